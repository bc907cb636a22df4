import { expect, test } from 'vitest';
import type { Hearing } from '#model/hearing.ts';
import { bySoonest } from './hearing-order.ts';

const meeting = (id: string, date: string, startsAt: string | null) => ({ id, hearing: { date, startsAt } as Hearing });

test('a meeting without an hour stands at the start of its day, after an evening in California that is the same day in UTC', () => {
  const list = [
    meeting('council at nine', '2026-07-29', '2026-07-29T09:00:00-07:00'),
    meeting('no hour', '2026-07-29', null),
    meeting('senate', '2026-07-29', '2026-07-29T08:30:00-04:00'),
    meeting('evening before', '2026-07-28', '2026-07-28T18:00:00-07:00'),
    meeting('of the month', '2026-07', null),
  ];
  expect(list.sort(bySoonest).map(({ id }) => id)).toEqual(['of the month', 'evening before', 'no hour', 'senate', 'council at nine']);
});

test('meetings of one moment go by their ids', () => {
  const list = ['b', 'a'].map((id) => meeting(id, '2026-07-29', '2026-07-29T08:30:00-04:00'));
  expect(list.sort(bySoonest).map(({ id }) => id)).toEqual(['a', 'b']);
});
