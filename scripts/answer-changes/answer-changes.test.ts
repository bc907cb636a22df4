import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../content/read.ts';
import { asComment } from './as-comment.ts';
import { answerChanges, type LegalRecords } from './compare.ts';

const sanFrancisco = 'us/ca/san-francisco/2019-stop-secret-surveillance';
const on = '2026-07-25';
let now: LegalRecords;
let folder: string;

beforeAll(async () => {
  now = (await readContent('content', ['jurisdictions', 'measures'])).records;
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-answers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const without = (measure: string): LegalRecords => ({
  jurisdictions: now.jurisdictions,
  measures: new Map([...now.measures].filter(([id]) => id !== measure)),
});

test('the same content gives the same answers', () => {
  expect(answerChanges(now, now, on)).toEqual([]);
  expect(asComment([], on)).toContain('No answer changes');
});

test('a new law changes the answer of its place, with the rule before and after', () => {
  const changes = answerChanges(without(sanFrancisco), now, on);
  expect(changes.map(({ place }) => place)).toEqual(['us/ca/san-francisco']);
  const { lines } = changes[0]!;
  expect(lines[0]).toMatchObject({ about: 'Headline', after: 'Banned, with exceptions' });
  expect(lines.find(({ about }) => about === 'Its police')?.after).toMatch(/may not obtain.*\(since 2019-07-01\)$/);
});

test('a change that only shows on past days is named with its day', () => {
  const measure = now.measures.get(sanFrancisco)!;
  const earlier = measure.provisions.map((provision, index) => (index === 0 ? { ...provision, from: '2019-05-14' } : provision));
  const before: LegalRecords = {
    jurisdictions: now.jurisdictions,
    measures: new Map([...now.measures, [sanFrancisco, { ...measure, provisions: earlier }]]),
  };
  const [change] = answerChanges(before, now, '2026-07-25');
  expect(change?.place).toBe('us/ca/san-francisco');
  expect(change?.otherDays[0]).toMatchObject({ from: '2019-05-14', after: 'No law found' });
});

test('a place that is new in the content is compared with one that nobody has checked', () => {
  const jurisdictions = new Map([...now.jurisdictions].filter(([id]) => id !== 'us/ma/somerville'));
  const changes = answerChanges({ jurisdictions, measures: without('').measures }, now, on);
  expect(changes.every(({ place }) => place === 'us/ma/somerville')).toBe(true);
});

test('words of a proposed file neither break the table nor speak in the comment', () => {
  const line = { about: 'Headline', before: 'a | b', after: '<img src=x> @octocat [x](https://evil.example)\n# no' };
  const text = asComment([{ place: 'us/ca', name: 'California', lines: [line], otherDays: [] }], on);
  const row = text.split('\n').find((one) => one.startsWith('| Headline'))!;
  expect(row).toContain(String.raw`a \| b`);
  expect(row).toContain(String.raw`\<img src=x\>`);
  expect(row).not.toMatch(/@octocat|https:\/\//);
});

test('a change of hundreds of answers fits into a comment', () => {
  const lines = [{ about: 'Headline', before: 'x'.repeat(400), after: 'y'.repeat(400) }];
  const changes = Array.from({ length: 300 }, (_, index) => ({ place: `us/ca/${index}`, name: String(index), lines, otherDays: [] }));
  const text = asComment(changes, on);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/And \d+ places more/);
});

test('the command writes the comment, and names what it cannot read', async () => {
  const out = path.join(folder, 'comment.md');
  const summary = path.join(folder, 'summary.md');
  expect(await run(['content', 'content', '--on', on, '--out', out], summary)).toMatchObject({ status: 0 });
  expect(await readFile(out, 'utf8')).toBe(await readFile(summary, 'utf8'));
  await cp('content/measures/us/ca/san-francisco', path.join(folder, 'bad/measures/us/ca/san-francisco'), { recursive: true });
  await writeFile(path.join(folder, 'bad/measures/us/ca/san-francisco/2019-stop-secret-surveillance.mdx'), '---\nname: 3\n---\n');
  expect((await run([path.join(folder, 'bad'), 'content'])).said).toMatch(/2019-stop-secret-surveillance\.mdx is not valid/);
  expect(await run(['nowhere', 'content'])).toMatchObject({ status: 1, said: expect.stringContaining('there is no folder nowhere') });
});

function run(parameters: string[], summary?: string): Promise<{ status: number; said: string }> {
  const env = { ...process.env, GITHUB_STEP_SUMMARY: summary };
  const program = ['--disable-warning=ExperimentalWarning', 'scripts/answer-changes.ts', ...parameters];
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env }, (error, out, wrong) =>
      resolve({ status: error === null ? 0 : Number(error.code), said: out + wrong }),
    );
  });
}
