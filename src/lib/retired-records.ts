import type { Retired } from '#model/retired.ts';
import { href } from './addresses.ts';
import { siteContent } from './site-content.ts';

/** @returns ids of a collection that were taken out and whose addresses live on. */
export async function retiredIds(collection: Retired['collection']): Promise<string[]> {
  return (await siteContent()).retired.filter((entry) => entry.collection === collection).map(({ id }) => id);
}

/** @returns the page to show at an old address, or null where the record still stands. */
export async function retiredPage(collection: Retired['collection'], id: string): Promise<string | null> {
  return (await retiredIds(collection)).includes(id) ? href(`/retired/${collection}/${id}/`) : null;
}
