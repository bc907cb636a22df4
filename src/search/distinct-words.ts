import { isOptional, wordsOf } from './words.ts';

/**
 * Boils a text down to what search needs of it, because the list of records travels to the browser.
 * @param text anything
 * @param known texts whose words the record has already
 * @returns each other word once, in order, without those that say little
 */
export function distinctWords(text: string, ...known: string[]): string {
  return names(text, ...known)
    .split(' ')
    .filter((word) => !isOptional(word) && word.length > 1)
    .join(' ');
}

/** @returns each word of names and codes once that is not known already; short ones stay, because "OR" is a state. */
export function names(text: string, ...known: string[]): string {
  const have = new Set(known.flatMap(wordsOf));
  return [...new Set(wordsOf(text))].filter((word) => !have.has(word)).join(' ');
}

const small = new Set(['and', 'the', 'of', 'for', 'on', 'in', 'to', 'a', 'from', 'with']);

/** @returns the initials of a name of three words or more ("Biometric Information Privacy Act": "BIPA"); '' for shorter ones */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !small.has(word.toLowerCase())) ?? [];
  return words.length < 3 || words.length > 8 ? '' : words.map((word) => word[0]!.toUpperCase()).join('');
}

/**
 * @returns the initials of every name of three to six words in a text, once each; of "Oversight of the Transportation Security Administration"
 *   both "OTSA" and "TSA", because nobody can tell where the name begins
 */
export function initialsIn(text: string): string {
  const names = text.match(/\p{Lu}\p{Ll}+(?:,? (?:(?:of|and|for|the|on) )*\p{Lu}\p{Ll}+){2,5}/gu) ?? [];
  const all = names
    .map(initialsOf)
    .flatMap((initials) => Array.from({ length: Math.max(0, initials.length - 2) }, (_, cut) => initials.slice(cut)));
  return [...new Set(all)].join(' ');
}
