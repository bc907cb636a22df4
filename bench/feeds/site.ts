/** What the bench bundles, so that the site's own feeds and calendars run outside Astro, see run.ts. */
export { calendarFacets } from '#lib/calendar-facets.ts';
export { calendarText } from '#lib/calendar-files.ts';
export { feedFacets } from '#lib/feed-facets.ts';
export { feedFormats, feedText } from '#lib/feed-formats.ts';
