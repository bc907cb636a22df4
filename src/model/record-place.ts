import type { CollectionName } from './collections.ts';
import { jurisdictionId } from './jurisdiction.ts';

/** Where the files of a collection may lie, because their ids become addresses beside those of other pages. */
const places: Partial<Record<CollectionName, { fits: (id: string) => boolean; what: string }>> = {
  jurisdictions: {
    fits: (id) => jurisdictionId.safeParse(id).success,
    what: 'a place is us.mdx, us/<state>.mdx or us/<state>/<place>.mdx, in small letters, digits and hyphens',
  },
  explainers: { fits: (id) => !id.includes('/'), what: 'a text lies in explainers/ itself and not in a folder below it' },
  hearings: {
    fits: (id) => id.includes('/') && !/^(?:week|day)\//.test(id),
    what: 'a hearing lies in the folder of its Congress or place; week/ and day/ are pages of the site',
  },
};

/**
 * @param id that is one, see `isRecordId`
 * @returns why no file of the collection may lie there, and where it may, or null; what depends on the record itself is in `findBrokenReferences`
 */
export function whyMisplaced(collection: CollectionName, id: string): string | null {
  const place = places[collection];
  return place === undefined || place.fits(id) ? null : `cannot lie there: ${place.what}; move or rename it`;
}
