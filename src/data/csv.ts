import { stringify } from 'csv-stringify/sync';

/** What a cell can hold. Nothing known = an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Writes a table as CSV (RFC 4180: comma, CRLF, quotes doubled), UTF-8 without byte order mark. A text that a spreadsheet would take for a formula
 * (it begins with = + - @, their full-width forms, a tab or a CR) gets an apostrophe in front; a negative number stays a number.
 * @param header names of the columns
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return stringify([header, ...rows] as Cell[][], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}
