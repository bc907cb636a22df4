import { earliestDay, type PartialDate } from '#model/partial-date.ts';

/** What lies further back than this when it becomes known to us is history, not news: an import must not flood the subscribers. */
const newsDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * @param date when it happened
 * @param known day on which it became known to us, `YYYY-MM-DD`
 * @returns true when it was, or will be, news
 */
export function isNews(date: PartialDate, known: string): boolean {
  return Date.parse(earliestDay(date)) >= Date.parse(known) - newsDays * dayMs;
}

/** @returns noon UTC of a day: the one hour at which that day is the date everywhere in the United States. */
export function noonOf(day: string): string {
  return `${day}T12:00:00Z`;
}
