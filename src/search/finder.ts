import { Meanings } from './meant-words.ts';
import { rank, type Ranking } from './rank.ts';
import type { SameMeaning } from './same-meaning.ts';
import { facetNames, type FacetName, type SearchRecord } from './records.ts';
import type { Facets, WordIndex } from './word-index.ts';
import { fold, isOptional, wordsOf } from './words.ts';

/** What to narrow results by; an absent key narrows nothing. */
export type Narrowing = Partial<Record<FacetName, string>> & {
  /** First day, `YYYY-MM-DD`. */
  from?: string;
  /** Last day, `YYYY-MM-DD`. */
  to?: string;
};

export interface SearchHit {
  record: SearchRecord;
  /** Higher is better; comparable within one answer only. */
  score: number;
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** How many records answer in all. */
  total: number;
  /** Known words that were looked for, to be marked in titles. */
  words: string[];
  /** For each facet its values with how many of the results have it, when the other narrowings stay; only when asked for. */
  counts?: Record<FacetName, [value: string, count: number][]>;
}

export interface SearchQuestion {
  /** As typed; '' = everything that the narrowing leaves. */
  query: string;
  narrowing?: Narrowing;
  /** Newest first instead of best first. */
  byDate?: boolean;
  /** How many hits at the most; 20 when absent. */
  most?: number;
  withCounts?: boolean;
}

/** Answers questions from one index: the same on the page, in the header and in `npm run search`. */
export class Finder {
  readonly #index: WordIndex;
  readonly #meanings: Meanings;
  #facets: Promise<Facets> | undefined;

  /** @param sameMeaning groups of words that mean the same to the tracker's readers, from `banwatch.config.ts` */
  constructor(index: WordIndex, sameMeaning: SameMeaning) {
    this.#index = index;
    this.#meanings = new Meanings(index, sameMeaning);
  }

  async find({ query, narrowing = {}, byDate = false, most = 20, withCounts = false }: SearchQuestion): Promise<SearchAnswer> {
    const ranking = query.trim() === '' ? null : await this.#rank(query);
    let ids = ranking?.ids ?? Array.from({ length: this.#index.size }, (_, id) => id);
    let counts: SearchAnswer['counts'];
    if (withCounts || Object.keys(narrowing).length > 0) {
      this.#facets ??= this.#index.facets();
      const facets = await this.#facets;
      if (withCounts) counts = countFacets(ids, narrowing, facets);
      ids = narrow(ids, narrowing, facets);
    }
    if (byDate) ids = [...ids].sort((a, b) => a - b);
    const fetched = ids.slice(0, byDate ? most : Math.max(most, reordered));
    const records = await this.#index.records(fetched);
    const hits = records.map((record, at) => ({ record, score: ranking?.scores.get(fetched[at]!) ?? 0 }));
    return {
      hits: (ranking === null || byDate ? hits : closestTitlesFirst(hits, ranking.words)).slice(0, most),
      total: ids.length,
      words: [...(ranking?.words ?? [])],
      ...(counts === undefined ? {} : { counts }),
    };
  }

  /** A place is what most people type: one whose name begins as typed comes first, whatever else has the words. */
  async #rank(query: string): Promise<Ranking> {
    const [ranking, named] = await Promise.all([
      rank(query, this.#index, this.#meanings),
      this.#index.placesNamed(fold(query).replace(/\s+/g, ' ').trim()),
    ]);
    if (named.length === 0) return ranking;
    const best = ranking.scores.get(ranking.ids[0]!) ?? 0;
    const scores = new Map(ranking.scores);
    for (const id of named) scores.set(id, best + (scores.get(id) ?? 0));
    return { ...ranking, scores, ids: [...scores.keys()].sort((a, b) => scores.get(b)! - scores.get(a)! || a - b) };
  }
}

/** How many of the best are put in order by their titles. */
const reordered = 12;

/** Among the best, those whose title says little else than what was asked come first. */
function closestTitlesFirst(hits: SearchHit[], asked: ReadonlySet<string>): SearchHit[] {
  const closeness = ({ title }: SearchRecord) => {
    const words = wordsOf(title).filter((word) => !isOptional(word));
    return words.filter((word) => asked.has(word)).length / Math.max(1, words.length);
  };
  const first = hits.slice(0, reordered).map((hit) => ({ ...hit, score: hit.score * (1 + 0.3 * closeness(hit.record)) }));
  return [...first.sort((a, b) => b.score - a.score), ...hits.slice(reordered)];
}

/** @returns the ids that have every value asked for and lie between the days, in their order. */
function narrow(ids: readonly number[], narrowing: Narrowing, { values, days }: Facets): number[] {
  const sets = facetNames.flatMap((name) => {
    const value = narrowing[name];
    return value === undefined ? [] : [new Set(Array.from(values[name].get(value) ?? []))];
  });
  return ids.filter((id) => sets.every((set) => set.has(id)) && isBetween(days[id]!, narrowing.from, narrowing.to));
}

/** A day known only in part counts when the part could lie inside. */
function isBetween(day: string, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (day === '') return false;
  return (from === undefined || day >= from.slice(0, day.length)) && (to === undefined || day <= to.slice(0, day.length));
}

function countFacets(ids: readonly number[], narrowing: Narrowing, facets: Facets): Record<FacetName, [string, number][]> {
  const counts = {} as Record<FacetName, [string, number][]>;
  for (const name of facetNames) {
    const { [name]: _, ...others } = narrowing;
    const left = new Set(narrow(ids, others, facets));
    counts[name] = [...facets.values[name]]
      .map(([value, having]): [string, number] => {
        let count = 0;
        for (let at = 0; at < having.length; at += 1) if (left.has(having[at]!)) count += 1;
        return [value, count];
      })
      .filter(([, count]) => count > 0)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
  return counts;
}
