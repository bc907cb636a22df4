import type { AnswerActor } from './answer-rows.ts';
import type { Phrase } from './phrase.ts';
import type { ActorAnswer, Answer } from './status-on.ts';
import type { Headline, Rule } from './vocabulary.ts';

// What exists in English only, such as tables, feeds and search, takes its words from here.
export { actorWords, boundWords, headlineWords, withArticle } from './answer-words-en.ts';

/** What an answer needs to know besides the law. */
export interface AnswerNames {
  /** What is tracked, as a noun phrase of the language. */
  subject: string;
  /** What clauses are about in the same language, by id of the topic; a topic without one is the subject. */
  phrases: Readonly<Record<string, string>>;
  /** Writes a partial date in words. */
  date: (partial: string) => string;
  /** Names a place by id. */
  nameOf: (id: string) => string;
}

/** The words of one language for answers. */
export interface AnswerLanguage {
  headlines: Readonly<Record<Headline, string>>;
  actors: Readonly<Record<AnswerActor, string>>;
  rules: Readonly<Record<Rule, string>>;
  /** The mark of a row without a rule, or with one that is open. */
  states: Readonly<Record<'unclear' | 'expired' | 'ended' | 'none-found' | 'not-entered' | 'not-checked' | 'not-bound', string>>;
  /** A rule that touches a part only. */
  inPart: (rule: string) => string;
  /** A rule of a policy, which is no law. */
  byPolicy: (rule: string) => string;
  /** Goes before a rule of which it is unclear whether it applies. */
  unclearRule: string;
  /**
   * From when to when the rule of a row applies, in the words for what its first day is: "signed on June 28, 2019", "since July 15, 2019, until
   * July 1, 2022"; when its text is younger than the rule, since when that is. Only for rows with a lead and a `since`.
   */
  period: (row: ActorAnswer, date: AnswerNames['date']) => string;
  /**
   * One true sentence for a place and a day, about its own government.
   * @param name the place's name, e.g. "Somerville, MA"
   */
  sentence: (answer: Answer, name: string, names: AnswerNames) => Phrase;
  /** What a row of the answer says. */
  row: (row: ActorAnswer, names: AnswerNames) => Phrase;
}
