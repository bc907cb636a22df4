import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApart } from './build-apart.ts';

// What is on record, built for days that are still to come: nobody touches it, and it has to stay true.
let folder: string;
const days = { evening: '2026-10-01T02:00:00Z', nextCongress: '2027-01-04T18:00:00Z' } as const;

/** The text of a built page, without markup. */
async function textOf(day: keyof typeof days, page: string): Promise<string> {
  const html = await readFile(path.join(folder, day, page, 'index.html'), 'utf8');
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-another-day-'));
  const content = path.join(folder, 'content');
  await cp('content', content, { recursive: true });
  const ahead = globSync(path.join(content, 'hearings/119/senate/*.mdx')).sort()[0]!;
  const record = await readFile(ahead, 'utf8');
  const later = record
    .replace(/^date: .*$/m, 'date: "2026-10-20"')
    .replace(/^startsAt: .*$/m, 'startsAt: "2026-10-20T10:00:00-04:00"')
    .replace(/^endsAt: .*\n/m, '')
    .replace(/^topics:(?: .*\n|\n(?: .*\n)*)/m, 'topics: []\n')
    .replace(/^---\n(?![^]*^---\n)/m, 'curated:\n  topics: ["face-recognition"]\n---\n');
  await writeFile(ahead, later);
  // Three of a council: one ahead, one ahead and cancelled, one that was postponed in the summer.
  const council = later
    .replace(/^jurisdiction: .*$/m, 'jurisdiction: "us/ca/oakland"')
    .replace(/^congress: .*$/m, 'congress: null')
    .replace(/^chamber: .*$/m, 'chamber: null')
    .replace(/^committees: .*$/m, 'committees: []\nbody: "City Council"')
    .replace(/^timeZone: .*$/m, 'timeZone: "America/Los_Angeles"')
    .replace(/^claims: .*\n/m, '');
  const gone = { seenAt: '2026-09-30T12:00:00Z', field: 'status', from: 'scheduled', to: 'unlisted', source: 'legistar-oakland' };
  const back = { ...gone, seenAt: '2026-09-30T15:00:00Z', from: 'unlisted', to: 'scheduled' };
  const twiceADay = `changes: ${JSON.stringify([gone, back])}`;
  await mkdir(path.join(content, 'hearings/us/ca/oakland'), { recursive: true });
  for (const [number, title, status, start] of [
    ['1', 'Evening', 'scheduled', '2026-10-27T18:00:00-07:00'],
    ['2', 'Off', 'cancelled', '2026-10-21T18:00:00-07:00'],
    ['3', 'Put off', 'postponed', '2026-08-04T18:00:00-07:00'],
  ] as const) {
    const meeting = council
      .replace(/^eventId: .*$/m, `eventId: "oakland-${number}"`)
      .replace(/^title: .*$/m, `title: "City Council: ${title}"`)
      .replace(/^status: .*$/m, `status: "${status}"`)
      .replace(/^startsAt: .*$/m, `startsAt: "${start}"`)
      .replace(/^date: .*$/m, `date: "${start.slice(0, 10)}"`);
    await writeFile(
      path.join(content, `hearings/us/ca/oakland/${number}.mdx`),
      number === '1' ? meeting.replace(/^changes: .*$/m, twiceADay) : meeting,
    );
  }
  const build = await buildApart(path.join(folder, 'project'));
  for (const [day, now] of Object.entries(days)) await build({ content, now, outDir: path.join(folder, day) });
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('in the evening in Washington the home page does not tell of tomorrow', async () => {
  expect(await textOf('evening', '')).toContain('In the seven days to September 30, 2026');
});

test('a hearing that an editor put on the topic is ahead for a place without a phrase that names it', async () => {
  const page = await textOf('evening', 'us/ca/oakland');
  expect(page).toContain('Hearing ahead.');
  expect(page).not.toContain('set by an editor');
});

test('when the next Congress begins, no bill of the last one is pending anywhere', async () => {
  expect(await textOf('evening', 'us/ca/oakland')).toContain('Pending in Congress');
  expect(await textOf('nextCongress', 'us/ca/oakland')).not.toContain('Pending in Congress');
  const nation = await textOf('nextCongress', 'us');
  expect(nation).not.toMatch(/Proposed here|Open file (?:H\.R\.|S\.)/);
  expect(nation).toContain('Its Congress is over; binds nobody as far as known');
});

test('a meeting that was called off is among what comes next nowhere', async () => {
  const home = await textOf('evening', '');
  expect(home).toContain('City Council: Evening');
  expect(home).not.toContain('City Council: Off');
  const place = await textOf('evening', 'us/ca/oakland');
  expect(place).toMatch(/Oakland, CA, City Council: Evening Hearing ahead/);
  expect(place).not.toMatch(/Oakland, CA, City Council: Off/);
  expect(await textOf('evening', 'hearings/week/2026-W43')).toContain('2 meetings, 1 of them called off.');
});

test('what was postponed waits for its new day in a list of its own, not among past hearings', async () => {
  for (const page of ['hearings', 'topics/face-recognition']) {
    const [, after] = (await textOf('evening', page)).split(/Postponed, no new date(?= Each with)/);
    const [waiting, past] = after!.split('Past hearings');
    expect(waiting).toContain('August 4, 2026 6:00 PM PDT City Council: Put off');
    expect(past).not.toContain('Put off');
  }
  expect(await textOf('evening', 'hearings/us/ca/oakland/3')).toContain('In your calendar');
  // The Congress of 2019 is over, and not even the day of that hearing is known.
  const longAgo = 'hearings/archive/116/house/2019-12-national-security-facial-recognition';
  expect(await textOf('evening', longAgo)).not.toContain('In your calendar');
});

test('the page of a council meeting is headed by its city', async () => {
  const html = await readFile(path.join(folder, 'evening/hearings/us/ca/oakland/1/index.html'), 'utf8');
  expect(html).toMatch(/<title>[A-Z][a-z]+ \d+, \d{4}: Oakland, CA, City Council: Evening · /);
  expect(html).toMatch(/<h1[^>]*>\s*Oakland, CA, City Council: Evening\s*<\/h1>/);
});

test('when nothing is ahead, the home page counts no hearings', async () => {
  const home = await textOf('nextCongress', '');
  expect(home).toContain('No meeting is announced.');
  expect(home).not.toMatch(/\d hearings ahead/);
});

test('of two changes of one day the later stands first', async () => {
  expect(await textOf('evening', 'changes')).toMatch(/unlisted → scheduled.*scheduled → unlisted/);
});

test('search narrows to bills whose Congress is over as soon as it is', async () => {
  const hasChoice = async (day: keyof typeof days) =>
    (await readFile(path.join(folder, day, 'search/index.html'), 'utf8')).includes('<option value="lapsed"');
  expect(await hasChoice('evening')).toBe(false);
  expect(await hasChoice('nextCongress')).toBe(true);
});
