import config from '#config';
import { answerLanguageOf } from '#i18n/catalogue.ts';
import type { Language } from '#i18n/languages.ts';
import { periodsOf, type AnswerPeriod } from '#model/answer-periods.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Measure } from '#model/measure.ts';
import { viewOf, type AnswerView, type ViewWords } from '#model/answer-view.ts';
import { lawBook, rulesFor, statusFrom, type Answer, type LawBook, type PlaceRules } from '#model/status-on.ts';
import type { ShownStatus } from '#model/vocabulary.ts';
import { buildNow } from './clock.ts';
import { formatDate } from './format.ts';
import { statusAt } from './law-words.ts';
import { dayIn, localName, placeName } from './places.ts';
import { siteContent } from './site-content.ts';
import { phrasesIn, subjectIn } from './tracker-words.ts';

/** The account of every place begins here: the first year in which the facts know of a hearing. */
export const accountBegins = '2012-01-01';

let making: Promise<LawBook> | undefined;

/** @returns the law book of this build, made once. */
export function siteLawBook(): Promise<LawBook> {
  making ??= siteContent().then(({ measures, jurisdictions }) => lawBook(measures, jurisdictions, config.topics));
  return making;
}

/** @returns today in the place's own calendar, as the build's clock has it. */
export async function todayIn(id: string): Promise<string> {
  const { jurisdictions } = await siteContent();
  return dayIn(id, buildNow, jurisdictions);
}

/** @returns the status of a measure as pages show it, today in the calendar of its place */
export function statusToday(measure: Measure, jurisdictions: ReadonlyMap<string, Jurisdiction>): ShownStatus {
  return statusAt(buildNow, measure, jurisdictions);
}

const rulesByPlace = new Map<string, PlaceRules>();

/** @returns the rules for a place with a record, gathered once for all the days it is asked about. */
export async function placeRules(id: string): Promise<PlaceRules> {
  const known = rulesByPlace.get(id);
  if (known !== undefined) return known;
  const { jurisdictions } = await siteContent();
  const gathered = rulesFor(id, jurisdictions.get(id)!, await siteLawBook());
  rulesByPlace.set(id, gathered);
  return gathered;
}

const answersToday = new Map<string, Answer>();

/** @returns the answer for a place with a record, today or on another day; that of today, which many pages and files show, is made once. */
export async function answerFor(id: string, on?: string): Promise<Answer> {
  const { jurisdictions } = await siteContent();
  const today = await todayIn(id);
  const known = on === undefined || on === today ? answersToday.get(id) : undefined;
  if (known !== undefined) return known;
  const answer = statusFrom(await placeRules(id), on ?? today, id, jurisdictions.get(id)!, await siteLawBook());
  if (answer.on === today) answersToday.set(id, answer);
  return answer;
}

/** @returns the answer in words. */
export async function answerViewFor(id: string, answer: Answer, language: Language = 'en'): Promise<AnswerView> {
  const { jurisdictions } = await siteContent();
  return viewOf(answer, placeName(id, jurisdictions, language), await viewWords(language));
}

const periodsByPlace = new Map<string, AnswerPeriod[]>();

/** @returns the answer over time, oldest first; made once per place. */
export async function answerPeriods(id: string): Promise<AnswerPeriod[]> {
  const { jurisdictions } = await siteContent();
  const known = periodsByPlace.get(id) ?? periodsOf(accountBegins, id, jurisdictions.get(id)!, await siteLawBook(), await placeRules(id));
  periodsByPlace.set(id, known);
  return known;
}

/** @returns the words an answer is put into on this site. */
export async function viewWords(language: Language = 'en'): Promise<ViewWords> {
  const { jurisdictions } = await siteContent();
  return {
    language: answerLanguageOf(language),
    subject: subjectIn(language),
    phrases: phrasesIn(language),
    date: (partial) => formatDate(partial, language),
    nameOf: (id) => localName(id, jurisdictions.get(id)?.name ?? id, language),
  };
}
