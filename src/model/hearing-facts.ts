import type { Hearing, HearingClaim } from './hearing.ts';

/** A field on which sources differ, with what each says. */
export interface Disagreement {
  field: keyof HearingClaim;
  says: { source: string; value: unknown }[];
}

/** Fields in which a difference matters to somebody who wants to attend or cite. Titles differ by habit, not by mistake. */
const compared: readonly (keyof HearingClaim)[] = ['startsAt', 'date', 'status', 'location', 'kind', 'access', 'committees'];

/** @returns the fields on which the sources that name a hearing do not agree; empty with one source. */
export function disagreementsOf({ claims = {} }: Hearing): Disagreement[] {
  return compared.flatMap((field) => {
    const says = Object.entries(claims)
      .filter(([, claim]) => claim[field] !== undefined)
      .map(([source, claim]) => ({ source, value: claim[field] as unknown }));
    const different = new Set(says.map(({ value }) => comparable(field, value)));
    return different.size > 1 ? [{ field, says }] : [];
  });
}

function comparable(field: keyof HearingClaim, value: unknown): string {
  if (field === 'startsAt' && typeof value === 'string') return String(Date.parse(value));
  if (field === 'committees') return JSON.stringify([...(value as string[])].sort());
  // "SD-342" with its building and "342" in the same building name one room.
  if (field === 'location') {
    const { room = '', building = '', address = '' } = value as NonNullable<HearingClaim['location']>;
    return JSON.stringify([room.replace(/^[A-Z]+-/, ''), building, address]);
  }
  return JSON.stringify(value);
}

/**
 * How long before its start a meeting was public, as far as we saw.
 * @returns whole days between our first sight and the first announced start; null for hearings entered from the record, without an hour,
 *   or brought in by an import
 */
export function daysOfNotice(hearing: Hearing): number | null {
  if (hearing.firstSeen === null || hearing.announced === false) return null;
  const first = hearing.changes.find(({ field }) => field === 'startsAt')?.from ?? hearing.startsAt;
  if (typeof first !== 'string') return null;
  return Math.max(0, Math.floor((Date.parse(first) - Date.parse(hearing.firstSeen)) / 86_400_000));
}

/** @returns true when a source names the hearing: a doubt about it must not stop the build, because nobody here can correct what was pulled. */
export function isPulled({ origin, seenIn }: Pick<Hearing, 'origin' | 'seenIn'>): boolean {
  return origin === 'pull' || seenIn.length > 0;
}
