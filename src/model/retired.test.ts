import { expect, test } from 'vitest';
import type { ContentRecords } from './collections.ts';
import { findRetiredProblems, goneRecords, goneSchema, retiredSchema } from './retired.ts';

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

test('an old address says why a record was taken out, or what its id is today', () => {
  const hearings = new Map([
    ['119/house/118532', { formerIds: ['119/house/entered', '119/house/hsju-2026-03-02'] }],
    ['119/house/118533', {}],
  ]) as unknown as ContentRecords['hearings'];
  const gone = goneRecords([entry], hearings);
  expect(gone).toEqual([
    { collection: 'measures', record: { id: 'us/xx/law', retired: { on: '2026-01-31', reason: 'Entered twice.' } } },
    { collection: 'hearings', record: { id: '119/house/entered', movedTo: '119/house/118532' } },
    { collection: 'hearings', record: { id: '119/house/hsju-2026-03-02', movedTo: '119/house/118532' } },
  ]);
  for (const { record } of gone) expect(goneSchema.parse(record)).toEqual(record);
});
