/** @returns the text with single spaces and without the country at its end. */
export function withoutCountry(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+(usa|u\.s\.a\.?|us|u\.s\.?|united states( of america)?|ee\.? ?uu\.?|estados unidos)$/i, '');
}

/** Splits off a ZIP code at the end, with or without its last four digits. */
export function splitZip(text: string): { before: string; zip: string | null } {
  const [, before, zip] = /^(|.*[\s,])(\d{5})(?:-\d{4})?$/.exec(text) ?? [];
  return zip === undefined ? { before: text, zip: null } : { before: before!.replace(/[\s,]+$/, ''), zip };
}

/** No place has a longer name. */
const mostWords = 5;

/** What streets are called. Towns are called so too (Street, Maryland), but "2 Main Street" is not in one. */
const street =
  /^(street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|way|highway|hwy|square|terrace|circle)\.?$/i;

/**
 * What the name of the town can be in an address without its state, the longest first: "123 Main Street, New Haven" → "New Haven"; "123 Main Street
 * New Haven" → "Main Street New Haven", "Street New Haven" and so on. After a comma, what stands there is not mixed with what stands before.
 */
export function endings(name: string): string[] {
  const parts = name.split(',').map((part) => part.trim());
  const words = parts.at(-1)!.split(' ');
  return words
    .map((_, at) => words.slice(at))
    .map((ending) => ending.join(' '))
    .filter((ending, at) => (at > 0 ? !street.test(ending) : parts.length > 1) && words.length - at <= mostWords && !/\d/.test(ending));
}

const direction = /^(north|south|east|west|st|saint)\.? /i;

/**
 * Whether the first word of a town may belong to the street before it: "1 Main Street West Springfield", "1 Main St Helena". Not after a comma: "1 Main
 * Street, West Springfield".
 */
export function mayBelongToStreet(town: string, name: string): boolean {
  return direction.test(town) && name.split(',').at(-1)!.trim() !== town;
}
