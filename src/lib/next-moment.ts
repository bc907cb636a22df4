import { endOf } from '#model/curated.ts';
import type { Hearing } from '#model/hearing.ts';
import { staleFrom, type SourceHealth } from '#model/source-health.ts';
import { dayInZone, epoch, wallClockToInstant } from '#model/zoned-time.ts';

const dayMs = 86_400_000;

/** What the clock alone changes. */
export interface Ticking {
  /** Zones whose midnight begins a new day of the site. */
  zones: readonly string[];
  meetings: readonly Pick<Hearing, 'startsAt' | 'endsAt' | 'date' | 'timeZone'>[];
  sources: readonly Pick<SourceHealth, 'lastSuccess' | 'failingSince'>[];
}

/**
 * When the site next says something else though nothing on record changes: at the next midnight of a zone; at noon UTC, when steps of laws become
 * news; when a meeting is over; or when a source falls silent, whichever is first.
 * @param now ISO 8601
 * @returns ISO 8601, UTC
 */
export function nextMoment(now: string, { zones, meetings, sources }: Ticking): string {
  const midnights = ['UTC', ...zones].map((zone) => {
    const tomorrow = new Date(Date.parse(dayInZone(now, zone)) + dayMs).toISOString().slice(0, 10);
    return epoch(wallClockToInstant(tomorrow, '00:00:00', zone));
  });
  const noon = Math.floor(Date.parse(now) / dayMs) * dayMs + dayMs / 2;
  // A millisecond after its end a meeting is no longer ahead, see `standingOf`.
  const ends = meetings.map((meeting) => endOf(meeting) + 1);
  const silences = sources.flatMap((health) => staleFrom(health) ?? []);
  const ahead = [...midnights, noon, ...ends, ...silences].filter((moment) => moment > Date.parse(now));
  return new Date(ahead.reduce((first, moment) => Math.min(first, moment))).toISOString();
}
