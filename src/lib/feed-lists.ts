import config from '#config';
import type { Language } from '#i18n/languages.ts';
import { pagesOf, type PageOf } from './paging.ts';
import { feedFacets, feedGroups, type FeedFacet, type FeedGroup } from './feed-facets.ts';
import { placeName } from './places.ts';
import type { SiteContent } from './site-content.ts';
import { topicNameIn } from './tracker-words.ts';

/** How many feeds the page of all feeds has: a group with which it would have more gets pages of its own. */
const mostTogether = 120;
const onOnePage = 100;

/** The feeds of a group. */
export interface FeedsOfGroup {
  group: FeedGroup;
  facets: FeedFacet[];
  /** True when they do not fit on the page of all feeds. */
  hasPages: boolean;
}

/** A page of a group that has pages of its own. */
export interface FeedList extends PageOf<FeedFacet> {
  group: FeedGroup;
}

/** @returns the groups in their order. */
export async function feedsByGroup(): Promise<FeedsOfGroup[]> {
  const all = [...(await feedFacets()).values()];
  let together = 0;
  return feedGroups.map((group) => {
    const facets = all.filter((facet) => facet.group === group);
    const hasPages = together + facets.length > mostTogether;
    if (!hasPages) together += facets.length;
    return { group, facets, hasPages };
  });
}

/** @returns the pages of all groups that have some. */
export async function feedLists(): Promise<FeedList[]> {
  return (await feedsByGroup())
    .filter(({ hasPages }) => hasPages)
    .flatMap(({ group, facets }) => pagesOf(facets, onOnePage).map((page) => ({ group, ...page })));
}

/** @returns the path of a page of a group. */
export function feedListPath(group: FeedGroup, page = 1): string {
  return page === 1 ? `/feeds/${group}/` : `/feeds/${group}/${page}/`;
}

/** @returns what a feed follows, in a language; undefined where only its title says it, which is in English */
export function followedIn(language: Language, { id, group }: FeedFacet, jurisdictions: SiteContent['jurisdictions']): string | undefined {
  if (group === 'places') return placeName(id, jurisdictions, language);
  const topic = config.topics.find((one) => id === `topics/${one.id}`);
  return topic === undefined ? undefined : topicNameIn(language, topic);
}
