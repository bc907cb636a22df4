import { createHash } from 'node:crypto';
import Parser from 'rss-parser';
import { cleanLine, cleanText, httpAddress } from '#model/outside-text.ts';
import { readFeedDate } from './feed-date.ts';

/** One entry of a feed, cleaned. Who wrote it (`dc:creator`: log-ins and e-mail addresses of staff) is not taken over. */
export interface FeedItem {
  /** What tells the entry from the others of this feed, from one visit to the next: opaque text, never an address to open. */
  key: string;
  /** One line; `''` when there is none. */
  title: string;
  /** Absolute; null when the entry has no usable address of its own. */
  link: string | null;
  /** Day in Washington, `YYYY-MM-DD`; null when the feed does not say, or in a form nobody can read. */
  published: string | null;
  /** Plain text; `''` when there is none. */
  text: string;
}

export interface Feed {
  title: string;
  /** The site it belongs to, as the feed says; null = it does not. */
  link: string | null;
  items: FeedItem[];
  /** What had to be repaired or left out, for the report. */
  notes: string[];
  /** Minutes the feed asks to be left alone between two visits; null = not said. */
  pause: number | null;
}

/** What a feed must say of itself, because some servers answer an unknown address with another feed. null or absent = not checked. */
export interface FeedExpectation {
  title?: string | null;
  /** Domain in which the channel's own link must lie, e.g. `senate.gov`. */
  domain?: string | null;
}

/**
 * Reads RSS 0.9x, 1.0 and 2.0 and Atom, with the faults they have in practice.
 * @param text the whole body
 * @param address where it was read from: relative links are resolved against the channel's own link, or else against this
 * @returns the entries in the feed's order; none is a good answer
 * @throws Error when the body is not a feed, is cut off, or is another feed than expected
 */
export async function readFeed(text: string, address: string, expected: FeedExpectation = {}): Promise<Feed> {
  const body = text.replace(/^\ufeff/, '').trimStart();
  if (!/<(rss|feed|rdf:RDF)[\s>]/i.test(body.slice(0, 1000))) throw new Error('not a feed: no <rss>, <feed> or <rdf:RDF> at its beginning');
  // Nothing good needs them, and the repair of "&" would let their names through as text.
  if (/<!ENTITY/i.test(body)) throw new Error('the feed declares entities of its own, which no feed needs');
  const notes: string[] = [];
  const raw = await parseRepaired(body, notes);
  const title = cleanLine(raw.titleSnippet ?? textOf(raw.title));
  const link = firstLink([...(raw.links ?? []), ...(raw.atomLinks ?? []), ...(raw.a10Links ?? [])], address);
  refuseForeign(title, link, expected);
  const items = withKeys(withoutRepeats(raw.items, notes), link ?? address);
  return { title, link, items, notes, pause: readPause(raw) };
}

/** Elements as rss-parser finds them after `elementNames`; a value is text, or an object when it has attributes or markup inside. */
interface RawItem {
  titleSnippet?: string;
  guid?: unknown;
  id?: unknown;
  'rdf:about'?: unknown;
  links?: unknown[];
  atomLinks?: unknown[];
  a10Links?: unknown[];
  pubDate?: string;
  entryPublished?: unknown;
  date?: unknown;
  entryUpdated?: unknown;
  a10Updated?: unknown;
  contentSnippet?: string;
  summarySnippet?: string;
  'content:encodedSnippet'?: string;
}

interface RawFeed {
  titleSnippet?: string;
  links?: unknown[];
  atomLinks?: unknown[];
  a10Links?: unknown[];
  ttl?: unknown;
  updatePeriod?: unknown;
  updateFrequency?: unknown;
}

/**
 * XML tells capital letters from small ones, feeds do not always: some have `pubdate`. Links and Atom's dates get names of our own, because
 * rss-parser 3.13 gives up a whole feed for one Atom date it cannot read, and for one link without attributes.
 */
const elementNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rss: 'rss',
    'rdf:rdf': 'rdf:RDF',
    channel: 'channel',
    item: 'item',
    title: 'title',
    description: 'description',
    guid: 'guid',
    pubdate: 'pubDate',
    lastbuilddate: 'lastBuildDate',
    webmaster: 'webMaster',
    link: 'own:link',
    published: 'own:published',
    updated: 'own:updated',
  }),
);

const linkFields: [string, string, { keepArray: boolean }][] = [
  ['own:link', 'links', { keepArray: true }],
  ['atom:link', 'atomLinks', { keepArray: true }],
  ['a10:link', 'a10Links', { keepArray: true }],
];

function newParser(): Parser<RawFeed, RawItem> {
  const item = [
    ...linkFields,
    ['own:published', 'entryPublished'],
    ['own:updated', 'entryUpdated'],
    ['a10:updated', 'a10Updated'],
    ['title', 'title', { includeSnippet: true }],
    ['summary', 'summary', { includeSnippet: true }],
  ];
  const feed = [
    ...linkFields,
    ['title', 'title', { includeSnippet: true }],
    ['sy:updatePeriod', 'updatePeriod'],
    ['sy:updateFrequency', 'updateFrequency'],
  ];
  return new Parser<RawFeed, RawItem>({
    // The types know only the short form of a field.
    customFields: { item, feed } as unknown as Parser.CustomFields<RawFeed, RawItem>,
    defaultRSS: 2,
    xml2js: {
      tagNameProcessors: [(name: string) => elementNames.get(name.toLowerCase()) ?? name],
      valueProcessors: [plainMarkup],
    },
  });
}

const htmlElements = new Set(['description', 'summary', 'content', 'content:encoded']);

/**
 * Runs before rss-parser makes "snippets", which are texts with tags cut out and entities read once. Descriptions are HTML and lose their
 * tags here, because rss-parser's own way takes time in the square of the length; a title is text, and `<` in it stays `<`.
 */
function plainMarkup(value: string, name: string): string {
  if (name === 'title') return value.replaceAll('<', '&lt;');
  if (!htmlElements.has(name)) return value;
  return value
    .replace(/<\/?(?:p|br|div|li|ul|ol|h[1-6]|table|tr|blockquote|section)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!?][^<>]*>/gi, '')
    .replaceAll('<', '&lt;');
}

/** `&nbsp;` and a bare `&` are HTML, not XML. They are repaired only when the body cannot be read without that. */
async function parseRepaired(body: string, notes: string[]): Promise<RawFeed & Parser.Output<RawItem>> {
  try {
    return await newParser().parseString(body);
  } catch (error) {
    const { repaired, count } = escapeAmpersands(body);
    if (count === 0) throw unreadable(error);
    try {
      const feed = await newParser().parseString(repaired);
      notes.push(`not well-formed: ${count} "&" that XML does not allow were repaired`);
      return feed;
    } catch (again) {
      throw unreadable(again);
    }
  }
}

function unreadable(error: unknown): Error {
  return new Error(`cannot be read as a feed, perhaps cut off: ${cleanLine((error as Error).message).slice(0, 200)}`, { cause: error });
}

/** Escapes each `&` that begins no entity of XML, except in CDATA, where it is allowed. */
function escapeAmpersands(body: string): { repaired: string; count: number } {
  let count = 0;
  const repaired = body
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, () => {
            count += 1;
            return '&amp;';
          }),
    )
    .join('');
  return { repaired, count };
}

function refuseForeign(title: string, link: string | null, { title: wanted, domain }: FeedExpectation): void {
  if (wanted !== undefined && wanted !== null && title.toLowerCase() !== wanted.toLowerCase()) {
    throw new Error(`another feed: its title is "${title.slice(0, 100)}", expected was "${wanted}"`);
  }
  const host = link === null ? null : new URL(link).hostname;
  if (host !== null && domain !== undefined && domain !== null && host !== domain && !host.endsWith(`.${domain}`)) {
    throw new Error(`another feed: it belongs to ${host}, expected was ${domain}`);
  }
}

interface Read extends FeedItem {
  guid: string;
  /** The date as it is written. */
  dateText: string;
  ownLinks: unknown[];
}

function readItem(raw: RawItem & { title?: string }): Read {
  const dates = [raw.pubDate, raw.entryPublished, raw.date, raw.entryUpdated, raw.a10Updated].map((date) => textOf(date).trim());
  return {
    key: '',
    title: cleanLine(raw.titleSnippet ?? textOf(raw.title)),
    link: null,
    published: dates.map(readFeedDate).find((day) => day !== null) ?? null,
    text: cleanText(raw.contentSnippet || raw.summarySnippet || raw['content:encodedSnippet'] || ''),
    guid: cleanLine(textOf(raw.guid ?? raw.id ?? raw['rdf:about'])),
    dateText: dates.find((date) => date !== '') ?? '',
    ownLinks: [...(raw.links ?? []), ...(raw.atomLinks ?? []), ...(raw.a10Links ?? [])],
  };
}

function withoutRepeats(raws: readonly RawItem[], notes: string[]): Read[] {
  const read = new Map(raws.map(readItem).map((item) => [JSON.stringify(item), item]));
  if (read.size < raws.length) notes.push(`entries repeated word for word and taken once: ${raws.length - read.size}`);
  return [...read.values()];
}

/** The guid when no other entry has it (clerk.house.gov gives all entries the same one), else the link, else what can be told of it. */
function withKeys(items: readonly Read[], site: string): FeedItem[] {
  const linked = items.map((item) => ({ ...item, link: firstLink(item.ownLinks, site) }));
  const guids = tally(linked.map(({ guid }) => guid));
  const links = tally(linked.map(({ link }) => link ?? ''));
  const short = (item: Read) => `${item.title}\n${item.dateText}`;
  const shorts = tally(linked.map(short));
  return linked.map((item) => {
    const { guid, link, title, published, text } = item;
    const told = shorts.get(short(item)) === 1 ? short(item) : `${short(item)}\n${text}`;
    const key =
      guid !== '' && guids.get(guid) === 1
        ? guid
        : link !== null && links.get(link) === 1
          ? link
          : createHash('sha256').update(told).digest('hex');
    return { key, title, link, published, text };
  });
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** RSS writes the address as text, Atom as `href`, and Atom's other relations (`self`, `enclosure`) are no pages for people. */
function firstLink(links: readonly unknown[], base: string): string | null {
  for (const link of links) {
    const { href, rel } = attributesOf(link);
    if (rel !== undefined && rel !== 'alternate') continue;
    const written = (href ?? textOf(link)).trim();
    // A space inside is encoded by the URL standard's own rules.
    const url = written === '' ? null : URL.parse(written, base);
    const address = url === null ? null : httpAddress(url.href);
    if (address !== null) return address;
  }
  return null;
}

function attributesOf(value: unknown): Record<string, string | undefined> {
  return typeof value === 'object' && value !== null && '$' in value ? (value.$ as Record<string, string>) : {};
}

/** The text of an element, whatever stands inside it; attributes are not text. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([name]) => name !== '$')
    .map(([, inner]) => textOf(inner))
    .join(' ')
    .trim();
}

const periods: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

/** `ttl` is in minutes; `sy:updateFrequency` is how often in a period. */
function readPause({ ttl, updatePeriod, updateFrequency }: RawFeed): number | null {
  const minutes = Number(textOf(ttl));
  const word = textOf(updatePeriod).trim().toLowerCase();
  const period = Object.hasOwn(periods, word) ? periods[word] : undefined;
  const asked = [minutes, period === undefined ? 0 : period / (Number(textOf(updateFrequency)) || 1)].filter((one) => one > 0);
  return asked.length === 0 ? null : Math.round(Math.max(...asked));
}
