import { inIndexOrder, indexWords } from './index-words.ts';
import { meaningsOf, type SameMeaning } from './same-meaning.ts';
import { facetNames, type FacetName, type SearchRecord } from './records.ts';
import type { Facets, Postings, WordIndex } from './word-index.ts';
import { fold } from './words.ts';

/** An index over records that are all at hand; made in the browser from the list, because the list is smaller than its index. */
export class MemoryIndex implements WordIndex {
  readonly size: number;
  readonly letters: readonly string[];
  readonly #records: readonly SearchRecord[];
  readonly #postings: Map<string, { ids: number[]; levels: number[] }>;
  readonly #words: readonly string[];

  readonly #places: readonly PlaceName[];

  /** @param sameMeaning groups of words that mean the same */
  constructor(records: readonly SearchRecord[], sameMeaning: SameMeaning = []) {
    this.#records = inIndexOrder(records);
    this.#places = placeNames(this.#records);
    this.size = records.length;
    this.#postings = postingsOf(this.#records, sameMeaning);
    this.#words = [...this.#postings.keys()].sort();
    this.letters = [...new Set(this.#words.map((word) => word[0]!))];
  }

  isCommon(): boolean {
    return false;
  }

  lookUp(word: string): Promise<Postings | null> {
    return Promise.resolve(this.#postings.get(word) ?? null);
  }

  neighbours(word: string): Promise<readonly string[]> {
    const stemStart = word.slice(0, Math.max(3, word.length - 4));
    return Promise.resolve(startingWith(this.#words, word.length < 3 ? word : stemStart));
  }

  wordsFrom(letter: string): Promise<readonly string[]> {
    return Promise.resolve(startingWith(this.#words, letter).filter((word) => !/\d/.test(word)));
  }

  records(ids: readonly number[]): Promise<SearchRecord[]> {
    return Promise.resolve(ids.map((id) => this.#records[id]!));
  }

  facets(): Promise<Facets> {
    return Promise.resolve(facetsOf(this.#records));
  }

  placesNamed(start: string): Promise<readonly number[]> {
    return Promise.resolve(namedLike(this.#places, start));
  }
}

/** @returns where each word of the records stands; ids are positions in the list. */
export function postingsOf(records: readonly SearchRecord[], sameMeaning: SameMeaning): Map<string, { ids: number[]; levels: number[] }> {
  const meanings = meaningsOf(sameMeaning);
  const postings = new Map<string, { ids: number[]; levels: number[] }>();
  records.forEach((record, id) => {
    for (const [word, level] of indexWords(record, meanings)) {
      let list = postings.get(word);
      if (list === undefined) postings.set(word, (list = { ids: [], levels: [] }));
      list.ids.push(id);
      list.levels.push(level);
    }
  });
  return postings;
}

/** @returns which records have which value, for every facet, and the day of each record. */
export function facetsOf(records: readonly SearchRecord[]): Facets {
  const values = Object.fromEntries(facetNames.map((name) => [name, new Map()])) as unknown as Record<FacetName, Map<string, number[]>>;
  records.forEach((record, id) => {
    for (const name of facetNames) {
      const value = record[name];
      if (value === undefined) continue;
      const list = values[name].get(value);
      if (list === undefined) values[name].set(value, [id]);
      else list.push(id);
    }
  });
  return { values, days: records.map(({ date }) => date ?? '') };
}

/** @returns the words of a sorted list that begin with `start`. */
export function startingWith(sorted: readonly string[], start: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && sorted[end]!.startsWith(start)) end += 1;
  return sorted.slice(low, end);
}

/** A place's folded name and the number of its record. */
export type PlaceName = readonly [name: string, id: number];

/** @returns the names of the places among records in index order. */
export function placeNames(records: readonly SearchRecord[]): PlaceName[] {
  return records.flatMap(({ kind, title }, id) => (kind === 'place' ? [[fold(title), id] as const] : []));
}

/** @returns the numbers of the places whose name begins with the folded text; none for an empty text. */
export function namedLike(places: readonly PlaceName[], start: string): number[] {
  return start === '' ? [] : places.filter(([name]) => name.startsWith(start)).map(([, id]) => id);
}
