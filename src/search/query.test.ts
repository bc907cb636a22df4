import { expect, test } from 'vitest';
import { Finder } from './query.ts';
import type { SearchRecord } from './records.ts';

const records: SearchRecord[] = [
  { url: '/us/ca/san-francisco/', title: 'San Francisco, California', kind: 'place', text: 'san francisco county' },
  { url: '/us/ma/somerville/', title: 'Somerville, Massachusetts', kind: 'place', text: 'middlesex county' },
  {
    url: '/measures/us/ca/san-francisco/2019-surveillance-technology/',
    title: 'Stop Secret Surveillance Ordinance',
    kind: 'law',
    text: 'San Francisco Ordinance 107-19 19B face recognition ban',
    date: '2019-05-21',
  },
  {
    url: '/hearings/116/house/109521/',
    title: 'Facial Recognition Technology (Part I)',
    kind: 'hearing',
    text: 'Joy Buolamwini Clare Garvie 109521 hsgo00',
    date: '2019-05-22',
  },
  { url: '/hearings/119/senate/1/', title: 'Oversight of the Census', kind: 'hearing', text: 'ssga00', date: '2025-03-01' },
  { url: '/hearings/119/senate/2/', title: 'Oversight of the Census', kind: 'hearing', text: 'ssga00', date: '2026-03-01' },
  { url: '/hearings/119/senate/3/', title: 'Oversight of the Census', kind: 'hearing', text: 'ssga00' },
];
const finder = new Finder(records);
const urls = (query: string, most?: number) => finder.find(query, most).map(({ record }) => record.url);

test('a place is found by its name, with a letter missing and in any case', () => {
  for (const query of ['Somerville', 'somervile', '  SOMERVILLE  ']) expect(urls(query)[0]).toBe('/us/ma/somerville/');
});

test('a law is found by its number and a hearing by a witness or by its event id', () => {
  expect(urls('107-19')[0]).toContain('2019-surveillance-technology');
  expect(urls('Buolamwini')[0]).toBe('/hearings/116/house/109521/');
  expect(urls('109521')[0]).toBe('/hearings/116/house/109521/');
});

test('words are found wherever they stand and in any order', () => {
  expect(urls('ordinance secret')[0]).toContain('2019-surveillance-technology');
  expect(urls('recognition facial')[0]).toBe('/hearings/116/house/109521/');
});

test('a place whose name begins as typed comes first, before a law that names it', () => {
  for (const query of ['San Francisco', 'san fran']) {
    expect(urls(query)[0]).toBe('/us/ca/san-francisco/');
    expect(urls(query)).toContain('/measures/us/ca/san-francisco/2019-surveillance-technology/');
  }
});

test('a word in the title counts for more than one in the text', () => {
  const pair: SearchRecord[] = [
    { url: '/a/', title: 'Drones', kind: 'law', text: 'cameras' },
    { url: '/b/', title: 'Cameras', kind: 'law', text: 'drones' },
  ];
  const both = new Finder(pair);
  expect(both.find('drones').map(({ record }) => record.url)).toEqual(['/a/', '/b/']);
  expect(both.find('cameras').map(({ record }) => record.url)).toEqual(['/b/', '/a/']);
});

test('of equal hits the more recent comes first, one without a date last', () => {
  expect(urls('oversight census')).toEqual(['/hearings/119/senate/2/', '/hearings/119/senate/1/', '/hearings/119/senate/3/']);
});

test('hits come best first and no more of them than asked', () => {
  const scores = finder.find('oversight recognition').map(({ score }) => score);
  expect(scores.length).toBeGreaterThan(1);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(urls('census', 2)).toHaveLength(2);
});

test('nothing typed and nothing that exists give nothing', () => {
  expect(urls('')).toEqual([]);
  expect(urls('   ')).toEqual([]);
  expect(urls('zzzyxw qqqvbn')).toEqual([]);
});

test('signs that mean something in patterns are just text', () => {
  for (const query of ['(', '[a-', '.*', '\\', '$^', '"unclosed', '!', "'", '=x |', '<script>']) {
    expect(() => finder.find(query)).not.toThrow();
  }
  expect(urls('(Part I)')).toContain('/hearings/116/house/109521/');
});
