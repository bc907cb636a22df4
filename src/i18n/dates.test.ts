import { expect, test } from 'vitest';
import { dateFormat, formatDate } from './dates.ts';

test('a date says no more than is known', () => {
  expect(['2019', '2019-06', '2019-06-28'].map((date) => formatDate(date))).toEqual(['2019', 'June 2019', 'June 28, 2019']);
});

test('a date is told in the language that asks, whoever asked before', () => {
  expect([formatDate('2019-06-01'), formatDate('2019-06-01', 'es'), formatDate('2019-06-01')]).toEqual([
    ...['June 1, 2019', '1 de junio de 2019', 'June 1, 2019'],
  ]);
  expect(formatDate('2019-06', 'es')).toBe('junio de 2019');
});

test('one formatter is made for each language, style and zone', () => {
  const [utc, guam] = (['UTC', 'Pacific/Guam'] as const).map((timeZone) => ({ dateStyle: 'long', timeZone }) as const);
  expect(dateFormat('en', utc!)).toBe(dateFormat('en', { ...utc! }));
  expect(dateFormat('en', guam!)).not.toBe(dateFormat('en', utc!));
  expect(dateFormat('es', utc!)).not.toBe(dateFormat('en', utc!));
});
