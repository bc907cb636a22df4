import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import { newestItems, toAtom, toJsonFeed, toRss, type FeedChannel, type FeedItem } from './feed-item.ts';

const channel: FeedChannel = {
  id: 'tag:banwatch.example,2026:feed/hearings',
  title: 'Banwatch: hearings & markups',
  description: 'What Congress is about to hear <soon>.',
  author: 'Banwatch',
  hub: null,
  url: 'https://banwatch.example/hearings/',
  self: 'https://banwatch.example/feeds/hearings.xml',
};

function item(number: number, more: Partial<FeedItem> = {}): FeedItem {
  return {
    id: `tag:banwatch.example,2026:hearing/us/senate/${number}`,
    title: `Hearing ${number}`,
    text: `Wednesday. SD-226. Hearing ${number}`,
    url: `https://banwatch.example/hearings/119/senate/${number}/?a=1&b=2`,
    published: new Date(Date.UTC(2026, 6, 1, 0, number)).toISOString().replace('.000', ''),
    categories: ['face-recognition'],
    ...more,
  };
}

/** The RSS feed as two independent readers see it. */
async function readBack(items: readonly FeedItem[]) {
  const xml = toRss(channel, items);
  return { xml, rss: await new RssParser().parseString(xml), smith: parseRssFeed(xml) };
}

test('two readers find the same ids, titles, texts, addresses and dates that were written', async () => {
  const items = [item(2), item(1)];
  const { rss, smith } = await readBack(items);
  expect(rss.items.map(({ guid }) => guid)).toEqual(items.map(({ id }) => id));
  expect(rss.items.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
  expect(rss.items.map(({ content }) => content)).toEqual(items.map(({ text }) => text));
  expect(rss.items.map(({ link }) => link)).toEqual(items.map(({ url }) => url));
  expect(rss.items.map(({ isoDate }) => Date.parse(isoDate!))).toEqual(items.map(({ published }) => Date.parse(published)));
  expect(rss.items[0]!.categories).toEqual(['face-recognition']);
  expect(smith.items!.map(({ guid }) => guid)).toEqual(items.map(({ id }) => ({ value: id, isPermaLink: false })));
  expect(smith.items!.map(({ title, description, link }) => [title, description, link])).toEqual(
    items.map(({ title, text, url }) => [title, text, url]),
  );
  expect(smith.items!.map(({ pubDate }) => Date.parse(String(pubDate)))).toEqual(items.map(({ published }) => Date.parse(published)));
});

test('the channel names itself, its page and the time of its newest item', async () => {
  const { rss, smith } = await readBack([item(1), item(3), item(2)]);
  expect(rss).toMatchObject({ title: channel.title, description: channel.description, link: channel.url });
  expect(rss.feedUrl).toBe(channel.self);
  expect(Date.parse(String(smith.lastBuildDate))).toBe(Date.parse(item(3).published));
});

test('a feed without items is still a feed', async () => {
  const { rss, smith } = await readBack([]);
  expect(rss).toMatchObject({ title: channel.title, items: [] });
  expect(smith.lastBuildDate).toBeUndefined();
});

test.each([
  'a ]]> b',
  '<![CDATA[ x ]]>',
  'Law & order &amp; <b>bold</b>',
  '<script>alert(1)</script>',
  '</title></item></channel></rss>',
  '"quotes" and \'apostrophes\'',
  'eyes 👁 and families 👨‍👩‍👧',
  '&#60;&lt;',
  'two\nlines',
])('the text %j comes out as it went in, with both readers, and is no markup', async (text) => {
  const { rss, smith } = await readBack([item(1, { title: text, text, categories: [text] })]);
  expect(rss.items).toHaveLength(1);
  expect(rss.items[0]).toMatchObject({ title: text, contentSnippet: text, categories: [text] });
  expect(smith.items).toHaveLength(1);
  expect(smith.items![0]).toMatchObject({ title: text, categories: [{ name: text }] });
  // The description is HTML: what it shows must be the text, so it may hold no tag but for line breaks.
  const html = smith.items![0]!.description!.replaceAll('<br>', '\n');
  expect(html).not.toMatch(/[<>]/);
  expect(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
});

test('paragraphs stay apart for readers that take the description for HTML, and for those that do not', async () => {
  const text = 'Moved: 9:30 → 2:00\n\nSenate Judiciary: <faces>\n\nMeeting: Wednesday';
  const { rss, smith } = await readBack([item(1, { text })]);
  expect(smith.items![0]!.description).toBe('Moved: 9:30 → 2:00<br><br>Senate Judiciary: &lt;faces&gt;<br><br>Meeting: Wednesday');
  expect(rss.items[0]!.contentSnippet!.split(/\n+/)).toEqual(text.split('\n\n'));
  expect((await readAtom([item(1, { text })])).smith.entries![0]!.content!.value).toBe(text);
});

test('the newest fifty are kept, newest first', async () => {
  const items = Array.from({ length: 60 }, (_, number) => item(number));
  const { rss } = await readBack([...items.slice(30), ...items.slice(0, 30)]);
  expect(rss.items.map(({ guid }) => guid)).toEqual(
    items
      .slice(10)
      .reverse()
      .map(({ id }) => id),
  );
});

test('newest is told by the instant, not by how it is written', () => {
  const earlier = item(1, { published: '2026-07-25T20:00:00+09:00' });
  const later = item(2, { published: '2026-07-25T12:00:00Z' });
  expect(newestItems([earlier, later])).toEqual([later, earlier]);
});

test('at equal times the id decides, in whatever order the items come', () => {
  const same = [3, 1, 2].map((number) => item(number, { published: '2026-07-25T18:00:00Z' }));
  const ids = (items: readonly FeedItem[]) => newestItems(items).map(({ id }) => id);
  expect(ids(same)).toEqual(ids([...same].reverse()));
  expect(ids(same).map((id) => id.at(-1))).toEqual(['1', '2', '3']);
});

test('a feed stops at about 500 kB, but never before its first item', () => {
  const items = Array.from({ length: 10 }, (_, number) => item(number, { text: 'x'.repeat(100_000) }));
  expect(newestItems(items)).toHaveLength(4);
  expect(newestItems([item(1, { text: 'x'.repeat(600_000) })])).toHaveLength(1);
});

test('the same items give the same bytes', () => {
  const items = [item(1), item(2), item(3)];
  for (const write of [toRss, toAtom, toJsonFeed]) expect(write(channel, items)).toBe(write(channel, [...items].reverse()));
});

/** The Atom feed as two independent readers see it. */
async function readAtom(items: readonly FeedItem[], more: Partial<FeedChannel> = {}) {
  const xml = toAtom({ ...channel, ...more }, items);
  return { xml, rss: await new RssParser().parseString(xml), smith: parseAtomFeed(xml) };
}

const readJson = (items: readonly FeedItem[], more: Partial<FeedChannel> = {}) =>
  parseJsonFeed(JSON.parse(toJsonFeed({ ...channel, ...more }, items)) as unknown);

const changed = item(2, { updated: '2026-07-05T12:00:00Z' });

test('Atom: two readers find what was written, with the time of the last change beside that of the first word', async () => {
  const items = [changed, item(1)];
  const { rss, smith } = await readAtom(items);
  expect(rss.items.map((one) => [one['id'], one.title, one.content, one.link])).toEqual(
    items.map((one) => [one.id, one.title, one.text, one.url]),
  );
  expect(rss.items.map(({ pubDate }) => Date.parse(pubDate!))).toEqual(items.map(({ published }) => Date.parse(published)));
  expect(smith.entries!.map(({ id, title, content }) => [id, title!.value, content!.value])).toEqual(
    items.map(({ id, title, text }) => [id, title, text]),
  );
  expect(smith.entries!.map(({ published, updated }) => [Date.parse(published!), Date.parse(updated!)])).toEqual(
    items.map(({ published, updated }) => [Date.parse(published), Date.parse(updated ?? published)]),
  );
  expect(smith.entries![0]!.categories).toEqual([{ term: 'face-recognition' }]);
});

test('Atom: the feed has an id of its own, an author, its page, its own address and the time of its newest word', async () => {
  const { rss, smith } = await readAtom([item(1), item(3), changed]);
  expect(smith).toMatchObject({ id: channel.id, authors: [{ name: 'Banwatch' }] });
  expect(rss).toMatchObject({ title: channel.title, link: channel.url, feedUrl: channel.self });
  expect(Date.parse(smith.updated!)).toBe(Date.parse(changed.updated!));
});

test('JSON Feed: a reader finds what was written', () => {
  const items = [changed, item(1)];
  const feed = readJson(items);
  expect(feed).toMatchObject({ title: channel.title, home_page_url: channel.url, feed_url: channel.self, authors: [{ name: 'Banwatch' }] });
  expect(feed.items!.map(({ id, title, content_text, url }) => [id, title, content_text, url])).toEqual(
    items.map(({ id, title, text, url }) => [id, title, text, url]),
  );
  expect(feed.items!.map((one) => Date.parse(one.date_published!))).toEqual(items.map(({ published }) => Date.parse(published)));
  expect(Date.parse(feed.items![0]!.date_modified!)).toBe(Date.parse(changed.updated!));
  expect(feed.items![1]!.date_modified).toBeUndefined();
});

test('a feed without items is a valid feed in every format', async () => {
  expect(JSON.parse(toJsonFeed(channel, []))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
  const { rss, smith } = await readAtom([]);
  expect(rss.items).toEqual([]);
  expect(smith.updated).toBe('1970-01-01T00:00:00.000Z');
});

const nasty = [
  'a ]]> b',
  '<![CDATA[ x ]]>',
  'Law & order &amp; <b>bold</b>',
  '</title></entry></feed>',
  `"quotes", 'apostrophes' and \\ back-slashes`,
  'eyes 👁 and families 👨‍👩‍👧',
  'two\nlines',
];

test.each(nasty)('the text %j comes out of Atom and JSON as it went in', async (text) => {
  const items = [item(1, { title: text, text })];
  const { rss, smith } = await readAtom(items);
  expect(rss.items).toMatchObject([{ title: text, content: text }]);
  expect(smith.entries).toMatchObject([{ title: { value: text }, content: { value: text } }]);
  expect(readJson(items).items).toMatchObject([{ title: text, content_text: text }]);
});

test.each(['two\r\nlines', 'two\rlines', 'two\u0000\u0008\nlines\ufffe'])(
  'line ends and characters that no XML can hold, %j, cost nobody the feed',
  async (text) => {
    const items = [item(1, { title: text, text }), item(2)];
    const clean = 'two\nlines';
    expect((await readBack(items)).rss.items[1]).toMatchObject({ title: clean, contentSnippet: clean });
    expect((await readAtom(items)).rss.items[1]).toMatchObject({ title: clean, content: clean });
    expect(readJson(items).items![1]).toMatchObject({ title: clean, content_text: clean });
  },
);

test('a feed says under what its content may be used, where the format has a place for it', () => {
  const said = expect.stringContaining('https://creativecommons.org/publicdomain/zero/1.0/') as unknown;
  expect(parseRssFeed(toRss(channel, [])).copyright).toEqual(said);
  expect(parseAtomFeed(toAtom(channel, [])).rights).toMatchObject({ value: said });
});

test('a hub is named in every format, beside the own address that it goes by, and in none when there is none', async () => {
  const hub = 'https://hub.example/?a=1&b=2';
  const own = { href: channel.self, rel: 'self' };
  const rss = parseRssFeed(toRss({ ...channel, hub }, [item(1)]));
  expect(rss.atom!.links).toMatchObject([own, { href: hub, rel: 'hub' }]);
  expect((await readAtom([item(1)], { hub })).smith.links).toEqual(
    expect.arrayContaining([expect.objectContaining(own), { href: hub, rel: 'hub' }]),
  );
  expect(readJson([item(1)], { hub }).hubs).toEqual([{ type: 'WebSub', url: hub }]);
  for (const write of [toRss, toAtom, toJsonFeed]) expect(write(channel, [item(1)])).not.toContain('hub');
});

test('no format passes 500 kB, whatever the text is made of', () => {
  for (const unit of ['&', '"', '👁', ']]>', 'x\n', '\n', '\n"', '\\']) {
    const items = Array.from({ length: 50 }, (_, number) => item(number, { text: unit.repeat(6_000) }));
    for (const write of [toRss, toAtom, toJsonFeed]) expect(Buffer.byteLength(write(channel, items))).toBeLessThan(500_000);
  }
});
