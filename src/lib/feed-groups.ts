import type { FeedGroup } from './feed-facets.ts';

/** The groups of feeds in the order and the words of the page. */
export const groupWords: readonly (readonly [group: FeedGroup, name: string])[] = [
  ['everything', 'Everything'],
  ['topics', 'Topics'],
  ['places', 'Places'],
  ['committees', 'Committees of Congress'],
];
