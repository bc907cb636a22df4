import { expect, test } from 'vitest';
import { standingOn, type Standing } from './in-force.ts';
import { madeUpMeasure, town, type Clause } from './stand-in.ts';

const standings = (clause: Clause, days: readonly string[]): Standing[] =>
  days.map((on) => standingOn(madeUpMeasure(town, clause).provisions[0]!, on));

test.each<[from: string, days: Record<string, Standing>]>([
  ['2026-07-01', { '2026-06-30': 'not-yet', '2026-07-01': 'yes', '2026-07-02': 'yes' }],
  ['2026-02', { '2026-01-31': 'not-yet', '2026-02-01': 'maybe', '2026-02-27': 'maybe', '2026-02-28': 'yes', '2026-03-01': 'yes' }],
  ['2026', { '2025-12-31': 'not-yet', '2026-01-01': 'maybe', '2026-12-30': 'maybe', '2026-12-31': 'yes', '2027-01-01': 'yes' }],
])('a rule that began in %s may apply from the first day that can be meant, and does on the last', (from, days) => {
  expect(standings({ from }, Object.keys(days))).toEqual(Object.values(days));
});

test.each<[from: string, days: Record<string, Standing>]>([
  ['2026-07-01', { '2020-01-01': 'maybe', '2026-06-30': 'maybe', '2026-07-01': 'yes' }],
  ['2026-02', { '2020-01-01': 'maybe', '2026-01-31': 'maybe', '2026-02-01': 'yes' }],
  ['2026', { '2020-01-01': 'maybe', '2025-12-31': 'maybe', '2026-01-01': 'yes' }],
])('a rule that was first seen in force in %s may have applied before', (from, days) => {
  expect(standings({ from, fromBasis: 'seen-in-force' }, Object.keys(days))).toEqual(Object.values(days));
});

test.each<[notBefore: string, days: Record<string, Standing>]>([
  ['2026-03-05', { '2026-03-04': 'not-yet', '2026-03-05': 'maybe', '2026-06-30': 'maybe', '2026-07-01': 'yes' }],
  ['2026-03', { '2026-02-28': 'not-yet', '2026-03-01': 'maybe' }],
  ['2025', { '2024-12-31': 'not-yet', '2025-01-01': 'maybe' }],
])('a rule that was seen in force and cannot have begun before %s did not apply before', (notBefore, days) => {
  expect(standings({ from: '2026-07-01', fromBasis: 'seen-in-force', notBefore }, Object.keys(days))).toEqual(Object.values(days));
});

test.each<[until: string, days: Record<string, Standing>]>([
  ['2026-07-01', { '2026-06-30': 'yes', '2026-07-01': 'ended', '2026-07-02': 'ended' }],
  ['2026-02', { '2026-01-31': 'yes', '2026-02-01': 'maybe', '2026-02-27': 'maybe', '2026-02-28': 'ended', '2026-03-01': 'ended' }],
  ['2026', { '2025-12-31': 'yes', '2026-01-01': 'maybe', '2026-12-30': 'maybe', '2026-12-31': 'ended', '2027-01-01': 'ended' }],
])('a rule that ends in %s has surely ended on the last day that can be meant', (until, days) => {
  for (const untilBasis of ['expired', 'repealed', 'replaced', 'amended', 'lifted'] as const)
    expect(standings({ until, untilBasis }, Object.keys(days))).toEqual(Object.values(days));
});

test.each<[until: string, days: Record<string, Standing>]>([
  ['2026-07-01', { '2026-06-30': 'yes', '2026-07-01': 'maybe', '2040-01-01': 'maybe' }],
  ['2026-02', { '2026-01-31': 'yes', '2026-02-01': 'maybe', '2040-01-01': 'maybe' }],
  ['2026', { '2025-12-31': 'yes', '2026-01-01': 'maybe', '2040-01-01': 'maybe' }],
])('a rule that may have ended in %s stays open, for good', (until, days) => {
  expect(standings({ until, untilBasis: 'unclear' }, Object.keys(days))).toEqual(Object.values(days));
});

test('a rule that came and went in one year that is all we know may have applied on any of its days', () => {
  const clause: Clause = { from: '2026', until: '2026', untilBasis: 'repealed' };
  expect(standings(clause, ['2025-12-31', '2026-01-01', '2026-12-30', '2026-12-31'])).toEqual(['not-yet', 'maybe', 'maybe', 'ended']);
});
