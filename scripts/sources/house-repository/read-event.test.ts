import { describe, expect, test } from 'vitest';
import { type Hearing } from '#model/hearing.ts';
import { SourceError, type Collected, type HearingObservation, type SourceContext } from '#pull/source.ts';
import { dayUrl, eventUrl, witnessUrl } from './addresses.ts';
import { map } from './map.ts';
import { parseEventPage } from './parse-event-page.ts';
import type { RawEvent } from './read-event.ts';
import { houseRepository } from './source.ts';
import {
  answer,
  checked,
  committees,
  context,
  dayPage,
  fixture,
  knownHearing,
  listed,
  meetingUrl,
  meetingXml,
  observe,
  ordinary,
  withKnown,
} from './stand-in.ts';

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

  test('has a page with midnight, at which no committee meets: the hour is not announced', () => {
    const claim = fromPage((page) => page.replace(/ \(2:00 PM.*?\)/, ' (12:00 AM)'));
    expect(claim).toMatchObject({ startsAt: null, date: '2026-03-10' });
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

describe('an event of which no XML is of the day that lists it', () => {
  const oldUrl = meetingUrl.replaceAll('20260310', '20260312');
  const on = (day: string, updated: string) =>
    meetingXml({ updated, when: `<calendar-date>${day}</calendar-date><start-time>10:00:00</start-time>` });

  test.each([
    ['2026-03-01T10:00:00', '2026-03-05T10:00:00', meetingUrl],
    ['2026-03-05T10:00:00', '2026-03-01T10:00:00', oldUrl],
  ])('is read from the one that changed last: of %s and %s', async (old, fresh, url) => {
    const files = { ...ordinary, [oldUrl]: on('2026-03-12', old), [meetingUrl]: on('2026-03-13', fresh) };
    const [hearing] = observe(await answer(files, withKnown(knownHearing('900301', '2026-03-12', oldUrl))));
    expect(hearing!.sourceUrl).toBe(url);
  });
});

describe('a meeting moved to another hour of its day', () => {
  const at = (time: string) => `<calendar-date>2026-03-10</calendar-date><start-time>${time}</start-time>`;
  const moved = (to: string, more: Record<string, string> = {}) =>
    meetingXml({
      status: 'R',
      when: at('10:00:00'),
      rescheduled: `<rescheduled-dates><meeting-dates>${at(to)}</meeting-dates></rescheduled-dates>`,
      ...more,
    });
  const page = (time: string) => fixture('event-page.html').replace(/\(2:00 PM.*?\)/, time);
  const known = withKnown(knownHearing('900301', '2026-03-10', meetingUrl));
  /** The XML is known by its address, so that only the doubt asks for the page. */
  const read = async (xml: string, body: string | null) => {
    const collected = await answer({ ...ordinary, [meetingUrl]: xml, [eventUrl('900301')]: body }, known);
    const [hearing] = observe(collected);
    return { startsAt: hearing!.claim.startsAt, status: hearing!.claim.status, notes: collected.notes, requests: collected.requests - 23 };
  };

  test.each([
    ['(2:00 PM)', '14:00:00', '2026-03-10T14:00:00-04:00'],
    ['(10:00 AM)', '14:00:00', '2026-03-10T10:00:00-04:00'],
    ['(2:00 PM - 4:00 PM)', '14:00:00.1230000', '2026-03-10T14:00:00-04:00'],
    ['', '00:00:00', null],
  ])('has the hour its page shows, %s', async (shown, to, startsAt) => {
    expect(await read(moved(to), page(shown))).toEqual({ startsAt, status: 'rescheduled', notes: [], requests: 3 });
  });

  test('is asked about once when it is new, too', async () => {
    const collected = await answer({ ...ordinary, [meetingUrl]: moved('16:00:00'), [eventUrl('900301')]: page('(4:00 PM)') });
    expect(observe(collected)[0]!.claim.startsAt).toBe('2026-03-10T16:00:00-04:00');
    expect(collected.requests).toBe(23 + 3);
  });

  test.each([
    ['there is no page', null, 'its page shows no meeting'],
    ['the page shows no meeting', fixture('error-page.html'), 'its page shows no meeting'],
    ['the page shows a third hour', page('(1:00 PM)'), 'its page says "Tuesday, March 10, 2026 (1:00 PM)"'],
    ['the page shows another day', page('(2:00 PM)').replace('March 10', 'March 11'), 'its page says "Tuesday, March 11, 2026 (2:00 PM)"'],
    ['the page has no day', page('(2:00 PM)').replace('March 10, 2026', 'soon'), 'cannot read the date'],
  ])('keeps the first hour, with a note, when %s', async (_, body, reason) => {
    const { startsAt, notes } = await read(moved('14:00:00'), body);
    expect(startsAt).toBe('2026-03-10T10:00:00-04:00');
    expect(notes).toEqual([
      expect.stringContaining(
        `900301: moved on its day, and the XML does not say whether to 10:00 or to 14:00; the hour known before is kept, or else 10:00: ${reason}`,
      ),
    ]);
  });

  test('keeps the first hour, with a note, when the page cannot be fetched', async () => {
    const collected = await houseRepository.collect(async (url) => {
      if (url === eventUrl('900301')) throw new SourceError({ source: houseRepository.id, step: 'fetch' }, 'HTTP 503');
      const day = url === dayUrl('2026-03-10') ? dayPage('900301') : fixture('day-empty.html');
      const status = url.includes('WList') ? 404 : 200;
      return { status, text: url.includes('ByDay') ? day : moved('14:00:00'), url, contentType: null };
    }, known);
    expect(observe(collected)[0]!.claim.startsAt).toBe('2026-03-10T10:00:00-04:00');
    expect(collected.notes).toEqual([expect.stringContaining('or else 10:00: HTTP 503')]);
  });

  test.each([
    ['2026-03-10T14:00:00-04:00', '2026-03-10T14:00:00-04:00'],
    ['2026-03-10T10:00:00-04:00', '2026-03-10T10:00:00-04:00'],
    ['2026-03-10T12:00:00-04:00', '2026-03-10T10:00:00-04:00'],
  ])('and known at %s is at %s when its page cannot be had', async (before, startsAt) => {
    const [id, hearing] = knownHearing('900301', '2026-03-10', meetingUrl);
    // Nor is what is known of another event taken for it, nor does a second source hide it.
    const [other, another] = knownHearing('900302', '2026-03-10', meetingUrl);
    const seenIn = [{ source: 'congress-gov', url: meetingUrl, id: '900301' }, ...hearing.seenIn];
    const given = withKnown(
      [other, { ...another, startsAt: '2026-03-10T14:00:00-04:00' } as Hearing],
      [id, { ...hearing, seenIn, startsAt: before } as Hearing],
    );
    const { raws } = await answer({ ...ordinary, [meetingUrl]: moved('14:00:00'), [eventUrl('900301')]: null }, given);
    expect(houseRepository.map(raws[0]!, given)).toMatchObject({ claim: { startsAt, date: '2026-03-10' } });
  });

  test.each([
    ['the hours are the same', moved('10:00:00.5')],
    ['it is not marked as moved', moved('14:00:00', { status: 'S' })],
    ['the other hour is that of another day', moved('14:00:00').replace(/2026-03-10(?=<\/calendar-date><start-time>14)/, '2026-03-12')],
  ])('is not asked about when %s', async (_, xml) => {
    expect(await read(xml, null)).toMatchObject({ startsAt: '2026-03-10T10:00:00-04:00', notes: [], requests: 2 });
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
