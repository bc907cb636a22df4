import { expect, test } from 'vitest';
import { checkObservation } from './check-observation.ts';
import { mapAll } from './map-all.ts';
import { emptySourceReport } from './report.ts';
import { emptyContext } from './source-context.ts';
import type { Observation, Source } from './source.ts';

const hearing = (differences: object = {}, claim: object = {}): Observation => ({
  id: '119/senate/338683',
  jurisdiction: 'us',
  congress: 119,
  chamber: 'senate',
  eventId: '338683',
  sourceId: '338683',
  sourceUrl: 'https://www.senate.gov/x',
  claim: { title: 'Faces', kind: 'hearing', date: '2026-07-29', ...claim },
  ...differences,
});

test('an observation that fits the model passes', () => {
  expect(() => checkObservation(hearing())).not.toThrow();
});

test.each([
  ['an id that Windows keeps for itself', hearing({ id: 'federal-register/CON' }), /the id "federal-register\/CON" cannot be a file name/],
  ['an id that leads outside', hearing({ id: '119/../x' }), /cannot be a file name/],
  ['a Congress that cannot be', hearing({ congress: 0 }), /does not fit the model: congress: /],
  [
    'a bill of a Congress with twenty digits',
    hearing({}, { bills: [{ congress: 1e20, number: 'S. 1', title: null }] }),
    /claim\.bills\.0\.congress: /,
  ],
  ['a day that does not exist', hearing({}, { date: '2026-02-30' }), /claim\.date: /],
  ['an address that is none', hearing({}, { url: 'javascript:alert(1)' }), /claim\.url: /],
])('%s is refused with the field that does not fit', (_name, observation, message) => {
  expect(() => checkObservation(observation)).toThrow(message);
});

test('one observation that does not fit is skipped and named, and the others are read', () => {
  const row = emptySourceReport('test');
  const source = { map: (raw: Observation) => raw, nameOf: ({ id }: Observation) => id } as unknown as Source<unknown>;
  const raws = [hearing(), hearing({ id: '119/senate/CON' })];
  expect(mapAll(source, { raws, covers: null }, emptyContext('2026-07-25T18:00:00Z'), row)).toEqual([hearing()]);
  expect(row.skipped).toEqual([{ item: '119/senate/CON', reason: 'the id "119/senate/CON" cannot be a file name' }]);
});
