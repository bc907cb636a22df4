import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { allSources } from '#sources/index.ts';
import { senateSchedule } from '#sources/senate-schedule/source.ts';
import { mirrorFile } from './mirror.ts';
import { runPull, type PullOptions } from './run.ts';
import { emptyContext } from './source-context.ts';
import type { Source } from './source.ts';

const day = '2026-07-25';
const again = /the answer of .* again/;
const source = senateSchedule as Source<unknown>;

/** Meeting → title; each is on July 25 at 6 p.m. in Washington (22:00 UTC), so that some hours are before it and some after. */
type Week = Readonly<Record<string, string>>;
const week: Week = { 1: 'face recognition', 2: 'appropriations', 3: 'nominations', 4: 'the budget', 5: 'fisheries' };

function schedule(meetings: Week): string {
  const rows = Object.entries(meetings).map(
    ([identifier, matter]) =>
      `<meeting><identifier>${identifier}</identifier><cmte_code>SSJU00</cmte_code><committee>Judiciary</committee><type>Open Hearing</type>` +
      `<date>25-JUL-2026 06:00 PM</date><room>SD-226</room><Documents/><matter>Hearings to examine ${matter}.</matter></meeting>`,
  );
  const placeholder = '<meeting><cmte_code/><committee/><date>25-JUL-2026</date><matter>No committee hearings scheduled</matter></meeting>';
  return `<css_meetings_scheduled>${placeholder}${rows.join('')}</css_meetings_scheduled>`;
}

interface Place {
  folder: string;
  content: string;
}

async function newPlace(): Promise<Place> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-repeated-'));
  const content = path.join(folder, 'content');
  await mkdir(content);
  return { folder, content };
}

async function placeForTest(): Promise<Place> {
  const place = await newPlace();
  onTestFinished(() => rm(place.folder, { recursive: true, force: true }));
  return place;
}

async function pull({ folder, content }: Place, answer: Week, now: string, more: Partial<PullOptions> = {}) {
  const mirror = path.join(folder, 'mirror');
  const file = mirrorFile(mirror, new URL(source.whole!.address));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, schedule(answer));
  const lines: string[] = [];
  const report = await runPull({
    sources: [source],
    topics: [],
    content,
    now,
    dryRun: false,
    acceptLosses: [],
    since: null,
    full: false,
    keys: {},
    repeated: path.join(folder, 'cache', 'repeated-answers.json'),
    http: { userAgent: 'test', mirror, record: null, cache: null },
    progress: (line) => void lines.push(line),
    ...more,
  });
  return { row: report.sources[0]!, written: report.written, wasAgain: again.test(lines.join('\n')), said: lines.join('\n') };
}

async function filesOf({ content }: Place): Promise<Record<string, string>> {
  const names = (await readdir(content, { recursive: true })).filter((name) => name.endsWith('.mdx') && !name.startsWith('.pull'));
  return Object.fromEntries(await Promise.all(names.sort().map(async (name) => [name, await readFile(path.join(content, name), 'utf8')])));
}

test('the same answer to the same content is not read again that day, and is reported as the first time', async () => {
  const place = await placeForTest();
  const first = await pull(place, week, `${day}T12:00:00Z`);
  const second = await pull(place, week, `${day}T18:00:00Z`);
  expect([first.wasAgain, second.wasAgain]).toEqual([false, true]);
  expect(second.row).toMatchObject({ seen: first.row.seen, unchanged: 5, added: 0, skipped: [], failure: null, requests: 1 });
  expect(second.written).toEqual([]);
});

test.each<[string, string, Partial<PullOptions>]>([
  ['the next day', '2026-07-26T00:00:00Z', {}],
  ['with a clock that was set back', `${day}T11:59:59Z`, {}],
  ['when everything is asked for', `${day}T18:00:00Z`, { full: true }],
  ['when a time is named', `${day}T18:00:00Z`, { since: '2026-07-01T00:00:00Z' }],
  ['when losses are accepted', `${day}T18:00:00Z`, { acceptLosses: ['senate-schedule'] }],
  [
    'with other topics',
    `${day}T18:00:00Z`,
    { topics: [{ id: 'x', name: 'X', threshold: 1, terms: [{ term: 'budget', weight: 1 }], exclude: [] }] },
  ],
  ['where nothing is remembered', `${day}T18:00:00Z`, { repeated: null }],
])('it is read again %s', async (_, now, more) => {
  const place = await placeForTest();
  await pull(place, week, `${day}T12:00:00Z`);
  expect((await pull(place, week, now, more)).wasAgain).toBe(false);
});

test('it is read again when somebody wrote into a record, and what they wrote stays', async () => {
  const place = await placeForTest();
  await pull(place, week, `${day}T12:00:00Z`);
  await appendFile(path.join(place.content, 'hearings/119/senate/1.mdx'), 'A note.\n');
  expect((await pull(place, week, `${day}T18:00:00Z`)).wasAgain).toBe(false);
  expect((await filesOf(place))['hearings/119/senate/1.mdx']).toContain('A note.');
  expect((await pull(place, week, `${day}T19:00:00Z`)).wasAgain).toBe(true);
});

test('a record that was removed comes back with the same answer', async () => {
  const place = await placeForTest();
  await pull(place, week, `${day}T12:00:00Z`);
  await rm(path.join(place.content, 'hearings/119/senate/1.mdx'));
  expect((await pull(place, week, `${day}T18:00:00Z`)).written).toEqual(['hearings/119/senate/1.mdx']);
});

test('a row that cannot be read is named by every pull', async () => {
  const place = await placeForTest();
  const odd = { ...week, 'x/../y': 'an id that is no file name' };
  const first = await pull(place, odd, `${day}T12:00:00Z`);
  const second = await pull(place, odd, `${day}T18:00:00Z`);
  expect(first.row.skipped).toHaveLength(1);
  expect(second).toMatchObject({ wasAgain: false, row: { skipped: first.row.skipped } });
});

test('a dry run remembers nothing', async () => {
  const place = await placeForTest();
  await pull(place, week, `${day}T12:00:00Z`, { dryRun: true });
  expect(await pull(place, week, `${day}T18:00:00Z`)).toMatchObject({ wasAgain: false, row: { added: 5 } });
});

test.each(['', '{"senate-schedule":', '[]', '{"senate-schedule":{"digest":"x"}}'])('a memory of %j counts as none', async (torn) => {
  const place = await placeForTest();
  await pull(place, week, `${day}T12:00:00Z`);
  await writeFile(path.join(place.folder, 'cache', 'repeated-answers.json'), torn);
  expect(await pull(place, week, `${day}T18:00:00Z`)).toMatchObject({ wasAgain: false, row: { unchanged: 5, failure: null } });
});

test('a memory that cannot be written is told, and the records are', async () => {
  const place = await placeForTest();
  await writeFile(path.join(place.folder, 'cache'), 'a file where a folder should be');
  const { row, said } = await pull(place, week, `${day}T12:00:00Z`);
  expect(row).toMatchObject({ added: 5, failure: null });
  expect(said).toContain('cannot be remembered');
});

test('every source with one address asks for it, and for nothing else, in the way it says', async () => {
  const sources = allSources.filter(({ whole }) => whole !== undefined) as Source<unknown>[];
  expect(sources.map(({ id }) => id)).toContain('senate-schedule');
  for (const one of sources) {
    const asked: unknown[] = [];
    const fetchText: Parameters<typeof one.collect>[0] = (url, options) => {
      asked.push({ address: url, ...options });
      return Promise.resolve({ status: 200, text: schedule(week), url, contentType: 'text/xml' });
    };
    await one.collect(fetchText, emptyContext(`${day}T12:00:00Z`));
    expect(asked, one.id).toEqual([one.whole]);
  }
});

/** What may happen before a pull: another answer, a later clock (hours), and perhaps a record lost or written into. */
const step = fc.record({
  answer: fc.constantFrom<Week>(
    week,
    { ...week, 1: 'face recognition again' },
    { 1: week['1']!, 2: week['2']! },
    { ...week, 9: 'a sixth' },
  ),
  hours: fc.constantFrom(0, 1, 5, 24),
  beside: fc.constantFrom('nothing', 'nothing', 'nothing', 'lost', 'written into'),
});

test('whatever happens between pulls, they leave the same bytes as pulls that remember nothing', { timeout: 60_000 }, async () => {
  let repeats = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const [place, plain] = [await newPlace(), await newPlace()];
      try {
        let clock = Date.parse(`${day}T08:00:00Z`);
        for (const { answer, hours, beside } of steps) {
          clock += hours * 3_600_000;
          const file = path.join(place.content, 'hearings/119/senate/2.mdx');
          if (beside === 'lost') await rm(file, { force: true });
          if (beside === 'written into' && 'hearings/119/senate/2.mdx' in (await filesOf(place))) await appendFile(file, 'A note.\n');
          if (beside !== 'nothing') {
            await rm(plain.content, { recursive: true, force: true });
            await cp(place.content, plain.content, { recursive: true });
          }
          const now = new Date(clock).toISOString().replace('.000', '');
          const one = await pull(place, answer, now);
          const other = await pull(plain, answer, now, { repeated: null });
          repeats += one.wasAgain ? 1 : 0;
          expect(await filesOf(place)).toEqual(await filesOf(plain));
          const { milliseconds: _one, ...row } = one.row;
          const { milliseconds: _other, ...expected } = other.row;
          expect(row).toEqual(expected);
        }
      } finally {
        for (const { folder } of [place, plain]) await rm(folder, { recursive: true, force: true });
      }
    }),
    { seed: 20260725, numRuns: 40 },
  );
  expect(repeats).toBeGreaterThan(5);
});
