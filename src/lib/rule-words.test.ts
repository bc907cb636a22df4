import { expect, test } from 'vitest';
import type { Provision } from '#model/measure.ts';
import { rules } from '#model/vocabulary.ts';
import { fromWords, ruleWords, untilWords } from './rule-words.ts';

type Span = Pick<Provision, 'from' | 'fromBasis' | 'notBefore' | 'until' | 'untilBasis'>;
const said = (span: Span) => `${fromWords(span as Provision)}${untilWords(span as Provision)}`;

test.each<[span: Span, words: string]>([
  [{ from: '2019-07-15', fromBasis: 'effective' }, 'In effect since July 15, 2019.'],
  [{ from: '2019-07', fromBasis: 'signed' }, 'Signed July 2019 (the day it took effect was not found).'],
  [{ from: '2019', fromBasis: 'passed' }, 'Passed 2019 (the day it took effect was not found).'],
  [{ from: '2019-07-15', fromBasis: 'reported' }, 'Reported to apply since July 15, 2019.'],
  [{ from: '2019-07-15', fromBasis: 'seen-in-force' }, 'Seen in force on July 15, 2019 (its start was not found).'],
  [{ from: '2019-07', fromBasis: 'seen-in-force' }, 'Seen in force in July 2019 (its start was not found).'],
  [
    { from: '2019-07-15', fromBasis: 'seen-in-force', notBefore: '2018' },
    'Seen in force on July 15, 2019 (its start was not found; it was not before 2018).',
  ],
  [
    { from: '2019-07-15', fromBasis: 'effective', until: '2022-07-01', untilBasis: 'amended' },
    'In effect since July 15, 2019, until July 1, 2022 (amended).',
  ],
  [
    { from: '2019-07-15', fromBasis: 'effective', until: '2022-07', untilBasis: 'unclear' },
    'In effect since July 15, 2019; whether it applies after July 2022 is unclear.',
  ],
])('a clause says what its first day is, and how it ended: %o', (span, words) => {
  expect(said(span)).toBe(words);
});

test('every rule has a word of its own', () => {
  expect(new Set(rules.map((rule) => ruleWords[rule])).size).toBe(rules.length);
});
