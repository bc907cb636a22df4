import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Measure } from '#model/measure.ts';
import { statusShown } from '#model/shown-status.ts';
import type { ShownStatus } from '#model/vocabulary.ts';
import { dayIn } from './places.ts';
import { ordinal } from './format.ts';

/** @returns the name of a law; a bill's with its number and Congress, because several bills have one name */
export function lawLabel({ name, bill }: Measure): string {
  return bill === undefined ? name : `${name} (${bill.number ?? 'number not found'}, ${ordinal(bill.congress)} Congress)`;
}

/**
 * @param now ISO 8601
 * @returns the status of a measure as pages show it, on the day it is then in its place
 */
export function statusAt(now: string, measure: Measure, jurisdictions: ReadonlyMap<string, Jurisdiction>): ShownStatus {
  return statusShown(measure, dayIn(measure.jurisdiction, now, jurisdictions));
}
