import { expect, test } from 'vitest';
import type { ContentRecords } from '#model/collections.ts';
import type { Retired } from '#model/retired.ts';
import type { Observation } from './source.ts';
import { takenOut } from './taken-out.ts';

const entry = (collection: Retired['collection'], id: string): Retired => ({ collection, id, on: '2026-07-26', reason: 'Entered twice.' });
const known = (hearings: [string, object][] = []) =>
  ({ hearings: new Map(hearings), legislation: new Map(), notices: new Map() }) as unknown as ContentRecords;
const meeting = { id: '119/senate/7', sourceId: '7', jurisdiction: 'us', chamber: 'senate', eventId: '7' } as Observation;

test('a file and a notice that were taken out are passed over, and one of the same id in another collection is not', () => {
  const observations = ['legislation', 'notice'].map((kind) => ({ kind, id: 'a/1', sourceId: '1' })) as Observation[];
  expect(takenOut(observations, [entry('notices', 'a/1')], known())).toEqual([
    { id: 'a/1', item: '1', reason: expect.stringContaining('notices/a/1 was taken out') as string },
  ]);
  expect(takenOut(observations, [entry('notices', 'a/1'), entry('legislation', 'a/1')], known())).toHaveLength(2);
});

test('a meeting that was renamed lives on under its new id', () => {
  const renamed = { jurisdiction: 'us', chamber: 'senate', eventId: '7' };
  expect(takenOut([meeting], [entry('hearings', '119/senate/7')], known())).toHaveLength(1);
  expect(takenOut([meeting], [entry('hearings', '119/senate/7')], known([['119/senate/seven', renamed]]))).toEqual([]);
});
