import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

const readBack = (csv: string) => parse(csv, { record_delimiter: '\r\n' });

test.each(['=cmd|/C calc!A0', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j is made text by an apostrophe', (text) => {
  expect(readBack(toCsv(['a', 'b'], [['x', text]]))[1]).toEqual(['x', `'${text}`]);
});

test('quotes, commas and line ends survive', () => {
  const cells = ['say "no"', 'a, b', 'two\r\nlines', 'two\nlines', 'a\rb', '', ' padded ', 'é 👩‍👩‍👧'];
  expect(readBack(toCsv(cells.map(String), [cells]))[1]).toEqual(cells);
});

test('negative numbers stay numbers; true, false and nothing are three different cells', () => {
  expect(toCsv(['n', 'yes', 'no', 'none', 'zero'], [[-149.9, true, false, null, 0]])).toBe(
    'n,yes,no,none,zero\r\n-149.9,true,false,,0\r\n',
  );
});

test('a table without rows is its header', () => {
  expect(toCsv(['id', 'name'], [])).toBe('id,name\r\n');
});
