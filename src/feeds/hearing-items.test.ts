import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import type { HearingChange } from '#model/change.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { toRss } from './feed-item.ts';
import { announcementItem, changeItems, type ItemWords } from './hearing-items.ts';

const words: ItemWords = {
  tagAuthority: 'banwatch.example,2026',
  urlOf: (id) => `https://banwatch.example/hearings/${id}/`,
  bodyOf: () => 'Senate Judiciary',
  whenOf: ({ startsAt, date }) => startsAt ?? date,
  placeOf: ({ location }) => location?.room ?? null,
  changeOf: ({ field, from, to }) => `${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
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
  const channel = { title: 'x', description: 'x', url: 'https://banwatch.example/', self: 'https://banwatch.example/x.xml' };
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

test('each change is its own item with its own id and the time at which it was seen', () => {
  const items = changeItems(id, hearing({ changes: [moved, otherRoom, { ...moved, seenAt: '2026-07-27T18:00:00Z' }] }), words);
  expect(items.map((item) => item.id)).toEqual(
    [1, 2, 3].map((place) => `tag:banwatch.example,2026:hearing/us/senate/338683/change/${place}`),
  );
  expect(items.map(({ published }) => published)).toEqual([moved.seenAt, moved.seenAt, '2026-07-27T18:00:00Z']);
  expect(items[1]!.text).toContain('location: {"room":"SD-226"} → {"room":"SH-216"}');
});

test('a later change leaves the items of the earlier ones as they were', () => {
  const [before] = changeItems(id, hearing({ changes: [moved] }), words);
  const [after] = changeItems(id, hearing({ changes: [moved, otherRoom] }), words);
  expect(after).toEqual(before);
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
