import { expect, test } from 'vitest';
import type { ContentRecords } from '#model/collections.ts';
import { hearingSchema } from '#model/hearing.ts';
import { jurisdictionSchema } from '#model/jurisdiction.ts';
import { legislationSchema } from '#model/legislation.ts';
import { coverage, madeUpMeasure, town } from '#model/stand-in.ts';
import { changesOnRecord } from './changes-on-record.ts';

const ribera = jurisdictionSchema.parse({
  ...{ name: 'Ribera', kind: 'city', ocdId: 'ocd-division/country:us/state:tx/place:ribera', geoid: null, timeZone: 'America/Chicago' },
  coverage: coverage('found'),
});

const ban = {
  ...madeUpMeasure(town, { until: '2026-07-25', untilBasis: 'expired', says: 'Nobody may.' }),
  name: 'Camera ban',
  events: [
    { date: '2020-03', kind: 'passed' as const, note: 'Passed.', sources: ['a'] },
    { date: '2027-01-01', kind: 'effective' as const, note: 'In force.', sources: ['a'] },
  ],
};

const meeting = hearingSchema.parse({
  ...{ title: 'Council: Cameras', kind: 'meeting', access: 'open', jurisdiction: town, congress: null, chamber: null, eventId: 'x-1' },
  ...{ committees: [], body: 'Council', startsAt: '2026-07-29T18:30:00-05:00', date: '2026-07-29', timeZone: 'America/Chicago' },
  ...{ status: 'scheduled', location: null, topics: [], url: null, origin: 'pull', firstSeen: '2026-07-01T00:00:00Z' },
  changes: [{ seenAt: '2026-07-25T02:00:00Z', field: 'startsAt', from: null, to: '2026-07-29T18:30:00-05:00', source: 'council' }],
});

const file = legislationSchema.parse({
  ...{ title: 'Cameras', client: 'ribera', file: '12-34', jurisdiction: town, kind: null, status: 'Passed', body: null },
  ...{ introduced: null, onAgenda: null, passed: null, enacted: null, enactmentNumber: null, sponsors: [], history: [], documents: [] },
  ...{ url: null, source: 'council', topics: [], firstSeen: '2026-07-01T00:00:00Z' },
  changes: [{ seenAt: '2026-07-25T20:00:00Z', field: 'onAgenda', from: null, to: '2026-07-20', source: 'council' }],
});

const content = {
  jurisdictions: new Map([[town, ribera]]),
  measures: new Map([[`${town}/ban`, ban]]),
  hearings: new Map([[`${town}/x-1`, meeting]]),
  legislation: new Map([['ribera/12-34', file]]),
  committees: new Map(),
} as unknown as ContentRecords;

const told = (now: string, today: string) =>
  changesOnRecord(content, now, today).map(({ date, title }) => [date, title.replaceAll('\u202f', ' ')]);

test('what changed is told newest first, each in one line that says where, what and on what, by the calendar of Washington', () => {
  expect(told('2026-07-25T18:00:00Z', '2026-07-25')).toEqual([
    ['2026-07-25', 'Ribera, TX, file 12-34: on the agenda: nothing → July 20, 2026. Cameras'],
    ['2026-07-25', 'Camera ban, Ribera, TX: expired: Nobody may.'],
    ['2026-07-24', 'Ribera, TX, Council: Start: time not announced → July 29, 2026, 6:30 PM CDT. Cameras'],
    ['2020-03', 'Camera ban, Ribera, TX: Passed.'],
  ]);
});

test('a sunset is told from noon of its day on, and what lies further ahead not at all', () => {
  const laws = (now: string, today: string) => told(now, today).filter(([, title]) => title!.startsWith('Camera ban'));
  expect(laws('2026-07-25T11:59:00Z', '2026-07-25')).toHaveLength(1);
  expect(laws('2026-07-25T12:00:00Z', '2026-07-25')).toHaveLength(2);
  expect(laws('2027-01-01T12:00:00Z', '2027-01-01')).toHaveLength(3);
});
