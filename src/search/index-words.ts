import type { SearchRecord } from './records.ts';
import { partsOf, wordsOf } from './words.ts';

/** What a hit on a word counts, by its level. Eight levels, so that a level takes three bits. */
export const levelFactors = [1, 1.3, 1.7, 2.1, 2.6, 3.3, 4.2, 5.4] as const;

const titleCounts = 2.4;
const alsoCounts = 1.9;

/**
 * @param meanings the words that stand for groups of the same meaning, see `meaningsOf`
 * @returns every word a record is found by, with its level (an index into `levelFactors`): a word of a short title counts most, one of the
 *   text least, and each counts more the more people look for such a record
 */
export function indexWords(record: SearchRecord, meanings: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const found = new Map<string, number>();
  const prior = 1 + 0.12 * (record.rank ?? 0);
  const add = (token: string, value: number) => {
    const level = levelOf(value * prior);
    if (level > (found.get(token) ?? -1)) found.set(token, level);
  };
  const all = (text: string, value: number) => {
    const tokens = wordsOf(text);
    for (const token of tokens) {
      add(token, value);
      for (const part of partsOf(token)) add(part, value * 0.7);
      for (const meaning of meanings.get(token) ?? []) add(meaning, value);
    }
    return tokens;
  };
  const length = wordsOf(record.title).length;
  all(record.title, titleCounts * (length <= 3 ? 1.5 : length <= 7 ? 1.2 : 1));
  // A few codes name a thing as surely as its title ("CA", "HSJU"); many words are rather a description.
  all(record.also, wordsOf(record.also).length <= 4 ? titleCounts * 1.5 : alsoCounts);
  all(record.text, 1);
  return found;
}

function levelOf(value: number): number {
  let best = 0;
  for (let level = 1; level < levelFactors.length; level += 1) {
    if (Math.abs(levelFactors[level]! - value) < Math.abs(levelFactors[best]! - value)) best = level;
  }
  return best;
}

/** @returns the records in the order in which the index numbers them: newest first, those without a date last. */
export function inIndexOrder(records: readonly SearchRecord[]): SearchRecord[] {
  return [...records].sort((a, b) => compare(b.date ?? '', a.date ?? '') || (b.rank ?? 0) - (a.rank ?? 0) || compare(a.url, b.url));
}

/** By code unit: the order must not hang on the locale of the machine that builds. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
