import { expect, test } from 'vitest';
import type { Hearing } from '#model/hearing.ts';
import { byDay, bySoonest, type ListedHearing } from './hearing-order.ts';

const meeting = (id: string, date: string, startsAt: string | null = null): ListedHearing => ({
  id,
  hearing: { date, startsAt } as Hearing,
});

/** In the order in which lists show them. */
const inOrder = [
  meeting('a month', '2026-07'),
  meeting('an evening in Oakland', '2026-07-28', '2026-07-28T18:00:00-07:00'),
  meeting('a day without an hour', '2026-07-29'),
  meeting('a morning in Washington', '2026-07-29', '2026-07-29T10:00:00-04:00'),
  meeting('the same instant in Oakland', '2026-07-29', '2026-07-29T07:00:00-07:00'),
  meeting('an hour later in Chicago', '2026-07-29', '2026-07-29T10:00:00-05:00'),
];

test('a meeting without an hour opens its day, and stands after the evening before in any zone', () => {
  expect(
    inOrder
      .toReversed()
      .sort(bySoonest)
      .map(({ id }) => id),
  ).toEqual(inOrder.map(({ id }) => id));
});

test('days stand in order, each with its meetings as they were listed', () => {
  const days = byDay([inOrder[3]!, inOrder[1]!, inOrder[2]!]);
  expect(days.map(([day, list]) => [day, list.map(({ id }) => id)])).toEqual([
    ['2026-07-28', ['an evening in Oakland']],
    ['2026-07-29', ['a morning in Washington', 'a day without an hour']],
  ]);
});

test('meetings of one moment go by their ids', () => {
  const list = ['b', 'a'].map((id) => meeting(id, '2026-07-29', '2026-07-29T08:30:00-04:00'));
  expect(list.sort(bySoonest).map(({ id }) => id)).toEqual(['a', 'b']);
});
