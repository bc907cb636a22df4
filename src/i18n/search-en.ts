import { licensePhotosKindEn } from './license-photos-en.ts';

/** English words of search, on its page and in quick find: apart from the rest, because a browser loads them when somebody searches. */
export const searchEn = {
  title: 'Search',
  field: 'Search places, laws, hearings, committees',
  button: 'Search',
  narrow: 'Narrow',
  from: 'From',
  to: 'To',
  sort: 'Sort',
  bestMatch: 'Best match',
  newestFirst: 'Newest first',
  notHere: 'Not here does not mean not banned: [check a place](check) knows every town and ZIP code.',
  withoutFilters: 'Search without the filters',
  more: 'Show more',
  try: 'Try',
  needsScript: 'Searching needs JavaScript. These lists do not.',
  lists: 'Everything, as lists',
  /** @param also what, beside places, has pages in every language; null = nothing has */
  inEnglish: (also: string | null) =>
    `What is found is in English, as it is on record; places${also === null ? '' : ` and ${also}`} lead to their pages in this language.`,
  about: (typed: string) => ` for “${typed}”`,
  withFilter: ' with the filter',
  withFilters: ' with the filters',
  found: (count: string, about: string) => `${count} found${about}`,
  shown: (count: string) => `, ${count} shown`,
  nothing: (about: string, searched: string) => `Nothing found${about}. Searched ${searched}.`,
  notLoaded: 'The search index could not be loaded. The lists below have everything.',
  facets: {
    kind: { label: 'Kind', any: 'Everything' },
    state: { label: 'State', any: 'Anywhere' },
    status: { label: 'Status', any: 'Any status' },
    chamber: { label: 'Chamber', any: 'Any chamber' },
  },
  federal: 'Congress and federal',
  /** Plural names of the kinds, for lists and counts. */
  kinds: {
    place: 'Places',
    law: 'Laws and bills',
    hearing: 'Hearings',
    committee: 'Committees',
    file: 'Council and congressional files',
    program: licensePhotosKindEn,
    topic: 'Topics',
    explainer: 'Explainers',
  },
  quick: {
    label: 'Find a place, law, hearing or committee',
    placeholder: 'Place, law, bill number, committee, witness',
    found: 'What was found',
    keys: 'Arrow keys choose, Enter opens, Escape closes.',
    close: 'Close',
    withFilters: 'Search with filters',
    notLoaded: 'Search could not be loaded. The full lists are on the search page.',
    nothing: (typed: string) => `Nothing found for “${typed}” among places, laws, hearings, committees and files.`,
    shown: (count: string) => `${count} shown`,
  },
  chambers: { house: 'House', senate: 'Senate', joint: 'Joint' },
};

export type SearchCatalogue = typeof searchEn;
