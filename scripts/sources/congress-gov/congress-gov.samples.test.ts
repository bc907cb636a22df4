import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { hearingClaimSchema } from '#model/hearing.ts';
import { legislationSchema } from '#model/legislation.ts';
import { mapBill } from './map-bill.ts';
import { isKnownStatus, mapMeeting } from './map-meeting.ts';
import { parseBill, parseList, parseMeeting } from './parse.ts';

// Real answers of api.congress.gov, kept outside the project: developers who have them beside it check against them, others do not.
const samples = path.resolve('..', 'shared/samples/congress-api');
const sample = (name: string) => readFileSync(path.join(samples, name), 'utf8');
const testWithSamples = test.runIf(existsSync(samples));

function hearing(text: string) {
  const observation = mapMeeting(parseMeeting(text), new Map());
  hearingClaimSchema.parse(observation.claim);
  return observation;
}

testWithSamples('the hearing 119557 of 15 September 2026', () => {
  const { id, claim } = hearing(sample('committee-meeting_119557.json'));
  expect(id).toBe('119/house/119557');
  expect(claim).toMatchObject({
    title: '“Unequal Treatment: Addressing the Drivers of Unaffordability for Oral Chemotherapy”',
    kind: 'hearing',
    committees: ['hsgo27'],
    startsAt: '2026-09-15T10:00:00-04:00',
    date: '2026-09-15',
    status: 'scheduled',
    location: { building: 'Rayburn House Office Building', room: '2154' },
    url: 'https://www.congress.gov/event/119th-Congress/house-event/119557',
  });
  expect(claim.documents?.map(({ title }) => title)).toEqual(['Notice', 'Memo', 'Attendance Sheet']);
  expect(claim.witnesses?.map(({ name }) => name)).toEqual(['Mr. Ted Okon', 'Dr. Sheetal Kircher', 'Mr. Anthony Wright']);
  expect(claim.videos).toHaveLength(2);
  expect(claim.bills).toEqual([]);
});

testWithSamples('the markup 119565 of 16 September 2026', () => {
  const { claim } = hearing(sample('committee-meeting_119565_markup.json'));
  expect(claim).toMatchObject({
    title: 'Various Measures',
    kind: 'markup',
    committees: ['hsba00'],
    startsAt: '2026-09-16T10:00:00-04:00',
    witnesses: [],
  });
  expect(claim.documents).toHaveLength(46);
  expect(claim.bills?.map(({ number }) => number)).toEqual([
    'H.R. 1653',
    'H.R. 10325',
    'H.R. 7030',
    'H.R. 7866',
    'H.R. 10234',
    'H.R. 4936',
    'H.R. 8957',
    'H.R. 5889',
    'H.R. 10184',
  ]);
  expect(claim.videos).toHaveLength(2);
});

testWithSamples('a list says how long it is', () => {
  const { rows, count } = parseList(sample('committee-meeting_list_119-house_limit1.json'));
  expect(count).toBe(1611);
  expect(rows).toMatchObject([{ eventId: '118152', updateDate: '2026-09-28T17:41:26Z' }]);
});

testWithSamples('XML, printed hearings and bills are no meetings', () => {
  expect(() => parseMeeting(sample('committee-meeting_116-senate-326051.xml'))).toThrow('not JSON but a page or XML');
  expect(() => parseList(sample('hearing_list_119.json'))).toThrow('no list "committeeMeetings"');
  expect(() => parseList(sample('bill_list_sort-updateDate.json'))).toThrow('no list "committeeMeetings"');
});

testWithSamples('a bill of 2022, when empty things were null and []', () => {
  const { id, record } = mapBill(parseBill(sample('2022_bill_117_hr_21.json')));
  legislationSchema.parse({ ...record, firstSeen: '2026-07-25T18:00:37Z' });
  expect(id).toBe('congress/117-hr-21');
  expect(record).toMatchObject({
    title: 'FedRAMP Authorization Act',
    number: 'H.R. 21',
    introduced: '2021-01-04',
    sponsors: ['Rep. Connolly, Gerald E. [D-VA-11]'],
    status: 'Received in the Senate and Read twice and referred to the Committee on Homeland Security and Governmental Affairs.',
    history: [{ date: '2021-01-06' }],
    url: 'https://www.congress.gov/bill/117th-congress/house-bill/21',
  });
});

describe('853 meetings of Energy and Commerce', () => {
  const rows = () => z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(sample('derived_energy-commerce_meetings.json')));
  const hearings = () => rows().map((row) => hearing(JSON.stringify({ committeeMeeting: { chamber: 'House', ...row } })).claim);
  const count = (values: unknown[]) =>
    Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]));

  testWithSamples('are all read, with the four statuses and the three kinds', () => {
    expect(rows().every(({ meetingStatus }) => isKnownStatus(String(meetingStatus)))).toBe(true);
    expect(count(hearings().map(({ status }) => status))).toEqual({ scheduled: 772, rescheduled: 66, postponed: 8, cancelled: 7 });
    expect(count(hearings().map(({ kind }) => kind))).toMatchObject({ hearing: 649, markup: expect.any(Number) as number });
    expect(hearings().every(({ title, startsAt }) => title !== '' && startsAt !== null && !/[\r\n]/.test(title!))).toBe(true);
  });

  testWithSamples('have a room, dashes, an address or no place at all', () => {
    const places = hearings().map(({ location }) => (location === undefined ? 'none' : Object.keys(location).sort().join()));
    expect(count(places)).toEqual({ 'building,room': 794, address: 7, none: 52 });
    expect(hearings().flatMap(({ location }) => location?.address ?? [])).toContain(
      'Mechanics Bank Theater & Convention Center, 1001 Truxtun Avenue, Bakersfield, CA 93301',
    );
  });
});
