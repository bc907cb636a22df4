import { stemmer } from 'stemmer';
import { meaningsOf, type SameMeaning } from './same-meaning.ts';
import { Speller, type NearWord } from './spelling.ts';
import { partsOf } from './words.ts';
import type { Postings, WordIndex } from './word-index.ts';

/** A known word that a typed one may mean. */
export interface MeantWord {
  word: string;
  postings: Postings;
  /** How surely it was meant, 1 = it is what was typed. */
  likelihood: number;
  /** In how many records it stands, or, of a beginning, all words that begin so. */
  spread: number;
}

const mostCompletions = 400;
/** Up to this many records all words are at hand; above it each word that is considered is a file to fetch. */
const fewRecords = 2000;
const mostNearWordsOfMany = 4;

/** Finds for each typed word the known words it may mean: itself, its other forms, what it begins, what is spelled nearly so, synonyms. */
export class Meanings {
  readonly #index: WordIndex;
  readonly #speller: Speller;
  readonly #synonyms: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<string, Promise<MeantWord[]>>();

  constructor(index: WordIndex, sameMeaning: SameMeaning) {
    this.#index = index;
    this.#speller = new Speller(index);
    this.#synonyms = meaningsOf(sameMeaning);
  }

  /**
   * @param typed a word as `wordsOf` cuts it
   * @param unfinished the reader may still be typing it
   * @returns what it may mean, surest first; the same promise for the same question
   */
  of(typed: string, unfinished: boolean): Promise<MeantWord[]> {
    const key = `${typed} ${unfinished ? '…' : ''}`;
    let meant = this.#known.get(key);
    if (meant === undefined) this.#known.set(key, (meant = this.#find(typed, unfinished)));
    return meant;
  }

  async #find(typed: string, unfinished: boolean): Promise<MeantWord[]> {
    const likelihoods = new Map<string, number>();
    const think = (word: string, likelihood: number) => {
      if (likelihood > (likelihoods.get(word) ?? 0)) likelihoods.set(word, likelihood);
    };
    const [itself, neighbours] = await Promise.all([this.#index.lookUp(typed), this.#index.neighbours(typed)]);
    if (itself !== null) think(typed, 1);
    const stem = stemmer(typed);
    for (const word of neighbours) if (word !== typed && stemmer(word) === stem) think(word, 0.92);
    const completions = neighbours.filter((word) => word.startsWith(typed) && word !== typed);
    if (unfinished || typed.length >= 4) {
      // Short ones first: who typed half of a word rarely means the longest.
      const likely = [...completions].sort((a, b) => a.length - b.length).slice(0, mostCompletions);
      for (const word of likely) think(word, (unfinished ? 0.8 : 0.55) * (0.7 + (0.3 * typed.length) / word.length));
    }
    for (const word of this.#synonyms.get(typed) ?? []) think(word, 0.85);
    if (itself === null) for (const part of partsOf(typed)) think(part, 0.7);
    for (const { word, edits } of await this.#near(typed, unfinished, itself !== null, likelihoods.size)) {
      think(word, (edits <= 1 ? 0.75 : edits <= 1.5 ? 0.6 : 0.42) * (itself === null ? 1 : 0.4));
    }
    if (likelihoods.size === 0 && typed.length >= 6 && this.#index.size <= fewRecords) {
      for (const word of await this.#runTogether(typed)) think(word, 0.6);
    }
    for (const word of likelihoods.keys()) if (word !== typed && this.#index.isCommon(word)) likelihoods.delete(word);
    return this.#withPostings(likelihoods, new Set(completions));
  }

  /** What is spelled nearly so; with many records only when the word itself is not known, and the nearest few. */
  async #near(typed: string, unfinished: boolean, isKnown: boolean, others: number): Promise<NearWord[]> {
    if (this.#index.size > fewRecords) {
      if (isKnown) return [];
      const own = await this.#speller.near(typed, unfinished, false);
      const found = own.length + others > 0 ? own : await this.#speller.near(typed, unfinished, true);
      return found.slice(0, mostNearWordsOfMany);
    }
    const near = await this.#speller.near(typed, unfinished, true);
    return near.length + others > 0 ? near : this.#speller.anywhere(typed, unfinished);
  }

  /** Two known words without the space between them: "sanfrancisco". */
  async #runTogether(typed: string): Promise<string[]> {
    for (let cut = 3; cut <= typed.length - 3; cut += 1) {
      const pair = [typed.slice(0, cut), typed.slice(cut)];
      const known = await Promise.all(pair.map((half) => this.#index.lookUp(half)));
      if (known.every((half) => half !== null)) return pair;
    }
    return [];
  }

  async #withPostings(likelihoods: Map<string, number>, completions: Set<string>): Promise<MeantWord[]> {
    const meant = await Promise.all(
      [...likelihoods].map(async ([word, likelihood]) => ({ word, likelihood, postings: await this.#index.lookUp(word) })),
    );
    const known = meant.filter((one): one is typeof one & { postings: Postings } => one.postings !== null);
    const together = known.filter(({ word }) => completions.has(word)).reduce((sum, { postings }) => sum + postings.ids.length, 0);
    return known
      .map((one) => ({ ...one, spread: completions.has(one.word) ? Math.max(together, one.postings.ids.length) : one.postings.ids.length }))
      .sort((a, b) => b.likelihood - a.likelihood);
  }
}
