import { expect, test } from 'vitest';
import { daysOfWeek, weekOf, weeksLater } from './week.ts';

test.each([
  ['2026-07-29', '2026-W31'],
  ['2026-11-23', '2026-W48'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
])('%s lies in %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
  expect(daysOfWeek(week)).toContain(day);
});

test('a week begins on Monday and has seven days', () => {
  expect(daysOfWeek('2026-W48')).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]);
});

test('weeks are counted over the turn of a year', () => {
  expect(weeksLater('2026-W53', 1)).toBe('2027-W01');
  expect(weeksLater('2027-W01', -1)).toBe('2026-W53');
});
