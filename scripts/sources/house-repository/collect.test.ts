import { describe, expect, test } from 'vitest';
import { SourceError } from '#pull/source.ts';
import { dayUrl, eventUrl, witnessUrl } from './addresses.ts';
import { map } from './map.ts';
import { houseRepository } from './source.ts';
import {
  answer,
  claimOf,
  committees,
  context,
  dayPage,
  failureOf,
  firstDay,
  fixture,
  knownHearing,
  lastDay,
  meetingUrl,
  meetingXml,
  observe,
  ordinary,
  windowDays,
  withKnown,
} from './stand-in.ts';

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
    expect(failure.where).toEqual({ source: 'house-repository', step: 'parse', item: '2026-03-11' });
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

describe('days that cannot be fetched', () => {
  /** The source's answer when the host refuses these days. */
  const without = (...refused: string[]) =>
    houseRepository.collect(
      async (url) => {
        if (refused.some((day) => url === dayUrl(day))) {
          throw new SourceError({ source: houseRepository.id, step: 'fetch' }, `HTTP 503 (${url})`);
        }
        const listed = url === dayUrl('2026-03-10');
        const text = url.includes('ByDay') ? (listed ? dayPage('900301') : fixture('day-empty.html')) : meetingXml();
        return { status: url.includes('WList') ? 404 : 200, text, url, contentType: null };
      },
      withKnown(knownHearing('900301', '2026-03-10', meetingUrl)),
    );

  test('cost nothing but themselves, and are noted by their day', async () => {
    const { raws, notes, covers } = await without('2026-03-06', '2026-03-11', '2026-03-28');
    expect(raws.map((raw) => houseRepository.nameOf(raw))).toEqual(['900301']);
    expect(notes).toEqual(
      ['2026-03-06', '2026-03-11', '2026-03-28'].map(
        (day) => `${day}: its page was not fetched, and its meetings stay as they are known: HTTP 503 (${dayUrl(day)})`,
      ),
    );
    const at = (date: string) => covers!(knownHearing('1', date, meetingUrl)[1]);
    expect([at('2026-03-06'), at('2026-03-11'), at('2026-03-12')]).toEqual([false, false, true]);
  });

  test.each(['2026-03-07', '2026-03-08'])('fail the source when %s is today or tomorrow, with the day', async (day) => {
    const failure: unknown = await without(day).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceError);
    expect((failure as SourceError).message).toBe(`[house-repository fetch] ${day}: HTTP 503 (${dayUrl(day)})`);
  });

  test('fail the source when five follow each other, and not when four do', async () => {
    const [, , , ...later] = windowDays;
    expect((await without(...later.slice(0, 4), ...later.slice(5, 9))).notes).toHaveLength(8);
    await expect(without(...later.slice(0, 5))).rejects.toThrow(
      `[house-repository fetch] ${later[4]}: 5 days in a row could not be fetched: HTTP 503`,
    );
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
    ['has a document type', fixture('entity-bomb.xml'), 'not a committee-meeting: the answer has a document type'],
    ['is cut off', fixture('hearing.xml').slice(0, 900), 'not well-formed XML, perhaps cut off'],
    ['is empty', '', 'the answer is empty'],
    ['has another root', '<witness-list meeting-id="900301"/>', 'not a committee-meeting: the root element is <witness-list>'],
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
    expect(notes).toEqual([
      expect.stringContaining('900301: the witness list cannot be read: not a witness-list: the answer has a document type'),
    ]);
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
