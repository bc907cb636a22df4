import config from '#config';
import type { ContentRecords } from '#model/collections.ts';
import { english } from '#model/answer-words-en.ts';
import { periodsOf } from '#model/answer-periods.ts';
import { textOf } from '#model/phrase.ts';
import { lawBook, statusOn, type Answer, type AskedPlace, type LawBook } from '#model/status-on.ts';
import { phrasesOf } from '#model/tracker-config.ts';

/** One line of an answer that says something else. */
export interface LineChange {
  /** Whom it is about: an actor in words, or `Headline`. */
  about: string;
  before: string;
  after: string;
}

/** What changes for one place. */
export interface PlaceChange {
  place: string;
  name: string;
  /** Lines of the answer for the day that was asked about. */
  lines: LineChange[];
  /** Other days on which the headline is another than before, oldest first: from when, before, after. */
  otherDays: { from: string; before: string; after: string }[];
}

/** Records that an answer is made from. */
export type LegalRecords = Pick<ContentRecords, 'jurisdictions' | 'measures'>;

/** Before this day no place had a rule, so an account of all days begins here. */
const firstDay = '2000-01-01';

/**
 * Compares the answers that two states of the content give.
 * @param on the day to answer for, `YYYY-MM-DD`
 * @returns the places of either state whose answer, today's or another day's, differs; in the order of their ids
 */
export function answerChanges(before: LegalRecords, after: LegalRecords, on: string): PlaceChange[] {
  const books = [bookOf(before), bookOf(after)] as const;
  const ids = [...new Set([...before.jurisdictions.keys(), ...after.jurisdictions.keys()])].sort();
  return ids.flatMap((place) => {
    const [old, now] = [before.jurisdictions.get(place), after.jurisdictions.get(place)];
    const lines = lineChanges(linesOf(place, on, old, now, books[0]), linesOf(place, on, now, old, books[1]));
    const otherDays = headlineChanges(headlines(place, old, now, books[0]), headlines(place, now, old, books[1]), on);
    if (lines.length === 0 && otherDays.length === 0) return [];
    return [{ place, name: (now ?? old)!.name, lines, otherDays }];
  });
}

interface Book {
  book: LawBook;
  nameOf: (id: string) => string;
}

function bookOf({ jurisdictions, measures }: LegalRecords): Book {
  return { book: lawBook(measures, jurisdictions, config.topics), nameOf: (id) => jurisdictions.get(id)?.name ?? id };
}

/** A place without a record in this state is asked about with the other one's facts, as one that nobody has checked. */
function asked(own: AskedPlace | undefined, other: AskedPlace | undefined): AskedPlace {
  return own ?? { ...other!, coverage: { state: 'not-checked', checkedOn: null, searched: null } };
}

function linesOf(
  id: string,
  on: string,
  own: AskedPlace | undefined,
  other: AskedPlace | undefined,
  { book, nameOf }: Book,
): Map<string, string> {
  const answer = statusOn(on, id, asked(own, other), book);
  const names = { subject: config.subject, phrases: phrasesOf(config.topics), date: (date: string) => date, nameOf };
  return new Map([
    ['Headline', english.headlines[answer.headline]],
    ...answer.actors.map((row) => [english.actors[row.actor], `${textOf(english.row(row, names))}${sinceWords(row)}`] as const),
  ]);
}

/** A date is part of the answer, though not of the sentence. */
function sinceWords({ state, since, until }: Answer['actors'][number]): string {
  if (state !== 'in-force' && state !== 'maybe') return '';
  return ` (${since === null ? '' : `since ${since}`}${until === null ? '' : `, until ${until}`})`;
}

function lineChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): LineChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((about) => ({ about, before: before.get(about) ?? 'not named', after: after.get(about) ?? 'not named' }))
    .filter((line) => line.before !== line.after);
}

/** Headlines by the first day on which each holds. */
function headlines(
  id: string,
  own: AskedPlace | undefined,
  other: AskedPlace | undefined,
  { book }: Book,
): [from: string, words: string][] {
  return periodsOf(firstDay, id, asked(own, other), book).map(({ from, answer }) => [from, english.headlines[answer.headline]]);
}

function headlineChanges(before: [string, string][], after: [string, string][], on: string): PlaceChange['otherDays'] {
  const at = (account: [string, string][], day: string) => account.findLast(([from]) => from <= day)![1];
  const days = [...new Set([...before, ...after].map(([from]) => from))].sort();
  const today = days.findLast((day) => day <= on);
  const found: PlaceChange['otherDays'] = [];
  for (const from of days) {
    const change = { from, before: at(before, from), after: at(after, from) };
    const last = found.at(-1);
    const repeats = last !== undefined && last.before === change.before && last.after === change.after;
    if (from !== today && change.before !== change.after && !repeats) found.push(change);
  }
  return found;
}
