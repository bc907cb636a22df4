import { expect, test } from 'vitest';
import type { Legislation } from './legislation.ts';
import { needsReview } from './needs-review.ts';

const change = (seenAt: string, field: string): Legislation['changes'][number] => ({
  ...{ seenAt, field, from: null, to: 'x', source: 'council' },
});
const legislation = new Map([
  ['riberatx/1', { changes: [change('2026-07-24T23:00:00Z', 'title'), change('2026-07-26T10:00:00Z', 'history')] }],
  ['riberatx/2', { changes: [change('2026-07-27T10:00:00Z', 'status'), change('2026-07-26T09:00:00Z', 'documents')] }],
  ['riberatx/3', { changes: [] }],
]);

test('what changed in the files of a law since it was checked asks for a look at it, newest first', () => {
  expect(needsReview('2026-07-23', ['riberatx/1', 'riberatx/2', 'riberatx/3'], legislation)).toEqual([
    { file: 'riberatx/2', seen: '2026-07-27', what: 'status changed' },
    { file: 'riberatx/1', seen: '2026-07-26', what: 'history changed' },
    { file: 'riberatx/2', seen: '2026-07-26', what: 'documents changed' },
    { file: 'riberatx/1', seen: '2026-07-24', what: 'title changed' },
  ]);
});

test('who checks a law on the day of a change has read it; what changes later asks again', () => {
  expect(needsReview('2026-07-24', ['riberatx/1'], legislation)).toMatchObject([{ what: 'history changed' }]);
  expect(needsReview('2026-07-26', ['riberatx/1'], legislation)).toEqual([]);
});

test('files of other laws, and those that were not pulled yet, ask for nothing', () => {
  expect(needsReview('2026-07-01', ['riberatx/3', 'riberatx/4'], legislation)).toEqual([]);
});
