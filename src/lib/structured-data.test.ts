import { expect, test } from 'vitest';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { measureSchema, type Measure } from '#model/measure.ts';
import { shownStatuses, type ShownStatus } from '#model/vocabulary.ts';
import { hearingEvent, jsonForScript, measureLegislation } from './structured-data.ts';

const page = { url: 'https://tracker.example/a/', by: 'Ribera, TX, City Council', name: 'A meeting', sameAs: null };

function event(more: Partial<Hearing> = {}): Record<string, unknown> | null {
  const hearing = hearingSchema.parse({
    ...{ title: 'A meeting', kind: 'meeting', access: 'open', jurisdiction: 'us/tx/ribera', congress: null, chamber: null, eventId: '1' },
    ...{ committees: [], startsAt: '2026-07-29T18:30:00-05:00', date: '2026-07-29', timeZone: 'America/Chicago', status: 'scheduled' },
    ...{ location: null, topics: [], origin: 'pull', firstSeen: '2026-07-01T00:00:00Z', url: null },
    ...more,
  });
  return hearingEvent(hearing, page);
}

const moved = (field: 'startsAt' | 'date' | 'title', from: string | null): Hearing['changes'][number] => ({
  ...{ seenAt: '2026-07-02T00:00:00Z', field, from, to: 'x', source: 'council' },
});

test('an event says what meets, when, where and who holds it, and nothing that is not known', () => {
  expect(event()).toEqual({
    ...{ '@context': 'https://schema.org', '@type': 'Event', '@id': page.url, url: page.url, name: 'A meeting' },
    ...{ startDate: '2026-07-29T18:30:00-05:00', eventStatus: 'https://schema.org/EventScheduled' },
    organizer: { '@type': 'GovernmentOrganization', name: page.by },
  });
  const place = { location: { building: 'City Hall', room: '12', address: '1 Main St', note: 'Use the side door' } };
  expect(event({ ...place, endsAt: '2026-07-29T20:00:00-05:00' })).toMatchObject({
    endDate: '2026-07-29T20:00:00-05:00',
    location: { '@type': 'Place', name: 'City Hall, 12', address: '1 Main St' },
  });
  expect(event({ location: { note: 'By video' } })!['location']).toEqual({ '@type': 'Place', address: 'By video' });
  expect(event({ location: {} })).not.toHaveProperty('location');
});

test('a meeting without an hour is an event of its day; one whose day is not known is none', () => {
  expect(event({ startsAt: null })!['startDate']).toBe('2026-07-29');
  expect(event({ startsAt: null, date: '2026-07' })).toBeNull();
});

test.each<[status: Hearing['status'], said: string | undefined]>([
  ['held', 'https://schema.org/EventScheduled'],
  ['postponed', 'https://schema.org/EventPostponed'],
  ['cancelled', 'https://schema.org/EventCancelled'],
  ['rescheduled', 'https://schema.org/EventRescheduled'],
  ['unlisted', undefined],
])('of a meeting that is %s an event says so, and of one that only disappeared nothing', (status, said) => {
  expect(event({ status })!['eventStatus']).toBe(said);
});

test('an event that was moved says from when, if that is known', () => {
  const changes = [moved('startsAt', '2026-07-27T09:00:00-05:00'), moved('date', '2026-07-28'), moved('title', 'Another')];
  expect(event({ status: 'rescheduled', changes })!['previousStartDate']).toBe('2026-07-28');
  expect(event({ status: 'rescheduled', changes: [...changes, moved('startsAt', null)] })!['previousStartDate']).toBe('2026-07-28');
  expect(event({ status: 'scheduled', changes })).not.toHaveProperty('previousStartDate');
  expect(event({ status: 'rescheduled' })).not.toHaveProperty('previousStartDate');
});

function law(more: Partial<Measure> = {}, status: ShownStatus = more.status ?? 'in-force'): Record<string, unknown> {
  const measure = measureSchema.parse({
    ...{ name: 'Ban', officialTitle: null, jurisdiction: 'us/tx/ribera', kind: 'ban', instrument: null, mechanisms: ['prohibition'] },
    ...{ status: 'in-force', citations: [], summary: 'In short.', provisions: [], events: [], confidence: 'high', conflicts: null },
    ...{ lastChecked: '2026-07-01', enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null } },
    sources: [{ id: 'a', title: 'x', publisher: null, url: 'https://example.org/', published: null }],
    ...more,
  });
  return measureLegislation('us/tx/ribera/ban', measure, { url: page.url, by: 'Ribera, TX', status });
}

const step = (date: string, kind: Measure['events'][number]['kind']): Measure['events'][number] => ({
  date,
  kind,
  note: 'x',
  sources: ['a'],
});

test('a law says its name, place, number and force, and nothing that is not known', () => {
  expect(law()).toEqual({
    ...{ '@context': 'https://schema.org', '@type': 'Legislation', '@id': page.url, url: page.url, name: 'Ban', abstract: 'In short.' },
    ...{ identifier: 'us/tx/ribera/ban', legislationIdentifier: 'us/tx/ribera/ban' },
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: 'Ribera, TX' },
    legislationLegalForce: 'https://schema.org/InForce',
  });
  expect(law({ officialTitle: 'An act', instrument: 'ordinance', citations: ['No. 12'] })).toMatchObject({
    ...{ alternateName: 'An act', legislationType: 'ordinance', legislationIdentifier: ['No. 12'] },
  });
});

test.each<[what: string, more: Partial<Measure>, day: string | undefined]>([
  [
    'signed after it passed',
    { events: [step('2020-01-01', 'passed'), step('2020-02-01', 'signed'), step('2020-03-01', 'effective')] },
    '2020-02-01',
  ],
  ['amended later', { events: [step('2020-01-01', 'passed'), step('2021-01-01', 'amended'), step('2021-02-01', 'signed')] }, '2020-01-01'],
  ['known by its effect first', { events: [step('2020-01-01', 'effective'), step('2020-02-01', 'published')] }, '2020-02-01'],
  ['introduced only', { events: [step('2020-01-01', 'introduced')] }, undefined],
  ['passed and vetoed', { status: 'failed', events: [step('2020-01-01', 'passed'), step('2020-02-01', 'vetoed')] }, undefined],
])('the day of a law that was %s is that of the last step before it applied', (_what, more, day) => {
  expect(law(more)['legislationDate']).toBe(day);
});

test('a law is in force as its page says, also where it ran out or began by itself; of one whose status is not known nothing is said', () => {
  const inForce = shownStatuses.filter((status) => law({}, status)['legislationLegalForce'] === 'https://schema.org/InForce');
  expect(inForce).toEqual(['in-force', 'amended', 'weakened']);
  const without = shownStatuses.filter((status) => law({}, status)['legislationLegalForce'] === undefined);
  expect(without).toEqual(['unknown']);
});

test('what is written into a script cannot end it, and reads back the same', () => {
  const data = { name: '</script><script>alert(1)</script><!--' };
  expect(jsonForScript(data)).not.toContain('<');
  expect(JSON.parse(jsonForScript(data))).toEqual(data);
});
