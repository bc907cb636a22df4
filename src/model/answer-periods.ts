import { earliestDay, latestDay, type PartialDate } from './partial-date.ts';
import type { Answer, AskedPlace, LawBook } from './status-on.ts';
import { rulesFor, statusFrom } from './status-on.ts';

/** A stretch of time with one answer. */
export interface AnswerPeriod {
  /** First day of it, as far as days are known. */
  from: string;
  /** The date in the records that this day comes from: the day itself, or the month or year in which the answer became open, or by whose end it was certain. */
  known: PartialDate;
  answer: Answer;
}

/**
 * The answer over time: one entry for each day on which the headline, or the rule the headline rests on, became another.
 * @param first day with which the account begins, `YYYY-MM-DD`
 * @param found the rules for the place, where they have been gathered
 * @returns oldest first
 */
export function periodsOf(first: string, id: string, place: AskedPlace, book: LawBook, found = rulesFor(id, place, book)): AnswerPeriod[] {
  const days = new Map<string, PartialDate>([[first, first]]);
  // The most precise first: a day that one record knows is not said to be some day of another's month.
  const dates = found.layers.flatMap(({ provision: { from, notBefore, until } }) => [from, notBefore ?? [], until ?? []].flat());
  for (const date of dates.sort((a, b) => b.length - a.length)) {
    // A date known to the month or year is open from its first day on, and on its last day no longer.
    for (const day of [earliestDay(date), latestDay(date)]) if (day > first && !days.has(day)) days.set(day, date);
  }
  const periods: AnswerPeriod[] = [];
  for (const [from, known] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const answer = statusFrom(found, from, id, place, book);
    const before = periods.at(-1)?.answer;
    if (before === undefined || before.headline !== answer.headline || restsOn(before) !== restsOn(answer))
      periods.push({ from, known, answer });
  }
  return periods;
}

function restsOn({ rests }: Answer): string {
  return !rests?.lead ? '' : `${rests.lead.measure}#${rests.lead.provision.rule}#${rests.state}`;
}
