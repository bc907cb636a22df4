/** A part of a long list, for a page of its own. */
export interface PageOf<T> {
  /** From 1. */
  page: number;
  pages: number;
  items: T[];
}

/**
 * Cuts a list into pages.
 * @param size items on a page
 * @returns the pages in order; one, without items, of an empty list
 */
export function pagesOf<T>(list: readonly T[], size: number): PageOf<T>[] {
  const pages = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: pages }, (_, index) => ({ page: index + 1, pages, items: list.slice(index * size, (index + 1) * size) }));
}
