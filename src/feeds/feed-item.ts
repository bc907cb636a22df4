import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { contentLicense } from '#model/content-license.ts';
import { cleanText } from '#model/outside-text.ts';

/** One entry of a feed, whatever the format. */
export interface FeedItem {
  /** A `tag:` URI (RFC 4151) made of the record's own id; the same for ever, whatever happens to its address. */
  id: string;
  title: string;
  /** Plain text; each format escapes it. */
  text: string;
  /** Full address of the page. */
  url: string;
  /** When we first said it, ISO 8601; never the meeting's date. */
  published: string;
  /** Last material change of what the item says, ISO 8601; absent = none since it was published. */
  updated?: string;
  categories: string[];
}

export interface FeedChannel {
  /** A `tag:` URI, the same in every format and for ever. */
  id: string;
  title: string;
  description: string;
  /** Name of the site. */
  author: string;
  /** Full address of the page that shows the same. */
  url: string;
  /** Full address of the feed itself, in the format that is written. */
  self: string;
  /** Full address of the WebSub hub that passes news on; null = none. */
  hub: string | null;
}

/** JSON Feed has no key for it. */
const rights = `${contentLicense.title}, ${contentLicense.url}`;

const mostItems = 50;
/** Room for the channel and for what the escaping of a format adds stays below the promised 500 kB. */
const mostBytes = 450_000;

/** Atom asks for a date even where nothing was ever said; any fixed one keeps the bytes. */
const neverYet = '1970-01-01T00:00:00Z';

/**
 * Newest first, at most 50 items or about 450 kB. At equal times the id decides, so that two builds give the same bytes.
 * @param items in any order
 */
export function newestItems(items: readonly FeedItem[]): FeedItem[] {
  const sorted = [...items].sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || a.id.localeCompare(b.id));
  const kept: FeedItem[] = [];
  let size = 0;
  for (const item of sorted.slice(0, mostItems)) {
    size += bytesOf(item);
    if (size > mostBytes && kept.length > 0) break;
    kept.push(item);
  }
  return kept;
}

/**
 * Writes RSS 2.0 (https://www.rssboard.org/rss-specification). `lastBuildDate` is that of the newest word in it, so that an unchanged feed
 * keeps its bytes.
 */
export function toRss(channel: FeedChannel, items: readonly FeedItem[]): string {
  const newest = newestItems(items).map(cleaned);
  const last = lastWord(newest);
  const xml = generateRssFeed({
    title: channel.title,
    link: channel.url,
    description: channel.description,
    language: 'en-US',
    copyright: rights,
    ...(last === null ? {} : { lastBuildDate: new Date(last) }),
    atom: { links: [{ href: channel.self, rel: 'self', type: 'application/rss+xml' }, ...hubLinks(channel)] },
    items: newest.map((item) => ({
      title: item.title,
      link: item.url,
      description: asHtml(item.text),
      guid: { value: item.id, isPermaLink: false },
      pubDate: new Date(item.published),
      categories: item.categories.map((name) => ({ name })),
    })),
  });
  return withoutPadding(xml);
}

/** Writes Atom 1.0 (RFC 4287): the one of the three formats that says when an item was last changed and that its text is plain. */
export function toAtom(channel: FeedChannel, items: readonly FeedItem[]): string {
  const newest = newestItems(items).map(cleaned);
  const xml = generateAtomFeed({
    id: channel.id,
    title: { value: channel.title, type: 'text' },
    subtitle: { value: channel.description, type: 'text' },
    updated: new Date(lastWord(newest) ?? neverYet),
    authors: [{ name: channel.author }],
    rights: { value: rights, type: 'text' },
    links: [
      { href: channel.self, rel: 'self', type: 'application/atom+xml' },
      { href: channel.url, rel: 'alternate', type: 'text/html' },
      ...hubLinks(channel),
    ],
    entries: newest.map((item) => ({
      id: item.id,
      title: { value: item.title, type: 'text' },
      content: { value: item.text, type: 'text' },
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      published: new Date(item.published),
      updated: new Date(item.updated ?? item.published),
      categories: item.categories.map((term) => ({ term })),
    })),
  });
  return withoutPadding(xml);
}

/** Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  const newest = newestItems(items).map(cleaned);
  const feed = generateJsonFeed({
    title: channel.title,
    home_page_url: channel.url,
    feed_url: channel.self,
    description: channel.description,
    language: 'en-US',
    authors: [{ name: channel.author }],
    ...(channel.hub === null ? {} : { hubs: [{ type: 'WebSub', url: channel.hub }] }),
    items: newest.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.text,
      date_published: new Date(item.published),
      ...(item.updated === undefined ? {} : { date_modified: new Date(item.updated) }),
      tags: item.categories,
    })),
  }) as { items?: unknown[] };
  // feedsmith 3.0 leaves an empty list out, but a feed without `items` is not valid.
  return `${JSON.stringify({ ...feed, items: feed.items ?? [] }, null, 1)}\n`;
}

/** Text from outside may carry characters that no XML can hold; one of them would cost the subscriber the whole feed. */
function cleaned(item: FeedItem): FeedItem {
  return { ...item, title: cleanText(item.title), text: cleanText(item.text) };
}

function lastWord(items: readonly FeedItem[]): string | null {
  const times = items.map(({ published, updated }) => updated ?? published);
  return times.reduce<string | null>((last, time) => (last === null || Date.parse(time) > Date.parse(last) ? time : last), null);
}

/** WebSub, https://www.w3.org/TR/websub/#discovery: the feed names its hub, and its own address as the topic. */
function hubLinks({ hub }: FeedChannel): { href: string; rel: string }[] {
  return hub === null ? [] : [{ href: hub, rel: 'hub' }];
}

/** Readers take the description of RSS for HTML, so plain text is escaped once more than XML asks for, and line ends become marks. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

/** feedsmith 3.0 indents CDATA sections, which puts line breaks into titles and addresses. */
function withoutPadding(xml: string): string {
  return xml.replace(/\s*(<!\[CDATA\[.*?\]\]>)\s*/gs, '$1');
}

const encoder = new TextEncoder();

/**
 * An item in whatever format needs most: RSS escapes marks twice and writes a line end as four bytes, XML writes a quote as six, JSON escapes
 * back-slashes, and Atom splits its CDATA at every end mark.
 */
function bytesOf({ title, text, url, id }: FeedItem): number {
  const words = `${title}${text}`;
  const count = (marks: RegExp) => words.match(marks)?.length ?? 0;
  return encoder.encode(asHtml(words)).length + 5 * count(/"/g) + count(/\\/g) + 12 * count(/]]>/g) + url.length + 2 * id.length + 500;
}
