import type { Candidate, Meaning } from './check-resolve.ts';
import type { BrowserWords } from './words.ts';

/**
 * What one step of the browser's history shows: a question, or an answer with the question it came from. It is kept with the step, so that Back,
 * Forward and a reload show the same again. It holds places only, never what was typed.
 */
export interface Entry extends Meaning {
  /** Which of the candidates is answered for; absent while it is asked. */
  chosen?: number;
}

/** @returns what to show for a meaning at first: an answer where one place is surely or nearly surely meant. */
export function entryOf(meaning: Meaning): Entry {
  return meaning.how === 'place' || meaning.how === 'typo' ? { ...meaning, chosen: 0 } : meaning;
}

/** @returns the entry that a step of the history carries; `null` for one that was made by a link, or by hand. */
export function entryIn(state: unknown): Entry | null {
  const entry = state as Partial<Entry> | null;
  return Array.isArray(entry?.candidates) && entry.candidates.length > 0 ? (entry as Entry) : null;
}

/** @returns words that are read as this place and no other */
export function writtenAs({ kind, name, state, zip }: Candidate, words: BrowserWords): string {
  if (state === 'DC') return 'Washington, DC';
  if (kind === 'state') return words.texts.check.stateOf(words.placeName(`us/${state.toLowerCase()}`, name));
  return zip ?? `${name}, ${state}`;
}

/** @returns the name that was asked for, in the language of the page */
export function nameAsked({ candidates: [first], asked }: Entry, words: BrowserWords): string {
  return first?.kind === 'state' || first?.kind === 'territory' ? words.placeName(`us/${first.state.toLowerCase()}`, first.name) : asked;
}

/** @returns the words in the address of an entry; empty for guesses, which are places nobody may have asked for. */
export function wordsOf(entry: Entry, words: BrowserWords): string {
  const { how, asked, candidates, chosen } = entry;
  if (how === 'unsure' && chosen === undefined) return '';
  // Who typed "Brooklyn" is asked nothing, but may still want another one: the address keeps the question.
  if (chosen === undefined || (how === 'place' && chosen === 0 && candidates.length > 1)) return asked;
  return writtenAs(candidates[chosen]!, words);
}

/** @returns the fragment of an address, with its commas left readable */
export function fragmentOf(text: string): string {
  return text === '' ? '' : `#${encodeURIComponent(text).replaceAll('%2C', ',')}`;
}
