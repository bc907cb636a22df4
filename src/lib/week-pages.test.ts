import { expect, test } from 'vitest';
import { weekPages, weeksWithPages } from './week-pages.ts';

const meeting = (id: string, date: string) => ({ id, hearing: { date } });
const of = (weeks: ReadonlyMap<string, { id: string }[]>, week: string) => weeks.get(week)?.map(({ id }) => id);

test('a week lists its meetings from Monday to Sunday, in the order of time in which they come', () => {
  const weeks = weekPages(
    [meeting('a', '2026-07-19'), meeting('b', '2026-07-20'), meeting('c', '2026-07-26'), meeting('d', '2026-07-27')],
    '2026-07-25',
  );
  expect([of(weeks, '2026-W29'), of(weeks, '2026-W30'), of(weeks, '2026-W31')]).toEqual([['a'], ['b', 'c'], ['d']]);
});

test('weeks around the day of the build have a page though nobody meets, over the turn of a year, too', () => {
  const weeks = [...weekPages([], '2026-12-30').keys()];
  expect([weeks.length, weeks[0], weeks[4], weeks[5], weeks.at(-1)]).toEqual([17, '2026-W49', '2026-W53', '2027-W01', '2027-W12']);
  expect(weeksWithPages('2026-12-30')).toBe('2026-W49 2027-W12');
});

test('a week of long ago has a page where somebody met, those between have none; all stand in order', () => {
  const weeks = weekPages([meeting('a', '2019-05-22'), meeting('b', '2027-12-01')], '2026-07-25');
  expect(of(weeks, '2019-W21')).toEqual(['a']);
  expect(weeks.has('2019-W22')).toBe(false);
  expect([...weeks.keys()]).toEqual([...weeks.keys()].sort());
  expect([...weeks.keys()].at(-1)).toBe('2027-W48');
});

test('a meeting of which only the month is known is in no week', () => {
  expect([...weekPages([meeting('a', '2026-07')], '2026-07-25').values()].flat()).toEqual([]);
});
