import { Temporal } from 'temporal-polyfill';

/** A card that stands on somebody else's page must not be taken for true for ever. */
const daysValid = 90;

/** What a status card says. */
export interface StatusCard {
  /** e.g. "Somerville, MA" */
  place: string;
  /** What is tracked, e.g. "Face recognition". */
  subject: string;
  headline: string;
  tone: string;
  /** Day for which it holds. */
  on: string;
  /** Last day on which a reader may still rely on it. */
  validUntil: string;
}

/**
 * @param on day for which the card holds, `YYYY-MM-DD`
 * @param nextChange first day on which the answer is already known to be another; null when none is
 * @returns the last day on which the card may be relied on: 90 days on, or the day before a rule begins or ends if that is sooner
 */
export function cardValidUntil(on: string, nextChange: string | null): string {
  const usual = Temporal.PlainDate.from(on).add({ days: daysValid }).toString();
  if (nextChange === null) return usual;
  const before = Temporal.PlainDate.from(nextChange).subtract({ days: 1 }).toString();
  return before < usual ? before : usual;
}
