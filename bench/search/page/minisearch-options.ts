import type { Options, SearchOptions, SearchResult } from 'minisearch';
import type { SearchRecord } from '#search/records.ts';
import { wordsOf } from '#search/words.ts';

/** MiniSearch with our words, so that bills and accents are read alike and only the engines differ. */
export const miniSearchOptions: Options<SearchRecord> = {
  idField: 'url',
  fields: ['title', 'also', 'text'],
  storeFields: ['title', 'kind', 'date', 'state', 'status', 'chamber'],
  tokenize: wordsOf,
  processTerm: (term) => term,
};

const searchOptions: SearchOptions = {
  boost: { title: 3, also: 1.7, text: 1 },
  prefix: (term) => term.length > 2,
  fuzzy: (term) => (term.length > 3 ? 0.25 : false),
  maxFuzzy: 2,
  combineWith: 'AND',
};

/** All words first; some of them when that leaves too little. */
export function miniSearchQuery(search: (query: string, options: SearchOptions) => SearchResult[], query: string): SearchResult[] {
  const all = search(query, searchOptions);
  if (all.length >= 3) return all;
  const known = new Set(all.map(({ id }) => id as string));
  return [...all, ...search(query, { ...searchOptions, combineWith: 'OR' }).filter(({ id }) => !known.has(id as string))];
}
