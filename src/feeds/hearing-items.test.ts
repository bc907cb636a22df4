import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import type { HearingChange } from '#model/change.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { newestItems, toRss, type FeedChannel } from './feed-item.ts';
import { announcementItem, changeItems, type ItemWords } from './hearing-items.ts';

const words: ItemWords = {
  tagAuthority: 'banwatch.example,2026',
  urlOf: (id) => `https://banwatch.example/hearings/${id}/`,
  bodyOf: () => 'Senate Judiciary',
  whenOf: ({ startsAt, date }) => startsAt ?? date,
  placeOf: ({ location }) => location?.room ?? null,
  leadOf: ({ field }) => field,
  changeOf: ({ from, to }) => `${JSON.stringify(from)} → ${JSON.stringify(to)}`,
  clip: (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text),
};

const id = '119/senate/338683';
const firstSeen = '2026-07-25T18:00:37Z';

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
    startsAt: '2026-07-29T09:30:00-04:00',
    date: '2026-07-29',
    timeZone: 'America/New_York',
    status: 'scheduled',
    location: { room: 'SD-226' },
    topics: [{ topic: 'face-recognition', because: ['"faces" in title'] }],
    origin: 'pull',
    firstSeen,
    url: null,
    ...more,
  });
}

const moved: HearingChange = {
  seenAt: '2026-07-26T18:00:00Z',
  field: 'startsAt',
  from: '2026-07-29T09:30:00-04:00',
  to: '2026-07-30T09:30:00-04:00',
  source: 'senate-schedule',
};
const otherRoom: HearingChange = { ...moved, field: 'location', from: { room: 'SD-226' }, to: { room: 'SH-216' } };

test('an announcement says who meets on what, when and where', () => {
  expect(announcementItem(id, hearing(), words)).toEqual({
    id: 'tag:banwatch.example,2026:hearing/us/senate/338683',
    title: 'Senate Judiciary: Hearings to examine faces.',
    text: '2026-07-29T09:30:00-04:00. SD-226. Hearings to examine faces.',
    url: 'https://banwatch.example/hearings/119/senate/338683/',
    published: firstSeen,
    categories: ['face-recognition'],
  });
});

test('an announcement without a place leaves it out, and a long title is cut in the title only', () => {
  const title = 'A very long title that goes on '.repeat(5);
  const item = announcementItem(id, hearing({ location: null, title }), words)!;
  expect(item.text).toBe(`2026-07-29T09:30:00-04:00. ${title}`);
  expect(item.title).toMatch(/…$/);
});

test('an item is published when we first said it, also for a reader, and never on the day of the meeting', async () => {
  const items = [announcementItem(id, hearing(), words)!, ...changeItems(id, hearing({ changes: [moved] }), words)];
  const channel: FeedChannel = {
    id: 'tag:banwatch.example,2026:feed/x',
    title: 'x',
    description: 'x',
    author: 'x',
    url: 'https://banwatch.example/',
    self: 'https://banwatch.example/x.xml',
    hub: null,
  };
  const read = await new RssParser().parseString(toRss(channel, items));
  expect(read.items.map(({ isoDate }) => isoDate)).toEqual(['2026-07-26T18:00:00.000Z', '2026-07-25T18:00:37.000Z']);
});

test('moves, cancellation and a new address of its page do not change the id or the date of an announcement', () => {
  const before = announcementItem(id, hearing(), words)!;
  const later = hearing({
    startsAt: '2026-08-05T09:30:00-04:00',
    date: '2026-08-05',
    status: 'cancelled',
    title: 'Other',
    changes: [moved],
  });
  const after = announcementItem('119/senate/2026-border', later, { ...words, urlOf: () => 'https://elsewhere.example/' })!;
  expect([after.id, after.published]).toEqual([before.id, before.published]);
});

test.each([
  ['cancelled', 'CANCELLED: '],
  ['postponed', 'POSTPONED: '],
  ['unlisted', 'NO LONGER LISTED: '],
  ['rescheduled', ''],
] as const)('the announcement of a hearing that is %s says "%s" first, in title and text', (status, mark) => {
  const called = announcementItem(id, hearing({ status }), words)!;
  expect(called).toMatchObject({
    title: `${mark}Senate Judiciary: Hearings to examine faces.`,
    text: `${mark}2026-07-29T09:30:00-04:00. SD-226. Hearings to examine faces.`,
  });
});

test('each change is its own item with its own id and the time at which it was seen', () => {
  const items = changeItems(id, hearing({ changes: [moved, otherRoom, { ...moved, seenAt: '2026-07-27T18:00:00Z' }] }), words);
  expect(items.map((item) => item.id)).toEqual(
    [1, 2, 3].map((place) => `tag:banwatch.example,2026:hearing/us/senate/338683/change/${place}`),
  );
  expect(items.map(({ published }) => published)).toEqual([moved.seenAt, moved.seenAt, '2026-07-27T18:00:00Z']);
  expect(items[1]!.text).toContain('location: {"room":"SD-226"} → {"room":"SH-216"}');
});

test('a change item says what sort of change it is, the old and the new value, in title and text', () => {
  const [item] = changeItems(id, hearing({ changes: [otherRoom] }), words);
  expect(item!.title).toBe('location: Senate Judiciary, {"room":"SD-226"} → {"room":"SH-216"}: Hearings to examine faces.');
  expect(item!.text).toContain('location: {"room":"SD-226"} → {"room":"SH-216"}');
  expect(item!.text).toContain('Senate Judiciary: Hearings to examine faces.');
});

test('a later change leaves the items of the earlier ones as they were', () => {
  const [before] = changeItems(id, hearing({ changes: [moved], startsAt: '2026-07-30T09:30:00-04:00', date: '2026-07-30' }), words);
  const movedAgain: HearingChange = { ...moved, from: '2026-07-30T09:30:00-04:00', to: '2026-08-05T09:30:00-04:00' };
  const renamed: HearingChange = { ...moved, field: 'title', from: 'Hearings to examine faces.', to: 'Hearings to examine eyes.' };
  const after = hearing({
    changes: [moved, otherRoom, movedAgain, renamed],
    startsAt: '2026-08-05T09:30:00-04:00',
    date: '2026-08-05',
    title: 'Hearings to examine eyes.',
  });
  expect(changeItems(id, after, words)[0]).toEqual(before);
});

test('a change tells a reader that the announcement has been updated, and leaves its date', () => {
  expect(announcementItem(id, hearing(), words)!.updated).toBeUndefined();
  expect(announcementItem(id, hearing({ changes: [moved] }), words)).toMatchObject({ published: firstSeen, updated: moved.seenAt });
});

test('a hearing announced today for three weeks ahead is the newest item, dated today', () => {
  const today = '2026-07-28T18:00:00Z';
  const soon = hearing({ changes: [moved] });
  const later = hearing({ eventId: '338999', startsAt: '2026-08-18T10:00:00-04:00', date: '2026-08-18', firstSeen: today });
  const items = [soon, later].flatMap((one) => [announcementItem(id, one, words)!, ...changeItems(id, one, words)]);
  const [newest] = newestItems(items);
  expect(newest).toMatchObject({ id: 'tag:banwatch.example,2026:hearing/us/senate/338999', published: today });
});

test('a hearing without a change has no change item', () => {
  expect(changeItems(id, hearing(), words)).toEqual([]);
});

test('a hearing that an import brought in is no news, but what changes afterwards is', () => {
  expect(announcementItem(id, hearing({ announced: false }), words)).toBeNull();
  expect(changeItems(id, hearing({ announced: false, changes: [moved] }), words)).toHaveLength(1);
});

test('a hearing entered from the record is no news', () => {
  const archive = hearing({ origin: 'archive', firstSeen: null, status: 'held' });
  expect(announcementItem(id, archive, words)).toBeNull();
  expect(changeItems(id, archive, words)).toEqual([]);
});

test('the same number in another chamber, and a hearing without a number, have ids of their own', () => {
  const tags = [
    announcementItem(id, hearing(), words),
    announcementItem('119/house/338683', hearing({ chamber: 'house' }), words),
    announcementItem('us/ca/oakland/338683', hearing({ jurisdiction: 'us/ca/oakland', chamber: null, congress: null }), words),
    announcementItem('119/senate/2026-07-29-faces', hearing({ eventId: null }), words),
  ].map((item) => item!.id);
  expect(new Set(tags).size).toBe(4);
  expect(tags[3]).toBe('tag:banwatch.example,2026:hearing/119/senate/2026-07-29-faces');
});
