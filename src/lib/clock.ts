import { dayInZone, instant } from '#model/zoned-time.ts';

/** The build's clock, ISO 8601 UTC; set by astro.config.ts, the only place of the site that reads the machine's. */
export const buildNow: string = readClock(process.env['BANWATCH_NOW']!);

/**
 * The build's day in UTC, `YYYY-MM-DD`: all of the clock that most pages print, so that two builds of one day differ only in what changed. The
 * instant is in `/api/v1/health.json`.
 */
export const buildDay: string = buildNow.slice(0, 10);

/** Today in Washington, `YYYY-MM-DD`: the day of everything that belongs to no single place, such as Congress and lists of all places. */
export const capitalDay: string = dayInZone(buildNow, 'America/New_York');

/** True when the site shows the mirror that ships with the project: then `buildNow` is the mirror's date, not today's. */
export const isDemonstration: boolean = process.env['BANWATCH_DEMONSTRATION'] === '1';

/** True when the build keeps rendered pages for the next one, see `page-key.ts`; set by `npm run build -- --incremental`. */
export const keepsPages: boolean = process.env['BANWATCH_INCREMENTAL'] === '1';

function readClock(now: string): string {
  if (instant.safeParse(now).success) return now;
  throw new Error(`BANWATCH_NOW is "${now}": set it to an hour such as 2026-07-25T18:00:37Z, or not at all`);
}
