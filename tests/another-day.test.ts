import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

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
  for (const [day, now] of Object.entries(days)) {
    const env = { ...process.env, BANWATCH_CONTENT: content, BANWATCH_CACHE: path.join(folder, 'cache'), BANWATCH_NOW: now };
    await promisify(execFile)('node_modules/.bin/astro', ['build', '--silent', '--outDir', path.join(folder, day)], { env });
  }
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

test('search narrows to bills whose Congress is over as soon as it is', async () => {
  const hasChoice = async (day: keyof typeof days) =>
    (await readFile(path.join(folder, day, 'search/index.html'), 'utf8')).includes('<option value="lapsed"');
  expect(await hasChoice('evening')).toBe(false);
  expect(await hasChoice('nextCongress')).toBe(true);
});
