import { levelFactors } from './index-words.ts';
import type { Meanings, MeantWord } from './meant-words.ts';
import type { WordIndex } from './word-index.ts';
import { isOptional, wordsOf } from './words.ts';

/** Which records answer a query, before they are fetched. */
export interface Ranking {
  /** Numbers of records. */
  ids: number[];
  /** Score of each by its number, higher is better. */
  scores: Map<number, number>;
  /** Known words that were looked for, to be marked in titles. */
  words: Set<string>;
}

/** What scores less than this share of the best says nothing about what was asked: one common word of several. */
const leastShare = 0.1;

/**
 * Ranks records by the words of a query: each word counts by how rare it is, where it stands in the record and how surely it was meant;
 * a record that has half of the words counts a quarter, one that has a synonym or a guess counts a little less than one that has the word.
 * @param query as typed
 * @param index says how many records there are and which words are too common to be read
 * @returns best first; of equal ones the more recent (lower number) first; no ids when the query has no words
 */
export async function rank(query: string, index: WordIndex, meanings: Meanings): Promise<Ranking> {
  const { size } = index;
  const all = [...new Set(wordsOf(query))].slice(0, 16);
  // What nearly every record has is read only when nothing else was asked.
  const telling = all.filter((token) => !index.isCommon(token));
  const tokens = telling.some((token) => !isOptional(token)) ? telling : all;
  const asked = tokens.some((token) => !isOptional(token)) ? tokens : [];
  const words = asked.length > 0 ? asked : tokens;
  const unfinished = /[\p{L}\p{N}]$/u.test(query);
  const meant = await Promise.all(words.map((token) => meanings.of(token, unfinished && token === all.at(-1))));
  const total = new Map<number, number>();
  const covered = new Map<number, number>();
  let required = 0;
  words.forEach((token, at) => {
    const needed = asked.length === 0 || !isOptional(token);
    if (needed) required += 1;
    for (const [id, { score, likelihood }] of bestOf(meant[at]!, size)) {
      total.set(id, (total.get(id) ?? 0) + (needed ? score : score * 0.15));
      if (needed) covered.set(id, (covered.get(id) ?? 0) + likelihood);
    }
  });
  const scored = [...covered].map(([id, count]): [number, number] => [id, total.get(id)! * (count / required) ** 2]);
  scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = (scored[0]?.[1] ?? 0) * leastShare;
  const told = scored.filter(([, score]) => score >= least);
  return {
    ids: told.map(([id]) => id),
    scores: new Map(told),
    words: new Set(meant.flatMap((list) => list.filter(({ likelihood }) => likelihood >= 0.4).map(({ word }) => word))),
  };
}

/** The best that any meaning of one typed word gives each record. */
function bestOf(meant: readonly MeantWord[], size: number): Map<number, { score: number; likelihood: number }> {
  const best = new Map<number, { score: number; likelihood: number }>();
  for (const { postings, likelihood, spread } of meant) {
    const worth = likelihood * Math.log(1 + size / spread);
    for (let at = 0; at < postings.ids.length; at += 1) {
      const id = postings.ids[at]!;
      const score = worth * levelFactors[postings.levels[at]!]!;
      if (score > (best.get(id)?.score ?? 0)) best.set(id, { score, likelihood });
    }
  }
  return best;
}
