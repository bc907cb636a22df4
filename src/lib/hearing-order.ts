import type { Hearing } from '#model/hearing.ts';
import { earliestDay } from '#model/partial-date.ts';

/** A hearing with its id. */
export interface ListedHearing {
  id: string;
  hearing: Hearing;
}

/**
 * Order of time. The day in the room's calendar comes first, so that a meeting without an hour stands at the start of its day: an evening in
 * California is the next day in UTC.
 */
export function bySoonest(a: ListedHearing, b: ListedHearing): number {
  const [dayA, dayB] = [earliestDay(a.hearing.date), earliestDay(b.hearing.date)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return hourOf(a.hearing) - hourOf(b.hearing) || a.id.localeCompare(b.id);
}

function hourOf({ startsAt }: Hearing): number {
  return startsAt === null ? 0 : Date.parse(startsAt);
}

/** Groups a list that is already in order of time by the day in the room's calendar. */
export function byDay(list: readonly ListedHearing[]): [date: string, hearings: ListedHearing[]][] {
  return [...Map.groupBy(list, ({ hearing }) => hearing.date)].sort(([a], [b]) => a.localeCompare(b));
}
