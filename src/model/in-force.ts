import type { Provision } from './measure.ts';
import { earliestDay, latestDay } from './partial-date.ts';

/** Does a provision apply on a day? `maybe` = what is known of its dates does not decide it. */
export const standings = ['not-yet', 'maybe', 'yes', 'ended'] as const;
export type Standing = (typeof standings)[number];

/**
 * @param on a full day, `YYYY-MM-DD`, in the calendar of the place that made the rule
 * @returns where the provision stands on that day. A start or end known only to the month or year is `maybe` inside it; a provision whose
 *   start was not found is `maybe` before the day it was first seen in force, back to its `notBefore`; after an `unclear` end it is `maybe` too
 */
export function standingOn(provision: Provision, on: string): Standing {
  const { from, fromBasis, notBefore, until, untilBasis } = provision;
  if (notBefore !== undefined && on < earliestDay(notBefore)) return 'not-yet';
  if (fromBasis === 'seen-in-force' ? on < earliestDay(from) : on < latestDay(from)) {
    return fromBasis === 'seen-in-force' || on >= earliestDay(from) ? 'maybe' : 'not-yet';
  }
  if (until === undefined || on < earliestDay(until)) return 'yes';
  if (untilBasis === 'unclear') return 'maybe';
  return on < latestDay(until) ? 'maybe' : 'ended';
}
