import type { StateBook } from '#lib/state-books.ts';
import type { Measure } from '#model/measure.ts';
import { viewOf, type AnswerView } from '#model/answer-view.ts';
import { statusOn, type AskedPlace, type LawBook } from '#model/status-on.ts';
import { formatDate } from '#i18n/dates.ts';
import { fetchOnce } from './fetch-once.ts';
import type { BrowserWords } from './words.ts';

/** What is asked of a book. */
export interface Question {
  id: string;
  name: string;
  place: AskedPlace;
  /** Full day. */
  on: string;
  subject: string;
}

/** @returns the answer for a place of the state, computed here with the same code as the built page. */
export function answerFrom(book: StateBook, { id, name, place, on, subject }: Question, words: BrowserWords): AnswerView {
  const law: LawBook = {
    measures: Map.groupBy(
      Object.entries(book.measures).map(([measure, data]) => [measure, data as unknown as Measure] as const),
      ([, { jurisdiction }]) => jurisdiction,
    ),
    coverage: new Map(Object.entries(book.places).map(([key, { coverage }]) => [key, coverage])),
    subjects: book.subjects,
  };
  return viewOf(statusOn(on, id, place, law), name, {
    language: words.answers,
    subject,
    phrases: book.phrases[words.language],
    date: (partial) => formatDate(partial, words.language),
    nameOf: (key) => words.placeName(key, book.places[key]?.name ?? key),
  });
}

/**
 * Fetches a state's book once.
 * @param root address of the folder with its closing slash
 * @throws Error when it cannot be had; the next call asks again
 */
export function fetchBook(root: string, state: string): Promise<StateBook> {
  return fetchOnce(`${root}${state}.json`);
}
