import { congressOn } from './congress.ts';
import type { Hearing } from './hearing.ts';
import { usualLength } from './overlaps.ts';
import { latestDay } from './partial-date.ts';
import { dayInZone, epoch, wallClockToInstant } from './zoned-time.ts';

/** @returns the hearing as readers see it: what people curated wins over what was pulled. The record itself stays as it is. */
export function applyCurated(hearing: Hearing): Hearing {
  const { curated } = hearing;
  if (curated === undefined) return hearing;
  return {
    ...withCuratedTopics(hearing),
    title: curated.title ?? hearing.title,
    kind: curated.kind ?? hearing.kind,
    status: curated.status ?? hearing.status,
  };
}

/** @returns a hearing or file with the topics an editor gave it, where one did. The record itself stays as it is. */
export function withCuratedTopics<T extends Pick<Hearing, 'topics'> & { curated?: { topics?: string[] | undefined } | undefined }>(
  record: T,
): T {
  const topics = record.curated?.topics;
  return topics === undefined ? record : { ...record, topics: topics.map((topic) => ({ topic, because: ['set by an editor'] })) };
}

/** What a reader is told about where a meeting stands, seen from `now`. */
export type HearingStanding = 'ahead' | 'waiting' | 'over' | 'was-scheduled';

/**
 * Until when a meeting is listed as ahead: to its planned end, two hours after its start where none is announced, or to the end of the day (month,
 * year) in the room's calendar that is all we know.
 * @returns milliseconds since 1970 UTC
 */
export function endOf({ startsAt, endsAt, date, timeZone }: Pick<Hearing, 'startsAt' | 'endsAt' | 'date' | 'timeZone'>): number {
  if (endsAt !== undefined) return epoch(endsAt);
  return startsAt === null ? epoch(wallClockToInstant(latestDay(date), '23:59:59', timeZone)) : epoch(startsAt) + usualLength;
}

/**
 * A past meeting that nobody has evidence for "was scheduled", and nothing more is claimed. One that was postponed waits for a new day.
 * @param now ISO 8601
 */
export function standingOf(hearing: Hearing, now: string): HearingStanding {
  if (endOf(hearing) >= Date.parse(now)) return 'ahead';
  if (hearing.status === 'postponed' && mayStillCome(hearing, now)) return 'waiting';
  return hearing.status === 'held' || hearing.transcript !== undefined ? 'over' : 'was-scheduled';
}

/** How long a council's meeting waits for a new day; what Congress put off can come until that Congress ends. */
const longestWait = 365 * 86_400_000;

function mayStillCome({ congress, date, timeZone }: Hearing, now: string): boolean {
  if (congress !== null) return congress >= congressOn(dayInZone(now, 'America/New_York'));
  return Date.parse(latestDay(date)) + longestWait >= Date.parse(dayInZone(now, timeZone));
}
