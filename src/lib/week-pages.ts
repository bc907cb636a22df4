import { weekOf, weeksLater } from '#model/week.ts';

/** Empty weeks that get a page all the same, so that "next" and "this week" lead somewhere for a while after the build. */
const weeksBack = 4;
const weeksAhead = 12;

/**
 * @param meetings in order of time
 * @param today `YYYY-MM-DD`
 * @returns every week that has a page, oldest first, with its meetings; one whose day is not known has no week
 */
export function weekPages<T extends { hearing: { date: string } }>(meetings: readonly T[], today: string): Map<string, T[]> {
  const dated = meetings.filter(({ hearing }) => hearing.date.length === 10);
  const weeks = Map.groupBy(dated, ({ hearing }) => weekOf(hearing.date));
  const now = weekOf(today);
  for (let offset = -weeksBack; offset <= weeksAhead; offset += 1) {
    const week = weeksLater(now, offset);
    if (!weeks.has(week)) weeks.set(week, []);
  }
  return new Map([...weeks].sort(([a], [b]) => a.localeCompare(b)));
}

/** @returns first and last of the weeks around a day that all have a page, e.g. `2026-W26 2026-W42`; the browser finds its own among them. */
export function weeksWithPages(today: string): string {
  const now = weekOf(today);
  return `${weeksLater(now, -weeksBack)} ${weeksLater(now, weeksAhead)}`;
}
