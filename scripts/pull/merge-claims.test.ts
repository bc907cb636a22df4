import { expect, test } from 'vitest';
import type { HearingClaim } from '#model/hearing.ts';
import type { HearingStatus } from '#model/vocabulary.ts';
import { inOrder, mergeClaims } from './merge-claims.ts';

const senate: HearingClaim = { title: 'Hearings to examine faces.', startsAt: '2026-07-29T09:30:00-04:00', status: 'scheduled' };
const congress: HearingClaim = { title: 'Faces', startsAt: '2026-07-29T10:00:00-04:00', access: 'open', status: 'scheduled' };

test('the more official source wins, in whatever order they are given', () => {
  expect(mergeClaims({ 'congress-gov': congress, 'senate-schedule': senate })).toMatchObject({
    title: senate.title,
    startsAt: senate.startsAt,
  });
  expect(mergeClaims({ 'senate-schedule': senate, 'congress-gov': congress })).toMatchObject({
    title: senate.title,
    startsAt: senate.startsAt,
  });
});

test('where the more official source is silent the other one speaks', () => {
  expect(mergeClaims({ 'congress-gov': congress, 'senate-schedule': senate }).access).toBe('open');
  expect(mergeClaims({ 'congress-gov': congress, 'senate-schedule': { ...senate, title: undefined } }).title).toBe('Faces');
});

test('a field about which nobody says anything is left out', () => {
  expect(mergeClaims({ 'senate-schedule': { title: 'Faces', description: undefined } })).toEqual({ title: 'Faces' });
  expect(mergeClaims({})).toEqual({});
});

test('"hour not announced" is a word, not silence', () => {
  expect(mergeClaims({ 'senate-schedule': { ...senate, startsAt: null }, 'congress-gov': congress }).startsAt).toBeNull();
});

test('what people entered from the record comes after every source', () => {
  expect(mergeClaims({ archive: { title: 'From the record' }, govinfo: { title: 'As printed' } }).title).toBe('As printed');
  const startsAt = '2026-12-10T10:00:00-08:00';
  expect(mergeClaims({ archive: { startsAt: null }, 'legistar-oakland': { startsAt } }).startsAt).toBe(startsAt);
});

test('a source nobody listed comes after the listed ones, and among those the alphabet decides', () => {
  expect(inOrder(['zebra', 'archive', 'apple', 'govinfo', 'congress-gov', 'house-repository', 'senate-schedule'])).toEqual([
    'senate-schedule',
    'house-repository',
    'congress-gov',
    'govinfo',
    'apple',
    'zebra',
    'archive',
  ]);
});

test('videos of all sources are kept, each once', () => {
  const merged = mergeClaims({
    'congress-gov': { videos: ['https://a.gov/1', 'https://b.gov/2'] },
    'senate-schedule': { videos: ['https://a.gov/1'] },
  });
  expect(merged.videos).toEqual(['https://a.gov/1', 'https://b.gov/2']);
});

/** Of two sources: the rows are what the more official one says, the columns what the other one does. */
const statusOfTwo = `
              scheduled    rescheduled  postponed    cancelled    unlisted     held
scheduled     scheduled    rescheduled  postponed    cancelled    scheduled    held
rescheduled   rescheduled  rescheduled  rescheduled  rescheduled  rescheduled  held
postponed     postponed    postponed    postponed    cancelled    postponed    held
cancelled     cancelled    cancelled    cancelled    cancelled    cancelled    held
unlisted      unlisted     unlisted     postponed    cancelled    unlisted     held
held          held         held         held         held         held         held`;
const [columns, ...rows] = statusOfTwo
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/) as HearingStatus[]);

test.each(rows.flatMap(([official, ...merged]) => columns!.map((other, index) => [official!, other, merged[index]!] as const)))(
  'official %s and %s elsewhere are %s',
  (official, other, merged) => {
    expect(mergeClaims({ 'congress-gov': { status: other }, 'house-repository': { status: official } }).status).toBe(merged);
    expect(mergeClaims({ 'house-repository': { status: official }, 'congress-gov': { title: 'silent on it' } }).status).toBe(official);
  },
);

test.each([
  [['unlisted', 'rescheduled', 'scheduled'], 'unlisted'],
  [['unlisted', 'rescheduled', 'postponed'], 'unlisted'],
  [['unlisted', 'postponed', 'rescheduled'], 'postponed'],
  [['scheduled', 'unlisted', 'rescheduled'], 'rescheduled'],
  [['scheduled', 'scheduled', 'unlisted'], 'scheduled'],
] as const)('the statuses %j of three sources, the most official first, are %s', ([first, second, third], merged) => {
  const claims = { 'senate-schedule': { status: first }, 'house-repository': { status: second }, 'congress-gov': { status: third } };
  expect(mergeClaims(claims).status).toBe(merged);
});

/**
 * The chamber's own schedule tells of the 17th; the API of an earlier day, of the same, of a later one, of none. What was called off on an
 * earlier day was put back; a later day is one that the schedule has not heard of yet.
 */
const statusByDay = `
official     API          2026-12-10   2026-12-17   2026-12-22   none
scheduled    cancelled    rescheduled  cancelled    cancelled    cancelled
scheduled    postponed    rescheduled  postponed    postponed    postponed
scheduled    rescheduled  rescheduled  rescheduled  rescheduled  rescheduled
scheduled    scheduled    scheduled    scheduled    scheduled    scheduled
scheduled    held         held         held         held         held
rescheduled  cancelled    rescheduled  rescheduled  rescheduled  rescheduled
rescheduled  postponed    rescheduled  rescheduled  rescheduled  rescheduled
unlisted     cancelled    cancelled    cancelled    cancelled    cancelled
unlisted     postponed    postponed    postponed    postponed    postponed
postponed    cancelled    cancelled    cancelled    cancelled    cancelled
cancelled    scheduled    cancelled    cancelled    cancelled    cancelled`;
const [[, , ...days], ...cases] = statusByDay
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/)) as [string[], ...HearingStatus[][]];

test.each(cases.flatMap(([official, other, ...merged]) => days.map((day, index) => [official!, other!, day, merged[index]!] as const)))(
  '%s on the 17th by the schedule and %s on %s by the API is %s',
  (official, other, day, merged) => {
    const claims: Record<string, HearingClaim> = {
      'congress-gov': { status: other, ...(day === 'none' ? {} : { date: day }) },
      'senate-schedule': { status: official, date: '2026-12-17' },
    };
    expect(mergeClaims(claims)).toEqual({ status: merged, date: '2026-12-17' });
  },
);

test('where the schedule names no day, what another source calls off is called off', () => {
  const claims: Record<string, HearingClaim> = {
    'congress-gov': { status: 'cancelled', date: '2026-12-10' },
    'senate-schedule': { status: 'scheduled' },
  };
  expect(mergeClaims(claims).status).toBe('cancelled');
});

test('of three sources the one between may call off the new day', () => {
  const claims: Record<string, HearingClaim> = {
    'house-repository': { status: 'scheduled', date: '2026-12-17' },
    'congress-gov': { status: 'cancelled', date: '2026-12-17' },
    archive: { status: 'postponed', date: '2026-12-10' },
  };
  expect(mergeClaims(claims).status).toBe('cancelled');
});
