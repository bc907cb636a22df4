import ICAL from 'ical.js';
import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import type { HearingChange } from '#model/change.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { toCalendar } from './calendar.ts';
import { toRss } from './feed-item.ts';
import { announcementItem, changeItems } from './hearing-items.ts';
import { subjectOf, titleOf } from './hearing-title.ts';

const words = {
  site: 'Banwatch',
  tagAuthority: 'banwatch.example,2026',
  uidDomain: 'banwatch.example',
  urlOf: (id: string) => `https://banwatch.example/hearings/${id}/`,
  bodyOf: ({ body }: Hearing) => `Oakland, CA, ${body}`,
  whenOf: () => 'Tuesday',
  placeOf: () => null,
  leadOf: () => 'Cancelled',
  changeOf: () => 'scheduled → cancelled',
  clip: (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text),
};
const id = 'us/ca/oakland/testville-12345';
const cancelled: HearingChange = {
  seenAt: '2026-03-08T12:00:00Z',
  field: 'status',
  from: 'scheduled',
  to: 'cancelled',
  source: 'legistar-testville',
};

/** A meeting as `map-event.ts` of Legistar writes it. */
function meeting(more: Partial<Hearing> = {}): Hearing {
  return hearingSchema.parse({
    title: 'City Council: An ordinance on facial recognition by the police',
    kind: 'meeting',
    access: null,
    jurisdiction: 'us/ca/oakland',
    congress: null,
    chamber: null,
    eventId: 'testville-12345',
    committees: [],
    body: 'City Council',
    startsAt: '2026-03-10T10:00:00-07:00',
    date: '2026-03-10',
    timeZone: 'America/Los_Angeles',
    status: 'scheduled',
    location: { address: 'City Hall, 1 Main Plaza, 3rd Floor' },
    url: null,
    origin: 'pull',
    firstSeen: '2026-03-07T12:00:00Z',
    ...more,
  });
}

/** As `map.ts` of PrimeGov writes it: the title is the body. */
const titledByBody = meeting({ title: 'Surveillance Technology Board', body: 'Surveillance Technology Board' });

test('a feed reader finds the city and its body once in every title, and the cut spares the subject', async () => {
  const given = meeting({ changes: [cancelled] });
  const items = [announcementItem(id, given, words)!, ...changeItems(id, given, words)];
  const channel = {
    id: 'tag:x',
    title: 'x',
    description: 'x',
    author: 'x',
    url: 'https://x.example/',
    self: 'https://x.example/x',
    hub: null,
  };
  const { items: read } = await new RssParser().parseString(toRss(channel, items));
  expect(read.map(({ title }) => title)).toEqual([
    'Cancelled: Oakland, CA, City Council, scheduled → cancelled: An ordinance on facial recogn…',
    'Oakland, CA, City Council: An ordinance on facial recogn…',
  ]);
  expect(items[1]!.text).toContain('\n\nOakland, CA, City Council: An ordinance on facial recognition by the police\n\n');
});

test('a calendar reader finds them once in the name of the meeting', () => {
  const options = { name: 'x', description: 'x', url: 'https://x.example/', variant: 'full' } as const;
  const calendar = toCalendar([[id, meeting({ status: 'cancelled' })]], options, words);
  const event = new ICAL.Component(ICAL.parse(calendar) as never).getFirstSubcomponent('vevent')!;
  expect(event.getFirstPropertyValue('summary')).toBe('CANCELLED: Oakland, CA, City Council: An ordinance on facial recogn…');
});

test('a title that is the name of the body is not said behind it', () => {
  expect(titleOf(words.bodyOf(titledByBody), titledByBody)).toBe('Oakland, CA, Surveillance Technology Board');
  const [change] = changeItems(id, { ...titledByBody, changes: [cancelled] }, words);
  expect(change!.title).toBe('Cancelled: Oakland, CA, Surveillance Technology Board, scheduled → cancelled');
  expect(change!.text).toContain('\n\nOakland, CA, Surveillance Technology Board\n\n');
});

test('only the whole name of the body that meets is left out of a title', () => {
  const title = 'City Council: a report';
  expect(subjectOf({ title, body: 'City Council', committees: [] })).toBe('a report');
  expect(subjectOf({ title, body: 'City', committees: [] })).toBe(title);
  expect(subjectOf({ title, committees: [] })).toBe(title);
  expect(subjectOf({ title, body: 'City Council', committees: ['hsju00'] })).toBe(title);
});
