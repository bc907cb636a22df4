import { stemmer } from 'stemmer';
import { Speller } from './spelling.ts';
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

const mostCompletions = 40;

/** Finds for each typed word the known words it may mean: itself, its other forms, what it begins, what is spelled nearly so, synonyms. */
export class Meanings {
  readonly #index: WordIndex;
  readonly #speller: Speller;
  readonly #synonyms = new Map<string, Set<string>>();
  readonly #known = new Map<string, Promise<MeantWord[]>>();

  /** @param sameMeaning groups of words that mean the same to the tracker's readers */
  constructor(index: WordIndex, sameMeaning: readonly (readonly string[])[]) {
    this.#index = index;
    this.#speller = new Speller(index);
    for (const group of sameMeaning) {
      for (const word of group) this.#synonyms.set(word, new Set([...(this.#synonyms.get(word) ?? []), ...group]));
    }
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
    const isSmall = this.#index.size <= 2000;
    let near = await this.#speller.near(typed, unfinished, isSmall || likelihoods.size === 0);
    if (near.length + likelihoods.size === 0 && isSmall) near = await this.#speller.anywhere(typed, unfinished);
    for (const { word, edits } of near) {
      think(word, (edits <= 1 ? 0.75 : edits <= 1.5 ? 0.6 : 0.42) * (itself === null ? 1 : 0.4));
    }
    if (likelihoods.size === 0 && typed.length >= 6) {
      for (const word of await this.#runTogether(typed)) think(word, 0.6);
    }
    return this.#withPostings(likelihoods, new Set(completions));
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
