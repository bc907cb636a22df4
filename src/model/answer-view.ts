import { actorSentence, actorWords, answerSentence, headlineTones, headlineWords } from './answer-words.ts';
import type { ActorAnswer, Answer } from './status-on.ts';
import type { Rule } from './vocabulary.ts';

/** An answer ready to be shown, the same for the built page and for the browser. */
export interface AnswerView {
  headline: string;
  tone: string;
  sentence: string;
  rows: AnswerRow[];
}

export interface AnswerRow {
  label: string;
  /** One or two words: the rule, or which kind of "no". */
  word: string;
  tone: string;
  text: string;
  /** e.g. "since July 15, 2019"; empty where nothing applies. */
  since: string;
  /** Id of the measure it rests on; null where there is none. */
  measure: string | null;
  clause: string | null;
  exceptions: readonly string[];
  doubt: string | null;
  lastChecked: string | null;
  /** Ids of other measures that apply to the same actor. */
  also: { measure: string; text: string }[];
}

export const ruleWords: Record<Rule, string> = {
  prohibited: 'Prohibited',
  paused: 'Paused',
  'needs-approval': 'Needs approval',
  'needs-warrant': 'Needs a judge’s order',
  limited: 'Within limits',
  consent: 'Notice or consent',
  reporting: 'Must be reported',
  permitted: 'Permitted',
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
export interface ViewWords {
  subject: string;
  date: (partial: string) => string;
  nameOf: (id: string) => string;
}

/** @param name the place's name as in a sentence, e.g. "Somerville, MA" */
export function viewOf(answer: Answer, name: string, words: ViewWords): AnswerView {
  return {
    headline: headlineWords[answer.headline],
    tone: headlineTones[answer.headline],
    sentence: answerSentence(answer, name, words.subject, words.date, words.nameOf),
    rows: answer.actors.map((row) => rowOf(row, words)),
  };
}

function rowOf(row: ActorAnswer, words: ViewWords): AnswerRow {
  const applies = row.state === 'in-force' || row.state === 'maybe';
  const [word, tone] = wordOf(row);
  const seen = new Set(row.lead === null ? [] : [`${row.lead.measure}#${row.lead.provision.id}`]);
  return {
    label: actorWords[row.actor],
    word: row.lead?.narrow === true && applies ? `${word} in part` : word,
    tone,
    text: actorSentence(row, words.date, words.nameOf),
    since:
      applies && row.since !== null ? `since ${words.date(row.since)}${row.until === null ? '' : `, until ${words.date(row.until)}`}` : '',
    measure: row.lead?.measure ?? null,
    clause: applies ? (row.lead?.provision.clause ?? null) : null,
    exceptions: applies ? (row.lead?.provision.exceptions ?? []) : [],
    doubt: applies ? (row.lead?.provision.doubt ?? null) : null,
    lastChecked: row.lead?.lastChecked ?? row.coverage.checkedOn,
    also: row.also
      .filter(({ measure, provision }) => !seen.has(`${measure}#${provision.id}`) && seen.add(`${measure}#${provision.id}`))
      .map(({ measure, provision, standing }) => ({ measure, text: `${standing === 'maybe' ? 'Unclear: ' : ''}${provision.says}` })),
  };
}

function wordOf(row: ActorAnswer): [word: string, tone: string] {
  switch (row.state) {
    case 'in-force':
      return [ruleWords[row.rule!], ruleTones[row.rule!]];
    case 'maybe':
      return ['Unclear', 'unclear'];
    case 'ended':
      return [row.lead!.provision.untilBasis === 'expired' ? 'Expired' : 'Ended', 'none'];
    case 'none-found':
      return ['None found', 'none'];
    case 'not-checked':
      return ['Not checked', 'unchecked'];
    case 'not-bound-by-local-law':
      return ['Not bound', 'none'];
  }
}
