import { expect, test } from 'vitest';
import type { Measure, Provision } from './measure.ts';
import { statusShown } from './shown-status.ts';

const rule = (from: string, until?: string, untilBasis?: Provision['untilBasis']) =>
  ({ from, fromBasis: 'effective', until, untilBasis }) as Provision;
const measure = (more: Partial<Measure>) => ({ status: 'in-force', provisions: [], ...more }) as Measure;

test.each([
  ['2027-02-28', 'not-begun'],
  ['2027-03-01', 'in-force'],
  ['2029-02-28', 'in-force'],
  ['2029-03-01', 'expired'],
])('a law for two years is shown on %s as %s, though nobody touches its record', (on, shown) => {
  expect(statusShown(measure({ provisions: [rule('2027-03-01', '2029-03-01', 'expired')] }), on)).toBe(shown);
});

test('a law with a part that lasts is in force, and so is one whose end nobody named an expiry', () => {
  const provisions = [rule('2020-01-01', '2023-01-01', 'expired'), rule('2020-01-01')];
  expect(statusShown(measure({ provisions }), '2026-01-01')).toBe('in-force');
  expect(statusShown(measure({ status: 'weakened', provisions: [rule('2020', '2021', 'replaced')] }), '2026-01-01')).toBe('weakened');
});

test('a law of which a part is yet to begin is in force, and one of which all parts ended has expired when one of them ran out', () => {
  expect(statusShown(measure({ provisions: [rule('2020-01-01'), rule('2030-01-01')] }), '2026-01-01')).toBe('in-force');
  const ended = [rule('2020-01-01', '2023-01-01', 'expired'), rule('2020-01-01', '2022-01-01', 'replaced')];
  expect(statusShown(measure({ provisions: ended }), '2026-01-01')).toBe('expired');
});

test('a status a person wrote for a law that is gone, or without rules on record, stays', () => {
  expect(statusShown(measure({ status: 'repealed', provisions: [rule('2030-01-01')] }), '2026-01-01')).toBe('repealed');
  expect(statusShown(measure({}), '2026-01-01')).toBe('in-force');
});

test.each([
  ['2027-01-02', 'proposed'],
  ['2027-01-03', 'lapsed'],
])('a bill of the 119th Congress is shown on %s as %s', (on, shown) => {
  const bill = { congress: 119 } as Measure['bill'];
  expect(statusShown(measure({ status: 'proposed', bill }), on)).toBe(shown);
  expect(statusShown(measure({ status: 'proposed' }), on)).toBe('proposed');
  // What became of it no end of a Congress undoes.
  for (const status of ['in-force', 'failed'] as const) expect(statusShown(measure({ status, bill }), on)).toBe(status);
});
