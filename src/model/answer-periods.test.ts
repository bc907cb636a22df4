import { expect, test } from 'vitest';
import { periodsOf } from './answer-periods.ts';
import { coverage, madeUpBook, town, type Clause } from './stand-in.ts';

test('the account never begins before the day it is asked for, though a date is known only to a year before', () => {
  const book = madeUpBook({ [`${town}/oversight`]: [{ rule: 'reporting', from: '2012' }] });
  const place = { kind: 'city' as const, counties: [], coverage: coverage('found') };
  expect(periodsOf('2026-07-25', town, place, book).map(({ from }) => from)).toEqual(['2026-07-25']);
  expect(periodsOf('2011-01-01', town, place, book).map(({ from }) => from)).toEqual(['2011-01-01', '2012-01-01', '2012-12-31']);
  expect(periodsOf('2011-01-01', town, place, book).map(({ known }) => known)).toEqual(['2011-01-01', '2012', '2012']);
});

test('a rule whose start was not found is open from the day it can have begun, and no earlier', () => {
  const seen: Clause = { rule: 'reporting', from: '2021-01-12', fromBasis: 'seen-in-force', notBefore: '2019-07-16', doubt: 'x' };
  const book = madeUpBook({ [`${town}/oversight`]: [seen] });
  const periods = periodsOf('2012-01-01', town, { kind: 'city', counties: [], coverage: coverage('found') }, book);
  expect(periods.map(({ from, answer }) => [from, answer.headline])).toEqual([
    ['2012-01-01', 'no-law-found'],
    ['2019-07-16', 'unclear'],
    ['2021-01-12', 'restricted'],
  ]);
});
