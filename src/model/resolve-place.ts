import { findRecords, readTypedPlace, slugOf, type TypedPlace } from './find-place.ts';
import type { Gazetteer, PostalPlace } from './gazetteer.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { AskedPlace } from './status-on.ts';

/** A place an answer can be given for, with a record or without. */
export interface ResolvedPlace {
  id: string;
  name: string;
  /** null for a place without a record. */
  ocdId: string | null;
  asked: AskedPlace;
}

/**
 * Finds what a typed name can mean: places with a record first, then postal places.
 * @param typed e.g. "Somerville, MA", "springfield", "Vermont"
 * @returns one place, several when the name is not unique, none when nothing has that name
 */
export function resolvePlaces(typed: string, jurisdictions: ReadonlyMap<string, Jurisdiction>, places: Gazetteer): ResolvedPlace[] {
  const wanted = readTypedPlace(typed);
  const found = new Map<string, ResolvedPlace>();
  for (const id of findRecords(wanted, jurisdictions)) found.set(id, fromRecord(id, jurisdictions));
  // A state that was named as a state means the state, not the villages of that name.
  if (isWholeState(wanted, found)) return [found.get(`us/${wanted.state!.toLowerCase()}`)!];
  for (const place of places.find(wanted)) {
    const resolved = fromPostalPlace(place, jurisdictions);
    if (!found.has(resolved.id)) found.set(resolved.id, resolved);
  }
  return [...found.values()];
}

function isWholeState({ state }: TypedPlace, found: ReadonlyMap<string, ResolvedPlace>): boolean {
  return state !== null && found.has(`us/${state.toLowerCase()}`);
}

/** @returns the place with its record. @throws Error when there is none. */
export function fromRecord(id: string, jurisdictions: ReadonlyMap<string, Jurisdiction>): ResolvedPlace {
  const record = jurisdictions.get(id);
  if (record === undefined) throw new Error(`no jurisdiction "${id}"`);
  return { id, name: record.name, ocdId: record.ocdId, asked: record };
}

/** @returns the record that governs a postal place, or a place without a record, known to lie in its counties. */
export function fromPostalPlace(place: PostalPlace, jurisdictions: ReadonlyMap<string, Jurisdiction>): ResolvedPlace {
  // The District is city and state in one.
  if (place.state === 'DC') return fromRecord('us/dc', jurisdictions);
  const own = `us/${place.state.toLowerCase()}/${slugOf(place.name)}`;
  if (jurisdictions.has(own)) return fromRecord(own, jurisdictions);
  const [county] = place.counties;
  for (const [id, record] of jurisdictions)
    if (county !== undefined && record.countyGeoids?.includes(county)) return fromRecord(id, jurisdictions);
  const above = [...jurisdictions].filter(([, record]) => record.kind === 'county' && record.geoid === county).map(([id]) => id);
  return {
    id: own,
    name: place.name,
    ocdId: null,
    asked: { kind: 'city', counties: above, coverage: { state: 'not-checked', checkedOn: null, searched: null } },
  };
}
