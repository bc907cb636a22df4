import { catalogueOf } from '#i18n/catalogue.ts';
import type { SearchKind, SearchRecord } from '#search/records.ts';
import { searchKinds } from '#search/records.ts';
import { pagesOf, type PageOf } from './paging.ts';
import { searchRecords } from './search-records.ts';

/** Plural names of the kinds; the lists are in English. */
export const kindNames: Record<SearchKind, string> = catalogueOf('en').finding.kinds;

/** How many titles a page of a plain list has. */
const onOnePage = 250;

export interface PlainList extends PageOf<SearchRecord> {
  kind: SearchKind;
  /** How many records of the kind there are. */
  total: number;
}

let making: Promise<PlainList[]> | undefined;

/** @returns everything search knows as plain lists by kind, for readers without scripts; dated ones newest first, others by title. */
export function plainLists(): Promise<PlainList[]> {
  making ??= searchRecords().then((records) => searchKinds.flatMap((kind) => listsOf(kind, records)));
  return making;
}

function listsOf(kind: SearchKind, records: readonly SearchRecord[]): PlainList[] {
  const own = records
    .filter((record) => record.kind === kind)
    .sort(
      (a, b) =>
        (kind === 'hearing' || kind === 'file' ? (b.date ?? '').localeCompare(a.date ?? '') : 0) || a.title.localeCompare(b.title, 'en'),
    );
  return own.length === 0 ? [] : pagesOf(own, onOnePage).map((page) => ({ kind, total: own.length, ...page }));
}

/** @returns the path of a page of a plain list. */
export function plainListPath(kind: SearchKind, page = 1): string {
  return page === 1 ? `/search/all/${kind}/` : `/search/all/${kind}/${page}/`;
}
