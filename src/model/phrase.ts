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

/** Puts words of records into a text of ours. @param write gets a mark for each of them, and puts it where they belong */
export function phraseAround(write: (...marks: string[]) => string, ...recorded: string[]): Phrase {
  const marks = recorded.map((_, index) => `\0${index}\0`);
  return write(...marks)
    .split('\0')
    .map((part, index) => (index % 2 === 0 ? part : { recorded: recorded[Number(part)]! }));
}

/** @returns only our own words, for where those of a record could not be marked. */
export function ownTextOf(phrase: Phrase): string {
  return phrase
    .flatMap((part, index) => (typeof part !== 'string' ? [] : typeof phrase[index + 1] === 'object' ? part.replace(/: $/, '. ') : part))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
