import { wallClockToInstant } from './zoned-time.ts';

/**
 * @param day `YYYY-MM-DD`
 * @returns the number of the Congress in session that day. A Congress begins at noon on 3 January of odd years (US Const., amend. XX);
 *   the 3rd itself counts to the new one
 */
export function congressOn(day: string): number {
  const year = Number(day.slice(0, 4));
  const begun = day.slice(5) >= '01-03' ? year : year - 1;
  return Math.floor((begun - 1789) / 2) + 1;
}

/** @returns the instant at which a Congress ends and the next begins: noon of 3 January in Washington, ISO 8601 with its offset */
export function congressEnd(congress: number): string {
  return wallClockToInstant(`${1789 + 2 * congress}-01-03`, '12:00', 'America/New_York');
}
