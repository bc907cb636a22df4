import type { Hearing } from './hearing.ts';
import { latestDay } from './partial-date.ts';
import { epoch, wallClockToInstant } from './zoned-time.ts';

/** @returns the hearing as readers see it: what people curated wins over what was pulled. The record itself stays as it is. */
export function applyCurated(hearing: Hearing): Hearing {
  const { curated } = hearing;
  if (curated === undefined) return hearing;
  return {
    ...hearing,
    title: curated.title ?? hearing.title,
    kind: curated.kind ?? hearing.kind,
    status: curated.status ?? hearing.status,
    topics: curated.topics?.map((topic) => ({ topic, because: ['set by an editor'] })) ?? hearing.topics,
  };
}

/** What a reader is told about where a meeting stands, seen from `now`. */
export type HearingStanding = 'ahead' | 'over' | 'was-scheduled';

/**
 * A past meeting that nobody has evidence for "was scheduled", and nothing more is claimed.
 * @param now ISO 8601
 */
export function standingOf(hearing: Hearing, now: string): HearingStanding {
  const lastStart = hearing.startsAt ?? wallClockToInstant(latestDay(hearing.date), '23:59:59', hearing.timeZone);
  if (epoch(lastStart) >= Date.parse(now)) return 'ahead';
  return hearing.status === 'held' || hearing.transcript !== undefined ? 'over' : 'was-scheduled';
}
