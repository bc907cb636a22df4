import { expect, test } from 'vitest';
import { billPage, ordinal, readBillNumber } from './bill-number.ts';

test.each([
  ['S. 1691', 's', '1691'],
  ['H.R. 3693', 'hr', '3693'],
  ['H.R.3693', 'hr', '3693'],
  ['H. J. Res. 5', 'hjres', '5'],
  ['S.Con.Res. 010', 'sconres', '10'],
])('%s is bill %s %s', (printed, type, number) => {
  expect(readBillNumber(printed)).toEqual({ type, number });
});

test.each(['PN 12', 'A. 5', '1691', 'S.', 'constructor 1', ''])('%j is no number of a bill', (printed) => {
  expect(readBillNumber(printed)).toBeNull();
});

test('pages of bills and the count of Congresses', () => {
  expect(billPage({ congress: 122, type: 'hjres', number: '5' })).toBe(
    'https://www.congress.gov/bill/122nd-congress/house-joint-resolution/5',
  );
  expect([101, 111, 112, 113, 119, 120, 121, 122, 123, 124].map(ordinal)).toEqual([
    '101st',
    '111th',
    '112th',
    '113th',
    '119th',
    '120th',
    '121st',
    '122nd',
    '123rd',
    '124th',
  ]);
});
