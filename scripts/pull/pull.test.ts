import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parseContentFile } from '#model/front-matter.ts';
import { hearingSchema } from '#model/hearing.ts';
import { readContent } from '../content/read.ts';
import type { PullReport } from './report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = ['--disable-warning=ExperimentalWarning', 'scripts/pull.ts', 'senate-schedule'];
const now = '2026-07-25T18:00:37Z';
const later = '2026-07-26T18:00:00Z';

interface Meeting {
  identifier: string;
  date?: string;
  room?: string;
  matter?: string;
}

/** hearings.xml with these meetings, laid out as the Senate writes it. */
function schedule(meetings: readonly Meeting[]): string {
  const rows = meetings.map(
    ({ identifier, date = '29-JUL-2026 09:30 AM', room = 'SD-226', matter = `Hearings to examine matter ${identifier}.` }) => `
  <meeting>
    <identifier>${identifier}</identifier>
    <cmte_code>SSJU00</cmte_code>
    <committee>Judiciary</committee>
    <type>Open Hearing</type>
    <date>${date}</date>
    <room>${room}</room>
    <Documents/>
    <matter>${matter}</matter>
  </meeting>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>
  <meeting>
    <cmte_code/>
    <committee/>
    <date>25-JUL-2026</date>
    <matter>No committee hearings scheduled</matter>
  </meeting>${rows.join('')}
</css_meetings_scheduled>`;
}

const week = ['338683', '338684', '338685', '338686', '338687', '338688'].map((identifier) => ({ identifier }));

interface Place {
  folder: string;
  mirror: string;
  content: string;
}

async function newPlace(): Promise<Place> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-pull-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  await mkdir(content);
  return { folder, mirror: path.join(folder, 'mirror'), content };
}

async function answer({ mirror }: Place, body: string | Uint8Array): Promise<void> {
  const file = path.join(mirror, 'www.senate.gov/general/committee_schedules/hearings.xml');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, body);
}

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

function pull({ mirror, content }: Place, ...more: string[]): Promise<Ended> {
  const { GITHUB_STEP_SUMMARY: _summary, ...env } = process.env;
  const args = [...command, '--mirror', mirror, '--content', content, '--now', now, ...more];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : (error.code as number), stdout, stderr });
    });
  });
}

/** Checksum of every file outside the pull's own folder, with the time it was last written. */
async function tree(content: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(content, file);
    if (!entry.isFile() || name.startsWith('.pull')) continue;
    const sum = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    sums[name] = `${sum} ${(await stat(file)).mtimeMs}`;
  }
  return sums;
}

async function read({ content }: Place, eventId: string) {
  const { data, body } = parseContentFile(await readFile(path.join(content, `hearings/119/senate/${eventId}.mdx`), 'utf8'));
  return { hearing: hearingSchema.parse(data), body };
}

let goodWeek: string;

beforeAll(async () => {
  goodWeek = await mkdtemp(path.join(os.tmpdir(), 'banwatch-week-'));
  const first = { folder: goodWeek, mirror: path.join(goodWeek, 'mirror'), content: path.join(goodWeek, 'content') };
  await mkdir(first.content);
  await answer(first, schedule(week));
  expect(await pull(first)).toMatchObject({ status: 0 });
});
afterAll(() => rm(goodWeek, { recursive: true, force: true }));

/** A place into which a good week was already pulled. */
async function pulledPlace(): Promise<Place> {
  const made = await newPlace();
  await cp(goodWeek, made.folder, { recursive: true });
  return made;
}

test('a pull writes one file per meeting, and a second one writes nothing', async () => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const first = await pull(place);
  expect(first).toMatchObject({ status: 0 });
  expect(first.stdout).toContain('data: 6 new');
  const before = await tree(place.content);
  expect(Object.keys(before)).toHaveLength(6);
  expect((await read(place, '338683')).hearing).toMatchObject({
    title: 'Hearings to examine matter 338683.',
    startsAt: '2026-07-29T09:30:00-04:00',
    firstSeen: now,
  });

  const second = await pull(place, '--now', later);
  expect(second.status).toBe(0);
  expect(second.stdout).toContain('data: nothing new');
  expect(await tree(place.content)).toEqual(before);
});

test('two pulls of the same answers into two folders write the same bytes', async () => {
  const [one, other] = [await pulledPlace(), await newPlace()];
  await answer(other, schedule(week));
  await pull(other);
  for (const { identifier } of week) {
    const file = `hearings/119/senate/${identifier}.mdx`;
    expect(await readFile(path.join(other.content, file), 'utf8')).toBe(await readFile(path.join(one.content, file), 'utf8'));
  }
});

test('a move and a dropped meeting are written and told', async () => {
  const place = await pulledPlace();
  await answer(place, schedule([{ identifier: '338683', date: '30-JUL-2026 02:30 PM' }, ...week.slice(2)]));
  const { status, stdout } = await pull(place, '--now', later);
  expect(status).toBe(0);
  expect(stdout).toContain('data: 1 moved, 1 unlisted');
  expect((await read(place, '338683')).hearing.changes).toMatchObject([{ seenAt: later, field: 'startsAt' }]);
  expect((await read(place, '338684')).hearing.status).toBe('unlisted');
});

test.each([
  ['an HTML page with status 200', '<!DOCTYPE html><html><body><h1>404 Error Page</h1></body></html>', 'parse', /not hearings\.xml/],
  ['an HTML page without document type', '<html><body>Access Denied</body></html>', 'parse', /the root element is <html>/],
  ['an empty file', '', 'parse', /the answer is empty/],
  ['a file that is cut off', schedule(week).slice(0, 900), 'parse', /not well-formed XML, perhaps cut off/],
  ['a schedule without a row', '<css_meetings_scheduled/>', 'parse', /no meeting and no placeholder row/],
  ['Latin-1 under a UTF-8 label', Buffer.from(schedule([{ identifier: '1', matter: 'Peña' }]), 'latin1'), 'fetch', /not valid UTF-8/],
  ['an answer that lost most of its meetings', schedule(week.slice(0, 2)), 'reconcile', /lacks 4 of 6 known meetings/],
] as const)('%s fails the source with one clear line and touches no content', async (_name, body, step, reason) => {
  const place = await pulledPlace();
  const before = await tree(place.content);
  await answer(place, body);
  const { status, stdout, stderr } = await pull(place, '--now', later, '--quiet');
  expect(status).toBe(2);
  const failures = stdout.split('\n').filter((line) => line.startsWith('failed:'));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain(`[senate-schedule ${step}]`);
  expect(failures[0]).toMatch(reason);
  expect(stdout).toContain('1 of 1 sources failed');
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at /);
  expect(await tree(place.content)).toEqual(before);
});

test('a source whose file is not there fails at fetch', async () => {
  const place = await newPlace();
  await mkdir(place.mirror);
  const { status, stdout } = await pull(place);
  expect(status).toBe(2);
  expect(stdout).toMatch(/failed: \[senate-schedule fetch\] HTTP 404.*hearings\.xml/);
  expect(await tree(place.content)).toEqual({});
});

test('a loss that a person vouches for is believed', async () => {
  const place = await pulledPlace();
  await answer(place, schedule(week.slice(0, 2)));
  const { status, stdout } = await pull(place, '--now', later, '--accept-losses', 'senate-schedule');
  expect(status).toBe(0);
  expect(stdout).toContain('data: 4 unlisted');
});

test('a schedule that names no hours any more fails, and the hours stay', async () => {
  const place = await pulledPlace();
  await answer(place, schedule(week.map((one) => ({ ...one, date: '29-JUL-2026' }))));
  const { status, stdout } = await pull(place, '--now', later);
  expect(status).toBe(2);
  expect(stdout).toContain('6 of 6 known meetings still ahead would lose their hours');
  expect((await read(place, '338683')).hearing.startsAt).toBe('2026-07-29T09:30:00-04:00');
});

test('a schedule whose meetings all move to another day without an hour is believed', async () => {
  const place = await pulledPlace();
  await answer(place, schedule(week.map((one) => ({ ...one, date: '05-AUG-2026 TBA' }))));
  expect((await pull(place, '--now', later)).status).toBe(0);
  expect((await read(place, '338683')).hearing).toMatchObject({ startsAt: null, date: '2026-08-05' });
});

test('a row that cannot be read is named and takes no other down', async () => {
  const place = await newPlace();
  await answer(place, schedule([...week, { identifier: '338699', date: 'SOON' }]));
  const { status, stdout } = await pull(place);
  expect(status).toBe(0);
  expect(stdout).toMatch(/skipped: senate-schedule 338699: cannot read the date "SOON"/);
  expect(Object.keys(await tree(place.content))).toHaveLength(6);
});

test('a dry run tells what is new and writes nothing', async () => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const { status, stdout } = await pull(place, '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain('data: 6 new (dry run, nothing written)');
  expect(await tree(place.content)).toEqual({});
});

test('the report file says what the table says', async () => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const file = path.join(place.folder, 'report.json');
  await pull(place, '--report', file);
  const report = JSON.parse(await readFile(file, 'utf8')) as PullReport;
  expect(report).toMatchObject({
    now,
    dryRun: false,
    exitStatus: 0,
    sources: [{ source: 'senate-schedule', failure: null, seen: 6, added: 6, changed: 0, skipped: [], requests: 1 }],
  });
  expect(report.written).toEqual(week.map(({ identifier }) => `hearings/119/senate/${identifier}.mdx`));
  expect(report.news).toContain('new: 119/senate/338683 Hearings to examine matter 338683.');

  await answer(place, '');
  expect((await pull(place, '--report', file)).status).toBe(2);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    exitStatus: 2,
    written: [],
    sources: [{ failure: '[senate-schedule parse] the answer is empty', added: 0 }],
  });
});

test.each([
  [['no-such-source'], 'no source "no-such-source"; there are: senate-schedule'],
  [['--now', 'yesterday'], '--now "yesterday" is not a time'],
  [['--no-such-option'], '--no-such-option'],
])('%j ends with status 1, one line and nothing done', async (args, message) => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const { status, stderr } = await pull(place, ...args);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(await tree(place.content)).toEqual({});
});

test('a content file that is not valid is named before anything is asked', async () => {
  const place = await pulledPlace();
  await writeFile(path.join(place.content, 'hearings/119/senate/338683.mdx'), '---\ntitle: [unclosed\n---\n');
  const before = await tree(place.content);
  const { status, stderr } = await pull(place, '--now', later);
  expect(status).toBe(1);
  expect(stderr).toMatch(/338683\.mdx is not valid .* put it right first, nothing was pulled/s);
  expect(await tree(place.content)).toEqual(before);
});

test('of two pulls at once the second is refused with status 1, and the first does its work', async () => {
  const place = await newPlace();
  const body = schedule(week);
  let release = () => {};
  let asked = () => {};
  const firstAsked = new Promise<void>((resolve) => (asked = resolve));
  const server = createServer((_request, response) => {
    // White space between two rows keeps the answer alive until the second pull has ended.
    const cut = body.indexOf('<meeting>');
    response.write(body.slice(0, cut));
    const alive = setInterval(() => response.write(' '), 200);
    release = () => {
      clearInterval(alive);
      response.end(body.slice(cut));
    };
    response.on('close', () => clearInterval(alive));
    asked();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const served = { ...place, mirror: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };

  const first = pull(served);
  await firstAsked;
  const second = await pull(served);
  release();
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`another pull is at work in ${place.content}: wait for it to end, nothing was done`);
  expect((await first).status).toBe(0);
  expect(Object.keys(await tree(place.content))).toHaveLength(6);
});

test('a pull that was killed leaves no lock behind, and the next one does its work', async () => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const server = createServer(() => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const killed = spawn(process.execPath, [...command, '--mirror', mirror, '--content', place.content, '--now', now], { cwd: root });
  await once(server, 'request');
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(await tree(place.content)).toEqual({});
  expect((await pull(place)).status).toBe(0);
  expect(Object.keys(await tree(place.content))).toHaveLength(6);
});

test('outside text cannot start a line of its own in table, progress or report', async () => {
  const place = await newPlace();
  const command = '\n::error::fake\nfailed: fake';
  await answer(
    place,
    schedule([
      { identifier: '338683', date: `SOON${command}` },
      { identifier: `x${command}` },
      { identifier: '338684', matter: `A${command}` },
    ]),
  );
  const file = path.join(place.folder, 'report.json');
  const { status, stdout, stderr } = await pull(place, '--report', file);
  expect(status).toBe(0);
  expect(stdout).toContain('338683: cannot read the date');
  expect(`${stdout}\n${stderr}`.split('\n').filter((line) => /^(::|failed:)/.test(line))).toEqual([]);
  const report = JSON.parse(await readFile(file, 'utf8')) as PullReport;
  expect(report.news).toEqual(['new: 119/senate/338684 A ::error::fake failed: fake']);
});

test('a hostile title ends as plain data in the file', async () => {
  const place = await newPlace();
  const hostile = `</matter><script>alert(1)</script> --- import x from 'node:fs' {process.exit(7)} \${x} "q" \\ 'r' ]]> # : - \u202e\u200b& curated:`;
  const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  await answer(place, schedule([{ identifier: '338683', matter: escaped }]));
  expect(await pull(place)).toMatchObject({ status: 0 });
  const { hearing, body } = await read(place, '338683');
  expect(hearing.title).toBe(
    `</matter><script>alert(1)</script> --- import x from 'node:fs' {process.exit(7)} \${x} "q" \\ 'r' ]]> # : - & curated:`,
  );
  expect(hearing.curated).toBeUndefined();
  expect(body).toBe('');
  const text = await readFile(path.join(place.content, 'hearings/119/senate/338683.mdx'), 'utf8');
  expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2);
  expect(text.split('\n').filter((line) => line.includes('process.exit'))).toHaveLength(1);
});

test.each(['../../../../outside', '338683/../../x', 'CON', '..\\x'])(
  'the identifier %j writes nothing outside and is named',
  async (identifier) => {
    const place = await newPlace();
    await answer(place, schedule([{ identifier }, { identifier: '338684' }]));
    const { status, stdout } = await pull(place);
    expect(status).toBe(0);
    expect(stdout).toContain(`skipped: senate-schedule ${identifier}`);
    expect(Object.keys(await tree(place.folder)).filter((file) => file.endsWith('.mdx'))).toEqual([
      path.join('content', 'hearings', '119', 'senate', '338684.mdx'),
    ]);
  },
);

test('a record that people took out stays out and is named in the report, and the others are written', async () => {
  const place = await pulledPlace();
  const file = path.join(place.content, 'hearings/119/senate/338687.mdx');
  await rm(file);
  const entry = ['- id: "119/senate/338687"', '  collection: "hearings"', '  on: "2026-07-26"', '  reason: "No hearing."', ''].join('\n');
  await writeFile(path.join(place.content, 'retired.yaml'), entry);
  await answer(place, schedule([...week, { identifier: '338690' }]));
  const { status, stdout } = await pull(place, '--now', later);
  expect(status).toBe(0);
  expect(stdout).toContain('data: 1 new');
  expect(stdout).toContain('338687: hearings/119/senate/338687 was taken out on 2026-07-26 (content/retired.yaml): passed over');
  expect(Object.keys(await tree(place.content)).filter((name) => name.includes('33868'))).toHaveLength(5);
  expect((await read(place, '338690')).hearing.title).toContain('338690');
  expect(await readContent(place.content)).toMatchObject({ problems: [] });

  await writeFile(path.join(place.content, 'retired.yaml'), entry.replace('reason', 'why'));
  const unread = await pull(place, '--now', later);
  expect(unread.status).toBe(1);
  expect(unread.stderr).toContain('retired.yaml is not valid');
  expect(Object.keys(await tree(place.content)).filter((name) => name.includes('338687'))).toEqual([]);
});
