import { generateRssFeed } from 'feedsmith';

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
  categories: string[];
}

export interface FeedChannel {
  title: string;
  description: string;
  /** Full address of the page that shows the same. */
  url: string;
  /** Full address of the feed itself. */
  self: string;
}

const mostItems = 50;
const mostCharacters = 500_000;

/**
 * Newest first, at most 50 items or about 500 kB. At equal times the id decides, so that two builds give the same bytes.
 * @param items in any order
 */
export function newestItems(items: readonly FeedItem[]): FeedItem[] {
  const sorted = [...items].sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || a.id.localeCompare(b.id));
  const kept: FeedItem[] = [];
  let size = 0;
  for (const item of sorted.slice(0, mostItems)) {
    size += item.title.length + item.text.length + item.url.length + 300;
    if (size > mostCharacters && kept.length > 0) break;
    kept.push(item);
  }
  return kept;
}

/**
 * Writes RSS 2.0 (https://www.rssboard.org/rss-specification). `lastBuildDate` is that of the newest item, so that an unchanged feed
 * keeps its bytes.
 */
export function toRss(channel: FeedChannel, items: readonly FeedItem[]): string {
  const newest = newestItems(items);
  const xml = generateRssFeed({
    title: channel.title,
    link: channel.url,
    description: channel.description,
    language: 'en-US',
    ...(newest[0] === undefined ? {} : { lastBuildDate: new Date(newest[0].published) }),
    atom: { links: [{ href: channel.self, rel: 'self', type: 'application/rss+xml' }] },
    items: newest.map((item) => ({
      title: item.title,
      link: item.url,
      description: asHtml(item.text),
      guid: { value: item.id, isPermaLink: false },
      pubDate: new Date(item.published),
      categories: item.categories.map((name) => ({ name })),
    })),
  });
  // feedsmith 3.0 indents CDATA sections, which puts line breaks into titles and addresses.
  return xml.replace(/\s*(<!\[CDATA\[.*?\]\]>)\s*/gs, '$1');
}

/** Readers take the description for HTML, so plain text is escaped once more than XML asks for. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
