import { expect, test } from 'vitest';
import { congressEnd, congressOn } from './congress.ts';

test.each([
  ['1973-01-03', 93],
  ['2019-05-22', 116],
  ['2024-12-31', 118],
  ['2026-07-29', 119],
  ['2026-12-31', 119],
  ['2028-02-29', 120],
])('on %s the Congress is number %i', (day, congress) => {
  expect(congressOn(day)).toBe(congress);
});

test('a Congress ends on 2 January of an odd year and the next begins on the 3rd', () => {
  expect(congressOn('2025-01-01')).toBe(118);
  expect(congressOn('2025-01-02')).toBe(118);
  expect(congressOn('2025-01-03')).toBe(119);
});

test('nothing changes on 3 January of an even year', () => {
  expect(congressOn('2026-01-02')).toBe(119);
  expect(congressOn('2026-01-03')).toBe(119);
});

test('the 119th Congress ends at noon in Washington on the day that counts to the 120th', () => {
  expect(congressEnd(119)).toBe('2027-01-03T12:00:00-05:00');
  expect(congressOn('2027-01-03')).toBe(120);
});
