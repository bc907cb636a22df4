import type { Narrowing } from '#search/finder.ts';
import { facetNames } from '#search/records.ts';

/** What the search page asks, as it stands in its address. */
export interface PageQuestion {
  query: string;
  narrowing: Narrowing;
  /** Newest first. */
  byDate: boolean;
}

const longestQuery = 200;

/** @returns the question in an address; what it does not understand it leaves out. */
export function readQuestion(address: URLSearchParams): PageQuestion {
  const narrowing: Narrowing = {};
  for (const name of facetNames) {
    const value = address.get(name);
    if (value !== null && /^[\w-]{1,40}$/.test(value)) narrowing[name] = value;
  }
  for (const name of ['from', 'to'] as const) {
    const value = address.get(name);
    if (value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value)) narrowing[name] = value;
  }
  return { query: (address.get('q') ?? '').slice(0, longestQuery), narrowing, byDate: address.get('sort') === 'date' };
}

/** @returns the address with the question in it, shortest form: what is not asked is not there. */
export function writeQuestion(address: URL, { query, narrowing, byDate }: PageQuestion): URL {
  const written = new URL(address);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined || value === '') written.searchParams.delete(name);
    else written.searchParams.set(name, value);
  };
  set('q', query);
  for (const name of [...facetNames, 'from', 'to'] as const) set(name, narrowing[name]);
  set('sort', byDate ? 'date' : undefined);
  return written;
}
