import { latestDay } from '#model/partial-date.ts';
import { dayInZone, epoch, wallClockToInstant } from '#model/zoned-time.ts';
import { buildNow } from './clock.ts';
import { hearingIndexes } from './hearing-lists.ts';
import { siteContent } from './site-content.ts';

const dayMs = 86_400_000;

/**
 * Until when the site says the same if nothing on record changes: to the next midnight of any place it answers for, or until the next meeting
 * begins, whichever is first. `npm run build` has nothing to do before that.
 * @returns ISO 8601, UTC
 */
export async function holdsUntil(): Promise<string> {
  const { jurisdictions } = await siteContent();
  const zones = new Set(['UTC', 'America/New_York', ...[...jurisdictions.values()].flatMap(({ timeZone }) => timeZone ?? [])]);
  const midnights = [...zones].map((zone) => {
    const today = dayInZone(buildNow, zone);
    const tomorrow = new Date(Date.parse(today) + dayMs).toISOString().slice(0, 10);
    return epoch(wallClockToInstant(tomorrow, '00:00:00', zone));
  });
  // A millisecond after its start a meeting is no longer ahead, see `standingOf`.
  const starts = (await hearingIndexes()).ahead.map(
    ({ hearing }) => epoch(hearing.startsAt ?? wallClockToInstant(latestDay(hearing.date), '23:59:59', hearing.timeZone)) + 1,
  );
  return new Date([...midnights, ...starts].reduce((first, time) => Math.min(first, time))).toISOString();
}
