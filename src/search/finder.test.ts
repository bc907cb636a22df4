import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ArchiveIndex } from './archive-index.ts';
import { Finder, type SearchQuestion } from './finder.ts';
import { archiveOf } from './index-files.ts';
import { MemoryIndex } from './memory-index.ts';
import { sampleRecords } from './sample-records.ts';

const sameMeaning = [
  ['face', 'facial'],
  ['ban', 'prohibition'],
];
const { manifest, files } = archiveOf(sampleRecords, sameMeaning);
const indexes = {
  'from memory': new MemoryIndex(sampleRecords, sameMeaning),
  'from files': new ArchiveIndex(manifest, (path) => Promise.resolve(JSON.parse(files.get(path)!))),
};

describe.each(Object.entries(indexes))('%s', (_, index) => {
  const finder = new Finder(index, sameMeaning);
  const urls = async (query: string, question: Partial<SearchQuestion> = {}) =>
    (await finder.find({ query, ...question })).hits.map(({ record }) => record.url);

  test('a place is found by its name, with a letter missing, doubled, swapped or wrong, the first one too, and in any case', async () => {
    for (const query of [
      'Somerville',
      'somervile',
      'sommerville',
      'soemrville',
      'somerbille',
      'omerville',
      'zomerville',
      '  SOMERVILLE  ',
    ]) {
      expect((await urls(query))[0]).toBe('/us/ma/somerville/');
    }
  });

  test('a name half typed is found, and with a slip in it', async () => {
    for (const query of ['somer', 'somm', 'san fr', 'francsi']) {
      expect((await urls(query))[0]).toMatch(/somerville|san-francisco/);
    }
  });

  test('typed letters list the places that begin so before all else', async () => {
    expect((await urls('T'))[0]).toBe('/us/tx/');
    expect((await urls('ca'))[0]).toBe('/us/ca/');
    expect((await urls('san francisco')).slice(0, 2)).toEqual(['/us/ca/san-francisco/', '/measures/us/ca/san-francisco/2019/']);
  });

  test('a committee is found by its code before its subcommittees, a city by its police department', async () => {
    expect((await urls('HSJU'))[0]).toBe('/committees/hsju00/');
    expect((await urls('judiciary'))[0]).toBe('/committees/hsju00/');
    expect((await urls('SFPD'))[0]).toBe('/us/ca/san-francisco/');
  });

  test('a bill or ordinance is found by its number in any spelling, a hearing by its day, event id or witness', async () => {
    for (const query of ['S.4084', 's 4084', 's4084', '4084']) expect((await urls(query))[0]).toBe('/measures/us/s-4084-116/');
    for (const query of ['Ord. 107-19', '107-19', '107 19', '190110'])
      expect((await urls(query))[0]).toBe('/measures/us/ca/san-francisco/2019/');
    for (const query of ['109521', 'Buolamwini', 'bulamwini', '5/22/2019', 'may 22 2019']) {
      expect((await urls(query))[0]).toBe('/hearings/116/house/109521/');
    }
  });

  test('words that mean the same find the same, and words may stand in any order or run together', async () => {
    expect(await urls('face moratorium')).toContain('/measures/us/s-4084-116/');
    expect((await urls('surveillance secret'))[0]).toBe('/measures/us/ca/san-francisco/2019/');
    expect((await urls('sanfrancisco'))[0]).toBe('/us/ca/san-francisco/');
  });

  test('of equal hits the more recent comes first, one without a date last', async () => {
    expect(await urls('oversight census')).toEqual(['/hearings/119/senate/2/', '/hearings/119/senate/1/', '/hearings/119/senate/3/']);
  });

  test('results are narrowed by kind, state, status, chamber and days', async () => {
    expect(await urls('california', { narrowing: { kind: 'law' } })).toEqual([]);
    expect(await urls('ban', { narrowing: { kind: 'law', state: 'CA' } })).toEqual(['/measures/us/ca/san-francisco/2019/']);
    expect(await urls('census', { narrowing: { status: 'cancelled' } })).toEqual(['/hearings/119/senate/2/']);
    expect(await urls('oversight', { narrowing: { from: '2026-01-01' } })).toEqual(['/hearings/119/senate/2/']);
    expect(await urls('oversight', { narrowing: { to: '2025-12-31' } })).toEqual(['/hearings/119/senate/1/']);
    expect(await urls('', { narrowing: { chamber: 'senate' }, byDate: true })).toEqual([
      '/hearings/119/senate/2/',
      '/hearings/119/senate/1/',
      '/measures/us/s-4084-116/',
      '/hearings/119/senate/3/',
    ]);
  });

  test('each facet counts what choosing another value would leave', async () => {
    const { counts, total } = await finder.find({ query: 'oversight', narrowing: { status: 'held' }, withCounts: true });
    expect(total).toBe(2);
    expect(counts?.status).toEqual([
      ['held', 2],
      ['cancelled', 1],
    ]);
    expect(counts?.kind).toEqual([['hearing', 2]]);
  });

  test('hits come best first, and no more of them than asked', async () => {
    const { hits, total } = await finder.find({ query: 'facial recognition', most: 2 });
    expect(hits).toHaveLength(2);
    expect(total).toBeGreaterThanOrEqual(2);
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score);
  });

  test('what does not exist is not found, and signs are just text', async () => {
    expect(await urls('zzzyxw qqqvbn')).toEqual([]);
    for (const query of ['(', '[a-', '.*', '\\', '"', '!', '=x |', '<script>', '__proto__', 'constructor', 'toString', '\u0000']) {
      expect(await urls(query)).toEqual([]);
    }
  });
});

test('both indexes give the same answers with the same scores', async () => {
  for (const query of ['san francisco ban', 'judiciary', 'facial recogn', 'oversigth', 'markey']) {
    const [memory, archive] = await Promise.all(Object.values(indexes).map((index) => new Finder(index, sameMeaning).find({ query })));
    expect(archive).toEqual({
      ...memory,
      hits: memory!.hits.map(({ record: { also: _, text: __, ...shown }, score }) => ({ record: shown, score })),
    });
  }
});

test('the same records make the same files', () => {
  const digest = (of: ReadonlyMap<string, string>) =>
    createHash('sha256')
      .update([...of].flat().join('\n'))
      .digest('hex');
  expect(digest(archiveOf([...sampleRecords].reverse(), sameMeaning).files)).toBe(digest(files));
});
