import { expect, test } from 'vitest';
import { standingOf } from '#model/curated.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { isStale } from '#model/source-health.ts';
import { nextMoment, type Ticking } from './next-moment.ts';

const still: Ticking = { zones: [], meetings: [], sources: [] };

function meeting(more: Partial<Hearing>): Hearing {
  return hearingSchema.parse({
    ...{ title: 'A meeting', kind: 'meeting', access: 'open', jurisdiction: 'us/tx/ribera', congress: null, chamber: null, eventId: '1' },
    ...{ committees: [], startsAt: null, date: '2026-07-25', timeZone: 'America/Chicago', status: 'scheduled', location: null, topics: [] },
    ...{ origin: 'pull', firstSeen: '2026-07-01T00:00:00Z', url: null },
    ...more,
  });
}

test('the site says the same until the next day begins, in UTC or in a place it answers for', () => {
  const at = (now: string, ...zones: string[]) => nextMoment(now, { ...still, zones });
  expect(at('2026-07-25T18:00:37Z')).toBe('2026-07-26T00:00:00.000Z');
  expect(at('2026-07-26T00:00:00Z', 'America/New_York')).toBe('2026-07-26T04:00:00.000Z');
  expect(at('2026-12-26T03:59:59Z', 'America/New_York')).toBe('2026-12-26T05:00:00.000Z');
  expect(at('2026-07-26T05:00:00Z', 'America/New_York', 'Pacific/Honolulu')).toBe('2026-07-26T10:00:00.000Z');
  expect(at('2026-07-25T12:30:00Z', 'America/New_York', 'Pacific/Guam')).toBe('2026-07-25T14:00:00.000Z');
});

test('a sunset is told at the midnight of its own place, and its item in feeds at noon UTC', () => {
  const zones = ['America/Los_Angeles'];
  expect(nextMoment('2026-12-31T23:59:59Z', { ...still, zones })).toBe('2027-01-01T00:00:00.000Z');
  expect(nextMoment('2027-01-01T00:00:00Z', { ...still, zones })).toBe('2027-01-01T08:00:00.000Z');
  expect(nextMoment('2027-01-01T08:00:00Z', { ...still, zones })).toBe('2027-01-01T12:00:00.000Z');
  expect(nextMoment('2027-01-01T11:59:59.999Z', { ...still, zones })).toBe('2027-01-01T12:00:00.000Z');
  expect(nextMoment('2027-01-01T12:00:00Z', { ...still, zones })).toBe('2027-01-02T00:00:00.000Z');
});

test.each<[what: string, meeting: Hearing, until: string]>([
  ['whose end is announced', meeting({ startsAt: '2026-07-25T13:00:00-05:00', endsAt: '2026-07-25T14:30:00-05:00' }), '19:30:00.001'],
  ['without an end, two hours after its start', meeting({ startsAt: '2026-07-25T13:00:00-05:00' }), '20:00:00.001'],
])('the site says the same until the end of a meeting %s', (_what, ahead, until) => {
  const moment = nextMoment('2026-07-25T18:00:37Z', { ...still, meetings: [meeting({}), ahead] });
  expect(moment).toBe(`2026-07-25T${until}Z`);
  const before = new Date(Date.parse(moment) - 1).toISOString();
  expect([standingOf(ahead, before), standingOf(ahead, moment)]).toEqual(['ahead', 'was-scheduled']);
});

test('a meeting that is over changes nothing any more', () => {
  const over = meeting({ startsAt: '2026-07-25T08:00:00-05:00' });
  expect(nextMoment('2026-07-25T18:00:37Z', { ...still, meetings: [over] })).toBe('2026-07-26T00:00:00.000Z');
});

test('the site says the same until a source falls silent, if none falls silent before', () => {
  const sources = [
    { lastSuccess: '2026-07-24T08:30:00Z', failingSince: null },
    { lastSuccess: '2026-07-24T07:30:00Z', failingSince: '2026-07-25T00:00:00Z' },
    { lastSuccess: null, failingSince: null },
    { lastSuccess: '2026-07-20T00:00:00Z', failingSince: null },
  ];
  const moment = nextMoment('2026-07-25T18:00:37Z', { ...still, sources });
  expect(moment).toBe('2026-07-25T19:30:00.001Z');
  expect([isStale(sources[1]!, '2026-07-25T19:30:00Z'), isStale(sources[1]!, moment)]).toEqual([false, true]);
});

test('of all that will change the first counts', () => {
  const all: Ticking = {
    zones: ['America/New_York'],
    meetings: [meeting({ startsAt: '2026-07-25T11:00:00-05:00' }), meeting({ startsAt: '2026-07-25T12:00:00-05:00' })],
    sources: [{ lastSuccess: '2026-07-24T08:30:00Z', failingSince: null }],
  };
  expect(nextMoment('2026-07-25T10:00:00Z', all)).toBe('2026-07-25T12:00:00.000Z');
  expect(nextMoment('2026-07-25T12:00:00Z', all)).toBe('2026-07-25T18:00:00.001Z');
  expect(nextMoment('2026-07-25T18:00:37Z', all)).toBe('2026-07-25T19:00:00.001Z');
  expect(nextMoment('2026-07-25T19:00:37Z', all)).toBe('2026-07-25T20:30:00.001Z');
  expect(nextMoment('2026-07-25T20:31:00Z', all)).toBe('2026-07-26T00:00:00.000Z');
});
