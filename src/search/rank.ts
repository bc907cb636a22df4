import { levelFactors } from './index-words.ts';
import type { Meanings, MeantWord } from './meant-words.ts';
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

/**
 * Ranks records by the words of a query: each word counts by how rare it is, where it stands in the record and how surely it was meant;
 * a record that has half of the words counts a quarter, one that has a synonym or a guess counts a little less than one that has the word.
 * @param query as typed
 * @param size how many records there are
 * @returns best first; of equal ones the more recent (lower number) first; no ids when the query has no words
 */
export async function rank(query: string, size: number, meanings: Meanings): Promise<Ranking> {
  const tokens = [...new Set(wordsOf(query))].slice(0, 16);
  const asked = tokens.some((token) => !isOptional(token)) ? tokens : [];
  const words = asked.length > 0 ? asked : tokens;
  const unfinished = /[\p{L}\p{N}]$/u.test(query);
  const meant = await Promise.all(words.map((token, index) => meanings.of(token, unfinished && index === words.length - 1)));
  const total = new Map<number, number>();
  const covered = new Map<number, number>();
  let required = 0;
  words.forEach((token, index) => {
    const needed = asked.length === 0 || !isOptional(token);
    if (needed) required += 1;
    for (const [id, { score, likelihood }] of bestOf(meant[index]!, size)) {
      total.set(id, (total.get(id) ?? 0) + (needed ? score : score * 0.15));
      if (needed) covered.set(id, (covered.get(id) ?? 0) + likelihood);
    }
  });
  const scored = [...covered].map(([id, count]): [number, number] => [id, total.get(id)! * (count / required) ** 2]);
  scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    ids: scored.map(([id]) => id),
    scores: new Map(scored),
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
