import levenshtein from 'damerau-levenshtein';
import Fuse from 'fuse.js';
import type { WordIndex } from './word-index.ts';

/** A known word that may have been meant, and by how many edits the typed one differs (a swap of neighbours is one edit). */
export interface NearWord {
  word: string;
  /** 1 or 2; half an edit more when only its beginning was typed. */
  edits: number;
}

const mostCandidates = 60;
const mostNearWords = 16;

/** Finds known words that are spelled nearly like a typed one: fuse.js picks them from a list of words, an edit distance orders them. */
export class Speller {
  readonly #index: WordIndex;
  readonly #words = new Map<string, Promise<readonly string[]>>();
  readonly #fuses = new Map<string, Promise<Fuse<string>>>();

  constructor(index: WordIndex) {
    this.#index = index;
  }

  /**
   * @param typed a folded word
   * @param unfinished the reader may still be typing it: it is also compared to the beginnings of words
   * @param everywhere also look for a slip in the first letter among words with any other first letter, not only the second one's
   * @returns nearest first; only words of five letters or more, and none for numbers: a neighbour of a short word or of a number is another thing
   */
  async near(typed: string, unfinished: boolean, everywhere: boolean): Promise<NearWord[]> {
    if (typed.length < 4 || typed.length > 32 || /\d/.test(typed)) return [];
    const most = typed.length < 7 ? 1 : 2;
    const candidates = await this.#candidates(typed, typed[0]!);
    // A slip in the first letter leads into another list.
    for (const letter of everywhere ? this.#index.letters : [typed[1]!]) {
      if (letter === typed[0]) continue;
      for (const word of await this.#wordsFrom(letter)) if (differsAtStart(typed, word, unfinished)) candidates.push(word);
    }
    return nearest(typed, candidates, unfinished, most);
  }

  /** The same for a word that nothing known is near to: up to two slips, and the first letter may be one of them. Slow with many words. */
  async anywhere(typed: string, unfinished: boolean): Promise<NearWord[]> {
    if (typed.length < 6 || typed.length > 32 || /\d/.test(typed)) return [];
    const lists = await Promise.all(this.#index.letters.map((letter) => this.#candidates(typed, letter)));
    return nearest(typed, lists.flat(), unfinished, 2);
  }

  async #candidates(typed: string, letter: string): Promise<string[]> {
    return (await this.#fuse(letter)).search(typed, { limit: mostCandidates }).map(({ item }) => item);
  }

  #wordsFrom(letter: string): Promise<readonly string[]> {
    let words = this.#words.get(letter);
    if (words === undefined) this.#words.set(letter, (words = this.#index.wordsFrom(letter)));
    return words;
  }

  #fuse(letter: string): Promise<Fuse<string>> {
    let fuse = this.#fuses.get(letter);
    if (fuse === undefined) {
      // Looked for near the start of the word, with up to two of five letters wrong.
      const options = { threshold: 0.45, distance: 20, includeScore: true };
      this.#fuses.set(letter, (fuse = this.#wordsFrom(letter).then((words) => new Fuse(words, options))));
    }
    return fuse;
  }
}

function nearest(typed: string, candidates: readonly string[], unfinished: boolean, most: number): NearWord[] {
  return [...new Set(candidates)]
    .filter((word) => word.length >= 5)
    .map((word) => ({ word, edits: editsBetween(typed, word, unfinished) }))
    .filter(({ edits }) => edits > 0 && edits <= most + 0.5)
    .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1))
    .slice(0, mostNearWords);
}

function editsBetween(typed: string, word: string, unfinished: boolean): number {
  const whole = levenshtein(typed, word).steps;
  if (!unfinished || word.length <= typed.length + 1) return whole;
  const beginnings = [-1, 0, 1].map((more) => levenshtein(typed, word.slice(0, typed.length + more)).steps + 0.5);
  return Math.min(whole, ...beginnings);
}

/** Whether the words are equal but for one slip in the first letter: another, one missing, one too many, or swapped with the second. */
function differsAtStart(typed: string, word: string, unfinished: boolean): boolean {
  const equal = (a: string, b: string) => (unfinished ? a.startsWith(b) : a === b);
  return (
    equal(word.slice(1), typed.slice(1)) ||
    equal(word.slice(1), typed) ||
    equal(word, typed.slice(1)) ||
    (word[0] === typed[1] && word[1] === typed[0] && equal(word.slice(2), typed.slice(2)))
  );
}
