/** How bills and ordinances are cited in the United States, dots and spaces left out: what stands before the number. */
const citation =
  /\b(h ?\.? ?r|s|[hs] ?\.? ?(?:con\.? ?|j\.? ?)?res|[hs]b|[hs]f|h ?\.? ?b|s ?\.? ?b|ab|ao|ld|lb|lr|cb|int|ord|res|pn|p\.? ?l)[. ]*(?:nos?[. ]*)?[- ]?(\d+(?:-\d+)*)\b/g;
const slashedDay = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g;
const dottedLetters = /\b(?:\p{L}\.){2,}/gu;
const word = /\d+[a-z]?(?:[.-]\d+[a-z]?)+|[\p{L}\p{N}]+/gu;

/** Words that say little: they may help to order results, a record without them is as good. */
const optional = new Set(
  (
    'a an and any are as at be been being by can could did do does for from had has have here how i if in into is it its me my ' +
    'no not of on or our should so than that the their them there these they this to us was we were what when where which who why will with would you your'
  ).split(' '),
);

/** @returns whether the word may be missing from a record that is asked for. */
export function isOptional(token: string): boolean {
  return optional.has(token);
}

/** @returns the text in lower case without accents and apostrophes: "L’Enfant" becomes "lenfant". */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/['’ʼ]/g, '');
}

/**
 * Cuts text into the words search knows. A bill or ordinance is one word however it is spelled ("S. 4084", "s4084"), a number with
 * hyphens or dots stays whole ("107-19", "43.386"), a day written with slashes becomes an ISO date.
 * @returns words in their order, repeated ones too
 */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(slashedDay, (_, month: string, day: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      .replace(citation, (_, kind: string, number: string) => ` ${kind.replace(/[^a-z]/g, '')}${number.replaceAll('-', 'x')} `)
      .replace(dottedLetters, (letters) => letters.replaceAll('.', ''))
      .match(word) ?? []
  ).map(withoutOrdinal);
}

/** What a word is also found by: the number of a bill without its letters, the parts of a number with hyphens. */
export function partsOf(token: string): string[] {
  const cited = /^[a-z]+(\d+(?:x\d+)*)$/.exec(token)?.[1];
  if (cited !== undefined) {
    const plain = cited.replaceAll('x', '-');
    return plain === cited ? [plain] : [plain, ...cited.split('x'), `${token.slice(0, -cited.length)}${cited.split('x').at(-1)!}`];
  }
  if (/^\d{4}-\d\d-\d\d$/.test(token)) return [];
  const parts = token.split(/[.-]/);
  return parts.length > 1 ? parts : [];
}

/** "116th" and "116" are one word. */
function withoutOrdinal(token: string): string {
  return /^\d+(?:st|nd|rd|th)$/.test(token) ? token.slice(0, -2) : token;
}
