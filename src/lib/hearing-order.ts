import type { ListedHearing } from './hearing-lists.ts';

/** By the day in the room's calendar, then by the hour; a meeting without an hour stands at the start of its day, a day known to the month at that of the month. */
export function bySoonest(a: ListedHearing, b: ListedHearing): number {
  return compare(dayOf(a), dayOf(b)) || startOf(a) - startOf(b) || a.id.localeCompare(b.id);
}

function dayOf({ hearing: { date } }: ListedHearing): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Instants tell the hours of two zones apart. */
function startOf({ hearing: { startsAt } }: ListedHearing): number {
  return startsAt === null ? 0 : Date.parse(startsAt);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Groups a list that is already in order of time by the day in the room's calendar. */
export function byDay(list: readonly ListedHearing[]): [date: string, hearings: ListedHearing[]][] {
  return [...Map.groupBy(list, ({ hearing }) => hearing.date)].sort(([a], [b]) => compare(a, b));
}
