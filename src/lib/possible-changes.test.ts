import { expect, test } from 'vitest';
import type { Hearing } from '#model/hearing.ts';
import { jurisdictionSchema } from '#model/jurisdiction.ts';
import type { Legislation } from '#model/legislation.ts';
import type { Measure } from '#model/measure.ts';
import { textOf } from '#model/phrase.ts';
import { coverage, madeUpMeasure, town } from '#model/stand-in.ts';
import { possibleChanges } from './possible-changes.ts';

const state = 'us/tx';
const place = (name: string, kind: string) =>
  jurisdictionSchema.parse({
    ...{ name, kind, ocdId: 'ocd-division/country:us', geoid: null, timeZone: 'America/Chicago', coverage: coverage('found') },
  });
const jurisdictions = new Map([
  ['us', place('United States', 'nation')],
  [state, place('Texas', 'state')],
  [town, place('Ribera', 'city')],
]);

const proposal = (jurisdiction: string, more: Partial<Measure> = {}): [string, Measure] => [
  `${jurisdiction}/bill`,
  { ...madeUpMeasure(jurisdiction), provisions: [], status: 'proposed', name: `Bill of ${jurisdiction}`, ...more },
];
const topics = [{ topic: 'cameras', because: ['"camera" in the title'] }];
const file = (more: Partial<Legislation> = {}) =>
  ({
    ...{ title: 'Cameras', client: 'ribera', file: '12-34', jurisdiction: town, status: 'In Committee', topics },
    ...{ passed: null, enacted: null, enactmentNumber: null },
    ...more,
  }) as Legislation;
const meeting = (more: Partial<Hearing> = {}) => ({
  id: `${town}/x-1`,
  hearing: {
    title: 'City Council: Cameras',
    body: 'City Council',
    committees: [],
    jurisdiction: town,
    status: 'scheduled',
    topics,
    ...more,
  } as unknown as Hearing,
});

interface Known {
  measures?: [string, Measure][];
  files?: [string, Legislation][];
  ahead?: ReturnType<typeof meeting>[];
  measuresOfFile?: Map<string, string[]>;
}

/** What is said in Ribera of what may come. */
function told({ measures = [], files = [], ahead = [], measuresOfFile = new Map() }: Known, now = '2026-07-25T18:00:00Z'): string[] {
  const indexes = {
    measures: Map.groupBy(measures, ([, { jurisdiction }]) => jurisdiction),
    files: Map.groupBy(files, ([, { jurisdiction }]) => jurisdiction),
    measuresOfFile,
  };
  return possibleChanges(town, { jurisdictions, committees: new Map(), indexes, ahead, now }, 'en').map(
    ({ label, reason }) => `${label}: ${textOf(reason)}`,
  );
}

test('proposals of the place and of those above it come first, then hearings, then open files, each with its reason', () => {
  expect(
    told({
      measures: [proposal(town), proposal(state), proposal('us'), proposal('us/ca')],
      ahead: [meeting(), meeting({ jurisdiction: 'us/ca/oakland' }), meeting({ topics: [] })],
      files: [
        ['ribera/12-34', file()],
        ['ribera/1', file({ topics: [] })],
      ],
    }),
  ).toEqual([
    `Bill of ${town}: Proposed here.`,
    'Bill of us/tx: Proposed in Texas.',
    'Bill of us: Pending in Congress: it would bind or move federal agencies.',
    'Ribera, TX, City Council: Cameras: Hearing ahead; it names "camera".',
    'Cameras: Open file 12-34 (In Committee); it names "camera".',
  ]);
});

test.each(['cancelled', 'postponed', 'unlisted'] as const)('a meeting that is %s is not said to lie ahead', (status) => {
  expect(told({ ahead: [meeting({ status })] })).toEqual([]);
});

test('a bill whose record is among the proposals is named once', () => {
  const known: Known = { measures: [proposal(town)], files: [['ribera/12-34', file()]] };
  expect(told(known)).toHaveLength(2);
  expect(told({ ...known, measuresOfFile: new Map([['ribera/12-34', [`${town}/bill`]]]) })).toHaveLength(1);
});

test.each<Partial<Legislation>>([
  { passed: '2026-07-01' },
  { enacted: '2026-07-01' },
  { enactmentNumber: '12' },
  { status: 'Placed on File' },
  { status: 'Withdrawn' },
])('a file with %j is not open', (more) => {
  expect(told({ files: [['ribera/12-34', file(more)]] })).toEqual([]);
});

const bill = (status: string): [string, Legislation] => [
  'congress/119-s-1',
  file({ client: 'congress', file: '119-s-1', jurisdiction: 'us', status }),
];

test('a bill of Congress is open until it becomes law, fails, or its Congress ends, whatever one chamber did with it', () => {
  expect(told({ files: [bill('Passed House.')] })).toHaveLength(1);
  expect(told({ files: [bill('Amendment approved. Report filed.')] }, '2027-01-03T04:00:00Z')).toHaveLength(1);
  expect(told({ files: [bill('Passed House.')] }, '2027-01-03T06:00:00Z')).toEqual([]);
  expect(told({ files: [bill('Failed of passage in Senate.')] })).toEqual([]);
  expect(told({ measures: [proposal('us', { bill: { congress: 119 } as Measure['bill'] })] }, '2027-01-03T06:00:00Z')).toEqual([]);
});
