import { endOf } from '#model/curated.ts';
import { staleFrom } from '#model/source-health.ts';
import { dayInZone, epoch, wallClockToInstant } from '#model/zoned-time.ts';
import { buildNow } from './clock.ts';
import { hearingIndexes } from './hearing-lists.ts';
import { siteContent } from './site-content.ts';
import { sourceStatuses } from './source-status.ts';

const dayMs = 86_400_000;

/**
 * Until when the site says the same if nothing on record changes: to the next midnight of any place it answers for, to noon UTC, when steps of laws
 * become news, to the end of the next meeting, or until a source falls silent, whichever is first. `npm run build` has nothing to do before that.
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
  // A millisecond after its end a meeting is no longer ahead, see `standingOf`.
  const ends = (await hearingIndexes()).ahead.map(({ hearing }) => endOf(hearing) + 1);
  // Steps of laws become news at noon UTC of their day.
  const noon = Math.floor(Date.parse(buildNow) / dayMs) * dayMs + dayMs / 2;
  const noons = [noon, noon + dayMs].filter((time) => time > Date.parse(buildNow));
  // A source that is not read again falls silent, which feeds say.
  const silences = (await sourceStatuses()).flatMap(({ health, isSilent }) =>
    health === null || isSilent ? [] : (staleFrom(health) ?? []),
  );
  return new Date([...midnights, ...ends, ...noons, ...silences].reduce((first, time) => Math.min(first, time))).toISOString();
}
