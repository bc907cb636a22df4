import Fuse, { type IFuseOptions } from 'fuse.js';
import { foldName } from '#model/find-place.ts';
import type { SearchRecord } from './records.ts';

export interface SearchHit {
  record: SearchRecord;
  /** 0 = perfect, 1 = no match. */
  score: number;
}

// The best of sixteen option sets measured (docs/performance.md): words are looked for one by one, wherever they stand.
const options: IFuseOptions<SearchRecord> = {
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 0.3,
  includeScore: true,
  keys: [
    { name: 'title', weight: 2 },
    { name: 'text', weight: 1 },
  ],
};

/** Searches a list of records. */
export class Finder {
  readonly #fuse: Fuse<SearchRecord>;

  constructor(records: readonly SearchRecord[]) {
    this.#fuse = new Fuse(records, options);
  }

  /**
   * @param query what was typed
   * @param most how many hits at the most
   * @returns best first; of equal ones the more recent first
   */
  find(query: string, most = 50): SearchHit[] {
    const wanted = query.trim();
    if (wanted === '') return [];
    return this.#fuse
      .search(wanted)
      .map(({ item, score }) => ({ record: item, score: weigh(item, score ?? 0, foldName(wanted)) }))
      .sort((a, b) => a.score - b.score || (b.record.date ?? '').localeCompare(a.record.date ?? ''))
      .slice(0, most);
  }
}

/** A place is what most people type: one whose name begins as typed comes first, one that is spelled nearly so moves up. */
function weigh({ kind, title }: SearchRecord, score: number, typed: string): number {
  if (kind !== 'place') return score;
  return foldName(title).startsWith(typed) ? 0 : score * 0.4;
}
