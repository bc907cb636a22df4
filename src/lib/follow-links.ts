import { calendarAddress, calendarFacets } from './calendar-facets.ts';
import { feedLinks, type FeedLink } from './feed-formats.ts';

/** What follows what a page shows. */
export interface FollowLinks {
  feeds: FeedLink[];
  /** Paths of the calendar of the same meetings; null where there is none. */
  calendar: { clean: string; full: string } | null;
}

/** @returns the feeds and the calendar of one slice of the news; they go by the same id. */
export async function followLinks(id: string): Promise<FollowLinks> {
  const facet = (await calendarFacets()).get(id);
  return {
    feeds: await feedLinks(id),
    calendar: facet === undefined ? null : { clean: calendarAddress(id, 'clean'), full: calendarAddress(id, 'full') },
  };
}
