import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Committee } from '#model/committee.ts';
import { hearingClaimSchema, type Hearing } from '#model/hearing.ts';
import { Http } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import { SourceError, type Collected, type HearingObservation, type SourceContext } from '#pull/source.ts';
import { dayUrl, eventUrl, meetingUrls, witnessUrl } from './addresses.ts';
import { systemCode } from './committees.ts';
import { map } from './map.ts';
import { billNumber, readBills } from './papers.ts';
import { parseDay } from './parse-day.ts';
import { parseEventPage } from './parse-event-page.ts';
import { parseMeeting } from './parse-meeting.ts';
import { parseWitnesses } from './parse-witnesses.ts';
import type { RawEvent } from './read-event.ts';
import { houseRepository } from './source.ts';
import { readTitle } from './status.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const committee = (code: string, name: string, parent?: string): [string, Committee] => [
  code,
  { code, name, chamber: 'house', ...(parent === undefined ? {} : { parent }) },
];
const committees = new Map([
  committee('hsju00', 'House Committee on the Judiciary'),
  committee('hsju26', 'Samples', 'hsju00'),
  committee('hlig00', 'House Permanent Select Committee on Intelligence'),
  committee('hsru00', 'House Committee on Rules'),
]);
/** Saturday, 7 March 2026, before noon in Washington. */
const context = emptyContext('2026-03-07T12:00:00Z', { committees });
const firstDay = '2026-03-06';
const lastDay = '2026-03-28';
const windowDays = Array.from({ length: 23 }, (_, index) => new Date(Date.parse(firstDay) + index * 86_400_000).toISOString().slice(0, 10));

const meetingUrl = 'https://docs.house.gov/meetings/JU/JU26/20260310/900301/HHRG-119-JU26-20260310.xml';

/** A day page with these events; each row has the committee's name. */
const dayPage = (...eventIds: string[]) =>
  fixture('day-empty.html').replace(
    /<tr>[\s\S]*<\/tr>/,
    eventIds
      .map(
        (id) =>
          `<tr><td><a href="ByEvent.aspx?EventID=${id}">Title ${id}</a><br><span class="text-tiny">Committee on Rules</span></td></tr>`,
      )
      .join(''),
  );

/** The XML of an ordinary meeting; values are XML and replace the ordinary ones. */
function meetingXml(differences: Record<string, string> = {}): string {
  const ordinary = {
    id: 'HHRG900301',
    type: 'HHRG',
    updated: '2026-03-01T10:00:00',
    status: 'S',
    committees: '<committees><committee-name id="JU00">Committee on the Judiciary</committee-name></committees>',
    when: '<calendar-date>2026-03-10</calendar-date><start-time>10:00:00</start-time>',
    rescheduled: '',
    location: '<capitol-complex><room>2141</room><building>RHOB</building></capitol-complex>',
    title: 'Examining cameras',
    notes: '',
    documents: '',
  };
  const one = { ...ordinary, ...differences };
  return `<committee-meeting congress-num="119" meeting-id="${one.id}" meeting-type="${one.type}" update-date="${one.updated}">
<current-status>${one.status}</current-status><meeting-details>${one.committees}<meeting-date>${one.when}</meeting-date>${one.rescheduled}
<meeting-location>${one.location}</meeting-location><meeting-title>${one.title}</meeting-title>${one.notes}</meeting-details>
<meeting-documents>${one.documents}</meeting-documents></committee-meeting>`;
}

const listed = (eventId: string, days: string[]) => ({ eventId, title: '', committee: '', links: [], days });

/** What we make of one ordinary meeting with differences. Everything the map returns must fit the model. */
function read(differences: Record<string, string> = {}, days = ['2026-03-10']): HearingObservation {
  const meeting = parseMeeting(meetingXml(differences));
  return checked(map({ listed: listed('900301', days), url: meetingUrl, notes: [], meeting, witnesses: [] }, committees));
}
const claimOf = (differences: Record<string, string> = {}, days?: string[]) => read(differences, days).claim;

function checked(observation: HearingObservation): HearingObservation {
  hearingClaimSchema.parse(observation.claim);
  return observation;
}

/** Runs the source as the pull does, through the one door to the network. Days that are not given are empty; null = there is no such file. */
async function answer(
  files: Record<string, string | null>,
  given: SourceContext = context,
): Promise<Collected<RawEvent> & { requests: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'house-repository-'));
  const http = new Http({ userAgent: 'test', mirror: folder, record: null, cache: null });
  try {
    const empty = fixture('day-empty.html');
    const all: Record<string, string | null> = { ...Object.fromEntries(windowDays.map((day) => [dayUrl(day), empty])), ...files };
    for (const [url, body] of Object.entries(all)) {
      if (body === null) continue;
      const file = mirrorFile(folder, new URL(url));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, body);
    }
    const { fetchText, traffic } = http.forSource(houseRepository.id, houseRepository.hosts);
    return { ...(await houseRepository.collect(fetchText, given)), requests: traffic.requests };
  } finally {
    await http.close();
    await rm(folder, { recursive: true });
  }
}
const observe = ({ raws }: Collected<RawEvent>) => raws.map((raw) => checked(map(raw, committees)));
const failureOf = async (files: Record<string, string | null>) => {
  const failure = await answer(files).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SourceError);
  return failure as SourceError;
};

/** A hearing known from an earlier pull. */
const knownHearing = (eventId: string, date: string, url: string, source = 'house-repository') =>
  [`119/house/${eventId}`, { chamber: 'house', eventId, date, seenIn: [{ source, url, id: eventId }] } as unknown as Hearing] as const;
const withKnown = (...hearings: (readonly [string, Hearing])[]) => emptyContext(context.now, { committees, known: new Map(hearings) });

const ordinary = {
  [dayUrl('2026-03-10')]: fixture('day.html').replace(/<tr>(?:(?!<tr>)[\s\S])*900302[\s\S]*?<\/tr>/, ''),
  [eventUrl('900301')]: fixture('event-page.html'),
  [meetingUrl]: fixture('hearing.xml'),
  [witnessUrl(meetingUrl)]: fixture('witnesses.xml'),
};

describe('an ordinary hearing', () => {
  test('is told in our own words', async () => {
    const [hearing] = observe(await answer(ordinary));
    expect(hearing).toEqual({
      id: '119/house/900301',
      jurisdiction: 'us',
      congress: 119,
      chamber: 'house',
      eventId: '900301',
      sourceId: '900301',
      sourceUrl: meetingUrl,
      claim: {
        title: '“Faces & Places”: a hearing on • cameras',
        kind: 'hearing',
        committees: ['hsju26'],
        startsAt: '2026-03-10T14:00:00-04:00',
        endsAt: '2026-03-10T16:30:00-04:00',
        date: '2026-03-10',
        timeZone: 'America/New_York',
        status: 'scheduled',
        location: { room: '2141', building: 'Rayburn House Office Building' },
        description: 'Open to the public.',
        witnesses: [
          { name: 'Colonel Ann First (Ret.)', position: 'Fellow', organization: 'Institute' },
          { name: 'John Sample III', position: null, organization: 'Sample & Sons' },
          { name: 'The Honorable Jane Q. Example, M.D., Ph.D.', position: 'Commissioner of Examples', organization: null },
        ],
        bills: [{ congress: 119, number: 'H.R. 7001', title: '(Rep. Example), “Face Act”' }],
        documents: [
          {
            title: 'H.R. 7001 (Rep. Example), “Face Act”',
            kind: 'Bills and Resolutions',
            url: 'https://docs.house.gov/meetings/JU/JU26/20260310/900301/BILLS-119HR7001ih.pdf',
          },
          {
            title: 'Something new',
            kind: 'ZZ',
            url: 'https://docs.house.gov/meetings/JU/JU26/20260310/900301/Some%20thing.docx',
          },
        ],
        url: 'https://docs.house.gov/Committee/Calendar/ByEvent.aspx?EventID=900301',
      },
    });
  });

  test('is the same with Windows line ends and a byte order mark', async () => {
    const windows = Object.fromEntries(Object.entries(ordinary).map(([url, body]) => [url, body.replaceAll('\n', '\r\n')]));
    windows[meetingUrl] = `\ufeff${windows[meetingUrl]}`;
    expect(observe(await answer(windows))).toEqual(observe(await answer(ordinary)));
  });

  test('costs a request for its page, its XML and its witnesses, besides the 23 days', async () => {
    const { requests, skipped, notes } = await answer(ordinary);
    expect({ requests, skipped, notes }).toEqual({ requests: 23 + 3, skipped: [], notes: [] });
  });

  test('that is known costs no page', async () => {
    const known = withKnown(knownHearing('900301', '2026-03-10', meetingUrl));
    const collected = await answer({ ...ordinary, [eventUrl('900301')]: null }, known);
    expect(collected.requests).toBe(23 + 2);
    expect(observe(collected)).toEqual(observe(await answer(ordinary)));
  });

  test('brings no log-in name of staff', async () => {
    const { raws } = await answer(ordinary);
    for (const file of ['hearing.xml', 'witnesses.xml']) expect(fixture(file)).toMatch(/login[a-g]/);
    expect(JSON.stringify(raws)).not.toContain('login');
  });

  test('without a witness list has no witnesses', async () => {
    const [hearing] = observe(await answer({ ...ordinary, [witnessUrl(meetingUrl)]: null }));
    expect(hearing?.claim.witnesses).toEqual([]);
  });
});

describe('the days', () => {
  test('run from yesterday to three weeks ahead in Washington, weekends too', async () => {
    const { covers } = await answer({});
    const at = (date: string, source?: string) => covers!(knownHearing('1', date, meetingUrl, source)[1]);
    expect([firstDay, '2026-03-07', '2026-03-08', lastDay].map((day) => at(day))).toEqual([true, true, true, true]);
    expect(['2026-03-05', '2026-03-29'].map((day) => at(day))).toEqual([false, false]);
    expect(at('2026-03-10', 'congress-api')).toBe(false);
  });

  test('are those of Washington when it is already tomorrow in UTC', async () => {
    const { covers } = await answer({}, { ...context, now: '2026-03-08T04:30:00Z' });
    expect(covers!(knownHearing('1', firstDay, meetingUrl)[1])).toBe(true);
  });

  test('may all be empty', async () => {
    expect(await answer({})).toMatchObject({ raws: [], skipped: [], notes: [], requests: 23 });
  });

  test('name each event once, in their order', async () => {
    const files = {
      [dayUrl('2026-03-10')]: dayPage('900305', '900304', '900305'),
      [dayUrl('2026-03-11')]: dayPage('900305'),
    };
    const { message } = await failureOf(files);
    expect(message).toContain('not one of 2 records could be read; the first: 900305: no XML was found');
  });

  test('fail the source when one is an error page with status 200', async () => {
    const failure = await failureOf({ [dayUrl('2026-03-11')]: fixture('error-page.html') });
    expect(failure.where).toEqual({ source: 'house-repository', step: 'parse' });
    expect(failure.message).toContain(
      '2026-03-11: not a day of the calendar, but a page that says "Office of the Clerk Calendar File Not Found',
    );
  });

  test.each(['', '{"error": 1}', '<html><body>Service unavailable</body></html>', fixture('hearing.xml')])(
    'fail the source when one is no calendar: %#',
    async (body) => {
      expect((await failureOf({ [dayUrl('2026-03-11')]: body })).where.step).toBe('parse');
    },
  );

  test('fail the source when one is cut off inside its list', async () => {
    const half = fixture('day.html').split('900302')[0]!;
    expect((await failureOf({ [dayUrl('2026-03-11')]: half })).message).toContain('the list of meetings is cut off');
  });

  test.each([
    [
      'without a list',
      '<form action="./ByDay.aspx?DayID=03112026"><p>x</p></form>',
      'the page has no list of meetings, not even an empty one',
    ],
    ['without a page', null, 'there is no page'],
  ])('%s are noted and prove nothing', async (_, body, note) => {
    const { notes, covers } = await answer({ [dayUrl('2026-03-11')]: body });
    expect(notes).toEqual([`2026-03-11: ${note}`]);
    expect(covers!(knownHearing('1', '2026-03-11', meetingUrl)[1])).toBe(false);
    expect(covers!(knownHearing('1', '2026-03-12', meetingUrl)[1])).toBe(true);
  });

  test.each(['<form action="./ByDay.aspx"></form>', null])('fail the source when none has a list: %#', async (body) => {
    const failure = await failureOf(Object.fromEntries(windowDays.map((day) => [dayUrl(day), body])));
    expect(failure.message).toContain('no day of the calendar has a list of meetings');
  });
});

describe('a day page', () => {
  test('gives id, title and committee of each row, and nothing from outside the list', () => {
    expect(parseDay(fixture('day.html'))).toEqual([
      {
        eventId: '900301',
        title: '“Faces & Places”: a hearing',
        committee: 'Subcommittee on Samples (Committee on the Judiciary)',
        links: [],
      },
      { eventId: '900302', title: 'H.R. 7002', committee: 'Committee on Rules', links: [] },
    ]);
  });

  test('without meetings is an empty list', () => {
    expect(parseDay(fixture('day-empty.html'))).toEqual([]);
  });

  test('may have the list in another form', () => {
    const html = `<form action="./ByDay.aspx"><div><a href="ByEvent.aspx?EventID=7">A</a> <a href="${meetingUrl}">XML</a></div></form>`;
    expect(parseDay(html)).toEqual([{ eventId: '7', title: 'A', committee: '', links: [meetingUrl] }]);
  });

  test('keeps markup in a title as text', () => {
    const html = dayPage('7').replace('Title 7', '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; <b>x</b>');
    expect(parseDay(html)?.[0]?.title).toBe('<script>alert(1)</script> &amp; x');
  });
});

describe('the address of the XML', () => {
  const clues = { eventId: '9', links: [], codes: ['II10', 'II00'], days: ['2026-03-11', '2026-03-10'], type: 'HHRG', congress: 119 };

  test('is looked for under subcommittee and committee, new day and first day', () => {
    expect(meetingUrls(clues)).toEqual([
      'https://docs.house.gov/meetings/II/II10/20260311/9/HHRG-119-II10-20260311.xml',
      'https://docs.house.gov/meetings/II/II00/20260311/9/HHRG-119-II00-20260311.xml',
      'https://docs.house.gov/meetings/II/II10/20260310/9/HHRG-119-II10-20260310.xml',
      'https://docs.house.gov/meetings/II/II00/20260310/9/HHRG-119-II00-20260310.xml',
    ]);
  });

  test('is looked for at six places at most', () => {
    expect(meetingUrls({ ...clues, type: null })).toHaveLength(6);
    expect(meetingUrls({ ...clues, type: null, codes: ['RU00'], days: ['2026-03-11'] }).map((url) => url.slice(-26, -22))).toEqual([
      'HHRG',
      'HMKP',
      'HMTG',
    ]);
  });

  test('is read from the files of the event first', () => {
    const folder = 'http://docs.house.gov/meetings/AS/AS26/20260309/9';
    const links = [
      `${folder}/BILLS-119HR1ih.pdf`,
      `${folder}/HMKP-118-AS26-20260309-SD001.pdf`,
      'http://docs.house.gov/meetings/AS/AS26/20260309/8/x.pdf',
    ];
    expect(meetingUrls({ ...clues, links, codes: [] })).toEqual([
      'https://docs.house.gov/meetings/AS/AS26/20260309/9/HMKP-118-AS26-20260309.xml',
      'https://docs.house.gov/meetings/AS/AS26/20260309/9/HHRG-119-AS26-20260309.xml',
    ]);
  });

  test('may come from the committee’s name in the calendar alone', async () => {
    const url = 'https://docs.house.gov/meetings/RU/RU00/20260310/900305/HMTG-119-RU00-20260310.xml';
    const collected = await answer({ [dayUrl('2026-03-10')]: dayPage('900305'), [url]: meetingXml({ id: 'HMTG900305', type: 'HMTG' }) });
    expect(observe(collected).map(({ sourceUrl, claim }) => [sourceUrl, claim.kind])).toEqual([[url, 'meeting']]);
  });

  test('may be the full committee’s though a subcommittee sits', async () => {
    const url = 'https://docs.house.gov/meetings/JU/JU00/20260310/900301/HHRG-119-JU00-20260310.xml';
    const page = fixture('event-page.html').replaceAll('/meetings/', '/elsewhere/');
    const collected = await answer({ ...ordinary, [eventUrl('900301')]: page, [meetingUrl]: null, [url]: fixture('hearing.xml') });
    expect(observe(collected)[0]?.sourceUrl).toBe(url);
  });

  test('is not asked at another place because a record says so', async () => {
    const known = withKnown(
      knownHearing('900301', '2026-03-10', 'https://evil.example/meetings/JU/JU26/20260310/900301/HHRG-119-JU26-20260310.xml'),
    );
    expect(observe(await answer(ordinary, known))[0]?.sourceUrl).toBe(meetingUrl);
  });
});

describe('an event that moved', () => {
  const newUrl = 'https://docs.house.gov/meetings/JU/JU26/20260312/900301/HHRG-119-JU26-20260312.xml';
  const when = '<calendar-date>2026-03-12</calendar-date><start-time>09:30:00</start-time>';
  const page = fixture('event-page.html').replace('Tuesday, March 10', 'Thursday, March 12');

  test('is read from its new file, though the old one is still there', async () => {
    const files = {
      ...ordinary,
      [dayUrl('2026-03-10')]: fixture('day-empty.html'),
      [dayUrl('2026-03-12')]: dayPage('900301'),
      [eventUrl('900301')]: page,
      [newUrl]: meetingXml({ when, status: 'R' }),
    };
    const [hearing] = observe(await answer(files, withKnown(knownHearing('900301', '2026-03-10', meetingUrl))));
    expect(hearing?.sourceUrl).toBe(newUrl);
    expect(hearing?.claim).toMatchObject({ status: 'rescheduled', startsAt: '2026-03-12T09:30:00-04:00', date: '2026-03-12' });
  });

  test('beyond the days asked for is found by its page', async () => {
    const away = fixture('event-page.html').replace('Tuesday, March 10', 'Tuesday, April 28');
    const xml = meetingXml({ when: when.replace('03-12', '04-28'), status: 'R' });
    const known = withKnown(knownHearing('900301', '2026-03-10', meetingUrl));
    const [hearing] = observe(await answer({ [eventUrl('900301')]: away, [meetingUrl]: xml }, known));
    expect(hearing?.claim).toMatchObject({ status: 'rescheduled', date: '2026-04-28' });
  });

  test.each([
    ['has no page any more', null],
    ['has a page that shows no meeting', '<div id="previewPanel"><h1>x</h1>No meeting data is available</div>'],
    ['has a page that still names the old day', fixture('event-page.html')],
  ])('is missing when it is in no list and %s', async (_, body) => {
    const known = withKnown(knownHearing('900301', '2026-03-10', meetingUrl));
    const { raws, skipped } = await answer({ [eventUrl('900301')]: body, [meetingUrl]: fixture('hearing.xml') }, known);
    expect({ raws, skipped }).toEqual({ raws: [], skipped: [] });
  });

  test('into no list is cancelled when its page says so', async () => {
    const alert = '<strong class="status-alert">Meeting was <em>cancelled</em>.</strong>';
    const page = fixture('event-page.html').replace('<div class="meeting-date">', `<div class="meeting-date">${alert}`);
    const known = withKnown(knownHearing('900301', '2026-03-10', eventUrl('900301')));
    const [hearing] = observe(await answer({ [eventUrl('900301')]: page }, known));
    expect(hearing?.claim).toMatchObject({ status: 'cancelled', date: '2026-03-10' });
  });

  test('is on the day that lists it, whichever of the two dates is called the rescheduled one', () => {
    const rescheduled = `<rescheduled-dates><meeting-dates>${when}</meeting-dates></rescheduled-dates>`;
    expect(claimOf({ rescheduled, status: 'R' }, ['2026-03-12'])).toMatchObject({
      date: '2026-03-12',
      startsAt: '2026-03-12T09:30:00-04:00',
    });
    expect(claimOf({ rescheduled, status: 'R' }, ['2026-03-10'])).toMatchObject({ date: '2026-03-10' });
    expect(claimOf({ rescheduled, status: 'R' }, ['2026-04-01'])).toMatchObject({ date: '2026-03-10' });
  });
});

describe('one event that cannot be read', () => {
  const other = 'https://docs.house.gov/meetings/RU/RU00/20260310/900302/HHRG-119-RU00-20260310.xml';
  const both = {
    ...ordinary,
    [dayUrl('2026-03-10')]: fixture('day.html'),
    [other]: meetingXml({ id: 'HHRG900302' }),
  };

  test.each([
    ['has a document type', fixture('entity-bomb.xml'), 'the XML has a document type'],
    ['is cut off', fixture('hearing.xml').slice(0, 900), 'not well-formed XML, perhaps cut off'],
    ['is empty', '', 'the answer is empty'],
    ['has another root', '<witness-list meeting-id="900301"/>', 'the root element is <witness-list>, not <committee-meeting>'],
    ['is another event’s', meetingXml({ id: 'HHRG900399' }), 'the XML is that of event 900399'],
    ['has no id', meetingXml({ id: '' }), 'the XML names no meeting-id'],
  ])('because its XML %s is skipped by id, and the others are kept', async (_, body, reason) => {
    const { raws, skipped } = await answer({ ...both, [meetingUrl]: body });
    expect(raws.map((raw) => houseRepository.nameOf(raw))).toEqual(['900302']);
    expect(skipped).toEqual([{ item: '900301', reason: expect.stringContaining(reason) }]);
  });

  test('because there is neither XML nor page is skipped by id', async () => {
    const { raws, skipped } = await answer({ ...both, [other]: null });
    expect(raws).toHaveLength(1);
    expect(skipped).toEqual([{ item: '900302', reason: 'no XML was found and its page shows no meeting' }]);
  });

  test('costs only the witnesses when it is their list', async () => {
    const { raws, notes, skipped } = await answer({ ...both, [witnessUrl(meetingUrl)]: fixture('entity-bomb.xml') });
    expect([raws.length, skipped]).toEqual([2, []]);
    expect(notes).toEqual([expect.stringContaining('900301: the witness list cannot be read: the XML has a document type')]);
  });

  test('is one with a time that is none, and the map names it', async () => {
    const { raws } = await answer({ ...both, [meetingUrl]: fixture('hearing.xml').replaceAll('14:00:00', '2 PM') });
    expect(raws).toHaveLength(2);
    expect(() => map(raws[0]!, committees)).toThrow('cannot read the time "2 PM"');
  });
});

test('a host that refuses is left alone after five events, and has failed', async () => {
  const eventIds = Array.from({ length: 9 }, (_, index) => String(900400 + index));
  let requests = 0;
  const collecting = houseRepository.collect(async (url) => {
    requests += 1;
    if (!url.includes('ByDay')) throw new SourceError({ source: houseRepository.id, step: 'fetch' }, 'HTTP 403');
    const text = url === dayUrl('2026-03-10') ? dayPage(...eventIds) : fixture('day-empty.html');
    return { status: 200, text, url, contentType: 'text/html' };
  }, context);
  await expect(collecting).rejects.toThrow('not one of 9 records could be read; the first: 900400: [house-repository fetch] HTTP 403');
  expect(requests).toBe(23 + 5);
});

describe('an event whose XML is not there', () => {
  const withoutXml = { ...ordinary, [meetingUrl]: null };

  test('is read from its page', async () => {
    const collected = await answer(withoutXml);
    const [hearing] = observe(collected);
    expect(collected.notes).toEqual(['900301: no XML was found, read from its page']);
    expect(hearing).toMatchObject({ id: '119/house/900301', sourceUrl: eventUrl('900301') });
    expect(hearing?.claim).toEqual({
      title: '“Faces & Places”',
      kind: 'hearing',
      committees: ['hsju26', 'hlig00'],
      startsAt: '2026-03-10T14:00:00-04:00',
      endsAt: '2026-03-10T16:30:00-04:00',
      date: '2026-03-10',
      timeZone: 'America/New_York',
      status: 'scheduled',
      location: { address: 'Town Hall, Tempe, AZ', note: expect.stringContaining('local time') },
      witnesses: [{ name: 'Ms. Jane Example', position: 'Director, Institute of Examples', organization: null }],
      bills: [{ congress: 119, number: 'H.R. 7001', title: '“Face Act”' }],
      documents: [
        {
          title: 'H.R. 7001, “Face Act”',
          kind: 'Text of Legislation',
          url: 'https://docs.house.gov/meetings/JU/JU26/20260310/900301/BILLS-119HR7001ih.pdf',
        },
        {
          title: 'Hearing Notice',
          kind: 'Support Documents',
          url: 'https://docs.house.gov/meetings/JU/JU26/20260310/900301/HHRG-119-JU26-20260310-SD001.pdf',
        },
      ],
      url: eventUrl('900301'),
    });
  });

  test('may answer with an HTML page and status 200 in its place', async () => {
    const missing = { ...ordinary, [meetingUrl]: fixture('error-page.html'), [witnessUrl(meetingUrl)]: fixture('error-page.html') };
    expect(observe(await answer(missing))).toEqual(observe(await answer(withoutXml)));
  });

  /** What we make of the page after a change. */
  const fromPage = (change: (page: string) => string) => {
    const page = parseEventPage(change(fixture('event-page.html')))!;
    return checked(map({ listed: listed('900301', ['2026-03-10']), url: eventUrl('900301'), notes: [], page }, committees)).claim;
  };

  test.each([
    ['Meeting was cancelled.', 'cancelled'],
    ['Meeting canceled', 'cancelled'],
    ['Meeting was postponed.', 'postponed'],
    ['Meeting was rescheduled to the time and date listed above.', 'rescheduled'],
  ])('says on the page "%s"', (alert, status) => {
    const claim = fromPage((page) =>
      page.replace('<p class="meetingTime">', `<strong class="status-alert">${alert}</strong><p class="meetingTime">`),
    );
    expect(claim.status).toBe(status);
  });

  test.each([
    ['Field Hearing: &ldquo;Faces &amp; Places&rdquo;', 'Markup of Various Measures', 'markup', 'Various Measures'],
    ['Field Hearing: &ldquo;Faces &amp; Places&rdquo;', 'Hearing: Cameras', 'hearing', 'Cameras'],
    ['Field Hearing: &ldquo;Faces &amp; Places&rdquo;', 'Meeting: H.R. 5', 'meeting', 'H.R. 5'],
    ['Field Hearing: &ldquo;Faces &amp; Places&rdquo;', 'Organization', 'meeting', 'Organization'],
  ])('has a page whose heading %#', (old, heading, kind, title) => {
    expect(fromPage((page) => page.replace(old, heading))).toMatchObject({ kind, title });
  });

  test.each([
    ['<strong>2141 RHOB</strong><br>Washington, D.C.', { room: '2141', building: 'Rayburn House Office Building' }],
    ['<strong>H-140</strong><br> Washington, D.C. ', { room: 'H-140' }],
    ['<strong>Select one</strong>', undefined],
  ])('has a page with the place %s', (place, location) => {
    expect(fromPage((page) => page.replace(/<strong>Town Hall.*AZ/, place)).location).toEqual(location);
  });

  test('has a page without an hour', () => {
    expect(fromPage((page) => page.replace(/ \(2:00 PM.*?\)/, ''))).toMatchObject({ startsAt: null, date: '2026-03-10' });
  });

  test('has a page with a minute that does not exist, which stops this event', () => {
    expect(() => fromPage((page) => page.replace('2:00 PM', '2:99 PM'))).toThrow('cannot read the time');
  });

  test('has a page without a day that can be read, which stops this event', () => {
    expect(() => fromPage((page) => page.replace('March 10, 2026', 'soon'))).toThrow('cannot read the date');
  });

  test.each(['<div id="previewPanel"><h1>x</h1>There was an error retrieving data for this meeting</div>', fixture('error-page.html'), ''])(
    'has a page that shows no meeting: %#',
    (html) => {
      expect(parseEventPage(html)).toBeNull();
    },
  );
});

describe('the status', () => {
  test.each([
    ['S', 'scheduled'],
    ['R', 'rescheduled'],
    ['P', 'postponed'],
    ['C', 'cancelled'],
    ['', 'scheduled'],
    ['X', 'scheduled'],
  ])('%j is %s, and the old hour stays', (status, word) => {
    expect(claimOf({ status })).toMatchObject({ status: word, startsAt: '2026-03-10T10:00:00-04:00' });
  });

  test('with a word that names a property of every object is noted, and so are type and documents kept as text', async () => {
    const words = fixture('hearing.xml').replace('>S<', '>constructor<').replace('meeting-type="HHRG"', 'meeting-type="constructor"');
    const collected = await answer({ ...ordinary, [meetingUrl]: words.replace('type="ZZ"', 'type="constructor"') });
    expect(collected.notes).toEqual(['900301: unknown status "constructor", kept as scheduled']);
    expect(observe(collected)[0]!.claim).toMatchObject({ status: 'scheduled', kind: 'meeting' });
  });

  test('with a letter that is not known is noted', async () => {
    const { notes } = await answer({ ...ordinary, [meetingUrl]: fixture('hearing.xml').replace('>S<', '>Q<') });
    expect(notes).toEqual(['900301: unknown status "Q", kept as scheduled']);
  });

  test('is scheduled when the rescheduled dates name the same day and hour', () => {
    expect(parseMeeting(fixture('hearing.xml'))['meeting-details']['rescheduled-dates']['meeting-dates']).toHaveLength(1);
    expect(claimOf({}).status).toBe('scheduled');
  });

  test('is told by the title when the letter says nothing unusual', () => {
    expect(claimOf({ title: 'POSTPONED: Examining cameras' })).toMatchObject({ status: 'postponed', title: 'Examining cameras' });
    expect(claimOf({ title: 'POSTPONED: Examining cameras', status: 'C' })).toMatchObject({
      status: 'cancelled',
      title: 'Examining cameras',
    });
  });
});

describe('the title', () => {
  test.each([
    ['POSTPONED: “Cameras”', '“Cameras”', 'postponed'],
    ['*CANCELLED* Cameras', 'Cameras', 'cancelled'],
    ['[CANCELED] Cameras', 'Cameras', 'cancelled'],
    ['CANCELLED - Cameras', 'Cameras', 'cancelled'],
    ['RESCHEDULED Hearing on cameras', 'Hearing on cameras', 'rescheduled'],
    ['(Postponed) Cameras', 'Cameras', 'postponed'],
    ['Cancelled: Cameras', 'Cameras', 'cancelled'],
    ['POSTPONED UNTIL FURTHER NOTICE: Cameras', 'Cameras', 'postponed'],
    ['POSTPONED – RESCHEDULED – Cameras', 'Cameras', 'postponed'],
    ['CANCELLED', 'CANCELLED', 'cancelled'],
    ['Postponed Payments: A Hearing', 'Postponed Payments: A Hearing', null],
    ['CANCELLED VISAS', 'CANCELLED VISAS', null],
    ['On meetings that were CANCELLED', 'On meetings that were CANCELLED', null],
  ])('%s', (raw, title, said) => {
    expect(readTitle(raw)).toEqual({ title, said });
  });

  test('is one clean line', () => {
    expect(claimOf({ title: 'A\r\n  B&#160;&#8217;&amp;&#x202E; &lt;b&gt;' }).title).toBe('A B ’& <b>');
  });

  test('comes from the calendar when the XML has none', () => {
    const meeting = parseMeeting(meetingXml({ title: '' }));
    const raw = { listed: { ...listed('900301', []), title: 'From the list' }, url: meetingUrl, notes: [], meeting, witnesses: [] };
    expect(map(raw, committees).claim.title).toBe('From the list');
  });

  test('that is nowhere stops this event', () => {
    expect(() => claimOf({ title: '' })).toThrow('no title');
  });
});

test.each([
  ['HHRG', 'hearing'],
  ['HMKP', 'markup'],
  ['HMTG', 'meeting'],
  ['HXYZ', 'meeting'],
])('the meeting type %s is a %s', (type, kind) => {
  expect(claimOf({ type }).kind).toBe(kind);
});

describe('the time', () => {
  const at = (start: string, end = '') =>
    claimOf({ when: `<calendar-date>2026-03-10</calendar-date><start-time>${start}</start-time><end-time>${end}</end-time>` });

  test.each(['10:00:00', '10:00:00.000', '10:00:00.1234567', '10:00'])('%s is ten in the morning in Washington', (start) => {
    expect(at(start).startsAt).toBe('2026-03-10T10:00:00-04:00');
  });

  test.each(['', '00:00:00'])('%j leaves the hour open', (start) => {
    expect(at(start)).toMatchObject({ startsAt: null, date: '2026-03-10' });
  });

  test.each(['25:00:00', '10:75:00', '10 AM'])('%s stops this event', (start) => {
    expect(() => at(start)).toThrow(`cannot read the time "${start}"`);
  });

  test('follows the season', () => {
    const when = '<calendar-date>2026-03-06T00:00:00</calendar-date><start-time>09:00:00</start-time>';
    expect(claimOf({ when }).startsAt).toBe('2026-03-06T09:00:00-05:00');
  });

  test.each(['09:00:00', '10:00:00', ''])('of the end %j is left out', (end) => {
    expect(at('10:00:00', end)).not.toHaveProperty('endsAt');
  });

  test.each(['', '2026-02-30', 'soon'])('on the day %j stops this event', (day) => {
    expect(() => claimOf({ when: `<calendar-date>${day}</calendar-date>` })).toThrow('cannot read the date');
  });
});

describe('the committees', () => {
  const body = (id: string) => `<committee-name id="${id}" parent-id="x">Name</committee-name>`;
  test.each([
    ['a full committee', `<committees>${body('RU00')}</committees>`, ['hsru00']],
    ['several', `<committees>${body('HM00')}${body('AS00')}</committees>`, ['hshm00', 'hsas00']],
    [
      'a subcommittee, whose parent is not named besides',
      `<committees>${body('AS00')}</committees><subcommittees>${body('AS26')}</subcommittees>`,
      ['hsas26'],
    ],
    [
      'a subcommittee next to another committee',
      `<committees>${body('HM00')}</committees><subcommittees>${body('AS26')}</subcommittees>`,
      ['hshm00', 'hsas26'],
    ],
    ['a code that is none', `<committees>${body('../x')}</committees>`, []],
    ['no block at all', '', []],
  ])('are %s', (_, xml, codes) => {
    expect(claimOf({ committees: xml }).committees).toEqual(codes);
  });

  test.each([
    ['II10', 'hsii10'],
    ['IG00', 'hlig00'],
    ['EC00', 'jsec00'],
    ['JCSE00', 'jcse00'],
    ['II', null],
    ['', null],
  ])('code %j is %j', (code, system) => {
    expect(systemCode(code)).toBe(system);
  });
});

describe('the place', () => {
  test.each([
    ['<room>1324</room><building>LHOB</building>', { room: '1324', building: 'Longworth House Office Building' }],
    ['<room>H-313</room><building>CAPITOL</building>', { room: 'H-313', building: 'Capitol' }],
    ['<room>12</room><building>NEWHOB</building>', { room: '12', building: 'NEWHOB' }],
    ['<room>2141</room><building>Select one</building>', { room: '2141' }],
    ['<room>Select one</room><building>CHOB</building>', { building: 'Cannon House Office Building' }],
    ['<room/><building>Select one</building>', undefined],
    ['', undefined],
  ])('%s', (xml, location) => {
    expect(claimOf({ location: `<capitol-complex>${xml}</capitol-complex>` }).location).toEqual(location);
  });

  test('of a field hearing is an address, with a doubt about the hour', () => {
    const location =
      '<field><building-name>Founders Park</building-name><city>Islamorada</city><state postal-code="FL">Florida</state></field>';
    expect(claimOf({ location })).toMatchObject({
      startsAt: '2026-03-10T10:00:00-04:00',
      location: { address: 'Founders Park, Islamorada, FL', note: expect.stringContaining('does not say in which time zone') },
    });
  });

  test('of a field hearing in Washington has no doubt', () => {
    const location = '<field><building-name>Museum</building-name><city>Washington</city><state postal-code="DC" /></field>';
    expect(claimOf({ location }).location).toEqual({ address: 'Museum, Washington, DC' });
  });

  test('may be missing with every other block', () => {
    const bare =
      '<committee-meeting meeting-id="HMTG900301"><meeting-details><meeting-date><calendar-date>2026-03-10</calendar-date></meeting-date><meeting-title>X</meeting-title></meeting-details></committee-meeting>';
    const raw = { listed: listed('900301', []), url: meetingUrl, notes: [], meeting: parseMeeting(bare), witnesses: [] };
    expect(checked(map(raw, committees))).toMatchObject({
      id: '119/house/900301',
      claim: { kind: 'meeting', startsAt: null, committees: [], witnesses: [], bills: [], documents: [], status: 'scheduled' },
    });
  });
});

describe('the number of a bill', () => {
  test.each([
    ['HR 188', 'H.R. 188'],
    ['H.R. 4435', 'H.R. 4435'],
    ['H.R.7866', 'H.R. 7866'],
    ['hr12', 'H.R. 12'],
    ['S 12', 'S. 12'],
    ['S. 12', 'S. 12'],
    ['HRES 5', 'H.Res. 5'],
    ['H. Res. 99', 'H.Res. 99'],
    ['H.J. Res. 7', 'H.J.Res. 7'],
    ['HCONRES 9', 'H.Con.Res. 9'],
    ['S.J.Res. 3', 'S.J.Res. 3'],
    ['SRES12', 'S.Res. 12'],
    ['933', null],
    ['RCP 115-23', null],
    ['113-12', null],
    ['X', null],
    ['H 5', null],
    ['SR 5', null],
    ['HR 0', null],
    ['', null],
  ])('%j is %j', (text, number) => {
    expect(billNumber(text)).toBe(number);
  });

  /** The bills of one document. */
  const billsOf = (description: string, legisNum: string, file: string, kind = 'BR') =>
    readBills([{ kind, description, numbers: [legisNum], files: [{ url: `http://docs.house.gov/x/${file}`, type: 'PDF' }] }], 119).map(
      ({ congress, number }) => `${congress} ${number}`,
    );

  test.each([
    ['5300', 'BILLS-119HR5300ih.pdf', ['119 H.R. 5300']],
    ['X', 'BILLS-118hres99rh.pdf', ['118 H.Res. 99']],
    ['RCP 115-23', 'BILLS-119s12-Short.pdf', ['119 S. 12']],
    ['RCP 115-23', 'CPRT-115-HPRT-RU00-HR1.pdf', []],
    ['', 'BILLS-118pih-FlexibleHousing.pdf', []],
    ['5300', 'memo.pdf', []],
  ])('%j with the file %s', (legisNum, file, found) => {
    expect(billsOf('A bill', legisNum, file)).toEqual(found);
  });

  test('may stand at the start of the description only', () => {
    expect(billsOf('H.R. 10355, the Example Act', '10355', 'a.pdf')).toEqual(['119 H.R. 10355']);
    expect(billsOf('H.R. _____ (Rep. Neguse), “An Act”', '', 'a.pdf')).toEqual([]);
    expect(billsOf('Amendment to H.R. 10355', '', 'a.pdf')).toEqual([]);
  });

  test('counts only in bills and resolutions, and once', () => {
    expect(billsOf('H. Rept. 113-12', '113-12', 'BILLS-119HR1ih.pdf', 'CR')).toEqual([]);
    const twice = { kind: 'BR', description: 'H.R. 5', numbers: ['HR 5'], files: [] };
    expect(readBills([twice, twice], 119)).toEqual([{ congress: 119, number: 'H.R. 5', title: null }]);
  });
});

describe('the documents', () => {
  const documentsOf = (xml: string) =>
    claimOf({ documents: `<meeting-document type="SD" remove-date="">${xml}</meeting-document>` }).documents;

  test.each([
    ['javascript:alert(1)', 'x'],
    ['', 'x'],
    ['http://user:pass@docs.house.gov/a.pdf', 'x'],
    ['a.pdf', 'x'],
  ])('with the address %j are left out', (url) => {
    expect(documentsOf(`<description>A</description><files><file doc-url="${url}" doc-type="PDF"/></files>`)).toEqual([]);
  });

  test('without a description have their kind as title', () => {
    expect(documentsOf('<files><file doc-url="http://docs.house.gov/a.pdf"/></files>')).toEqual([
      { title: 'Support Document', kind: 'Support Document', url: 'https://docs.house.gov/a.pdf' },
    ]);
  });

  test('without files are none', () => {
    expect(documentsOf('<description>A</description><files/>')).toEqual([]);
  });
});

describe('a witness list that cannot be had', () => {
  const witnesses = [{ name: 'Ann Lee', position: null, organization: null }];
  const [id, hearing] = knownHearing('900301', '2026-03-10', meetingUrl);
  const known = withKnown([id, { ...hearing, witnesses } as Hearing]);
  const witnessesOf = ({ raws }: Collected<RawEvent>, given: SourceContext) =>
    (houseRepository.map(raws[0]!, given) as HearingObservation).claim.witnesses;

  test.each([
    ['is cut off', fixture('witnesses.xml').slice(0, 300), 'cannot be read: not well-formed XML'],
    ['is a page', '<!DOCTYPE html><html>File Not Found</html>', 'cannot be read: an HTML page stands in its place'],
    ['is another event’s', '<witness-list meeting-id="5"/>', 'cannot be read: the witness list is that of event "5"'],
  ])('because it %s leaves the witnesses as they are known, with a note', async (_, body, note) => {
    const collected = await answer({ ...ordinary, [witnessUrl(meetingUrl)]: body }, known);
    expect(witnessesOf(collected, known)).toEqual(witnesses);
    expect(witnessesOf(collected, context)).toEqual([]);
    expect(collected.notes).toEqual([expect.stringContaining(`900301: the witness list ${note}`)]);
  });

  test('adds to no other source’s witnesses', async () => {
    const elsewhere = withKnown([id, { ...hearing, witnesses, seenIn: [{ source: 'congress-gov', url: 'x', id: '900301' }] } as Hearing]);
    expect(witnessesOf(await answer({ ...ordinary, [witnessUrl(meetingUrl)]: '' }, elsewhere), elsewhere)).toEqual([]);
  });

  test('because the server fails costs the witnesses only, and the others are not asked for after five', async () => {
    const eventIds = Array.from({ length: 7 }, (_, index) => String(900400 + index));
    let lists = 0;
    const collected = await houseRepository.collect(async (url) => {
      const eventId = /\/(\d{6})\//.exec(url)?.[1];
      if (url.includes('WList')) {
        lists += 1;
        throw new SourceError({ source: houseRepository.id, step: 'fetch' }, 'HTTP 500');
      }
      const day = url === dayUrl('2026-03-10') ? dayPage(...eventIds) : fixture('day-empty.html');
      const text = eventId === undefined ? day : meetingXml({ id: `HHRG${eventId}` });
      return { status: 200, text, url, contentType: null };
    }, context);
    expect([collected.raws.length, collected.skipped, lists]).toEqual([7, [], 5]);
    expect(collected.notes).toHaveLength(6);
    expect(collected.notes).toContain('900400: the witness list was not fetched: [house-repository fetch] HTTP 500');
    expect(collected.notes).toContain('5 witness lists in a row could not be fetched: no more were asked for');
  });
});

describe('a witness list', () => {
  test('without witnesses is one', () => {
    expect(parseWitnesses('<witness-list meeting-id="5"/>', '5')).toEqual([]);
  });

  test('of another event is refused', () => {
    expect(() => parseWitnesses(fixture('witnesses.xml'), '900399')).toThrow('the witness list is that of event "900301"');
  });
});

test.each(['constructor', 'toString', '__proto__'])('a code "%s", which every object has as a key, is a code like any other', (code) => {
  expect(claimOf({ type: code, status: code })).toMatchObject({ kind: 'meeting', status: 'scheduled' });
  const file = '<files><file doc-url="https://docs.house.gov/a.pdf" doc-type="PDF"/></files>';
  const documents = claimOf({ documents: `<meeting-document type="${code}" remove-date="">${file}</meeting-document>` }).documents;
  expect(documents).toEqual([{ title: code, kind: code, url: 'https://docs.house.gov/a.pdf' }]);
});
