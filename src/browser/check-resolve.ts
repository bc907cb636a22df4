import type { StateBook } from '#lib/state-books.ts';
import { foldName, readTypedPlace, slugOf, stateNames } from '#model/find-place.ts';
import type { AskedPlace } from '#model/status-on.ts';
import type { NameRow, ZipRow } from './place-files.ts';

/** Gets one of the small files; `null` when there is none of that name. */
export type GetFile = <T>(path: string) => Promise<T | null>;

/** A place somebody may have meant. */
export interface Candidate {
  name: string;
  /** Two capital letters. */
  state: string;
  county: string;
  countyName: string;
  /** The ZIP code that was typed, when one was. */
  zip?: string;
  /** The name is the state itself. */
  isState?: boolean;
}

/** What a typed text can mean. `sure`: it is that place, or it asks which; otherwise these are guesses, best first. */
export interface Meaning {
  candidates: Candidate[];
  sure: boolean;
}

/** @returns what was typed, out of the fragment of an address; a percent sign that encodes nothing stays as it is */
export function typedIn(hash: string): string {
  const fragment = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const mostGuesses = 6;

/**
 * Reads a place or ZIP code as typed, with the help of the small files. What was typed is in no request: only its first letter, or the first three
 * digits of a ZIP code, name a file.
 */
export async function meaningOf(typed: string, get: GetFile): Promise<Meaning> {
  const zip = /^\s*(\d{5})(?:-\d{4})?\s*$/.exec(typed)?.[1];
  if (zip !== undefined) {
    const row = (await get<ZipRow[]>(`zips/${zip.slice(0, 3)}.json`))?.find(([code]) => code === zip);
    return { candidates: row === undefined ? [] : [{ zip, name: row[1], state: row[2], county: row[3], countyName: row[4] }], sure: true };
  }
  const wanted = readTypedPlace(typed);
  const folded = foldName(wanted.name);
  if (folded === '') return { candidates: [], sure: true };
  const states = Object.entries(stateNames).filter(
    ([code, name]) => foldName(name) === folded && (wanted.state === null || wanted.state === code),
  );
  const asState = states.map(([state, name]): Candidate => ({ name, state, county: '', countyName: '', isState: true }));
  // No place begins with another digit: a file that is surely not there is not asked for.
  const rows = (/^[1a-z]/.test(folded) ? await get<NameRow[]>(`names/${folded[0]}.json`) : null) ?? [];
  // Who types the name of a state means it, or its city of that name ("New York"), or the capital: not a village of another state.
  const inState = rows.filter(([, state]) =>
    asState.length > 0 ? state === 'DC' || asState.some((one) => one.state === state) : wanted.state === null || state === wanted.state,
  );
  const named = (name: string) => inState.filter(([other]) => foldName(other) === name).map(toCandidate);
  const exact = named(folded).length > 0 ? named(folded) : named(folded.replace(/ (city|town|township|village|borough)$/, ''));
  if (exact.length + asState.length > 0) return { candidates: [...asState, ...exact], sure: true };
  return { candidates: await guesses(folded, inState), sure: false };
}

async function guesses(folded: string, rows: readonly NameRow[]): Promise<Candidate[]> {
  const { default: Fuse } = await import('fuse.js');
  const fuse = new Fuse(
    rows.map((row) => ({ row, folded: foldName(row[0]) })),
    { keys: ['folded'], threshold: 0.35, ignoreLocation: true, includeScore: true, minMatchCharLength: 2 },
  );
  return fuse
    .search(folded)
    .map(({ item, score }) => ({ item, rank: (score ?? 0) + Math.abs(item.folded.length - folded.length) / 20 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostGuesses)
    .map(({ item }) => toCandidate(item.row));
}

function toCandidate([name, state, county, countyName]: NameRow): Candidate {
  return { name, state, county, countyName };
}

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
  const stateId = `us/${state.toLowerCase()}`;
  if (candidate.isState === true || state === 'DC') return recorded(stateId, book, true);
  const own = `${stateId}/${slugOf(name)}`;
  const owner = Object.entries(book.places).find(([, place]) => place.countyGeoids?.includes(county))?.[0];
  if (owner !== undefined) return recorded(owner, book, true);
  if (book.places[own] !== undefined) return recorded(own, book, false);
  const counties = Object.entries(book.places)
    .filter(([, { kind, geoid }]) => kind === 'county' && geoid === county)
    .map(([id]) => id);
  const place: AskedPlace = { kind: 'city', counties, coverage: { state: 'not-checked', checkedOn: null, searched: null } };
  return { id: own, name: `${name}, ${state}`, place, hasRecord: false, wholeCounty: false };
}

function recorded(id: string, book: StateBook, wholeCounty: boolean): Asked {
  const place = book.places[id]!;
  const state = id.split('/')[1]!.toUpperCase();
  return { id, name: id.split('/').length === 2 ? place.name : `${place.name}, ${state}`, place, hasRecord: true, wholeCounty };
}
