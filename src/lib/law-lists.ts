import type { Measure } from '#model/measure.ts';
import { pagesOf } from './paging.ts';
import { siteContent } from './site-content.ts';

/** How many laws a page of the list has. */
const onOnePage = 150;

/** A page of the list of laws. */
export interface LawList {
  /** From 1. */
  page: number;
  pages: number;
  /** By the place that made them, in the order of the places' ids. */
  places: [place: string, laws: [id: string, measure: Measure][]][];
}

let making: Promise<LawList[]> | undefined;

/** @returns all laws in pages, at least one. */
export function lawLists(): Promise<LawList[]> {
  making ??= make();
  return making;
}

async function make(): Promise<LawList[]> {
  const { measures } = await siteContent();
  const sorted = [...measures].sort(([a, one], [b, other]) => one.jurisdiction.localeCompare(other.jurisdiction) || a.localeCompare(b));
  return pagesOf(sorted, onOnePage).map(({ page, pages, items }) => ({
    page,
    pages,
    places: [...Map.groupBy(items, ([, { jurisdiction }]) => jurisdiction)],
  }));
}

/** @returns the path of a page of the list. */
export function lawListPath(page: number): string {
  return page === 1 ? '/measures/' : `/measures/page/${page}/`;
}
