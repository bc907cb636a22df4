import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#model/arbitrary-records.ts';
import { toCsv, type Cell } from './csv.ts';

const settings = { seed: 20260725, numRuns: 300 };
const cell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));

/** What a reader sees: an apostrophe in front of what a spreadsheet would run. */
function seen(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'string' && /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : String(value);
}

test('any table comes back cell by cell from its CSV', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const width = rows[0]?.length ?? 2;
      const header = Array.from({ length: width }, (_, index) => `column${index}`);
      const text = toCsv(header, rows);
      const read = parse(text, { record_delimiter: '\r\n' }) as string[][];
      expect(read).toEqual([header, ...rows.map((row) => row.map(seen))]);
      expect(toCsv(header, rows)).toBe(text);
    }),
    settings,
  );
});

test('no cell of a CSV begins like a formula, unless it is a number', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const read = parse(toCsv(['a'], rows), { record_delimiter: '\r\n', relax_column_count: true }) as string[][];
      for (const value of read.slice(1).flat()) if (/^[=+\-@\t\r]/.test(value)) expect(Number(value)).not.toBeNaN();
    }),
    settings,
  );
});
