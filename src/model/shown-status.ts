import { congressOn } from './congress.ts';
import { standingOn } from './in-force.ts';
import type { Measure } from './measure.ts';
import type { MeasureStatus, ShownStatus } from './vocabulary.ts';

const inForce: readonly MeasureStatus[] = ['in-force', 'amended', 'weakened'];

/**
 * The status of a measure on a day. The record's own word is written once; sunsets, first days and the end of a Congress come by themselves.
 * @param on full day, in the calendar of the place that made the measure
 */
export function statusShown({ status, provisions, bill }: Measure, on: string): ShownStatus {
  if (status === 'proposed' && bill !== undefined && bill.congress < congressOn(on)) return 'lapsed';
  if (!inForce.includes(status) || provisions.length === 0) return status;
  const standings = provisions.map((provision) => standingOn(provision, on));
  if (standings.every((standing) => standing === 'not-yet')) return 'not-begun';
  // How another end is to be called, only a person can say.
  const ranOut = provisions.some(({ untilBasis }) => untilBasis === 'expired') && standings.every((standing) => standing === 'ended');
  return ranOut ? 'expired' : status;
}
