/**
 * A text made of our own words and of words from a record. Records are in English, whatever the language of the page: who shows the text marks
 * those parts.
 */
export type Phrase = readonly (string | Recorded)[];

/** Words of a record. */
export interface Recorded {
  recorded: string;
}

/** @returns the phrase as plain text. */
export function textOf(phrase: Phrase): string {
  return phrase
    .map((part) => (typeof part === 'string' ? part : part.recorded))
    .join('')
    .trim();
}
