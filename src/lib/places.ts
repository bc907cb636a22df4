import type { Jurisdiction } from '#model/jurisdiction.ts';
import { stateOf } from '#model/place-id.ts';

/** @returns "San Francisco, CA", "California", "United States"; the id itself when the place is unknown. */
export function placeName(id: string, jurisdictions: ReadonlyMap<string, Jurisdiction>): string {
  const place = jurisdictions.get(id);
  if (place === undefined) return id;
  return id.split('/').length === 3 ? `${place.name}, ${stateOf(id)}` : place.name;
}
