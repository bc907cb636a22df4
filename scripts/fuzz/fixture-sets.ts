import { readFileSync } from 'node:fs';
import type { Source } from '#pull/source.ts';
import { billAnswer, list, meetingAnswer, row } from '#sources/congress-gov/fixtures.ts';
import { committeeFeeds } from '#sources/committee-feeds/source.ts';
import { congressGov } from '#sources/congress-gov/source.ts';
import { federalRegister } from '#sources/federal-register/source.ts';
import { feedUrl } from '#sources/govinfo/map.ts';
import { govinfo } from '#sources/govinfo/source.ts';
import { houseRepository } from '#sources/house-repository/source.ts';
import { history, item, matter, meeting, now as legistarNow, testville } from '#sources/legistar/stand-in.ts';
import { primeGovCities } from '#sources/primegov/cities.ts';
import { senateSchedule } from '#sources/senate-schedule/source.ts';

/** A source with answers made from its fixtures. */
export interface FixtureSet {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each source has its own raw shape
  source: Source<any>;
  /** Clock at which the fixtures lie ahead. */
  now: string;
  /** @returns the body for an address; null = there is none */
  bodyOf: (url: string) => Uint8Array | null;
}

const fixture = (source: string, name: string) => readFileSync(new URL(`../sources/${source}/fixtures/${name}`, import.meta.url));
const bytes = (text: string) => Buffer.from(text);

/** @returns every fixture that is a good answer; error pages and bombs have tests of their own */
export function fixtureSets(): FixtureSet[] {
  const senate = ['ordinary-day.xml', 'placeholder-only.xml', 'placeholder-and-real.xml', 'nominations.xml', 'joint-session.xml'];
  return [
    ...senate.map((name) => ({ source: senateSchedule, now: '2026-03-07T12:00:00Z', bodyOf: () => fixture('senate-schedule', name) })),
    { source: houseRepository, now: '2026-03-07T12:00:00Z', bodyOf: (url) => houseBody(url, 'hearing.xml') },
    { source: houseRepository, now: '2026-03-07T12:00:00Z', bodyOf: (url) => houseBody(url, null) },
    { source: govinfo, now: '2026-07-25T12:00:00Z', bodyOf: govinfoBody },
    { source: congressGov, now: '2026-03-07T12:00:00Z', bodyOf: congressBody },
    { source: testville, now: legistarNow, bodyOf: legistarBody },
    { source: federalRegister, now: '2026-07-25T12:00:00Z', bodyOf: registerBody },
    { source: committeeFeeds, now: '2026-07-25T12:00:00Z', bodyOf: feedBody },
    ...primeGovCities.map((source) => ({ source, now: '2026-03-07T12:00:00Z', bodyOf: () => fixture('primegov', 'upcoming.json') })),
  ];
}

/** @param xml file of the meeting; null = the meeting has none and its page is read */
function houseBody(url: string, xml: string | null): Uint8Array | null {
  if (url.includes('ByDay.aspx')) return fixture('house-repository', url.endsWith('03102026') ? 'day.html' : 'day-empty.html');
  if (url.includes('ByEvent.aspx?EventID=900301')) return fixture('house-repository', 'event-page.html');
  if (xml === null || !url.includes('/900301/')) return null;
  return fixture('house-repository', url.includes('-WList-') ? 'witnesses.xml' : xml);
}

/** The one card of the fixtures stands for whatever package is asked for. */
function govinfoBody(url: string): Uint8Array {
  if (url === feedUrl) return fixture('govinfo', 'chrg.xml');
  const name = url.split('/').at(-2)!;
  return bytes(fixture('govinfo', 'mods.xml').toString().replaceAll('CHRG-116hhrg90003', name));
}

function congressBody(url: string): Uint8Array | null {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/house')) return bytes(list([row('900301'), row('900302')]));
  if (/\/(senate|nochamber)$/.test(pathname)) return bytes(list([]));
  const [, eventId] = /\/house\/(\d+)$/.exec(pathname) ?? [];
  if (eventId !== undefined) return bytes(meetingAnswer({ eventId, ...richMeeting }));
  const [, type, number] = /\/bill\/119\/([a-z]+)\/(\d+)$/.exec(pathname) ?? [];
  return number === undefined ? null : bytes(billAnswer({ type: type!.toUpperCase(), number }));
}

const richMeeting = {
  relatedItems: {
    bills: [{ congress: 119, number: '1691', type: 'S' }],
    nominations: [{ congress: 119, number: '12', part: '01' }],
    treaties: [{ congress: 119, number: '3' }],
  },
  witnesses: [{ name: 'Jane Example', position: 'Director', organization: 'Example Institute' }],
  meetingDocuments: [{ name: 'Agenda', documentType: 'Support Document', url: 'https://docs.house.gov/a.pdf' }],
  videos: [{ name: 'Video', url: 'https://www.senate.gov/isvp/?comm=judiciary&filename=judiciary031026' }],
};

function legistarBody(url: string): Uint8Array {
  const { pathname } = new URL(url);
  const rows = pathname.endsWith('/matters')
    ? [matter(), matter({ MatterId: 7002, MatterFile: 'CB 120979', MatterName: 'Cameras' })]
    : pathname.endsWith('/events')
      ? [meeting(), meeting({ EventId: 12346, EventTime: 'TBD', EventLocation: 'Room 1 --em--By video--em--' })]
      : pathname.endsWith('/eventitems')
        ? [item(), item({ EventItemId: 2, EventItemTitle: 'Budget' })]
        : pathname.endsWith('/histories')
          ? [history(), history({ MatterHistoryId: 51, MatterHistoryEventId: null })]
          : pathname.endsWith('/sponsors')
            ? [{ MatterSponsorName: 'Jane Example', MatterSponsorSequence: 0 }]
            : [{ MatterAttachmentName: 'Text', MatterAttachmentHyperlink: 'https://example.org/a.pdf', MatterAttachmentSort: 1 }];
  return bytes(JSON.stringify(rows));
}

function registerBody(): Uint8Array {
  const results = ['2026-90001', 'C1-2026-90002'].map((document_number) => ({
    document_number,
    title: 'Cameras at Example Ports',
    type: 'Proposed Rule',
    action: 'Notice of proposed rulemaking.',
    abstract: 'The agency would photograph everyone.',
    publication_date: '2026-07-01',
    effective_on: null,
    comments_close_on: '2026-08-31',
    html_url: 'https://www.federalregister.gov/documents/2026/07/01/2026-90001/cameras',
    pdf_url: 'https://www.govinfo.gov/content/pkg/FR-2026-07-01/pdf/2026-90001.pdf',
    agencies: [{ raw_name: 'DEPARTMENT OF EXAMPLES', name: 'Examples Department' }, { raw_name: 'Bureau of Cameras' }],
  }));
  return bytes(JSON.stringify({ description: 'Documents', count: results.length, total_pages: 1, results }));
}

/** RSS from some committees and Atom from the others, with entries about meetings. */
function feedBody(url: string): Uint8Array {
  const site = new URL(url).origin;
  const atom = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><link href="${site}/"/>
<entry><id>a1</id><title>Hearing on cameras &amp; streets on July 30, 2026</title><link rel="alternate" href="${site}/a1"/>
<updated>2026-07-22T10:00:00Z</updated><summary type="html">&lt;p&gt;The hearing begins at ten.&lt;/p&gt;</summary></entry></feed>`;
  const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Press</title>
<link>${site}/</link><description>News</description><ttl>60</ttl>
<item><title>Committee to hold hearing on cameras</title><link>/press/1</link><guid isPermaLink="false">n1</guid>
<pubDate>Wed, 22 Jul 2026 10:00:00 EST</pubDate><dc:creator>x</dc:creator><description><![CDATA[<p>The hearing begins at ten.</p>]]></description></item>
<item><title>Markup of H.R. 1</title><link>${site}/press/2</link><guid>n2</guid><pubDate>2026-07-21</pubDate><description>Text &amp;amp; more</description></item>
</channel></rss>`;
  return bytes(url.includes('house.gov') ? atom : rss);
}
