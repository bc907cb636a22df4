import { committeeCode, fullCommitteeCode } from '#model/committee.ts';
import type { Hearing, HearingClaim } from '#model/hearing.ts';
import { cleanLine } from '#model/outside-text.ts';
import { isPartialDate } from '#model/partial-date.ts';
import { wordsInCommon } from '#pull/share-words.ts';
import type { HearingObservation, SourceContext } from '#pull/source.ts';
import type { PrintedHearing } from './parse.ts';

export const feedUrl = 'https://www.govinfo.gov/rss/chrg.xml';
export const modsUrl = (packageId: string) => `https://www.govinfo.gov/metadata/pkg/${packageId}/mods.xml`;
const textUrl = (packageId: string) => `https://www.govinfo.gov/content/pkg/${packageId}/html/${packageId}.htm`;

const chambers: Readonly<Record<string, NonNullable<Hearing['chamber']>>> = { h: 'house', s: 'senate', j: 'joint' };

/** @returns Congress and chamber out of `CHRG-118hhrg52385`, or null when the id names no printed hearing. */
export function readPackageId(id: string): { congress: number; chamber: NonNullable<Hearing['chamber']> } | null {
  const parts = /^CHRG-(\d{2,3})([hsj])hrg[0-9a-z]+$/.exec(id);
  return parts === null ? null : { congress: Number(parts[1]), chamber: chambers[parts[2]!]! };
}

/**
 * Turns a printed hearing into our words: it was held, on that day, and here is the record of it. It adds to hearings that are known, and
 * makes no new ones.
 * @returns one observation for each meeting the volume prints; none when nothing says which meeting it is
 * @throws Error saying what cannot be read
 */
export function map(printed: PrintedHearing, { known }: Pick<SourceContext, 'known'>): HearingObservation[] {
  const named = readPackageId(printed.package);
  if (named === null) throw new Error(`"${printed.package}" is no id of a printed hearing`);
  for (const day of printed.heldDates) if (day.length !== 10 || !isPartialDate(day)) throw new Error(`cannot read the date "${day}"`);
  for (const id of printed.eventIds) if (!/^\d+$/.test(id)) throw new Error(`cannot read the event id "${id}"`);
  const meeting: Meeting = { ...named, printed, committees: readCommittees(printed) };
  const observations =
    printed.eventIds.length === 0 ? [observe(meeting, null, known)] : printed.eventIds.map((eventId) => observe(meeting, eventId, known));
  return observations.filter((observation) => observation !== null);
}

interface Meeting {
  congress: number;
  chamber: NonNullable<Hearing['chamber']>;
  printed: PrintedHearing;
  committees: string[];
}

function observe(meeting: Meeting, eventId: string | null, known: ReadonlyMap<string, Hearing>): HearingObservation | null {
  const { congress, chamber, printed } = meeting;
  const found = findEvent(meeting, eventId, known) ?? findWithoutEvent(meeting, known);
  if (found === null) {
    // Another sitting of the same committee that day must not be taken for this one when event ids are given out.
    if (eventId === null || [...known.values()].some((hearing) => mayBe(meeting, hearing))) return null;
    return observation(`${congress}/${chamber}/${eventId}`, chamber, eventId, meeting, null);
  }
  const [id, hearing] = found;
  // A second volume of the same meeting, such as an appendix, does not push out the first.
  if (hearing.transcript !== undefined && hearing.transcript.package !== null && hearing.transcript.package !== printed.package)
    return null;
  if (hearing.eventId !== null) return observation(id, hearing.chamber, hearing.eventId, meeting, hearing);
  // The engine gives a record its event id where day and committee agree; elsewhere the record keeps the id it has.
  const learnsId = eventId !== null && printed.eventIds.length === 1 && mayBe(meeting, hearing);
  return learnsId
    ? observation(`${congress}/${chamber}/${eventId}`, hearing.chamber, eventId, meeting, hearing)
    : observation(id, hearing.chamber, null, meeting, hearing);
}

function observation(
  id: string,
  chamber: Hearing['chamber'],
  eventId: string | null,
  { congress, printed, committees }: Meeting,
  hearing: Hearing | null,
): HearingObservation {
  return {
    id,
    onlyKnown: true,
    jurisdiction: 'us',
    congress,
    chamber,
    eventId,
    sourceId: printed.package,
    sourceUrl: modsUrl(printed.package),
    claim: {
      committees: exactCommittees(committees, hearing),
      ...readDate(printed, hearing),
      status: 'held',
      transcript: {
        package: printed.package,
        citation: cleanLine(printed.citation ?? '') || null,
        url: textUrl(printed.package),
      },
      // No title: it is printed in capitals, and every other source has a better one.
    },
  };
}

/** The meeting with that number. A joint committee's meeting is kept under the chamber that numbered it. */
function findEvent(meeting: Meeting, eventId: string | null, known: ReadonlyMap<string, Hearing>): [string, Hearing] | null {
  if (eventId === null) return null;
  const found = [...known].filter(
    ([, hearing]) =>
      hearing.jurisdiction === 'us' &&
      hearing.eventId === eventId &&
      (hearing.chamber === meeting.chamber || (meeting.chamber === 'joint' && sharesCommittee(meeting, hearing))),
  );
  return found.length === 1 ? found[0]! : null;
}

/**
 * A meeting that was entered without a number: the one that names this very package, else the one of the same chamber, day and full
 * committee whose title has the same words. MODS names only the full committee, and several of its panels may sit on one day.
 */
function findWithoutEvent(meeting: Meeting, known: ReadonlyMap<string, Hearing>): [string, Hearing] | null {
  const { printed } = meeting;
  const linked = [...known].find(([, hearing]) => hearing.transcript?.package === printed.package);
  if (linked !== undefined && printed.eventIds.length === 1 && linked[1].eventId !== null) {
    throw new Error(`${linked[0]} names this package, but it prints event ${printed.eventIds[0]}`);
  }
  if (linked !== undefined && (linked[1].eventId === null || printed.eventIds.length === 0)) return linked;
  if (printed.eventIds.length > 1) return null;
  const found = [...known].filter(([, hearing]) => mayBe(meeting, hearing) && wordsInCommon(printed.title, hearing.title) !== null);
  return found.length === 1 ? found[0]! : null;
}

/** A record without a number, of the same chamber, day and full committee. */
function mayBe(meeting: Meeting, hearing: Hearing): boolean {
  return (
    hearing.jurisdiction === 'us' &&
    hearing.eventId === null &&
    hearing.chamber === meeting.chamber &&
    meeting.printed.heldDates.includes(hearing.date) &&
    sharesCommittee(meeting, hearing)
  );
}

function sharesCommittee({ committees }: Meeting, hearing: Hearing): boolean {
  return hearing.committees.some((code) => committees.includes(fullCommitteeCode(code)));
}

function readCommittees({ committees }: PrintedHearing): string[] {
  return committees.map((code) => code.toLowerCase()).filter((code) => committeeCode.safeParse(code).success);
}

/** MODS names only full committees: what a record knows of their panels is more exact and stays. */
function exactCommittees(committees: readonly string[], hearing: Hearing | null): string[] {
  return [
    ...new Set(
      committees.flatMap((code) => {
        const panels = (hearing?.committees ?? []).filter((own) => fullCommitteeCode(own) === fullCommitteeCode(code));
        return panels.length === 0 ? [code] : panels;
      }),
    ),
  ];
}

/** With several days, the one the record has, else the first; of a volume with several meetings, none is known to be this one's. */
function readDate({ heldDates, eventIds }: PrintedHearing, hearing: Hearing | null): Pick<HearingClaim, 'date' | 'startsAt'> {
  if (hearing !== null && heldDates.includes(hearing.date)) return { date: hearing.date };
  const first = [...heldDates].sort()[0];
  if (first === undefined || eventIds.length > 1) return {};
  // Held on another day than the record says: the record's hour was that other day's.
  return hearing !== null && hearing.startsAt !== null ? { date: first, startsAt: null } : { date: first };
}
