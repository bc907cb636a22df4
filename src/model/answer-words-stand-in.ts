/** For the tests of the words of answers: what is said of Ribera, a made-up town. */
import { viewOf, type AnswerView } from './answer-view.ts';
import { english } from './answer-words-en.ts';
import type { AnswerLanguage } from './answer-words.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Provision } from './measure.ts';
import { coverage, madeUpBook, type Clause } from './stand-in.ts';
import { statusOn } from './status-on.ts';

export const on = '2026-07-25';
export const says = 'The police may not do it.';
export const looked = coverage('found');
export const notChecked = coverage('not-checked');
export const phrases = { technology: 'la tecnología de vigilancia' };

/** What is on record, and which place is asked. */
export interface Case {
  changes?: Partial<Provision>[];
  maker?: string;
  coverage?: Jurisdiction['coverage'];
  place?: string;
}

/** The answer for a town "Ribera, TX" of the state `us/tx`, or for the nation. */
export function view(
  { changes = [], maker = 'us/tx/ribera', coverage = looked, place = 'us/tx/ribera' }: Case,
  language: AnswerLanguage,
): AnswerView {
  const binding = changes.map((change): Clause => ({ binds: ['police', 'departments'], ...change }));
  const book = madeUpBook(changes.length === 0 ? {} : { [`${maker}/x`]: binding });
  const answer = statusOn(on, place, { kind: place === 'us' ? 'nation' : 'city', counties: [], coverage }, book);
  const nameOf = (id: string) => ({ us: 'Estados Unidos', 'us/tx': 'Texas' })[id] ?? id;
  const subject = language === english ? 'cameras' : 'las cámaras';
  return viewOf(answer, place === 'us' ? nameOf(place) : 'Ribera, TX', { language, subject, phrases, date: (day) => day, nameOf });
}

export const ended = (untilBasis: Provision['untilBasis']) => ({ until: '2024-02', untilBasis });
