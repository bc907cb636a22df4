import type { ContentRecords } from '#model/collections.ts';
import { subjectOf, titleOf } from '#feeds/hearing-title.ts';
import type { HearingChange } from '#model/change.ts';
import type { Hearing } from '#model/hearing.ts';
import { clip, committeeName, formatDayHeading, formatTime } from './format.ts';
import { placeName } from './places.ts';
import { changeValue, hearingStatusWord } from './words.ts';

/** Where the names of those who meet are found. */
export type BodyNames = Pick<ContentRecords, 'committees' | 'jurisdictions'>;

/**
 * @returns the names of who meets: of each committee, or of a local body with its place, "Oakland, CA, City Council", because every city has a
 * city council; the place alone where the city names no body. Empty = not named
 */
export function bodiesOf(
  { committees: codes, congress, body, jurisdiction }: Pick<Hearing, 'committees' | 'congress' | 'body' | 'jurisdiction'>,
  { committees, jurisdictions }: BodyNames,
): string[] {
  if (codes.length > 0) return codes.map((code) => committeeName(code, committees, congress));
  const place = jurisdiction === 'us' ? undefined : placeName(jurisdiction, jurisdictions);
  const named = [place, body].filter((part) => part !== undefined);
  return named.length === 0 ? [] : [named.join(', ')];
}

/** @returns old and new value of a change, "Senate Judiciary → Senate Judiciary and House Judiciary" */
export function changeWords(
  { field, from, to }: Pick<HearingChange, 'field' | 'from' | 'to'>,
  { timeZone, congress }: Pick<Hearing, 'timeZone' | 'congress'>,
  committees: BodyNames['committees'],
): string {
  const words = (value: unknown) => changeValue(field, value, timeZone, (code) => committeeName(code, committees, congress));
  return `${words(from)} → ${words(to)}`;
}

/**
 * An address that several hearings share is a list, as the Senate's of all its hearings is: it is not what one of them is. Of a hearing that
 * a script met, the address must also hold its number: a city's portal is a list, too, where only one of its meetings is ours.
 * @param timesNamed how many hearings have an address as their official page
 * @returns an official page about this hearing alone, or null
 */
export function ownAddressOf(
  { url, claims, eventId, origin }: Pick<Hearing, 'url' | 'claims' | 'eventId' | 'origin'>,
  timesNamed: ReadonlyMap<string, number>,
): string | null {
  const [number] = /\d+$/.exec(eventId ?? '') ?? [];
  const isShared = url !== null && (timesNamed.get(url) ?? 0) > 1;
  const isNumbered = number !== undefined && url?.includes(number) === true;
  if (!isShared && (isNumbered || origin === 'archive')) return url;
  // Made of the event's own number.
  return claims?.['congress-gov']?.url ?? null;
}

/** Longer titles are cut in tabs and link previews. */
const longestTitle = 90;

/**
 * @param bodies see `bodiesOf`
 * @returns the title where nothing beside it says who meets: one that begins with a city's "City Council" gets the city
 */
export function ownTitle(hearing: Hearing, bodies: readonly string[]): string {
  return subjectOf(hearing) === hearing.title ? hearing.title : titleOf(bodies.join(' and '), hearing);
}

/** @returns the title for tabs and link previews. */
export function shortTitle(hearing: Hearing, bodies: readonly string[]): string {
  return clip(ownTitle(hearing, bodies), longestTitle);
}

/**
 * What stands below `shortTitle` in a link preview and in what search engines show: first of all that the hearing is off, when it is.
 * @param bodies see `bodiesOf`
 * @param now the build's clock
 */
export function hearingSummary(hearing: Hearing, bodies: readonly string[], now: string): string {
  const { title, date, startsAt, timeZone, curated, description } = hearing;
  const { word, usual } = hearingStatusWord(hearing, now);
  const when = [formatDayHeading(date), ...(startsAt === null ? [] : [formatTime(startsAt, timeZone)])].join(', ');
  const about = curated?.summary ?? clip(ownTitle(hearing, bodies).length > longestTitle ? title : (description ?? ''), 200);
  return [usual ? '' : word, when, bodies.join(' and '), about]
    .filter((part) => part !== '')
    .map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
