import { expect, test } from 'vitest';
import type { ContentRecords } from './collections.ts';
import { committeeSchema } from './committee.ts';
import { hearingSchema } from './hearing.ts';
import { jurisdictionSchema } from './jurisdiction.ts';
import { legislationSchema } from './legislation.ts';
import { measureSchema } from './measure.ts';
import { noticeSchema } from './notice.ts';
import { programSchema } from './program.ts';
import { findBrokenReferences } from './references.ts';

const place = (kind: string, counties: string[] = []) =>
  jurisdictionSchema.parse({
    name: 'Place',
    kind,
    ocdId: 'ocd-division/country:us',
    geoid: null,
    counties,
    timeZone: 'America/Los_Angeles',
    coverage: { state: 'not-checked', checkedOn: null, searched: null },
  });
const source = { title: 'Text', publisher: null, url: 'https://example.org/', published: null };
const measure = (jurisdiction: string, related: string[] = []) =>
  measureSchema.parse({
    name: 'Measure',
    officialTitle: null,
    jurisdiction,
    kind: 'ban',
    instrument: null,
    mechanisms: ['prohibition'],
    status: 'in-force',
    citations: [],
    summary: 'Summary.',
    provisions: [],
    events: [],
    enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
    relatedMeasures: related.map((id) => ({ measure: id, relation: 'amends' })),
    sources: [source],
    confidence: 'high',
    conflicts: null,
    lastChecked: '2026-07-01',
  });
const program = (jurisdiction: string, measures: string[]) =>
  programSchema.parse({
    jurisdiction,
    agency: 'DMV',
    findings: ['unknown'],
    since: null,
    howRequested: null,
    counts: [],
    policyToday: null,
    licensesRegardlessOfStatus: { issues: null, law: null, since: null },
    measures,
    events: [],
    sources: [source],
    confidence: 'low',
    lastChecked: '2026-07-01',
  });
const hearing = (jurisdiction: string, committees: string[], measures: string[] = []) =>
  hearingSchema.parse({
    title: 'Hearing',
    kind: 'hearing',
    access: null,
    jurisdiction,
    congress: 119,
    chamber: 'senate',
    eventId: '1',
    committees,
    startsAt: null,
    date: '2026-07-29',
    timeZone: 'America/New_York',
    status: 'scheduled',
    location: null,
    url: null,
    origin: 'pull',
    firstSeen: null,
    curated: { measures },
  });
const legislation = (jurisdiction: string, measures: string[] = []) =>
  legislationSchema.parse({
    title: 'File',
    jurisdiction,
    client: 'sfgov',
    file: '190110',
    kind: null,
    status: null,
    body: null,
    introduced: null,
    onAgenda: null,
    passed: null,
    enacted: null,
    enactmentNumber: null,
    url: null,
    firstSeen: '2026-07-24T12:00:00Z',
    source: 'legistar',
    curated: { measures },
  });
const committee = (code: string, parent?: string) =>
  committeeSchema.parse({ code, name: 'Committee', chamber: 'senate', ...(parent === undefined ? {} : { parent }) });

/** A house in order, in which every kind of reference is used once. */
const inOrder = (): ContentRecords => ({
  jurisdictions: new Map([
    ['us', place('nation')],
    ['us/ca', place('state')],
    ['us/ca/alameda-county', place('county')],
    ['us/ca/oakland', place('city', ['us/ca/alameda-county'])],
  ]),
  measures: new Map([
    ['us/ca/oakland/2019', measure('us/ca/oakland', ['us/ca/2019-ab-1215'])],
    ['us/ca/2019-ab-1215', measure('us/ca')],
  ]),
  programs: new Map([['license-photos/ca', program('us/ca', ['us/ca/2019-ab-1215'])]]),
  explainers: new Map(),
  hearings: new Map([['119/senate/1', hearing('us', ['ssju00'], ['us/ca/oakland/2019'])]]),
  legislation: new Map([['oakland/1', legislation('us/ca/oakland', ['us/ca/oakland/2019'])]]),
  notices: new Map(),
  committees: new Map([
    ['ssju00', committee('ssju00')],
    ['ssju26', committee('ssju26', 'ssju00')],
  ]),
});

test('a house in order has no broken reference', () => {
  expect(findBrokenReferences(inOrder())).toEqual([]);
});

test('a place needs every place above it: counties, state, nation', () => {
  const records = inOrder();
  records.jurisdictions.delete('us/ca/alameda-county');
  expect(findBrokenReferences(records)).toEqual([
    { record: 'jurisdictions/us/ca/oakland', message: 'names jurisdictions "us/ca/alameda-county", which does not exist' },
  ]);
  records.jurisdictions.set('us/nv/reno', place('city'));
  expect(findBrokenReferences(records)).toContainEqual({
    record: 'jurisdictions/us/nv/reno',
    message: 'names jurisdictions "us/nv", which does not exist',
  });
});

test('a measure needs its place and the measures it names', () => {
  const records = inOrder();
  records.measures.set('us/ca/berkeley/2019', measure('us/ca/berkeley', ['us/ca/gone']));
  expect(findBrokenReferences(records)).toEqual([
    { record: 'measures/us/ca/berkeley/2019', message: 'names jurisdictions "us/ca/berkeley", which does not exist' },
    { record: 'measures/us/ca/berkeley/2019', message: 'names measures "us/ca/gone", which does not exist' },
  ]);
});

test('a measure lies in the folder of its place, and a place with a longer name is another place', () => {
  const records = inOrder();
  records.measures.set('us/ca/oakland-hills/2020', measure('us/ca/oakland'));
  expect(findBrokenReferences(records)).toEqual([
    { record: 'measures/us/ca/oakland-hills/2020', message: expect.stringContaining('does not lie in measures/us/ca/oakland/') as string },
  ]);
});

test('a rule in the folder of a city is no law of its state, whatever its file says', () => {
  const records = inOrder();
  records.measures.set('us/ca/oakland/2026-law', measure('us/ca'));
  expect(findBrokenReferences(records)).toEqual([
    { record: 'measures/us/ca/oakland/2026-law', message: expect.stringContaining('does not lie in measures/us/ca/,') as string },
  ]);
});

test.each([
  ['us/ca/oakland', 'names itself'],
  ['us/wa/king-county', 'lies in another state'],
  ['us/ca/berkeley', 'which is a city'],
])('%s is no county of Oakland', (county, says) => {
  const records = inOrder();
  records.jurisdictions.set('us/wa', place('state')).set('us/wa/king-county', place('county')).set('us/ca/berkeley', place('city'));
  records.jurisdictions.set('us/ca/oakland', place('city', [county]));
  expect(findBrokenReferences(records)).toEqual([
    { record: 'jurisdictions/us/ca/oakland', message: expect.stringContaining(says) as string },
  ]);
});

test('a program needs its state and its measures', () => {
  const records = inOrder();
  records.programs.set('license-photos/vt', program('us/vt', ['us/vt/gone']));
  expect(findBrokenReferences(records)).toEqual([
    { record: 'programs/license-photos/vt', message: 'names jurisdictions "us/vt", which does not exist' },
    { record: 'programs/license-photos/vt', message: 'names measures "us/vt/gone", which does not exist' },
  ]);
});

test.each(['license-photos/ca-2', 'license-photos/us/ca', 'ca', 'license-photos/oakland'])(
  'a program is called after its state: %s is refused',
  (id) => {
    const records = inOrder();
    records.programs.set(id, program(id.endsWith('oakland') ? 'us/ca/oakland' : 'us/ca', []));
    expect(findBrokenReferences(records)).toEqual([
      { record: `programs/${id}`, message: expect.stringContaining('must be <kind>/<state>.mdx') as string },
    ]);
  },
);

test('a hearing of a subcommittee we do not list yet is known by its parent', () => {
  const records = inOrder();
  records.hearings.set('119/senate/2', hearing('us', ['ssju99', 'ssju26']));
  expect(findBrokenReferences(records)).toEqual([]);
});

test('a committee that a source names and our list lacks stops nothing', () => {
  const records = inOrder();
  const seenIn = [{ source: 'congress-gov', url: 'https://api.congress.gov/', id: '2' }];
  records.hearings.set('119/senate/2', hearing('us', ['slai00', 'slai05']));
  records.hearings.set('119/senate/3', { ...hearing('us', ['slai00']), origin: 'archive', seenIn });
  expect(findBrokenReferences(records)).toEqual([]);
});

test('a hearing that people entered needs its committees, its place and the measures an editor named', () => {
  const records = inOrder();
  records.hearings.set('119/senate/2', { ...hearing('us/ca/berkeley', ['ssxx12'], ['us/gone']), origin: 'archive' });
  expect(findBrokenReferences(records)).toEqual([
    { record: 'hearings/119/senate/2', message: 'names jurisdictions "us/ca/berkeley", which does not exist' },
    { record: 'hearings/119/senate/2', message: 'names committees "ssxx00", which does not exist' },
    { record: 'hearings/119/senate/2', message: 'names measures "us/gone", which does not exist' },
  ]);
});

test('a file of a council needs its place and the measures an editor named', () => {
  const records = inOrder();
  records.legislation.set('berkeley/7', legislation('us/ca/berkeley', ['us/gone']));
  expect(findBrokenReferences(records)).toEqual([
    { record: 'legislation/berkeley/7', message: 'names jurisdictions "us/ca/berkeley", which does not exist' },
    { record: 'legislation/berkeley/7', message: 'names measures "us/gone", which does not exist' },
  ]);
});

test('an announcement needs its committee, and the hearing it was matched to', () => {
  const records = inOrder();
  const notice = (committee: string, of: string | null) =>
    noticeSchema.parse({
      ...{ title: 'Notice', committee, url: 'https://example.org/', published: '2026-07-24', hearing: of },
      ...{ source: 'committee-feeds', feed: 'https://example.org/feed', firstSeen: '2026-07-24T12:00:00Z' },
    });
  records.notices.set('ssju00/a', notice('ssju00', '119/senate/1')).set('ssju00/b', notice('ssju26', null));
  expect(findBrokenReferences(records)).toEqual([]);
  records.notices.set('ssxx00/c', notice('ssxx00', '119/senate/2'));
  expect(findBrokenReferences(records)).toEqual([
    { record: 'notices/ssxx00/c', message: 'names committees "ssxx00", which does not exist' },
    { record: 'notices/ssxx00/c', message: 'names hearings "119/senate/2", which does not exist' },
  ]);
});

test('a subcommittee needs its parent', () => {
  const records = inOrder();
  records.committees.set('ssaf13', committee('ssaf13', 'ssaf00'));
  expect(findBrokenReferences(records)).toEqual([
    { record: 'committees/ssaf13', message: 'names committees "ssaf00", which does not exist' },
  ]);
});
