import { capitalDay } from './clock.ts';
import { hearingIndexes } from './hearing-lists.ts';
import type { ListedHearing } from './hearing-order.ts';
import { weekPages, weeksWithPages } from './week-pages.ts';

let making: Promise<Map<string, ListedHearing[]>> | undefined;

/** @returns every week that has a page, oldest first, with its meetings in order of time. */
export function weeksWithHearings(): Promise<Map<string, ListedHearing[]>> {
  making ??= hearingIndexes().then(({ all }) => weekPages(all, capitalDay));
  return making;
}

/** @returns first and last of the weeks around the build, see `weeksWithPages`. */
export function weeksAround(): string {
  return weeksWithPages(capitalDay);
}
