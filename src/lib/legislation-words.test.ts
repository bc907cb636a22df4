import { expect, test } from 'vitest';
import { legislationKeys } from '#model/legislation.ts';
import { fileChangeWords, fileFieldWords } from './legislation-words.ts';

const step = (action: string, result: string | null = null) => ({ date: '2026-07-01', body: 'Council', action, result });

test.each<[what: string, field: string, from: unknown, to: unknown, words: string]>([
  ['a word', 'status', 'Pending', 'Passed', 'Pending → Passed'],
  ['what was not said before', 'status', null, 'Passed', 'nothing → Passed'],
  ['an empty text', 'status', '', 'Passed', 'nothing → Passed'],
  ['days', 'passed', '2026-07-01', '2026-07-29', 'July 1, 2026 → July 29, 2026'],
  ['a number as long as a day', 'enactmentNumber', 'No. 12-345', '2026-99-99', 'No. 12-345 → 2026-99-99'],
  ['a number that looks like a month', 'number', null, '2026-07', 'nothing → 2026-07'],
  ['lists of names', 'sponsors', [], ['A. Member', 'B. Member'], 'nothing → A. Member, B. Member'],
  ['papers, by their titles', 'documents', [{ title: 'Text', url: 'x' }], [{ title: 'Text' }, { title: 'Report' }], 'Text → Text, Report'],
  ['a history, by its last step', 'history', [step('Introduced')], [step('Introduced'), step('Heard', 'Pass')], 'Introduced → Heard: Pass'],
  ['a history that began', 'history', [], [step('Introduced')], 'nothing → Introduced'],
  ['what has no name', 'documents', [], [{ pages: 3 }], 'nothing → {"pages":3}'],
])('a change of a file shows %s', (_what, field, from, to, words) => {
  expect(fileChangeWords({ field, from, to } as Parameters<typeof fileChangeWords>[0])).toBe(words);
});

test('a long value is cut on both sides', () => {
  const [from, to] = ['a '.repeat(200), ['b '.repeat(200)]];
  const [before, after] = fileChangeWords({ field: 'summary', from, to }).split(' → ');
  expect([before!.length, after!.length].every((length) => length <= 301)).toBe(true);
  expect([before, after].every((side) => side!.endsWith('…'))).toBe(true);
});

test('every field of a file that can change has words', () => {
  const kept = ['jurisdiction', 'client', 'file', 'topics', 'firstSeen', 'source', 'changes', 'curated'];
  expect(Object.keys(fileFieldWords).sort()).toEqual(legislationKeys.filter((key) => !kept.includes(key)).sort());
});
