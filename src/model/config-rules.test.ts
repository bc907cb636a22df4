import { expect, test } from 'vitest';
import type { ContentRecords } from './collections.ts';
import { findConfigProblems, findForeignContent } from './config-rules.ts';
import { phrasesOf, type TrackerConfig } from './tracker-config.ts';

const site = { name: 'Dronewatch', url: 'https://example.org', tagline: 'x', repository: 'https://example.org/code', userAgent: 'x' };
const drones: TrackerConfig = {
  site: { ...site, tagAuthority: 'example.org,2026', icon: '<svg/>', webSubHub: null },
  began: '2026-11-23',
  subject: 'police drone use',
  translations: {
    es: {
      tagline: 'x',
      subject: 'el uso de drones',
      topics: { drones: 'Drones', cameras: 'Cámaras' },
      phrases: { cameras: 'las cámaras' },
    },
  },
  topics: [
    { id: 'drones', name: 'Drones', threshold: 2, terms: [{ term: 'drone', weight: 2 }], exclude: [] },
    { id: 'cameras', name: 'Cameras', phrase: 'cameras', threshold: 2, terms: [{ term: 'camera', weight: 2 }], exclude: [] },
  ],
  programs: [],
  federalRegister: { terms: ['drone'], agencies: ['x'] },
  sources: ['federal-register'],
  search: { sameMeaning: [] },
};
const [first, second] = drones.topics as unknown as [TrackerConfig['topics'][0], TrackerConfig['topics'][0]];

test('settings in order have no problem', () => {
  expect(findConfigProblems(drones)).toEqual([]);
});

test.each<[what: string, changes: Partial<TrackerConfig>, problem: string]>([
  ['a day that is none', { began: '2026-13-01' }, 'began "2026-13-01" must be a day'],
  ['a topic that is there twice', { topics: [first, second, second] }, 'topic "cameras" is there twice'],
  ['a topic that nothing can reach', { topics: [{ ...first, threshold: 9 }, second] }, 'do not reach its threshold of 9'],
  [
    'a topic with an id that is no address',
    { topics: [first, second, { ...first, id: 'Big Drones' }] },
    'topic "Big Drones": an id is part',
  ],
  ['a topic without a name in Spanish', { topics: [first, second, { ...first, id: 'kites' }] }, 'topics has no name for "kites"'],
  ['a phrase that is not translated', { topics: [{ ...first, phrase: 'drones' }, second] }, 'phrases has nothing for "drones"'],
  ['a translation of a topic that is gone', { topics: [first] }, 'translations.es.topics names "cameras", which is no topic'],
  [
    'a tag authority that is an address',
    { site: { ...drones.site, tagAuthority: 'https://example.org' } },
    'must be a domain, a comma and a year',
  ],
  ['a source that has nothing to ask for', { federalRegister: { terms: [], agencies: [] } }, 'federalRegister names no terms'],
])('%s is named', (_, changes, problem) => {
  expect(findConfigProblems({ ...drones, ...changes }).join('\n')).toContain(problem);
});

test('content that was written for another subject is named', () => {
  const none = new Map<string, never>();
  const hearing = {
    topics: [
      { topic: 'kites', because: [] },
      { topic: 'drones', because: [] },
    ],
    curated: { topics: ['faces'] },
  };
  const records = {
    ...{ jurisdictions: none, measures: none, explainers: none, committees: none, legislation: none, notices: none },
    programs: new Map([['license-photos/vt', {}]]),
    hearings: new Map([['119/senate/1', hearing]]),
  } as unknown as ContentRecords;
  expect(findForeignContent(drones, records).map(({ record, message }) => `${record}: ${message}`)).toEqual([
    'programs/license-photos/vt: is of a kind that banwatch.config.ts does not name under "programs"',
    'hearings/119/senate/1: names the topic "kites", which banwatch.config.ts does not have: remove the record and pull again',
    'hearings/119/senate/1: names the topic "faces", which banwatch.config.ts does not have: remove the record and pull again',
  ]);
});

test('only a topic with a phrase of its own is called otherwise than the subject', () => {
  expect(phrasesOf(drones.topics)).toEqual({ cameras: 'cameras' });
});
