import config from '#config';
import { toAtom, toJsonFeed, toRss, type FeedChannel, type FeedItem } from '#feeds/feed-item.ts';
import type { TrackerConfig } from '#model/tracker-config.ts';
import { absolute } from './addresses.ts';
import { feedFacets, type FeedFacet } from './feed-facets.ts';
import type { fileRoute } from './file-route.ts';
import { silenceSentence } from './source-status.ts';

interface FeedFormat {
  name: string;
  type: string;
  write: (channel: FeedChannel, items: readonly FeedItem[]) => string;
}

/** The formats of every feed by the ending of their address. */
export const feedFormats = {
  xml: { name: 'RSS', type: 'application/rss+xml', write: toRss },
  atom: { name: 'Atom', type: 'application/atom+xml', write: toAtom },
  json: { name: 'JSON Feed', type: 'application/feed+json', write: toJsonFeed },
} as const satisfies Record<string, FeedFormat>;

export type FeedEnding = keyof typeof feedFormats;

/** The settings of the site with the types of any tracker, not with the values of this one. */
const site: TrackerConfig['site'] = config.site;

/** @returns what the route of one format is made from, see `fileRoute`. */
export function feedFiles(ending: FeedEnding): Parameters<typeof fileRoute> {
  return [
    `${feedFormats[ending].type}; charset=utf-8`,
    async () => [...(await feedFacets()).keys()].map((facet) => ({ params: { facet }, contents: () => feedText(facet, ending) })),
  ];
}

/** @returns the file of one feed. @throws Error when there is no such feed */
export async function feedText(id: string, ending: FeedEnding): Promise<string> {
  const facet = (await feedFacets()).get(id);
  if (facet === undefined) throw new Error(`there is no feed "${id}"`);
  const channel: FeedChannel = {
    id: `tag:${site.tagAuthority}:feed/${id}`,
    title: feedTitle(facet),
    description: facet.description + (await silenceSentence(facet.scope)),
    author: site.name,
    url: absolute(facet.path),
    self: absolute(feedAddress(id, ending)),
    hub: site.webSubHub,
  };
  return feedFormats[ending].write(channel, facet.items);
}

/** @returns "Banwatch: California". */
export function feedTitle({ title }: Pick<FeedFacet, 'title'>): string {
  return `${site.name}: ${title}`;
}

/** @returns the path of a feed, e.g. `/feeds/us/ca.atom`. */
export function feedAddress(id: string, ending: FeedEnding): string {
  return `/feeds/${id}.${ending}`;
}

/** A feed as a page's head and its visible links name it. */
export interface FeedLink {
  /** e.g. "RSS". */
  format: string;
  title: string;
  path: string;
  type: string;
}

/** @returns the three addresses of a feed for a page that shows the same; none where nothing is followed. */
export async function feedLinks(id: string): Promise<FeedLink[]> {
  const facet = (await feedFacets()).get(id);
  if (facet === undefined) return [];
  return Object.entries(feedFormats).map(([ending, { name, type }]) => ({
    format: name,
    title: `${feedTitle(facet)} (${name})`,
    path: feedAddress(id, ending as FeedEnding),
    type,
  }));
}

/** True when readers can be told of news at once. */
export const hasHub: boolean = site.webSubHub !== null;
