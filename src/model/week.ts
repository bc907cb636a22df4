/**
 * ISO 8601 weeks: they begin on Monday, and the first of a year is the one with its first Thursday (ISO 8601-1, 3.1.1.23). Plain
 * calendar arithmetic in UTC, so that it also runs in a browser without a polyfill.
 */

const dayMs = 86_400_000;

/** @param day `YYYY-MM-DD`. @returns its week, e.g. "2026-W48". */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * dayMs);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** @param week e.g. "2026-W48". @returns its seven days, Monday first. */
export function daysOfWeek(week: string): string[] {
  const [year, number] = week.split('-W').map(Number) as [number, number];
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs + (number - 1) * 7 * dayMs;
  return Array.from({ length: 7 }, (_, index) => new Date(monday + index * dayMs).toISOString().slice(0, 10));
}

/** @returns the week so many weeks later; earlier when negative. */
export function weeksLater(week: string, weeks: number): string {
  const monday = Date.parse(daysOfWeek(week)[0]!);
  return weekOf(new Date(monday + weeks * 7 * dayMs).toISOString().slice(0, 10));
}
