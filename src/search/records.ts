/** What search knows of a record. Keys are short because the list travels to the browser. */
export interface SearchRecord {
  /** Path of the page from the site's root, without the prefix. */
  url: string;
  title: string;
  kind: SearchKind;
  /** Everything else worth finding it by, joined: codes, numbers, names, places. */
  text: string;
  /** Day it is about, `YYYY-MM-DD` or shorter; decides ties, recent first. */
  date?: string;
}

export const searchKinds = ['place', 'law', 'hearing', 'committee', 'file', 'program', 'explainer'] as const;
export type SearchKind = (typeof searchKinds)[number];
