import type { StateBook } from '#lib/state-books.ts';
import { slugOf } from '#model/find-place.ts';
import type { AskedPlace } from '#model/status-on.ts';
import type { Candidate } from './check-resolve.ts';

/** A place with what the answer needs. */
export interface Asked {
  id: string;
  name: string;
  place: AskedPlace;
  /** It has a page of its own. */
  hasRecord: boolean;
  /** The address is surely in the governed place: the whole county belongs to it. */
  wholeCounty: boolean;
}

/** Finds the record that governs a candidate, or makes a place without record out of it. */
export function askedPlace(candidate: Candidate, book: StateBook): Asked {
  const { state, name, county } = candidate;
  const isCounty = candidate.kind === 'county';
  const stateId = `us/${state.toLowerCase()}`;
  if (candidate.kind === 'state' || state === 'DC') return recorded(stateId, book, true);
  const own = `${stateId}/${slugOf(name)}`;
  const owner = Object.entries(book.places).find(([, place]) => place.countyGeoids?.includes(county))?.[0];
  if (owner !== undefined) return recorded(owner, book, true);
  const counties = Object.entries(book.places)
    .filter(([, { kind, geoid }]) => kind === 'county' && geoid === county)
    .map(([id]) => id);
  if (isCounty && counties[0] !== undefined) return recorded(counties[0], book, true);
  if (!isCounty && book.places[own] !== undefined) return recorded(own, book, false);
  const place: AskedPlace = {
    kind: isCounty ? 'county' : 'city',
    counties: isCounty ? [] : counties,
    coverage: { state: 'not-checked', checkedOn: null, searched: null },
  };
  return { id: own, name: `${name}, ${state}`, place, hasRecord: false, wholeCounty: false };
}

function recorded(id: string, book: StateBook, wholeCounty: boolean): Asked {
  const place = book.places[id]!;
  const state = id.split('/')[1]!.toUpperCase();
  return { id, name: id.split('/').length === 2 ? place.name : `${place.name}, ${state}`, place, hasRecord: true, wholeCounty };
}
