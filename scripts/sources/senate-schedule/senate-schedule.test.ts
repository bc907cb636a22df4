import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hearingClaimSchema } from '#model/hearing.ts';
import { Http } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import { SourceError, type Collected, type HearingObservation } from '#pull/source.ts';
import { isPlaceholder, map, scheduleUrl } from './map.ts';
import { parse, type RawMeeting } from './parse.ts';
import { senateSchedule } from './source.ts';

const context = emptyContext('2026-03-07T12:00:00Z');
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** hearings.xml around `rows`. */
const schedule = (...rows: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>\n${rows.join('\n')}\n</css_meetings_scheduled>`;

/** A row of an ordinary hearing; values are XML and replace the ordinary ones, null leaves the element out. */
function meeting(differences: Record<string, string | null> = {}): string {
  const ordinary = {
    identifier: '900200',
    cmte_code: 'SSGA00',
    committee: 'Homeland Security and Governmental Affairs',
    type: 'Open Hearing',
    date: '10-MAR-2026 02:30 PM',
    date_iso_8601: '2026-03-10',
    time: '02:30 PM',
    time_iso_8601: '14:30:00',
    room: 'SD-342',
    video_url: '',
    Documents: '',
    matter: 'Hearings to examine cameras.',
  };
  const elements = Object.entries({ ...ordinary, ...differences }).filter(([, value]) => value !== null);
  return `<meeting>${elements.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</meeting>`;
}

/** What we make of one ordinary row with differences. Everything the map returns must fit the model. */
function read(differences: Record<string, string | null> = {}): HearingObservation {
  const observation = map(parse(schedule(meeting(differences))))!;
  hearingClaimSchema.parse(observation.claim);
  return observation;
}
const claimOf = (differences: Record<string, string | null> = {}) => read(differences).claim;

/** Runs the source as the pull does, through the one door to the network, with `body` as the Senate's answer. */
async function answer(body: string): Promise<Collected<readonly RawMeeting[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'senate-schedule-'));
  const http = new Http({ userAgent: 'test', mirror: folder, record: null, cache: null });
  try {
    const file = mirrorFile(folder, new URL(scheduleUrl));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, body);
    return await senateSchedule.collect(http.forSource(senateSchedule.id, senateSchedule.hosts).fetchText, context);
  } finally {
    await http.close();
    await rm(folder, { recursive: true });
  }
}
const collect = async (body: string) => (await answer(body)).raws;
const observe = async (body: string) => (await collect(body)).map((rows) => map(rows));

describe('an ordinary day', () => {
  test('gives one raw meeting per row, in the order of the file', async () => {
    const raws = await collect(fixture('ordinary-day.xml'));
    expect(raws.map((rows) => senateSchedule.nameOf(rows))).toEqual(['900101', '900099']);
  });

  test('gives a hearing in our own words', async () => {
    const [hearing] = await observe(fixture('ordinary-day.xml'));
    expect(hearing).toEqual({
      id: '119/senate/900101',
      jurisdiction: 'us',
      congress: 119,
      chamber: 'senate',
      eventId: '900101',
      sourceId: '900101',
      sourceUrl: 'https://www.senate.gov/general/committee_schedules/hearings.xml',
      claim: {
        title: 'Hearings to examine facial recognition at airports.',
        kind: 'hearing',
        access: 'open',
        committees: ['ssju26'],
        startsAt: '2026-03-10T14:30:00-04:00',
        date: '2026-03-10',
        timeZone: 'America/New_York',
        status: 'scheduled',
        location: { room: 'SD-226', building: 'Dirksen Senate Office Building' },
        bills: [],
        videos: ['https://www.senate.gov/isvp/?comm=judiciary&filename=judiciary031026'],
        url: 'https://www.senate.gov/committees/hearings_meetings.htm',
      },
    });
  });

  test('gives a business meeting with its bills and without a video', async () => {
    const [, meeting] = await observe(fixture('ordinary-day.xml'));
    expect(meeting?.claim).toMatchObject({
      kind: 'business-meeting',
      location: { room: 'SD-G50', building: 'Dirksen Senate Office Building' },
      videos: [],
      bills: [
        { congress: 119, number: 'S. 7001', title: 'A bill to limit face matching at ports of entry.' },
        { congress: 119, number: 'H.R. 7002', title: 'A bill to name a post office.' },
      ],
    });
  });

  test('says nothing of hearings that only other sources name', async () => {
    const { covers } = await answer(fixture('ordinary-day.xml'));
    const seenIn = (source: string) => ({ seenIn: [{ source, url: scheduleUrl, id: '1' }] }) as Parameters<NonNullable<typeof covers>>[0];
    expect(covers!(seenIn('senate-schedule'))).toBe(true);
    expect(covers!(seenIn('house-committees'))).toBe(false);
  });

  test.each([
    ['has no identifier', meeting({ identifier: null })],
    ['has an identifier that is none', meeting({ identifier: '90020x' })],
    ['has another shape and no identifier', meeting({ identifier: null, matter: 'A <b>word</b>' })],
    ['has another shape and an empty identifier', meeting({ identifier: '', room: 'A <b>word</b>' })],
  ])('says nothing of what is missing when a row %s: it may be any of the known meetings', async (_, row) => {
    const { covers } = await answer(schedule(meeting({ identifier: '900201' }), row));
    expect(covers).toBeNull();
  });

  test('says what is missing beside the placeholder, and when a row of another shape has its identifier', async () => {
    expect((await answer(fixture('placeholder-and-real.xml'))).covers).not.toBeNull();
    const { covers, skipped } = await answer(schedule(meeting(), meeting({ identifier: '900201', matter: 'A <b>word</b>' })));
    expect([covers === null, skipped?.map(({ item }) => item)]).toEqual([false, ['900201']]);
  });
});

describe('the placeholder "No committee hearings scheduled"', () => {
  test('alone is a good answer without meetings', async () => {
    expect(await collect(fixture('placeholder-only.xml'))).toEqual([]);
    expect(parse(fixture('placeholder-only.xml')).map(isPlaceholder)).toEqual([true]);
    expect(map(parse(fixture('placeholder-only.xml')))).toBeNull();
  });

  test('next to a real row hides nothing', async () => {
    const observations = await observe(fixture('placeholder-and-real.xml'));
    expect(observations.map((hearing) => hearing?.eventId)).toEqual(['900110']);
  });

  test('is not mistaken for a row that lost its identifier', async () => {
    const [rows, ...others] = await collect(schedule(meeting({ identifier: null }), meeting({ identifier: '900201' })));
    expect(others).toHaveLength(1);
    expect(senateSchedule.nameOf(rows!)).toBe('a row without identifier');
    expect(() => map(rows!)).toThrow('no identifier: "Hearings to examine cameras."');
  });
});

describe('the time', () => {
  test.each([
    ['10-MAR-2026 12:00 PM', '2026-03-10T12:00:00-04:00'],
    ['10-MAR-2026 12:30 PM', '2026-03-10T12:30:00-04:00'],
    ['10-MAR-2026 09:05 AM', '2026-03-10T09:05:00-04:00'],
    ['10-MAR-2026 9:05 am', '2026-03-10T09:05:00-04:00'],
    ['10-MAR-2026 02:30PM', '2026-03-10T14:30:00-04:00'],
    ['03-MAR-2026 02:30 PM', '2026-03-03T14:30:00-05:00'],
    ['5-Jan-2027 10:00 AM', '2027-01-05T10:00:00-05:00'],
  ])('%s is %s', (date, startsAt) => {
    expect(claimOf({ date })).toMatchObject({ startsAt, date: startsAt.slice(0, 10) });
  });

  test.each(['10-MAR-2026 12:00 AM', '10-MAR-2026 TBA', '10-MAR-2026 TBD', '10-MAR-2026 after vote 2', '10-MAR-2026'])(
    '%j leaves the hour open and keeps the day',
    (date) => {
      expect(claimOf({ date })).toMatchObject({ startsAt: null, date: '2026-03-10' });
    },
  );

  test.each([
    '2026-03-10 02:30 PM',
    'March 10, 2026 02:30 PM',
    '10-Mar-26 02:30 PM',
    'TUE 10-MAR-2026 02:30 PM',
    '10-MARCH-2026 02:30 PM',
    'Tuesday',
    '',
  ])('of the date %j, which is another spelling, is that of the ISO fields', (date) => {
    expect(claimOf({ date })).toMatchObject({ startsAt: '2026-03-10T14:30:00-04:00', date: '2026-03-10' });
    expect(claimOf({ date, time_iso_8601: '00:00:00' })).toMatchObject({ startsAt: null, date: '2026-03-10' });
  });

  test.each([null, '', '2:30 PM', '24:30:00', 'TBA'])('%j in place of the ISO hour is no hour, and the row is refused', (time_iso_8601) => {
    expect(() => claimOf({ date: '2026-03-10 02:30 PM', time_iso_8601 })).toThrow('cannot read the date "2026-03-10 02:30 PM"');
  });

  test.each([
    '10-MAR-2026 13:30 PM',
    '10-MAR-2026 02:75 PM',
    '10-MAR-2026 14:30',
    '10-MAR-2026 10:00:00 AM',
    '10-MAR-2026 10.30 AM',
    '10-MAR-2026, 10:00 AM',
    '10-MAR-2026 at 10 a.m.',
  ])('%s is refused, not taken for an hour that is open', (date) => {
    expect(() => claimOf({ date })).toThrow(`cannot read the time in "${date}"`);
  });

  test('comes from the date, for the other fields hold placeholders', () => {
    expect(claimOf({ time: '12:00:00', time_iso_8601: null }).startsAt).toBe('2026-03-10T14:30:00-04:00');
  });
});

describe('the date', () => {
  test('may be missing when the ISO fields are there', () => {
    expect(claimOf({ date: null })).toMatchObject({ startsAt: '2026-03-10T14:30:00-04:00', date: '2026-03-10' });
  });

  test.each([
    ['is missing altogether', { date: null, date_iso_8601: null }, 'cannot read the date ""'],
    ['has no day beside it that exists', { date: 'soon', date_iso_8601: '2026-02-30' }, 'cannot read the date "soon"'],
    ['is a word', { date: 'Tuesday', date_iso_8601: 'Today' }, 'cannot read the date "Tuesday"'],
    ['names a month that is none', { date: '10-MRZ-2026 02:30 PM' }, 'cannot read the date "10-MRZ-2026 02:30 PM"'],
    ['names a day that is none', { date: '31-FEB-2026 02:30 PM' }, 'cannot read the date "31-FEB-2026 02:30 PM"'],
    ['names a day that is none, without an hour', { date: '31-FEB-2026 TBA' }, 'cannot read the date "31-FEB-2026 TBA"'],
  ])('that %s stops this row', (_, differences, message) => {
    expect(() => claimOf(differences)).toThrow(message);
  });

  test('decides the Congress', () => {
    expect(read({ date: '05-JAN-2027 10:00 AM' })).toMatchObject({ id: '120/senate/900200', congress: 120 });
  });
});

describe('the committee', () => {
  test.each([
    ['SSCM34', ['sscm34']],
    ['JCSE00', ['jcse00']],
    ['SSGA', ['ssga00']],
    ['', []],
    ['XX', []],
    ['../../x', []],
  ])('code %j gives %j', (cmte_code, committees) => {
    expect(claimOf({ cmte_code }).committees).toEqual(committees);
  });

  test('may have no code at all, and the meeting is kept', () => {
    expect(read({ cmte_code: null })).toMatchObject({ eventId: '900200', claim: { committees: [] } });
  });
});

describe('the type', () => {
  test.each([
    ['Open Hearing', 'hearing', 'open'],
    ['Closed Hearing', 'hearing', 'closed'],
    ['Open Business Meeting', 'business-meeting', 'open'],
    ['Open Markup', 'markup', 'open'],
    ['Closed Briefing', 'briefing', 'closed'],
    ['Open Roundtable', 'meeting', 'open'],
    ['Hearing', 'hearing', undefined],
    ['', 'meeting', undefined],
  ])('%j is a %s', (type, kind, access) => {
    const claim = claimOf({ type });
    expect(claim.kind).toBe(kind);
    expect(claim.access).toBe(access);
  });

  test('of a closed session is kept, with its room and no video', async () => {
    const [closed] = await observe(fixture('placeholder-and-real.xml'));
    expect(closed?.claim).toMatchObject({
      access: 'closed',
      location: { room: 'SVC-217', building: 'Capitol Visitor Center' },
      videos: [],
    });
  });
});

describe('the place', () => {
  test.each([
    ['SD-342', { room: 'SD-342', building: 'Dirksen Senate Office Building' }],
    ['SD-G50', { room: 'SD-G50', building: 'Dirksen Senate Office Building' }],
    ['SH-216', { room: 'SH-216', building: 'Hart Senate Office Building' }],
    ['SR-428A', { room: 'SR-428A', building: 'Russell Senate Office Building' }],
    ['S-116', { room: 'S-116', building: 'Capitol' }],
    ['CHOB-210', { room: 'CHOB-210', building: 'Cannon House Office Building' }],
    ['WEBEX', { room: 'WEBEX', note: 'By video' }],
    ['ZZ-12', { room: 'ZZ-12' }],
    ['City Hall, 12 Main Street, Fresno, California', { address: 'City Hall, 12 Main Street, Fresno, California' }],
    ['Old Bridge Library', { address: 'Old Bridge Library' }],
    ['Senate Floor', { room: 'Senate Floor' }],
  ])('%s', (room, location) => {
    expect(claimOf({ room }).location).toEqual(location);
  });

  test.each(['', ' ', 'TBA', 'tbd'])('%j is not given', (room) => {
    expect(claimOf({ room })).not.toHaveProperty('location');
  });
});

describe('a joint session', () => {
  test('is one meeting, though it has a row for each committee and others stand between them', async () => {
    const raws = await collect(fixture('joint-session.xml'));
    expect(raws.map((rows) => [senateSchedule.nameOf(rows), rows.length])).toEqual([
      ['900120', 2],
      ['900121', 1],
    ]);
  });

  test('names all its committees and panels once', async () => {
    const [joint, alone] = await observe(fixture('joint-session.xml'));
    expect(joint?.claim.committees).toEqual(['ssga20', 'ssju22']);
    expect(joint?.claim.description).toBe(
      'Joint session of: Border Management Subcommittee; Disaster Management Subcommittee; Border Security and Immigration Subcommittee',
    );
    expect(alone?.claim).not.toHaveProperty('description');
  });

  test.each([
    ['times', { date: '10-MAR-2026 03:30 PM' }],
    ['days', { date: '11-MAR-2026 02:30 PM', date_iso_8601: '2026-03-11' }],
  ])('whose rows name different %s is refused', async (_, differences) => {
    const [rows] = await collect(schedule(meeting(), meeting({ cmte_code: 'SSJU00', ...differences })));
    expect(() => map(rows!)).toThrow('two rows with this identifier name different times');
  });
});

describe('the documents', () => {
  test('of nominations carry their part, padded or not', async () => {
    const [business] = await observe(fixture('nominations.xml'));
    expect(business?.claim.bills).toEqual([
      { congress: 119, number: 'PN501', title: 'Jane Example, of Ohio, to be a judge.' },
      { congress: 119, number: 'PN502-3', title: 'John Example, of Iowa, to be a marshal.' },
      { congress: 119, number: 'PN503', title: null },
      { congress: 119, number: 'TD 4', title: 'A treaty.' },
    ]);
  });

  test.each(['0', '12345678901234567890', 'x'])('of a Congress "%s" that cannot be are left out, and the meeting is kept', (congress) => {
    const document = `<AssociatedDocument congress="${congress}" document_prefix="SN" document_num="1"/>`;
    expect(claimOf({ Documents: document }).bills).toEqual([]);
  });

  test('with a prefix that every object has as a key keep it', () => {
    const document = '<AssociatedDocument congress="119" document_prefix="constructor" document_num="1"/>';
    expect(claimOf({ Documents: document }).bills).toEqual([{ congress: 119, number: 'constructor 1', title: null }]);
  });

  test('with hostile attributes stay text', () => {
    const document =
      '<AssociatedDocument congress="119" document_prefix="S&#x202E;X" document_num="1&lt;b>" document_description="&lt;img onerror=&quot;x&quot;&gt;"/>';
    expect(claimOf({ Documents: document }).bills).toEqual([{ congress: 119, number: 'SX 1<b>', title: '<img onerror="x">' }]);
  });
});

describe('the video', () => {
  test.each([
    'https://www.senate.gov/isvp/?comm=govtaff&amp;filename=govtaff031026',
    'https://www.senate.gov/isvp/?comm=govtaff&amp;filename=govtaff031026b',
    'https://www.youtube.com/watch?v=abc',
  ])('%s is kept', (video_url) => {
    expect(claimOf({ video_url }).videos).toEqual([video_url.replaceAll('&amp;', '&')]);
  });

  test.each([
    ['names the file of another day', 'https://www.senate.gov/isvp/?comm=help&amp;filename=help030926'],
    ['names a year that is wrong', 'https://www.senate.gov/isvp/?comm=foreign&amp;filename=foreign031036'],
    ['names no committee', 'https://www.senate.gov/isvp/?comm=xxxx&amp;filename=xxxx031026'],
    ['is blank', ' \n '],
    ['is a script', 'javascript:alert(1)'],
    ['is data', 'data:text/html,x'],
    ['carries a password', 'https://a:b@www.senate.gov/isvp/'],
    ['is no address', 'see the website'],
  ])('that %s is left out', (_, video_url) => {
    expect(claimOf({ video_url }).videos).toEqual([]);
  });
});

describe('the matter', () => {
  const titleOf = (matter: string) => claimOf({ matter }).title;

  test('has its no-break spaces, entities and numeric references read', () => {
    expect(titleOf('The\u00a0use&#160;of &quot;AI&quot; &amp; caf&#233;s &#x2014; it&#8217;s 1 &lt; 2 &apos;now&apos; &#x1F600;')).toBe(
      'The use of "AI" & cafés — it’s 1 < 2 \'now\' 😀',
    );
  });

  test('is read once: an escaped entity stays an entity', () => {
    expect(titleOf('&amp;lt;b&amp;gt; &amp;amp; &amp;#60;')).toBe('&lt;b&gt; &amp; &#60;');
  });

  test.each([
    '</script><img src=x onerror=alert(1)>',
    '{process.exit(1)}',
    `import x from 'fs'`,
    '---\ntitle: x\n---',
    '!!js/function "x"',
    '=HYPERLINK("https://evil.example")',
    '<!DOCTYPE html>',
    ']]>',
  ])('is text and nothing else: %j', (hostile) => {
    expect(titleOf(hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))).toBe(hostile.replaceAll('\n', ' '));
  });

  test('may come as CDATA', () => {
    expect(titleOf('<![CDATA[<b>AI</b> &amp; faces]]>')).toBe('<b>AI</b> &amp; faces');
  });

  test('of 10,000 characters is kept whole', () => {
    const long = 'x'.repeat(10_000);
    expect(titleOf(long) === long).toBe(true);
  });

  test('loses marks that turn its direction', () => {
    expect(titleOf('Hearings on \u202eecaf\u202c &#x202E;and&#8238; faces')).toBe('Hearings on ecaf and faces');
  });

  test('that is a number or a word of code stays text', () => {
    expect(titleOf('0119')).toBe('0119');
    expect(titleOf('true')).toBe('true');
  });

  test.each([
    ['POSTPONED: Hearings to examine cameras.', 'postponed'],
    ['*CANCELED* Hearings to examine cameras.', 'cancelled'],
    ['Hearings to examine cameras.', 'scheduled'],
  ])('%j says that the meeting is %s', (matter, status) => {
    expect(claimOf({ matter })).toMatchObject({ title: 'Hearings to examine cameras.', status });
  });

  test.each(['', ' ', '\u200b&#160;'])('%j stops this row, for there is no other title', (matter) => {
    expect(() => titleOf(matter)).toThrow('no matter, which is the only title there is');
  });
});

test.each(['12a', '../1', '1 2', '-1'])('identifier %j stops this row', (identifier) => {
  expect(() => read({ identifier })).toThrow('no identifier');
});

describe('a file that is not the schedule is refused', () => {
  const ordinary = fixture('ordinary-day.xml');
  const cases: [string, string, string][] = [
    ['an error page with status 200', fixture('error-page.html'), 'not hearings.xml: the answer has a document type, as an HTML page has'],
    ['an HTML page without document type', '<html><body><p>Gone</p></body></html>', 'not hearings.xml: the root element is <html>'],
    ['HTML that is not well-formed', '<html><body><p>Access Denied<br></body></html>', 'not well-formed XML'],
    ['an empty body', '', 'the answer is empty'],
    ['a body of white space', ' \n ', 'the answer is empty'],
    ['a file cut off inside a row', ordinary.slice(0, Math.floor(ordinary.length / 2)), 'not well-formed XML, perhaps cut off'],
    ['a file cut off between two rows', `${ordinary.split('</meeting>')[0]}</meeting>`, 'not well-formed XML, perhaps cut off'],
    ['a file without its last character', ordinary.trimEnd().slice(0, -1), 'not well-formed XML, perhaps cut off'],
    ['another root', '<rss version="2.0"><channel/></rss>', 'not hearings.xml: the root element is <rss>'],
    ['JSON', '{"meetings": []}', 'not well-formed XML'],
    ['a document type with entities', fixture('entity-bomb.xml'), 'the answer has a document type'],
    ['an empty root', schedule(), 'no meeting and no placeholder row, which this file never lacks'],
    ['a closed root', '<css_meetings_scheduled/>', 'no meeting and no placeholder row, which this file never lacks'],
    ['a root with other children', schedule('<hearing><identifier>1</identifier></hearing>'), 'no meeting and no placeholder row'],
  ];

  test.each(cases)('%s', (_, body, message) => {
    expect(() => parse(body)).toThrow(message);
  });

  test('with an error that names the source and the step', async () => {
    const failure = await collect(fixture('error-page.html')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceError);
    expect((failure as SourceError).where).toEqual({ source: 'senate-schedule', step: 'parse' });
    expect((failure as SourceError).message).toBe(
      '[senate-schedule parse] not hearings.xml: the answer has a document type, as an HTML page has',
    );
  });
});

describe('a file that looks unusual and is good', () => {
  test('has a single meeting', async () => {
    expect((await observe(schedule(meeting()))).map((hearing) => hearing?.eventId)).toEqual(['900200']);
  });

  test('begins with a byte order mark and has Windows line ends', async () => {
    const windows = `\ufeff${fixture('ordinary-day.xml').replaceAll('\n', '\r\n')}`;
    expect(await observe(windows)).toEqual(await observe(fixture('ordinary-day.xml')));
  });

  test('has an empty row, which says nothing', async () => {
    expect(await collect(schedule('<meeting/>', meeting()))).toHaveLength(1);
  });

  test('has elements we do not know', async () => {
    expect(await observe(schedule(meeting({ live_captions: 'yes' })))).toEqual(await observe(schedule(meeting())));
  });

  test('has thousands of entities', () => {
    expect(parse(schedule(...Array.from({ length: 3000 }, () => meeting({ matter: 'A &amp; B &#8217;' }))))).toHaveLength(3000);
  });
});
