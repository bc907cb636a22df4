import type { Hearing } from '#model/hearing.ts';

/**
 * Says whether the pull's clock is behind what earlier pulls wrote: it was set back, or was ahead before. Then meetings that are over seem
 * to be ahead, and their absence from an answer proves nothing.
 * @param now the pull's clock, ISO 8601
 * @returns a note for the report, or null when the clock is not behind
 */
export function clockBehind(hearings: Iterable<Pick<Hearing, 'firstSeen' | 'changes'>>, now: string): string | null {
  let latest: string | null = null;
  for (const { firstSeen, changes } of hearings) {
    for (const time of [firstSeen, changes.at(-1)?.seenAt ?? null]) {
      if (time !== null && (latest === null || Date.parse(time) > Date.parse(latest))) latest = time;
    }
  }
  if (latest === null || Date.parse(now) >= Date.parse(latest)) return null;
  return `the clock says ${now}, yet something was seen at ${latest}: no meeting was taken for dropped`;
}
