import { feedFacets, feedGroups, type FeedFacet, type FeedGroup } from './feed-facets.ts';

/** How many feeds stand in one table: with more, a group has pages of its own. */
export const mostInTable = 75;

/** A page of a group of feeds that is too long for the page of all feeds. */
export interface FeedList {
  group: FeedGroup;
  /** From 1. */
  page: number;
  pages: number;
  facets: FeedFacet[];
}

/** @returns the feeds of each group, in the order of the groups. */
export async function feedsByGroup(): Promise<{ group: FeedGroup; facets: FeedFacet[] }[]> {
  const all = [...(await feedFacets()).values()];
  return feedGroups.map((group) => ({ group, facets: all.filter((facet) => facet.group === group) }));
}

/** @returns the pages of all long groups. */
export async function feedLists(): Promise<FeedList[]> {
  const long = (await feedsByGroup()).filter(({ facets }) => facets.length > mostInTable);
  return long.flatMap(({ group, facets }) => {
    const pages = Math.ceil(facets.length / mostInTable);
    return Array.from({ length: pages }, (_, index) => ({
      group,
      page: index + 1,
      pages,
      facets: facets.slice(index * mostInTable, (index + 1) * mostInTable),
    }));
  });
}

/** @returns the path of a page of a long group. */
export function feedListPath(group: FeedGroup, page = 1): string {
  return page === 1 ? `/feeds/${group}/` : `/feeds/${group}/${page}/`;
}
