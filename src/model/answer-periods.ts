import { earliestDay } from './partial-date.ts';
import type { Answer, AskedPlace, LawBook } from './status-on.ts';
import { rulesFor, statusFrom } from './status-on.ts';

/** A stretch of time with one answer. */
export interface AnswerPeriod {
  /** First day of it. */
  from: string;
  answer: Answer;
}

/**
 * The answer over time: one entry for each day on which the headline, or the rule the headline rests on, became another.
 * @param first day with which the account begins, `YYYY-MM-DD`
 * @param found the rules for the place, where they have been gathered
 * @returns oldest first
 */
export function periodsOf(first: string, id: string, place: AskedPlace, book: LawBook, found = rulesFor(id, place, book)): AnswerPeriod[] {
  const days = new Set([first]);
  for (const { provision } of found.layers) {
    for (const date of [provision.from, provision.until]) if (date !== undefined && earliestDay(date) > first) days.add(earliestDay(date));
    // A date known to the month stops being open on the last day of it.
    for (const date of [provision.from, provision.until])
      if (date !== undefined && date.length < 10 && dayAfterLatest(date) > first) days.add(dayAfterLatest(date));
  }
  const periods: AnswerPeriod[] = [];
  for (const from of [...days].sort()) {
    const answer = statusFrom(found, from, id, place, book);
    const before = periods.at(-1)?.answer;
    if (before === undefined || before.headline !== answer.headline || restsOn(before) !== restsOn(answer)) periods.push({ from, answer });
  }
  return periods;
}

function restsOn({ rests }: Answer): string {
  return !rests?.lead ? '' : `${rests.lead.measure}#${rests.lead.provision.rule}#${rests.state}`;
}

function dayAfterLatest(date: string): string {
  return date.length === 4
    ? `${date}-12-31`
    : new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
}
