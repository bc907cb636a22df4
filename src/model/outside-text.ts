/**
 * Text from outside is hostile until cleaned. Cleaning never interprets markup: `<b>` stays the three characters `<b>`, and every
 * writer escapes for its own format.
 */

/** Longest text kept from a source, in characters. The Senate's own `matter` stops at about 5,000 (seen 2026-07-25). */
export const longestText = 20_000;

// Controls other than tab and line feed, bidirectional embeddings, overrides and isolates, zero-width marks that hide text, byte
// order mark, line and paragraph separators, and lone surrogates: none of these carries words, all of them can mislead.
// Left-to-right and right-to-left marks and the zero-width joiner stay: names and emoji need them.
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

/**
 * Makes one line of plain text.
 * @returns the text without control and direction-override characters, white space folded, trimmed; cut at `longestText` characters
 *   with a visible mark; empty text when there is nothing
 */
export function cleanLine(raw: string): string {
  const line = raw
    .toWellFormed()
    .replace(/[\r\n\t\u00a0\u2028\u2029]+/g, ' ')
    .replace(unwanted, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return cut(line);
}

/** Like `cleanLine`, but keeps paragraphs: lines stay lines, three or more breaks become two. */
export function cleanText(raw: string): string {
  const text = raw
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\t\u00a0]+/g, ' ')
    .replace(unwanted, '')
    // Fold first: looking for a line end from every blank of a long run would take time in the square of its length.
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return cut(text);
}

/**
 * For texts that people write here, which are shown as they are and not cleaned.
 * @returns why a text misleads or shows nothing, with what to do, or null
 */
export function whyNotShown(text: string): string | null {
  if (text.trim() === '') return 'is blank: write something, or take it out';
  if (text.length > longestText) return `longer than ${longestText.toLocaleString('en-US')} characters: shorten it`;
  const at = text.isWellFormed() ? text.search(unwanted) : text.search(/\p{Surrogate}/u);
  if (at === -1) return null;
  return `holds the hidden character U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}: take it out`;
}

const mark = ' … [cut]';

function cut(text: string): string {
  // What was cut before is not cut again through its mark.
  if (text.length <= longestText || (text.length <= longestText + mark.length && text.endsWith(mark))) return text;
  const whole = text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '');
  return `${whole.trimEnd()}${mark}`;
}

/**
 * Accepts an address for an `href`.
 * @returns the normalised address when it is http or https and carries no user name or password; otherwise null
 */
export function httpAddress(raw: string): string | null {
  const address = raw.trim();
  // Not URL.canParse: it accepts a host of 30,000 letters, which the constructor then refuses (Node 24.21).
  const url = URL.parse(address);
  if (url === null) return null;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
}
