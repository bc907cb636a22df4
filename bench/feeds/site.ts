/** What the bench bundles, so that the site's own feeds and calendars run outside Astro, see run.ts. */
export { calendarFacets } from '#lib/calendar-facets.ts';
export { calendarResponse } from '#lib/calendar-response.ts';
export { feedFacets } from '#lib/feed-facets.ts';
export { feedFormats, feedResponse } from '#lib/feed-formats.ts';
