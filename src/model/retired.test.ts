import { expect, test } from 'vitest';
import type { ContentRecords } from './collections.ts';
import { findRetiredProblems, retiredSchema } from './retired.ts';

const entry = retiredSchema.parse({ id: 'us/xx/law', collection: 'measures', on: '2026-01-31', reason: 'Entered twice.' });
const records = (ids: string[]) => ({ measures: new Map(ids.map((id) => [id, {}])) }) as unknown as ContentRecords;

test('a retired record is gone, and stands in the list once', () => {
  expect(findRetiredProblems([entry], records([]))).toEqual([]);
  expect(findRetiredProblems([entry], records(['us/xx/law']))).toEqual([expect.stringContaining('still exists')]);
  expect(findRetiredProblems([entry, entry], records([]))).toEqual(['measures/us/xx/law is listed twice']);
});

test('an entry without a reason is refused', () => {
  expect(retiredSchema.safeParse({ ...entry, reason: '' }).success).toBe(false);
  expect(retiredSchema.safeParse({ ...entry, collection: 'news' }).success).toBe(false);
});
