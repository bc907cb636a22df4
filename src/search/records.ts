/** What search knows of a record. */
export interface SearchRecord {
  /** Path of the page from the site's root, without the prefix. */
  url: string;
  title: string;
  kind: SearchKind;
  /** What else names it, counted nearly like the title: codes, numbers, short forms, the place. */
  also: string;
  /** Words it can be found by that do not name it: people, agencies, what the summary says. Each word once. */
  text: string;
  /** Day it is about, `YYYY-MM-DD` or shorter; absent = none. Decides ties, recent first. */
  date?: string;
  /** Two capital letters of a state, `US` for Congress and the federal government. */
  state?: string;
  /** Status of a law or of a hearing, in the model's words. */
  status?: string;
  /** Chamber of Congress; absent outside Congress. */
  chamber?: string;
  /** How much people look for it among its kind, 0 (absent) to 3. */
  rank?: number;
}

export const searchKinds = ['place', 'law', 'hearing', 'committee', 'file', 'program', 'topic', 'explainer'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What a result list can be narrowed by. */
export const facetNames = ['kind', 'state', 'status', 'chamber'] as const;
export type FacetName = (typeof facetNames)[number];
