import { describe, expect, test } from 'vitest';
import { measureSchema } from './measure.ts';
import { subjects } from './subjects.ts';

const provision = {
  id: 'police-use',
  says: 'City departments may not use face recognition.',
  binds: ['police', 'departments'],
  acts: ['obtain', 'use'],
  rule: 'prohibited',
  subject: subjects[0]!,
  force: 'law',
  from: '2019-06-14',
  fromBasis: 'effective',
  clause: '§ 19B.2(d)',
  sources: ['ord'],
};
const measure = {
  name: 'Surveillance ordinance',
  officialTitle: null,
  jurisdiction: 'us/ca/san-francisco',
  kind: 'ban',
  instrument: 'ordinance',
  mechanisms: ['prohibition'],
  status: 'in-force',
  citations: ['Ord. 107-19'],
  summary: 'Forbids face recognition.',
  provisions: [provision],
  events: [{ date: '2019-05-14', kind: 'passed', note: 'Passed 8 to 1.', sources: ['ord'] }],
  enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
  sources: [{ id: 'ord', title: 'Ordinance', publisher: null, url: 'https://example.org/ord', published: '2019' }],
  confidence: 'high',
  conflicts: null,
  lastChecked: '2026-07-01',
};

/** What is wrong with the measure once `differences` are in it: path and message of each complaint. */
function complaints(differences: object): string[] {
  const result = measureSchema.safeParse({ ...measure, ...differences });
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
const withProvision = (differences: object) => complaints({ provisions: [{ ...provision, ...differences }] });

test('a sound measure has nothing to complain of, and its lists default to empty', () => {
  expect(complaints({})).toEqual([]);
  expect(measureSchema.parse(measure)).toMatchObject({ legislation: [], votes: [], relatedMeasures: [], notFound: [] });
});

test('no two provisions and no two sources have one id, because both would be one address on the page', () => {
  expect(complaints({ provisions: [provision, { ...provision, says: 'Another.' }] })).toEqual([
    'provisions.1: "police-use" is the id of another one above it: give it its own',
  ]);
  expect(complaints({ sources: [measure.sources[0], { ...measure.sources[0], title: 'Another' }] })).toEqual([
    'sources.1: "ord" is the id of another one above it: give it its own',
  ]);
  const { id: _id, ...unnamed } = measure.sources[0]!;
  expect(complaints({ sources: [measure.sources[0], unnamed, unnamed] })).toEqual([]);
});

describe('a source that is cited must be listed', () => {
  test('by events', () => {
    const event = { date: '2019', kind: 'signed', note: 'Signed.', sources: ['ord', 'gone'] };
    expect(complaints({ events: [...measure.events, event] })).toEqual(['events.1: cites source "gone", which the record does not list']);
  });

  test('by votes', () => {
    const vote = { date: '2019-05-14', body: 'Board', ayes: 8, noes: 1, sources: ['gone'] };
    expect(complaints({ votes: [vote] })).toEqual(['votes.0: cites source "gone", which the record does not list']);
  });

  test('by related events', () => {
    expect(complaints({ relatedEvents: [{ date: '2020', note: 'Lawsuit.', sources: ['gone'] }] })).toEqual([
      'relatedEvents.0: cites source "gone", which the record does not list',
    ]);
  });

  test('by provisions', () => {
    expect(withProvision({ sources: ['gone'] })).toEqual(['provisions.0: cites source "gone", which the record does not list']);
  });
});

describe('a provision', () => {
  test('that ends says why', () => {
    expect(withProvision({ until: '2022-01-01' })).toEqual(['provisions.0: until and untilBasis go together']);
    expect(withProvision({ until: '2022-01-01', untilBasis: 'repealed' })).toEqual([]);
  });

  test('does not say why it ended when it has no end', () => {
    expect(withProvision({ untilBasis: 'expired' })).toEqual(['provisions.0: until and untilBasis go together']);
  });

  test('has a day before which it cannot have begun only where its beginning was not found', () => {
    const notBefore = '2018-01-01';
    expect(withProvision({ notBefore })).toEqual([expect.stringMatching(/^provisions\.0: notBefore goes with fromBasis "seen-in-force"/)]);
    expect(withProvision({ notBefore, fromBasis: 'seen-in-force' })).toEqual([]);
  });

  test('without a clause says what it rests on', () => {
    expect(withProvision({ clause: null })).toEqual(['provisions.0: needs a clause, or a basis that says what it rests on']);
    expect(withProvision({ clause: null, basis: 'Press release of the mayor.' })).toEqual([]);
  });

  test('binds somebody and names an act', () => {
    expect(withProvision({ binds: [] })).toHaveLength(1);
    expect(withProvision({ acts: [] })).toHaveLength(1);
  });

  test('uses only the words of the closed lists', () => {
    expect(withProvision({ rule: 'banned' })[0]).toMatch(/^provisions\.0\.rule: Invalid option/);
    expect(withProvision({ binds: ['sheriffs'] })[0]).toMatch(/^provisions\.0\.binds\.0: Invalid option/);
  });
});

test('an unknown status needs a note that says what is known', () => {
  expect(complaints({ status: 'unknown' })).toEqual(['statusNote: an unknown status needs a note that says what is known']);
  expect(complaints({ status: 'unknown', statusNote: 'Not seen since 2021.' })).toEqual([]);
});

test('every complaint is made at once', () => {
  expect(complaints({ status: 'unknown', provisions: [{ ...provision, clause: null, until: '2022', sources: ['gone'] }] })).toHaveLength(4);
});

test.each([
  ['a misspelt key', { offcialTitle: 'x' }, 'Unrecognized key'],
  ['a status of its own making', { status: 'active' }, 'Invalid option'],
  ['a place that is no place', { jurisdiction: 'us/California' }, 'must be a place such as "us/ca/san-francisco"'],
  ['a day that does not exist', { lastChecked: '2026-02-30' }, 'must be a full date'],
  ['no source', { sources: [], provisions: [], events: [] }, 'Too small'],
  [
    'a script for a link',
    { sources: [{ ...measure.sources[0], url: 'javascript:alert(1)' }] },
    'must be an http or https address without user name',
  ],
])('%s is refused', (_, differences, message) => {
  const all = complaints(differences);
  expect(all).toHaveLength(1);
  expect(all[0]).toContain(message);
});
