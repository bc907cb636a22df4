import { expect, test } from 'vitest';
import type { ContentRecords } from './collections.ts';
import { findDaysAhead } from './days-ahead.ts';
import { coverage, madeUpMeasure, town } from './stand-in.ts';

const measure = madeUpMeasure(town, {});
const [source] = measure.sources;
const event = {
  ...{ date: '2026-07-01', kind: 'passed' as const, note: 'Passed.', sources: ['a'] },
  entered: '2026-07-01',
};

/** Records of which each says `day` wherever somebody says on which day they did something. */
function written(day: string): ContentRecords {
  const record = { lastChecked: day, sources: [{ ...source!, read: day }] };
  return {
    jurisdictions: new Map([[town, { coverage: { ...coverage('found'), checkedOn: day } }]]),
    measures: new Map([['m', { ...measure, ...record, events: [{ ...event, entered: day }] }]]),
    programs: new Map([['p', record]]),
    explainers: new Map([['e', record]]),
    hearings: new Map([['h', { ...record, lastChecked: null }]]),
  } as unknown as ContentRecords;
}

test('whatever somebody says to have done lies behind; where it is written, the next day may have begun', () => {
  for (const day of ['2026-07-24', '2026-07-25', '2026-07-26']) expect(findDaysAhead(written(day), '2026-07-25')).toEqual([]);
  expect(findDaysAhead(written('2026-07-27'), '2026-07-25').map(({ severity, record, key }) => `${severity} ${record} ${key}`)).toEqual([
    `error jurisdictions/${town} coverage`,
    ...['measures/m', 'programs/p', 'explainers/e'].flatMap((record) => [`error ${record} lastChecked`, `error ${record} sources`]),
    'error hearings/h sources',
    'error measures/m events',
  ]);
});
