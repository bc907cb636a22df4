import { isCalledOff } from '#model/hearing-facts.ts';
import type { HearingClaim } from '#model/hearing.ts';
import type { HearingStatus } from '#model/vocabulary.ts';

/**
 * Which source wins where several speak, the more official first: each chamber’s own system is the first to know and the one the others copy
 * from. Sources that are not named, such as cities, come after those, in alphabetical order; `archive`, which is what people entered from the
 * record, comes after all of them.
 */
const precedence: readonly string[] = ['senate-schedule', 'house-repository', 'congress-gov', 'govinfo'];

/** Fields in which several sources each add something: the union is kept instead of the winner's. */
const additive: readonly (keyof HearingClaim)[] = ['videos'];

/**
 * Makes one claim out of what several sources say.
 * @param claims what each source says, by source id
 * @param movedSince the most official source moved the meeting after another one had called it off
 * @returns for each field the word of the most official source that says anything, and the union where sources add to each other
 */
export function mergeClaims(claims: Readonly<Record<string, HearingClaim>>, movedSince = false): HearingClaim {
  const merged: Record<string, unknown> = {};
  const fields = new Set(Object.values(claims).flatMap((claim) => Object.keys(claim))) as Set<keyof HearingClaim>;
  for (const field of fields) {
    const speaking = inOrder(Object.keys(claims)).filter((source) => claims[source]![field] !== undefined);
    if (speaking.length === 0) continue;
    if (field === 'status')
      merged[field] = mergeStatus(
        speaking.map((source) => claims[source]!),
        movedSince,
      );
    else if (additive.includes(field)) merged[field] = [...new Set(speaking.flatMap((source) => claims[source]![field] as string[]))];
    else merged[field] = claims[speaking[0]!]![field];
  }
  return merged as HearingClaim;
}

/** @returns the given sources in the order in which they are believed. */
export function inOrder(sources: readonly string[]): string[] {
  const rank = (source: string) => {
    if (source === 'archive') return precedence.length + 1;
    return precedence.includes(source) ? precedence.indexOf(source) : precedence.length;
  };
  return [...sources].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/**
 * Only some sources know statuses, so the word that says most wins: cancelled and postponed are news from whoever has it. A more official
 * source that names a new day has the last word, though, be it by the word `rescheduled` or by the day alone: what others say of the day
 * before is old. Between a meeting that stands and `unlisted` the more official source decides: an API that is asked only for what changed
 * never says again that a meeting still stands, so its old word, be it `scheduled` or `rescheduled`, must not hide that the chamber's own
 * schedule dropped it.
 * @param claims those with a status, the more official first
 */
function mergeStatus(claims: readonly HearingClaim[], movedSince: boolean): HearingStatus {
  const statuses = claims.map((claim) => (isPutBack(claim, claims[0]!, movedSince) ? 'rescheduled' : claim.status!));
  const moved = statuses.indexOf('rescheduled');
  const calledOff = moved < 0 ? statuses : statuses.slice(0, moved);
  if (statuses.includes('held')) return 'held';
  for (const status of ['cancelled', 'postponed'] as const) if (calledOff.includes(status)) return status;
  if (statuses[0] === 'unlisted') return 'unlisted';
  return moved < 0 ? 'scheduled' : 'rescheduled';
}

/**
 * Was a meeting called off for another day than the one on which it stands now? The Senate's schedule has no word for a move: a meeting that was
 * cancelled comes back with a new day. Where the history does not tell which is the newer, the days do: meetings are put off far more often than
 * moved up, so who calls one off on a later day knows of a move that the schedule does not.
 */
function isPutBack(claim: HearingClaim, official: HearingClaim, movedSince: boolean): boolean {
  const { date } = claim;
  if (!isCalledOff(claim) || official.status !== 'scheduled' || date === undefined || official.date === undefined) return false;
  return movedSince ? date !== official.date : date < official.date;
}
