import { parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import { newestItems, toRss, type FeedChannel, type FeedItem } from './feed-item.ts';

const channel: FeedChannel = {
  title: 'Banwatch: hearings & markups',
  description: 'What Congress is about to hear <soon>.',
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

/** The feed as two independent readers see it. */
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
  // The description is HTML: what it shows must be the text, so it may not hold a tag.
  const html = smith.items![0]!.description!;
  expect(html).not.toMatch(/[<>]/);
  expect(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
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
  expect(toRss(channel, items)).toBe(toRss(channel, [...items].reverse()));
});
