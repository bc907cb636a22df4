import { expect, test } from 'vitest';
import type { ContentRecords } from './collections.ts';
import { findContentProblems } from './content-rules.ts';
import { legislationSchema, type Legislation } from './legislation.ts';
import { measureSchema, type Measure } from './measure.ts';
import { subjects } from './subjects.ts';

const today = '2026-11-24';
const began = '2026-01-01';

const sound: Measure = measureSchema.parse({
  name: 'Sample ban',
  officialTitle: null,
  jurisdiction: 'us/ca/sampleton',
  kind: 'ban',
  instrument: 'ordinance',
  mechanisms: ['prohibition'],
  status: 'in-force',
  citations: ['Ordinance No. 12'],
  summary: 'A sample.',
  provisions: [
    {
      id: 'use',
      says: 'The police may not use it.',
      binds: ['police'],
      acts: ['use'],
      rule: 'prohibited',
      subject: subjects[0]!,
      force: 'law',
      from: '2020-01-01',
      fromBasis: 'effective',
      clause: '§ 1',
      sources: ['a'],
    },
  ],
  events: [
    { date: '2019-10-01', kind: 'introduced', note: 'Brought in.', sources: ['a'] },
    { date: '2019-12', kind: 'passed', note: 'Adopted.', sources: ['a'] },
  ],
  enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
  sources: [{ id: 'a', title: 'A', publisher: null, url: 'https://example.org/a', published: null }],
  confidence: 'high',
  conflicts: null,
  lastChecked: '2026-11-23',
});

function records(measures: Record<string, Measure>, more: Partial<ContentRecords> = {}): ContentRecords {
  return {
    jurisdictions: new Map(),
    measures: new Map(Object.entries(measures)),
    programs: new Map(),
    explainers: new Map(),
    hearings: new Map(),
    legislation: new Map(),
    notices: new Map(),
    committees: new Map(),
    ...more,
  };
}

const messages = (change: Partial<Measure>) =>
  findContentProblems(records({ 'us/ca/sampleton/one': { ...sound, ...change } }), today, began).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

test('a sound measure has no findings', () => expect(messages({})).toEqual([]));

test('events out of order are named with both dates', () => {
  expect(messages({ events: [...sound.events].reverse() })).toEqual([
    expect.stringContaining('event of 2019-10-01 stands after one of 2019-12'),
  ]);
});

test('an event dated to the month may stand before or after a day of that month', () => {
  const day = { ...sound.events[0]!, date: '2019-12-20' };
  expect(messages({ events: [day, sound.events[1]!] })).toEqual([]);
  expect(messages({ events: [sound.events[1]!, day] })).toEqual([]);
  expect(messages({ events: [day, { ...day, kind: 'passed' }] })).toEqual([]);
});

test('a step of the future that no text foresees, and a step after the record began without the day of its entry, are warnings', () => {
  const step = (date: string, more: Partial<Measure['events'][number]> = {}) => [{ ...sound.events[1]!, date, ...more }];
  expect(messages({ events: step('2035-02-03') })).toEqual([expect.stringContaining('warning: event of 2035-02-03 (passed) lies ahead')]);
  expect(messages({ events: [...sound.events, ...step('2035-02-03', { kind: 'effective' })] })).toEqual([]);
  expect(messages({ events: step('2026-10-01') })).toEqual([expect.stringContaining('does not say on which day it was entered')]);
  expect(messages({ events: step('2026-10-01', { entered: '2026-10-09' }) })).toEqual([]);
  // What happened today, or on the day the record began, is neither.
  for (const date of [today, began, '2026']) expect(messages({ events: step(date) })).toEqual([]);
});

test('an event without a source is an error', () => {
  expect(messages({ events: [sound.events[0]!, { ...sound.events[1]!, sources: [] }] })).toEqual([
    'error: event of 2019-12 (passed) cites no source: add the id of the source that shows it',
  ]);
});

test('a provision that ends before it begins is an error', () => {
  const [provision] = sound.provisions;
  expect(messages({ provisions: [{ ...provision!, until: '2019-01-01', untilBasis: 'repealed' }] })).toEqual([
    'error: provision "use" ends (2019-01-01) before it begins (2020-01-01)',
  ]);
  for (const until of ['2020-01-01', '2021-06']) {
    expect(messages({ provisions: [{ ...provision!, until, untilBasis: 'repealed' }] })).toEqual([]);
  }
});

test('a provision that was seen in force before it can have begun is an error', () => {
  const seen = (notBefore: string) =>
    messages({ provisions: [{ ...sound.provisions[0]!, from: '2021-01-12', fromBasis: 'seen-in-force', notBefore }] });
  expect(seen('2021-02')).toEqual(['error: provision "use" was seen in force (2021-01-12) before it can have begun (notBefore 2021-02)']);
  for (const notBefore of ['2021-01-12', '2021', '2019-07-16']) expect(seen(notBefore)).toEqual([]);
});

test('a provision without a source is an error', () => {
  expect(messages({ provisions: [{ ...sound.provisions[0]!, sources: [] }] })).toEqual([
    expect.stringContaining('provision "use" cites no source'),
  ]);
});

test('a proposal with provisions is an error, one without them is sound', () => {
  expect(messages({ status: 'proposed', provisions: [] })).toEqual([]);
  expect(messages({ status: 'proposed' })).toEqual([expect.stringContaining('status "proposed" binds nobody')]);
});

test('a status that no event supports is an error, unless a note says what it rests on', () => {
  expect(messages({ status: 'repealed' })).toEqual([expect.stringContaining('no event supports the status "repealed"')]);
  expect(messages({ status: 'repealed', statusNote: 'The day of the repeal was not found.' })).toEqual([]);
});

test('a rule whose beginning nobody found is supported by having been seen in force or reported, a change of it is not', () => {
  const [introduced] = sound.events;
  const found = (status: Measure['status'], ...bases: Measure['provisions'][number]['fromBasis'][]) =>
    messages({ status, events: [introduced!], provisions: bases.map((fromBasis) => ({ ...sound.provisions[0]!, fromBasis })) });
  for (const basis of ['seen-in-force', 'reported'] as const) {
    expect(found('in-force', 'effective', basis)).toEqual([]);
    expect(found('amended', basis)).toEqual([expect.stringContaining('no event supports the status "amended"')]);
  }
  expect(found('in-force', 'effective')).toEqual([expect.stringContaining('no event supports the status "in-force"')]);
  expect(messages({ status: 'unknown', statusNote: 'Not seen since.', provisions: [], events: [introduced!] })).toEqual([]);
});

test('in force without a provision is an error, unless a note says why it binds nobody; a repealed law has none', () => {
  expect(messages({ provisions: [] })).toEqual([expect.stringContaining('in force without a provision')]);
  expect(messages({ provisions: [], statusNote: 'A resolution.' })).toEqual([]);
  expect(messages({ status: 'amended', statusNote: 'The day was not found.', provisions: [] })).toEqual([]);
});

test('a record that nobody checked for a year is a warning', () => {
  expect(messages({ lastChecked: '2025-11-23' })).toEqual([
    'warning: not checked since 2025-11-23: read the sources again and set lastChecked',
  ]);
  expect(messages({ lastChecked: '2025-11-24' })).toEqual([]);
  const programs = new Map(['2025-11-23', '2025-11-24'].map((lastChecked) => [lastChecked, { lastChecked, sources: [] }]));
  expect(findContentProblems(records({}, { programs } as unknown as Partial<ContentRecords>), today, began)).toEqual([
    expect.objectContaining({ severity: 'warning', record: 'programs/2025-11-23', key: 'lastChecked' }),
  ]);
});

test('two measures of one place with one number are an error, unless they are related', () => {
  const pair = { 'us/ca/sampleton/one': sound, 'us/ca/sampleton/two': sound };
  expect(findContentProblems(records(pair), today, began)).toEqual([
    expect.objectContaining({ record: 'measures/us/ca/sampleton/two', key: 'citations' }),
  ]);
  const naming = (measure: string) => ({ ...sound, relatedMeasures: [{ measure, relation: 'amends' as const }] });
  for (const [from, to] of [
    ['one', 'two'],
    ['two', 'one'],
  ]) {
    const related = { ...pair, [`us/ca/sampleton/${from}`]: naming(`us/ca/sampleton/${to}`) };
    expect(findContentProblems(records(related), today, began)).toEqual([]);
  }
  const third = { ...pair, 'us/ca/sampleton/two': naming('us/ca/sampleton/three'), 'us/ca/sampleton/one': naming('us/ca/sampleton/three') };
  expect(findContentProblems(records(third), today, began)).toHaveLength(1);
});

test.each<[citation: string, doubles: number]>([
  ['Ordinance No. 12', 1],
  ['File 190110', 1],
  ['Public Act 101', 1],
  ['Chapter 456, 2021', 1],
  ...['H.B. 1238', 'HB 1238', 'S. B. 20', 'H.R.1404', 'h.r. 1404'].map((citation): [string, number] => [citation, 1]),
  ['Chapter 19B', 0],
  ['§ 4711.30', 0],
  ['Surveillance Act', 0],
])('two laws of one place that both cite "%s" are %d doubles, however it is written', (citation, doubles) => {
  const other = { ...sound, citations: [citation.toUpperCase()] };
  const pair = { 'us/ca/sampleton/one': { ...sound, citations: [citation] }, 'us/ca/sampleton/two': other };
  expect(findContentProblems(records(pair), today, began)).toHaveLength(doubles);
  const elsewhere = { ...pair, 'us/ca/sampleton/two': { ...other, jurisdiction: 'us/ca/elsewhere' } };
  expect(findContentProblems(records(elsewhere), today, began)).toEqual([]);
});

test('a place with a measure cannot be "not checked", and a checked one says when', () => {
  const place = {
    name: 'Sampleton',
    kind: 'city' as const,
    ocdId: 'ocd-division/country:us/state:ca/place:sampleton',
    geoid: null,
    counties: [],
    timeZone: 'America/Los_Angeles',
  };
  const notChecked = { ...place, coverage: { state: 'not-checked' as const, checkedOn: null, searched: null } };
  const undated = { ...place, coverage: { state: 'none-found' as const, checkedOn: null, searched: null } };
  const found = (jurisdictions: ContentRecords['jurisdictions']) =>
    findContentProblems(records({ 'us/ca/sampleton/one': sound }, { jurisdictions }), today, began).map(({ message }) => message);
  expect(found(new Map([['us/ca/sampleton', notChecked]]))).toEqual(['coverage says "not-checked", but there is a measure of this place']);
  expect(found(new Map([['us/ca/elsewhere', undated]]))).toEqual([expect.stringContaining('says when (checkedOn)')]);
  const halves = [
    { checkedOn: '2026-11-01', searched: null },
    { checkedOn: null, searched: 'x' },
  ].map((half) => ({ ...place, coverage: { state: 'none-found' as const, ...half } }));
  for (const half of halves)
    expect(found(new Map([['us/ca/elsewhere', half]]))).toEqual([expect.stringContaining('says when (checkedOn)')]);
  expect(found(new Map([['us/ca/elsewhere', notChecked]]))).toEqual([]);
  const ahead = { ...place, coverage: { state: 'none-found' as const, checkedOn: '2062-11-01', searched: 'x' } };
  expect(found(new Map([['us/ca/elsewhere', ahead]]))).toEqual([
    expect.stringContaining('looked at on 2062-11-01, which has not come yet'),
  ]);
  const empty = { ...place, coverage: { state: 'found' as const, checkedOn: '2026-11-01', searched: 'x' } };
  expect(found(new Map([['us/ca/elsewhere', empty]]))).toEqual([expect.stringContaining('no measure of this place is entered')]);
});

test('a file that changed asks for a review of the law that names it, and of the one an editor named in it', () => {
  const file = (number: string, law?: string): [string, Legislation] => [
    `riberatx/${number}`,
    legislationSchema.parse({
      ...{ title: 'x', jurisdiction: 'us/tx/ribera', client: 'riberatx', file: number, kind: null, status: null, body: null },
      ...{ introduced: null, onAgenda: null, passed: null, enacted: null, enactmentNumber: null, url: null, source: 'council' },
      firstSeen: '2026-01-01T00:00:00Z',
      changes: [{ seenAt: '2026-11-24T09:00:00Z', field: 'history', from: null, to: 'x', source: 'council' }],
      ...(law === undefined ? {} : { curated: { measures: [law] } }),
    }),
  ];
  const measures = {
    'us/ca/sampleton/ban': { ...sound, legislation: ['riberatx/1'] },
    'us/ca/sampleton/other': { ...sound, citations: [] },
  };
  const legislation = new Map([file('1'), file('2', 'us/ca/sampleton/other'), file('3')]);
  const asked = findContentProblems(records(measures, { legislation }), today, began).filter(({ key }) => key === 'legislation');
  expect(asked.map(({ severity, record, message }) => `${severity} ${record} ${message.split(';')[0]}`)).toEqual([
    'warning measures/us/ca/sampleton/ban needs review: history changed in file riberatx/1 (seen 2026-11-24)',
    'warning measures/us/ca/sampleton/other needs review: history changed in file riberatx/2 (seen 2026-11-24)',
  ]);
});

test('a day on which somebody checked, read or entered something has come, or is tomorrow', () => {
  const ahead = (change: Partial<Measure>) => messages(change).map((message) => message.replace(/ on .*/, ''));
  expect(ahead({ lastChecked: '2062-11-23' })).toEqual(['error: was last checked']);
  expect(ahead({ lastChecked: '2026-11-26' })).toEqual(['error: was last checked']);
  // Where it is written, the next day may have begun.
  expect(ahead({ lastChecked: '2026-11-25' })).toEqual([]);
  expect(ahead({ sources: [{ ...sound.sources[0]!, read: '2062-01-01' }] })).toEqual(['error: names a source that was read']);
  expect(ahead({ events: [...sound.events, { ...sound.events[1]!, date: '2026-10-01', entered: '2062-01-01' }] })).toEqual([
    'error: has an event that was entered',
  ]);
});

test('asked how things were on an earlier day, what was checked since then is no mistake', () => {
  const later = records({ 'us/ca/sampleton/one': sound });
  expect(findContentProblems(later, '2026-07-25', began)).toHaveLength(1);
  expect(findContentProblems(later, '2026-07-25', began, today)).toEqual([]);
});
