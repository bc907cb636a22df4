import { expect, test } from 'vitest';
import { enactedOn } from './enacted-on.ts';
import type { Measure } from './measure.ts';
import { madeUpMeasure, madeUpTopics, town, type Clause } from './stand-in.ts';

const passed: Measure['events'][number] = { date: '2018-03-13', kind: 'passed', note: 'x', sources: ['a'] };

const start = (events: Measure['events'], ...clauses: Clause[]) => enactedOn({ ...madeUpMeasure(town, ...clauses), events }, madeUpTopics);

test('a ban written into an older law on technology at large counts from the ban', () => {
  expect(start([passed], { subject: 'technology', from: '2018-03-13' }, { from: '2019-10-15' })).toBe('2019-10-15');
});

test('a law on technology at large counts from its own start, not from the day on which an amendment took effect', () => {
  const amended = { ...passed, date: '2018-11-04', kind: 'effective' as const };
  expect(start([amended], { subject: 'technology', from: '2017-07-31' })).toBe('2017-07-31');
});

test('a law that was changed counts from the first of its wordings', () => {
  expect(start([], { from: '2024-05-01' }, { from: '2021' })).toBe('2021');
});

test('where a rule was only seen in force the first step of the law counts, and without one nothing does', () => {
  const seen: Clause = { from: '2021-01-12', fromBasis: 'seen-in-force' };
  expect(start([passed], seen)).toBe('2018-03-13');
  expect(start([], seen)).toBeUndefined();
  expect(start([passed], { ...seen, notBefore: '2018-03-13' }, { from: '2020-01-12' })).toBe('2018-03-13');
  expect(start([], { ...seen, notBefore: '2017' }, { from: '2017' })).toBe('2017');
});
