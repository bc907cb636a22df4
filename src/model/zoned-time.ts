import { Temporal } from 'temporal-polyfill';
import { z } from 'astro/zod';

/**
 * Instants are stored as ISO 8601 text with the offset in force at the place (`2026-07-29T08:30:00-04:00`) next to the IANA zone.
 * Both are kept, because the offset alone cannot say what happens when a meeting moves across a daylight-saving change.
 */
export const instant = z.iso
  .datetime({ offset: true })
  .describe('An instant with the offset of the place it happens in, e.g. 2026-07-29T08:30:00-04:00.');

export const timeZone = z
  .string()
  .refine(isTimeZone, 'must be an IANA time zone such as "America/New_York"')
  .describe('IANA time zone of the place, e.g. America/New_York.');

/** Asking costs some 50 µs, and every record that is checked has a zone. */
const knownZones = new Set<string>();

/** @returns true when this machine's zone data knows `name`. */
export function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    Intl.DateTimeFormat('en-US', { timeZone: name });
  } catch {
    return false;
  }
  const isName = /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name);
  if (isName) knownZones.add(name);
  return isName;
}

/**
 * Turns a wall-clock time into an instant.
 * @param date `YYYY-MM-DD` in the place's own calendar
 * @param time `HH:MM` or `HH:MM:SS`, 24-hour, on the place's wall
 * @param zone IANA zone of the place
 * @returns ISO text with the offset then in force; a time in the spring gap moves forward by the length of the gap, one that
 *   happens twice in autumn is the first (Temporal's "compatible" rule, the same as RFC 5545 §3.3.5)
 * @throws RangeError when date, time or zone do not exist
 */
export function wallClockToInstant(date: string, time: string, zone: string): string {
  return instantOf(`${date}T${time} ${zone}`, () => toText(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone)));
}

/**
 * Writes any instant with the offset of `zone`.
 * @param iso an instant with offset or Z
 * @throws RangeError when `iso` is not an instant
 */
export function inZone(iso: string, zone: string): string {
  return toText(Temporal.Instant.from(iso).toZonedDateTimeISO(zone));
}

/** @returns the day, `YYYY-MM-DD`, that `iso` falls on in `zone`. */
export function dayInZone(iso: string, zone: string): string {
  return inZone(iso, zone).slice(0, 10);
}

/**
 * Keeps what was made of a text: committees meet at the same hours, the pull's clock is asked for with every record, and making an instant takes
 * some 15 µs.
 */
function remembering<T>(): (text: string, make: () => T) => T {
  const made = new Map<string, T>();
  return (text, make) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make();
    // Asked in the order of days, what is long ago does not come again.
    if (made.size >= 1000) made.clear();
    made.set(text, value);
    return value;
  };
}

const instantOf = remembering<string>();
const epochOf = remembering<number>();

/** @returns milliseconds since 1970 UTC. @throws RangeError when `iso` is not an instant. */
export function epoch(iso: string): number {
  return epochOf(iso, () => Temporal.Instant.from(iso).epochMilliseconds);
}

function toText(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
