import { expect, test } from 'vitest';
import { fold, partsOf, wordsOf } from './words.ts';

test('a bill is one word however it is spelled', () => {
  for (const spelling of ['S. 4084', 'S.4084', 's4084', 'S 4084', 's-4084']) expect(wordsOf(spelling)).toEqual(['s4084']);
  for (const spelling of ['H.R. 3907', 'HR 3907', 'hr3907', 'h.r.3907', 'H. R. 3907']) expect(wordsOf(spelling)).toEqual(['hr3907']);
  expect(wordsOf('S.J.Res. 12')).toEqual(['sjres12']);
  expect(wordsOf('AB 1215 (2019-2020)')).toEqual(['ab1215', '2019-2020']);
});

test('an ordinance number is found by its parts and without what stands before it', () => {
  expect(wordsOf('Ord. 107-19')).toEqual(['ord107x19']);
  expect(partsOf('ord107x19')).toEqual(['107-19', '107', '19', 'ord19']);
  expect(wordsOf('Ordinance No. 107-19')).toEqual(['ordinance', 'no', '107-19']);
  expect(partsOf('107-19')).toEqual(['107', '19']);
  expect(partsOf('s4084')).toEqual(['4084']);
  expect(partsOf('somerville')).toEqual([]);
});

test('days with slashes become ISO dates, which have no parts', () => {
  expect(wordsOf('5/22/2019')).toEqual(['2019-05-22']);
  expect(partsOf('2019-05-22')).toEqual([]);
});

test('accents, apostrophes, dotted initials and ordinals do not matter', () => {
  expect(fold('Cañon City’s')).toBe('canon citys');
  expect(wordsOf('U.S. Senate, 116th Congress')).toEqual(['us', 'senate', '116', 'congress']);
});

test('a section number stays whole', () => {
  expect(wordsOf('RCW 43.386.020')).toEqual(['rcw', '43.386.020']);
});

test('words that were boiled down come out the same again', () => {
  const text = 'S. 4084, Ord. 107-19, H.R. 3907, 740 ILCS 14, RCW 43.386, May 22, 2019';
  const once = wordsOf(text);
  expect(wordsOf(once.join(' '))).toEqual(once);
});

test('text of any sort gives words, never an error', () => {
  for (const text of ['', '   ', '\u0000', '((((', '<script>alert(1)</script>', '🙂🙂', '\u202eevil', '__proto__ constructor']) {
    expect(Array.isArray(wordsOf(text))).toBe(true);
  }
  expect(wordsOf('__proto__')).toEqual(['proto']);
});
