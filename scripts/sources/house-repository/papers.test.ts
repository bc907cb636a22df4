import { describe, expect, test } from 'vitest';
import { billNumber, readBills } from './papers.ts';
import { claimOf } from './stand-in.ts';

describe('the number of a bill', () => {
  test.each([
    ['HR 188', 'H.R. 188'],
    ['H.R. 4435', 'H.R. 4435'],
    ['H.R.7866', 'H.R. 7866'],
    ['hr12', 'H.R. 12'],
    ['S 12', 'S. 12'],
    ['S. 12', 'S. 12'],
    ['HRES 5', 'H.Res. 5'],
    ['H. Res. 99', 'H.Res. 99'],
    ['H.J. Res. 7', 'H.J.Res. 7'],
    ['HCONRES 9', 'H.Con.Res. 9'],
    ['S.J.Res. 3', 'S.J.Res. 3'],
    ['SRES12', 'S.Res. 12'],
    ['933', null],
    ['RCP 115-23', null],
    ['113-12', null],
    ['X', null],
    ['H 5', null],
    ['SR 5', null],
    ['HR 0', null],
    ['', null],
  ])('%j is %j', (text, number) => {
    expect(billNumber(text)).toBe(number);
  });

  /** The bills of one document. */
  const billsOf = (description: string, legisNum: string, file: string, kind = 'BR') =>
    readBills([{ kind, description, numbers: [legisNum], files: [{ url: `http://docs.house.gov/x/${file}`, type: 'PDF' }] }], 119).map(
      ({ congress, number }) => `${congress} ${number}`,
    );

  test.each([
    ['5300', 'BILLS-119HR5300ih.pdf', ['119 H.R. 5300']],
    ['X', 'BILLS-118hres99rh.pdf', ['118 H.Res. 99']],
    ['RCP 115-23', 'BILLS-119s12-Short.pdf', ['119 S. 12']],
    ['RCP 115-23', 'CPRT-115-HPRT-RU00-HR1.pdf', []],
    ['', 'BILLS-118pih-FlexibleHousing.pdf', []],
    ['5300', 'memo.pdf', []],
  ])('%j with the file %s', (legisNum, file, found) => {
    expect(billsOf('A bill', legisNum, file)).toEqual(found);
  });

  test('may stand at the start of the description only', () => {
    expect(billsOf('H.R. 10355, the Example Act', '10355', 'a.pdf')).toEqual(['119 H.R. 10355']);
    expect(billsOf('H.R. _____ (Rep. Neguse), “An Act”', '', 'a.pdf')).toEqual([]);
    expect(billsOf('Amendment to H.R. 10355', '', 'a.pdf')).toEqual([]);
  });

  test('is followed by the title, but where only the version is said', () => {
    const titleOf = (description: string) => readBills([{ kind: 'BR', description, numbers: [], files: [] }], 119)[0]?.title;
    expect(titleOf('H.R. 4435 (as introduced)')).toBeNull();
    expect(titleOf('H.R. 4435—Example Act (as introduced)')).toBe('Example Act (as introduced)');
  });

  test('counts only in bills and resolutions, and once', () => {
    expect(billsOf('H. Rept. 113-12', '113-12', 'BILLS-119HR1ih.pdf', 'CR')).toEqual([]);
    const twice = { kind: 'BR', description: 'H.R. 5', numbers: ['HR 5'], files: [] };
    expect(readBills([twice, twice], 119)).toEqual([{ congress: 119, number: 'H.R. 5', title: null }]);
  });
});

describe('the documents', () => {
  const documentsOf = (xml: string) =>
    claimOf({ documents: `<meeting-document type="SD" remove-date="">${xml}</meeting-document>` }).documents;

  test.each([
    ['javascript:alert(1)', 'x'],
    ['', 'x'],
    ['http://user:pass@docs.house.gov/a.pdf', 'x'],
    ['a.pdf', 'x'],
  ])('with the address %j are left out', (url) => {
    expect(documentsOf(`<description>A</description><files><file doc-url="${url}" doc-type="PDF"/></files>`)).toEqual([]);
  });

  test('without a description have their kind as title', () => {
    expect(documentsOf('<files><file doc-url="http://docs.house.gov/a.pdf"/></files>')).toEqual([
      { title: 'Support Document', kind: 'Support Document', url: 'https://docs.house.gov/a.pdf' },
    ]);
  });

  test('without files are none', () => {
    expect(documentsOf('<description>A</description><files/>')).toEqual([]);
  });
});
