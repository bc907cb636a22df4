import type { FacetName, SearchRecord } from './records.ts';

/** Where a word stands: numbers of records, rising, and the level of each (see `levelFactors`). */
export interface Postings {
  ids: ArrayLike<number>;
  levels: ArrayLike<number>;
}

/** Facet values with the numbers of their records, rising, and the days of the records in their order. */
export interface Facets {
  values: Record<FacetName, Map<string, ArrayLike<number>>>;
  /** Day of each record by its number, `YYYY-MM-DD` or shorter, '' = none; never rising. */
  days: readonly string[];
}

/** An index by word, whether it lies in memory or in files that are fetched when a word needs them. */
export interface WordIndex {
  /** How many records there are. */
  readonly size: number;
  /** @returns whether so many records have the word that it says little and costs much to read; then it is read only when nothing else was asked */
  isCommon(word: string): boolean;
  /** @returns where the word stands, `null` when the index does not know it */
  lookUp(word: string): Promise<Postings | null>;
  /** @returns the known words around `word` in the alphabet: those that begin like it, and those that may share its stem */
  neighbours(word: string): Promise<readonly string[]>;
  /** @returns the known words without digits that begin with the letter, sorted */
  wordsFrom(letter: string): Promise<readonly string[]>;
  /** First letters of all known words. */
  readonly letters: readonly string[];
  /** @returns the records with these numbers, in the order asked */
  records(ids: readonly number[]): Promise<SearchRecord[]>;
  facets(): Promise<Facets>;
  /** @returns the numbers of the places whose name begins with the folded text */
  placesNamed(start: string): Promise<readonly number[]>;
}
