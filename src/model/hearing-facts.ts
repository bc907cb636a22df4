import type { Hearing, HearingClaim } from './hearing.ts';
import type { HearingChangeField } from './vocabulary.ts';

/** A field on which sources differ, with what each says. */
export interface Disagreement {
  field: HearingChangeField;
  says: { source: string; value: unknown }[];
}

/** Fields in which a difference matters to somebody who wants to attend or cite. Titles differ by habit, not by mistake. */
const compared: readonly HearingChangeField[] = ['startsAt', 'date', 'status', 'location', 'kind', 'access', 'committees'];

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

function comparable(field: HearingChangeField, value: unknown): string {
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
  const change = hearing.changes.find(({ field }) => field === 'startsAt');
  // Where the first change brought the hour, nothing was announced before it.
  const first = change === undefined ? hearing.startsAt : (change.from ?? change.to);
  if (typeof first !== 'string') return null;
  return Math.max(0, Math.floor((Date.parse(first) - Date.parse(hearing.firstSeen)) / 86_400_000));
}

/** @returns true when it is said that the meeting does not take place on its day; `unlisted` is not that */
export function isCalledOff({ status }: { status?: unknown }): boolean {
  return status === 'cancelled' || status === 'postponed';
}

/** @returns "3 meetings, 1 of them called off": a list keeps those, and the count must not pass for what takes place */
export function meetingsCounted(list: readonly Pick<Hearing, 'status'>[], after = ''): string {
  const off = list.filter(isCalledOff).length;
  const all = `${list.length} ${list.length === 1 ? 'meeting' : 'meetings'}${after}`;
  if (off === 0) return all;
  return list.length === 1 ? `${all}, called off` : `${all}, ${off} of them called off`;
}

/** @returns true when a source names the hearing: a doubt about it must not stop the build, because nobody here can correct what was pulled. */
export function isPulled({ origin, seenIn }: Pick<Hearing, 'origin' | 'seenIn'>): boolean {
  return origin === 'pull' || seenIn.length > 0;
}
