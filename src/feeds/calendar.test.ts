import { execFileSync } from 'node:child_process';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { expect, test } from 'vitest';
import type { HearingChange } from '#model/change.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { toCalendar, type CalendarWords } from './calendar.ts';

const words: CalendarWords = {
  site: 'Banwatch',
  uidDomain: 'banwatch.example',
  urlOf: (id) => `https://banwatch.example/hearings/${id}/`,
  bodyOf: () => 'Senate Judiciary',
  placeOf: ({ location }) => location?.room ?? null,
  clip: (text) => text,
};

const options = {
  name: 'Banwatch: hearings',
  description: 'Hearings, markups; meetings',
  url: 'https://banwatch.example/hearings/',
};

const id = '119/senate/338683';

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
    startsAt: '2027-03-10T09:30:00-05:00',
    date: '2027-03-10',
    timeZone: 'America/New_York',
    status: 'scheduled',
    location: { room: 'SD-226' },
    origin: 'pull',
    firstSeen: '2027-03-01T18:00:37Z',
    url: null,
    ...more,
  });
}

const numbered = (number: number, more: Partial<Hearing> = {}) =>
  [`119/senate/${number}`, hearing({ eventId: String(number), ...more })] as const;

const moved: HearingChange = {
  seenAt: '2027-03-05T06:00:00Z',
  field: 'startsAt',
  from: '2027-03-09T09:30:00-05:00',
  to: '2027-03-10T09:30:00-05:00',
  source: 'senate-schedule',
};

function write(hearings: Iterable<readonly [string, Hearing]>, variant: 'clean' | 'full' = 'clean'): string {
  return toCalendar(hearings, { ...options, variant }, words);
}

/** The events as ical.js sees them, with times read by the calendar's own VTIMEZONE. */
function byIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      location: event.location,
      allDay: start.isDate,
      starts: start.isDate ? start.toString() : new Date(start.toUnixTime() * 1000).toISOString(),
      ends: new Date(event.endDate.toUnixTime() * 1000).toISOString(),
      zone: start.zone?.tzid,
      status: component.getFirstPropertyValue('status'),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      modified: String(component.getFirstPropertyValue('last-modified')),
      url: component.getFirstPropertyValue('url'),
    };
  });
}

/** The events as node-ical sees them. */
function byNodeIcal(text: string): VEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');
}

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('two readers find what was written', () => {
  const text = write([[id, hearing()]]);
  expect(byIcalJs(text)).toEqual([
    {
      uid: 'hearing-us-senate-338683@banwatch.example',
      sequence: 0,
      summary: 'Senate Judiciary: Hearings to examine faces.',
      description:
        'Hearings to examine faces.\n\nNo end is announced; two hours are assumed.\n\nhttps://banwatch.example/hearings/119/senate/338683/',
      location: 'SD-226',
      allDay: false,
      starts: '2027-03-10T14:30:00.000Z',
      ends: '2027-03-10T16:30:00.000Z',
      zone: 'America/New_York',
      status: 'CONFIRMED',
      stamp: '2027-03-01T18:00:37Z',
      modified: '2027-03-01T18:00:37Z',
      url: 'https://banwatch.example/hearings/119/senate/338683/',
    },
  ]);
  const [event] = byNodeIcal(text);
  expect(event).toMatchObject({
    uid: 'hearing-us-senate-338683@banwatch.example',
    summary: 'Senate Judiciary: Hearings to examine faces.',
    location: 'SD-226',
    status: 'CONFIRMED',
    sequence: 0,
  });
  expect(event!.start.toISOString()).toBe('2027-03-10T14:30:00.000Z');
  expect(event!.end!.toISOString()).toBe('2027-03-10T16:30:00.000Z');
});

test('the UID stays through moves, a cancellation and a new address of the page; SEQUENCE counts the changes', () => {
  const versions = [
    write([[id, hearing()]], 'full'),
    write([[id, hearing({ changes: [moved], date: '2027-03-11', startsAt: '2027-03-11T09:30:00-05:00' })]], 'full'),
    write([['119/senate/other-path', hearing({ changes: [moved, moved, moved], status: 'cancelled' })]], 'full'),
  ].map((text) => byIcalJs(text)[0]!);
  expect(new Set(versions.map(({ uid }) => uid)).size).toBe(1);
  expect(versions.map(({ sequence }) => sequence)).toEqual([0, 1, 3]);
});

test('DTSTAMP and LAST-MODIFIED are the time of the last change', () => {
  const [event] = byIcalJs(write([[id, hearing({ changes: [{ ...moved, seenAt: '2027-03-02T00:00:00Z' }, moved] })]]));
  expect(event).toMatchObject({ stamp: '2027-03-05T06:00:00Z', modified: '2027-03-05T06:00:00Z' });
});

test('a planned end is used where the source gives one', () => {
  const [event] = byIcalJs(write([[id, hearing({ endsAt: '2027-03-10T12:15:00-05:00' })]]));
  expect(event!.ends).toBe('2027-03-10T17:15:00.000Z');
});

test.each([
  ['America/New_York', '2027-03-12T10:00:00-05:00', '20270312T100000', '2027-03-12T15:00:00.000Z'],
  ['America/New_York', '2027-03-15T10:00:00-04:00', '20270315T100000', '2027-03-15T14:00:00.000Z'],
  ['America/Los_Angeles', '2027-03-13T18:00:00-08:00', '20270313T180000', '2027-03-14T02:00:00.000Z'],
  ['America/Los_Angeles', '2027-03-14T18:00:00-07:00', '20270314T180000', '2027-03-15T01:00:00.000Z'],
  ['Pacific/Honolulu', '2027-03-12T09:00:00-10:00', '20270312T090000', '2027-03-12T19:00:00.000Z'],
  ['Pacific/Honolulu', '2027-03-15T09:00:00-10:00', '20270315T090000', '2027-03-15T19:00:00.000Z'],
  ['America/New_York', '2027-11-08T10:00:00-05:00', '20271108T100000', '2027-11-08T15:00:00.000Z'],
])('in %s the start %s is written as %s on the wall and read as %s', (timeZone, startsAt, wall, utc) => {
  const text = write([[id, hearing({ timeZone, startsAt, date: startsAt.slice(0, 10) })]]);
  expect(unfolded(text)).toContain(`DTSTART;TZID=${timeZone}:${wall}`);
  expect(byIcalJs(text)[0]).toMatchObject({ starts: utc, zone: timeZone, allDay: false });
  expect(byNodeIcal(text)[0]!.start.toISOString()).toBe(utc);
});

test('a markup of two days ends on the second, at the hour of the room', () => {
  const [event] = byIcalJs(
    write([[id, hearing({ startsAt: '2026-09-16T10:00:00-04:00', endsAt: '2026-09-17T13:00:00-04:00', date: '2026-09-16' })]]),
  );
  expect(event!.starts).toBe('2026-09-16T14:00:00.000Z');
  expect(event!.ends).toBe('2026-09-17T17:00:00.000Z');
});

test('a meeting that runs over the change to summer time keeps its length', () => {
  const text = write([[id, hearing({ startsAt: '2027-03-14T01:30:00-05:00', date: '2027-03-14' })]]);
  expect(byIcalJs(text)[0]).toMatchObject({ starts: '2027-03-14T06:30:00.000Z', ends: '2027-03-14T08:30:00.000Z' });
});

test('a start written with the offset of another place is shown on the wall of the room', () => {
  const text = write([[id, hearing({ timeZone: 'Pacific/Honolulu', startsAt: '2027-03-15T15:00:00-04:00' })]]);
  expect(unfolded(text)).toContain('DTSTART;TZID=Pacific/Honolulu:20270315T090000');
});

test('a meeting whose hour is not announced is an all-day entry on its day', () => {
  const text = write([[id, hearing({ startsAt: null, date: '2027-03-15' })]]);
  expect(unfolded(text)).toContain('DTSTART;VALUE=DATE:20270315');
  expect(byIcalJs(text)[0]).toMatchObject({ allDay: true, starts: '2027-03-15' });
  expect(byNodeIcal(text)[0]).toMatchObject({ datetype: 'date' });
  expect(text).not.toContain('VTIMEZONE');
});

test('an entry says what is not announced and where it can be watched, and blocks no time for what has no hour or is off', () => {
  const described = (more: Partial<Hearing>) =>
    byIcalJs(write([[id, hearing(more)]], 'full'))[0]!
      .description.split('\n\n')
      .slice(1, -1);
  const isFree = (more: Partial<Hearing>) => unfolded(write([[id, hearing(more)]], 'full')).includes('TRANSP:TRANSPARENT');
  expect(described({ startsAt: null })).toEqual(['The hour is not known.']);
  expect(described({ endsAt: '2027-03-10T11:00:00-05:00', access: 'closed' })).toEqual(['Closed to the public.']);
  expect(described({ endsAt: '2027-03-10T11:00:00-05:00', videos: ['https://www.senate.gov/isvp/'] })).toEqual([
    'Video: https://www.senate.gov/isvp/',
  ]);
  expect([isFree({}), isFree({ startsAt: null }), isFree({ status: 'cancelled' })]).toEqual([false, true, true]);
});

test('a hearing whose day is not known is in no calendar', () => {
  for (const variant of ['clean', 'full'] as const)
    expect(byIcalJs(write([[id, hearing({ startsAt: null, date: '2027-03' })]], variant))).toEqual([]);
});

const one = numbered(1);
const off = [
  numbered(2, { status: 'cancelled' }),
  numbered(3, { status: 'postponed' }),
  numbered(4, { status: 'unlisted' }),
  numbered(5, { status: 'rescheduled' }),
];

test('the clean calendar leaves cancelled and postponed meetings out, and keeps an unlisted one as tentative', () => {
  expect(byIcalJs(write([one, ...off])).map(({ uid }) => uid)).toEqual(
    [1, 4, 5].map((number) => `hearing-us-senate-${number}@banwatch.example`),
  );
});

test('the full calendar keeps them, marked in the status and in words', () => {
  expect(byIcalJs(write([one, ...off], 'full')).map(({ status, summary }) => [status, summary.split(':')[0]])).toEqual([
    ['CONFIRMED', 'Senate Judiciary'],
    ['CANCELLED', 'CANCELLED'],
    ['CANCELLED', 'POSTPONED'],
    ['TENTATIVE', 'NO LONGER LISTED'],
    ['CONFIRMED', 'Senate Judiciary'],
  ]);
});

test('each zone is described once, before it is used', () => {
  const text = write([
    numbered(1),
    numbered(2),
    numbered(3, { timeZone: 'Pacific/Honolulu' }),
    numbered(4, { timeZone: 'America/Los_Angeles' }),
    numbered(5, { timeZone: 'Pacific/Honolulu' }),
  ]);
  const lines = unfolded(text);
  expect(lines.filter((line) => line.startsWith('TZID:')).sort()).toEqual([
    'TZID:America/Los_Angeles',
    'TZID:America/New_York',
    'TZID:Pacific/Honolulu',
  ]);
  expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(3);
  expect(lines.lastIndexOf('END:VTIMEZONE')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
});

test('METHOD, the name and how often to ask again stand before the first component', () => {
  const lines = unfolded(write([[id, hearing()]]));
  const firstComponent = lines.findIndex((line, index) => index > 0 && line.startsWith('BEGIN:'));
  const head = lines.slice(0, firstComponent);
  expect(head).toEqual(
    expect.arrayContaining([
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'REFRESH-INTERVAL;VALUE=DURATION:PT3H',
      'X-PUBLISHED-TTL:PT3H',
      'X-WR-CALNAME:Banwatch: hearings',
    ]),
  );
  for (const name of ['METHOD', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL']) {
    expect(lines.filter((line) => line.startsWith(name))).toHaveLength(1);
  }
});

test('a calendar without events is still a calendar', () => {
  const text = write([]);
  expect(byIcalJs(text)).toEqual([]);
  expect(unfolded(text)).toContain('METHOD:PUBLISH');
  // RFC 5545 §3.6: at least one component.
  expect(new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
});

test('the name and the description of a calendar are texts: nothing in them becomes a line or a list', () => {
  const name = 'Banwatch: San Francisco, CA; a\\b\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT';
  const text = toCalendar([], { ...options, name, description: name, variant: 'full' }, words);
  const escaped = 'Banwatch: San Francisco\\, CA\\; a\\\\b BEGIN:VEVENT UID:x END:VEVENT';
  for (const property of ['NAME', 'X-WR-CALNAME', 'X-WR-CALDESC']) expect(unfolded(text)).toContain(`${property}:${escaped}`);
  expect(byIcalJs(text)).toEqual([]);
  expect(byNodeIcal(text)).toEqual([]);
});

const longTitle = `Audiência sobre “rostos” 👁👨‍👩‍👧 ${'äöü–👁 '.repeat(60)}; with, commas\\ and; semicolons`;

test('lines end in CR LF, hold at most 75 octets and break no character', () => {
  const text = write([[id, hearing({ title: longTitle, location: { room: longTitle } })]]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
  expect(byIcalJs(text)[0]).toMatchObject({ summary: `Senate Judiciary: ${longTitle}`, location: longTitle });
  expect(byNodeIcal(text)[0]).toMatchObject({ summary: `Senate Judiciary: ${longTitle}` });
});

test.each(['\r\n', '\r', '\n', '\n\r'])('a title and a room with %j cannot add a line', (end) => {
  const attack = `Faces${end}STATUS:CANCELLED${end}END:VEVENT${end}BEGIN:VALARM${end}ATTENDEE:mailto:a@evil.example`;
  const text = write([[id, hearing({ title: attack, location: { room: attack } })]]);
  const lines = text.split(/\r\n|\r|\n/).filter((line) => !line.startsWith(' '));
  expect(lines.filter((line) => line.startsWith('STATUS:'))).toEqual(['STATUS:CONFIRMED']);
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  expect(lines.filter((line) => /^(BEGIN:VALARM|ATTENDEE)/.test(line))).toEqual([]);
  expect(byIcalJs(text)).toMatchObject([{ status: 'CONFIRMED', allDay: false }]);
});

const many = [
  numbered(1),
  numbered(2, { startsAt: null, date: '2027-03-15' }),
  numbered(3, { timeZone: 'Pacific/Honolulu', startsAt: '2027-03-15T09:00:00-10:00' }),
  numbered(4, { title: longTitle, changes: [moved] }),
  numbered(5, { origin: 'archive', firstSeen: null, lastChecked: '2027-01-02', startsAt: null, date: '2019-05-22' }),
];

test('the same hearings give the same bytes', () => {
  expect(write(many, 'full')).toBe(write(many, 'full'));
});

test.each(['Asia/Tokyo', 'Pacific/Honolulu', 'UTC'])('the bytes are the same on a machine that stands in %s', (zone) => {
  const program = `
    import { toCalendar } from ${JSON.stringify(new URL('calendar.ts', import.meta.url).href)};
    const words = {
      site: 'Banwatch',
      uidDomain: 'banwatch.example',
      urlOf: (id) => 'https://banwatch.example/hearings/' + id + '/',
      bodyOf: () => 'Senate Judiciary',
      placeOf: ({ location }) => location?.room ?? null,
      clip: (text) => text,
    };
    const { hearings, options } = JSON.parse(process.argv[1]);
    process.stdout.write(Intl.DateTimeFormat().resolvedOptions().timeZone + '\\n' + toCalendar(hearings, options, words));`;
  const given = JSON.stringify({ hearings: many, options: { ...options, variant: 'full' } });
  const said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program, given], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  expect(said).toBe(`${zone}\n${write(many, 'full')}`);
});
