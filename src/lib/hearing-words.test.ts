import { expect, test } from 'vitest';
import type { Committee } from '#model/committee.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';
import { bodiesOf, changeWords, hearingSummary, ownAddressOf, ownTitle, shortTitle } from './hearing-words.ts';

const names = {
  committees: new Map([
    ['ssju00', { code: 'ssju00', chamber: 'senate', name: 'Committee on the Judiciary', shortName: 'Judiciary' } as Committee],
  ]),
  jurisdictions: new Map([
    ['us/ca', { name: 'California' } as Jurisdiction],
    ['us/ca/oakland', { name: 'Oakland' } as Jurisdiction],
  ]),
};

test('committees go by their names, each for itself', () => {
  expect(bodiesOf({ congress: null, committees: ['ssju00', 'hsju00'], jurisdiction: 'us' }, names)).toEqual(['Senate Judiciary', 'HSJU00']);
});

test('a body of a city or a state is named with its place, because every city has a city council', () => {
  expect(bodiesOf({ congress: null, committees: [], body: 'City Council', jurisdiction: 'us/ca/oakland' }, names)).toEqual([
    'Oakland, CA, City Council',
  ]);
  expect(bodiesOf({ congress: null, committees: [], body: 'Privacy Protection Agency', jurisdiction: 'us/ca' }, names)).toEqual([
    'California, Privacy Protection Agency',
  ]);
});

test('a body of the nation needs no place, a city that names no body is still named, and nobody is guessed', () => {
  expect(bodiesOf({ congress: null, committees: [], body: 'US Commission on Civil Rights', jurisdiction: 'us' }, names)).toEqual([
    'US Commission on Civil Rights',
  ]);
  expect(bodiesOf({ congress: null, committees: [], jurisdiction: 'us/ca/oakland' }, names)).toEqual(['Oakland, CA']);
  expect(bodiesOf({ congress: null, committees: [], jurisdiction: 'us' }, names)).toEqual([]);
});

const now = '2026-12-01T18:00:00Z';

function hearing(more: Partial<Hearing> = {}): Hearing {
  return hearingSchema.parse({
    title: 'Hearings to examine faces.',
    kind: 'hearing',
    access: 'open',
    jurisdiction: 'us',
    congress: 119,
    chamber: 'senate',
    eventId: '338683',
    committees: ['ssju00'],
    startsAt: '2026-12-08T14:00:00-05:00',
    date: '2026-12-08',
    timeZone: 'America/New_York',
    status: 'scheduled',
    location: null,
    url: null,
    origin: 'pull',
    firstSeen: '2026-12-01T12:00:00Z',
    ...more,
  });
}

const summaryOf = (more: Partial<Hearing> = {}) => hearingSummary(hearing(more), ['Senate Judiciary'], now);

test('an address that several hearings share is of none of them, and the page of Congress.gov stands in', () => {
  const list = 'https://www.senate.gov/committees/hearings_meetings.htm';
  const own = 'https://www.congress.gov/event/119th-congress/senate-event/338683';
  const timesNamed = new Map([
    [list, 9],
    [own, 1],
  ]);
  const addressOf = (more: Partial<Hearing>) => ownAddressOf(hearing(more), timesNamed);
  expect(addressOf({ url: list })).toBeNull();
  expect(addressOf({ url: list, claims: { 'congress-gov': { url: own }, 'senate-schedule': { url: list } } })).toBe(own);
  expect(addressOf({ url: own })).toBe(own);
  expect(addressOf({ url: null })).toBeNull();
});

test('the portal of a city is not the page of its one meeting; what people entered from the record is taken at its word', () => {
  const portal = 'https://testville.primegov.com/public/portal';
  const meeting = 'https://testville.legistar.com/MeetingDetail.aspx?LEGID=12345&GID=1';
  const addressOf = (url: string, more: Partial<Hearing> = {}) =>
    ownAddressOf(hearing({ url, eventId: 'testville-12345', ...more }), new Map([[url, 1]]));
  expect(addressOf(portal)).toBeNull();
  expect(addressOf(meeting)).toBe(meeting);
  expect(addressOf(portal, { origin: 'archive', eventId: null })).toBe(portal);
});

test('a link preview says when and who, and first of all that a hearing is off', () => {
  expect(summaryOf()).toBe('Tuesday, December 8, 2026, 2:00 PM EST. Senate Judiciary.');
  expect(summaryOf({ status: 'cancelled' })).toBe('Cancelled. Tuesday, December 8, 2026, 2:00 PM EST. Senate Judiciary.');
  expect(summaryOf({ status: 'unlisted' })).toMatch(/^No longer listed; not said to be cancelled\. Tuesday/);
  expect(hearingSummary(hearing({ startsAt: null, date: '2026-12' }), [], now)).toBe('December 2026.');
});

test('a link preview says what a title leaves open, and never the whole title twice', () => {
  const title = `Hearings to examine ${'faces and '.repeat(12)}eyes.`;
  expect(shortTitle(hearing({ title }), ['Senate Judiciary'])).toMatch(/^Hearings .*…$/);
  expect(summaryOf({ title }).endsWith(` ${title}`)).toBe(true);
  expect(summaryOf({ description: 'On the agenda: faces' })).toMatch(/ On the agenda: faces\.$/);
  expect(summaryOf({ description: 'On the agenda: faces', curated: { summary: 'Why it matters.' } })).toMatch(/ Why it matters\.$/);
});

test('a title that begins with the body of a city says whose it is, because every city has a city council', () => {
  const meeting = { jurisdiction: 'us/ca/oakland', congress: null, chamber: null, committees: [], body: 'City Council' } as const;
  const ownTitleOf = (more: Partial<Hearing>) => {
    const one = hearing({ ...meeting, committees: [], ...more });
    return ownTitle(one, bodiesOf(one, names));
  };
  expect(ownTitleOf({ title: 'City Council: An ordinance on faces' })).toBe('Oakland, CA, City Council: An ordinance on faces');
  expect(ownTitleOf({ title: 'City Council' })).toBe('Oakland, CA, City Council');
  expect(ownTitleOf({ title: 'Faces in the council' })).toBe('Faces in the council');
  expect(ownTitle(hearing(), ['Senate Judiciary'])).toBe('Hearings to examine faces.');
});

test('a change of committees or kind is told in their names, not in codes', () => {
  const words = (field: 'committees' | 'kind', from: string | string[], to: string | string[]) =>
    changeWords({ field, from, to }, hearing(), names.committees);
  expect(words('committees', [], ['ssju00'])).toBe('nothing → Senate Judiciary');
  expect(words('committees', ['ssju00'], ['ssju00', 'ssju22'])).toBe(
    'Senate Judiciary → Senate Judiciary and Senate Judiciary (subcommittee 22)',
  );
  expect(words('kind', 'hearing', 'business-meeting')).toBe('hearing → business meeting');
});
