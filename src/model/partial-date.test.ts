import { describe, expect, test } from 'vitest';
import { comparePartialDates, earliestDay, isFullDay, isPartialDate, latestDay } from './partial-date.ts';
import { day, partialDate } from './partial-date-schema.ts';

describe('a partial date', () => {
  test.each(['2019', '2019-06', '2019-06-28', '2024-02-29', '2000-02-29', '2019-12-31'])('may be %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
    expect(partialDate.parse(text)).toBe(text);
  });

  test.each([
    '',
    '19',
    '2019-6',
    '2019-13',
    '2019-00',
    '2019-06-00',
    '2019-06-31',
    '2023-02-29',
    '1900-02-29',
    '2019-06-28T00:00:00Z',
    ' 2019',
    '2019\n',
    '28.06.2019',
    'June 2019',
  ])('is not %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(partialDate.safeParse(text).error?.issues[0]?.message).toBe('must be a date such as "2019", "2019-06" or "2019-06-28"');
  });

  test('is never a Date or a number, which YAML could have made of it', () => {
    expect(partialDate.safeParse(2019).success).toBe(false);
    expect(partialDate.safeParse(new Date('2019-06-28')).success).toBe(false);
  });
});

test('a full day is asked for where less will not do', () => {
  expect(day.safeParse('2019-06-28').success).toBe(true);
  expect(day.safeParse('2019-06').error?.issues[0]?.message).toBe('must be a full date such as "2019-06-28"');
  expect(isFullDay('2019-06-28')).toBe(true);
  expect(isFullDay('2019-06')).toBe(false);
});

test('a year spans all of its days', () => {
  expect([earliestDay('2019'), latestDay('2019')]).toEqual(['2019-01-01', '2019-12-31']);
});

test('a month spans its own days, a leap February one more', () => {
  expect([earliestDay('2019-06'), latestDay('2019-06')]).toEqual(['2019-06-01', '2019-06-30']);
  expect(latestDay('2023-02')).toBe('2023-02-28');
  expect(latestDay('2024-02')).toBe('2024-02-29');
  expect(latestDay('2019-12')).toBe('2019-12-31');
});

test('a day spans itself', () => {
  expect([earliestDay('2019-06-28'), latestDay('2019-06-28')]).toEqual(['2019-06-28', '2019-06-28']);
});

test('dates sort by the first day they can mean, the vaguer one first at a tie', () => {
  const dates = ['2019-06-28', '2020', '2019-01-01', '2019', '2019-06-01', '2019-01', '2019-06'];
  expect(dates.toSorted(comparePartialDates)).toEqual(['2019', '2019-01', '2019-01-01', '2019-06', '2019-06-01', '2019-06-28', '2020']);
  expect(comparePartialDates('2019-06', '2019-06')).toBe(0);
});
