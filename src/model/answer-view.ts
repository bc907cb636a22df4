import type { AnswerLanguage, AnswerNames } from './answer-words.ts';
import { type Phrase } from './phrase.ts';
import type { ActorAnswer, Answer, Layer } from './status-on.ts';
import type { Headline, Rule } from './vocabulary.ts';

/** An answer ready to be shown, the same for the built page and for the browser. */
export interface AnswerView {
  headline: string;
  tone: string;
  sentence: Phrase;
  rows: AnswerRow[];
}

export interface AnswerRow {
  label: string;
  /** One or two words: the rule, or which kind of "no". */
  word: string;
  tone: string;
  text: Phrase;
  /** e.g. "since July 15, 2019"; empty where nothing applies. */
  since: string;
  /** Id of the measure it rests on; null where there is none. */
  measure: string | null;
  clause: string | null;
  /** Ids of other measures that apply to the same actor. */
  also: { measure: string; text: Phrase }[];
}

/** Which mark a headline gets; see the tones in site.css. */
export const headlineTones: Record<Headline, string> = {
  banned: 'banned',
  'banned-with-exceptions': 'banned',
  paused: 'paused',
  restricted: 'restricted',
  'policy-only': 'restricted',
  'oversight-only': 'oversight',
  unclear: 'unclear',
  'rolled-back': 'unclear',
  expired: 'none',
  'no-law-found': 'none',
  'not-checked': 'unchecked',
};

/** Which mark a rule gets; see the tones in site.css. */
export const ruleTones: Record<Rule, string> = {
  prohibited: 'banned',
  paused: 'paused',
  'needs-approval': 'restricted',
  'needs-warrant': 'restricted',
  limited: 'restricted',
  consent: 'oversight',
  reporting: 'oversight',
  permitted: 'none',
};

/** What a view needs to know of the site's language. */
export interface ViewWords extends AnswerNames {
  language: AnswerLanguage;
}

/** @param name the place's name as in a sentence, e.g. "Somerville, MA" */
export function viewOf(answer: Answer, name: string, words: ViewWords): AnswerView {
  return {
    headline: words.language.headlines[answer.headline],
    tone: headlineTones[answer.headline],
    sentence: words.language.sentence(answer, name, words),
    rows: answer.actors.map((row) => rowOf(row, words)),
  };
}

function rowOf(row: ActorAnswer, words: ViewWords): AnswerRow {
  const { language } = words;
  const applies = row.state === 'in-force' || row.state === 'maybe';
  const [word, tone] = wordOf(row, language);
  return {
    label: language.actors[row.actor],
    word,
    tone,
    text: language.row(row, words),
    since: applies && row.since !== null ? language.period(row, words.date) : '',
    measure: row.lead?.measure ?? null,
    clause: applies ? (row.lead?.provision.clause ?? null) : null,
    also: row.also.map(({ measure, provision, standing }) => ({
      measure,
      text: [standing === 'maybe' ? language.unclearRule : '', { recorded: provision.says }],
    })),
  };
}

function wordOf(row: ActorAnswer, language: AnswerLanguage): [word: string, tone: string] {
  const { states } = language;
  switch (row.state) {
    case 'in-force':
      return ruleOf(row.rule!, row.lead!, language);
    case 'maybe':
      return [row.lead!.narrow ? language.inPart(states.unclear) : states.unclear, 'unclear'];
    case 'ended':
      return [row.lead!.provision.untilBasis === 'expired' ? states.expired : states.ended, 'none'];
    case 'none-found':
      return [states['none-found'], 'none'];
    case 'not-entered':
      return [states['not-entered'], 'unclear'];
    case 'not-checked':
      return [states['not-checked'], 'unchecked'];
    case 'not-bound-by-local-law':
      return [states['not-bound'], 'none'];
  }
}

/** A policy does not get the mark of a law. */
function ruleOf(rule: Rule, { narrow, provision }: Layer, { rules, inPart, byPolicy }: AnswerLanguage): [word: string, tone: string] {
  const word = narrow ? inPart(rules[rule]) : rules[rule];
  const tone = ruleTones[rule];
  if (provision.force !== 'policy') return [word, tone];
  return [byPolicy(word), tone === 'banned' ? 'restricted' : tone];
}
