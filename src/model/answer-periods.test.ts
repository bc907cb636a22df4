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

test('a day that one record knows is not said to be some day of the year another record knows', () => {
  const book = madeUpBook({ [`${town}/a`]: [{ rule: 'reporting', from: '2012' }], [`${town}/b`]: [{ from: '2012-01-01' }] });
  const periods = periodsOf('2011-01-01', town, { kind: 'city', counties: [], coverage: coverage('found') }, book);
  expect(periods.map(({ from, known, answer }) => [from, known, answer.headline])).toEqual([
    ['2011-01-01', '2011-01-01', 'no-law-found'],
    ['2012-01-01', '2012-01-01', 'banned'],
  ]);
});

test('another rule under the same headline begins a period, a rule that changes neither does not', () => {
  const book = madeUpBook({
    [`${town}/first`]: [{ from: '2020-03-01', until: '2022-01-01', untilBasis: 'replaced' }],
    [`${town}/second`]: [{ from: '2022-01-01' }],
    [`${town}/reports`]: [{ rule: 'reporting', from: '2024-01-01' }],
  });
  const periods = periodsOf('2020-03-01', town, { kind: 'city', counties: [], coverage: coverage('found') }, book);
  expect(periods.map(({ from, answer }) => [from, answer.headline, answer.rests?.lead?.measure])).toEqual([
    ['2020-03-01', 'banned', `${town}/first`],
    ['2022-01-01', 'banned', `${town}/second`],
  ]);
});
