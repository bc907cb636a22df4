import { z } from 'astro/zod';
import type { Hearing, HearingClaim, HearingLocation } from '#model/hearing.ts';
import { cleanLine, httpAddress } from '#model/outside-text.ts';
import type { Chamber, HearingKind, HearingStatus } from '#model/vocabulary.ts';
import { inZone } from '#model/zoned-time.ts';
import type { HearingObservation } from '#pull/source.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import { isVideoOf } from '../senate-video.ts';
import { leadingStatus } from '../status-words.ts';
import { unique } from '../unique.ts';
import { source } from './ask.ts';
import { ordinal, printedNumber, readBillType } from './bill-number.ts';
import type { RawMeeting } from './parse.ts';

/** The API gives UTC; Congress sits in Washington. */
const zone = 'America/New_York';

const statuses: Readonly<Record<string, HearingStatus>> = {
  scheduled: 'scheduled',
  rescheduled: 'rescheduled',
  postponed: 'postponed',
  canceled: 'cancelled',
  cancelled: 'cancelled',
};

/** The Senate's buildings as hearings.xml abbreviates them, so that the two sources name one room alike. */
const senateBuildings: readonly { name: RegExp; code: string; ours: string }[] = [
  { name: /^Dirksen/i, code: 'SD', ours: 'Dirksen Senate Office Building' },
  { name: /^Hart/i, code: 'SH', ours: 'Hart Senate Office Building' },
  { name: /^Russell/i, code: 'SR', ours: 'Russell Senate Office Building' },
  { name: /^(U\.?S\.? )?Capitol Visitor/i, code: 'SVC', ours: 'Capitol Visitor Center' },
  { name: /^(U\.?S\.? )?Capitol\b/i, code: 'S', ours: 'Capitol' },
];

/**
 * Turns one meeting into our words.
 * @param known hearings already known, by id: a meeting the API files under no chamber keeps the one that numbered it
 * @throws Error saying what cannot be read
 */
export function mapMeeting(meeting: RawMeeting, known: ReadonlyMap<string, Hearing>): HearingObservation {
  if (!/^[A-Za-z0-9]+$/.test(meeting.eventId)) throw new Error('no event id');
  const congress = Number(meeting.congress);
  if (!Number.isInteger(congress) || congress < 1) throw new Error(`cannot read the congress "${meeting.congress}"`);
  const when = readWhen(meeting.date);
  const chamber = readChamber(meeting, congress, when.date, known);
  const { title, said } = readTitle(meeting, known.get(`${congress}/${chamber}/${meeting.eventId}`));
  const status = readStatus(meeting.meetingStatus, said);
  const type = cleanLine(meeting.type);
  const claim: HearingClaim = {
    title,
    kind: readKind(type, title),
    ...(/^(open|closed)\b/i.test(type) ? { access: /^open/i.test(type) ? 'open' : 'closed' } : {}),
    committees: readCommittees(meeting),
    ...when,
    timeZone: zone,
    ...(status === null ? {} : { status }),
    ...readLocation(meeting, chamber),
    witnesses: readWitnesses(meeting),
    bills: readItems(meeting),
    documents: readDocuments(meeting),
    videos: readVideos(meeting, when.date),
    url: `https://www.congress.gov/event/${ordinal(congress)}-Congress/${chamber}-event/${meeting.eventId}`,
  };
  return {
    id: `${congress}/${chamber}/${meeting.eventId}`,
    jurisdiction: 'us',
    congress,
    chamber,
    eventId: meeting.eventId,
    sourceId: meeting.eventId,
    sourceUrl: `https://api.congress.gov/v3/committee-meeting/${congress}/${pathChamber(meeting.chamber)}/${meeting.eventId}`,
    claim,
  };
}

/** @returns false for a status outside the four that are documented. An absent one is no unknown one. */
export function isKnownStatus(word: string): boolean {
  return word.trim() === '' || Object.hasOwn(statuses, word.trim().toLowerCase());
}

function pathChamber(word: string): string {
  return /^(house|senate)$/i.test(word) ? word.toLowerCase() : 'nochamber';
}

/**
 * A meeting under no chamber is the one with this number that either chamber has when both name the day or a committee, or when the API
 * named it before: a joint committee's meeting that moves is no other one.
 */
function readChamber(meeting: RawMeeting, congress: number, date: string, known: ReadonlyMap<string, Hearing>): Chamber {
  const word = meeting.chamber.toLowerCase();
  if (word === 'house' || word === 'senate') return word;
  if (word !== 'nochamber' && word !== 'joint') throw new Error(`unknown chamber "${cleanLine(meeting.chamber)}"`);
  const committees = readCommittees(meeting);
  const numberedBy = (['senate', 'house'] as const).find((one) => {
    const hearing = known.get(`${congress}/${one}/${meeting.eventId}`);
    if (hearing === undefined) return false;
    const namedBefore = hearing.seenIn.some((place) => place.source === source && place.id === meeting.eventId);
    return hearing.date === date || namedBefore || hearing.committees.some((code) => committees.includes(code));
  });
  return numberedBy ?? 'joint';
}

/** The title without a leading POSTPONED, CANCELED or RESCHEDULED, and that word. */
function readTitle(meeting: RawMeeting, before: Hearing | undefined): { title: string; said: HearingStatus | null } {
  const title = freeLine(meeting.title);
  if (
    /^[\s*[(]*TEST(\s*$|\s*[:*\])]|\s+[-–—])/.test(title) ||
    /^test (hearing|meeting|markup|event|record|only|please|do not|ignore)\b/i.test(title)
  ) {
    throw new Error(`a test record: "${title.slice(0, 80)}"`);
  }
  if (title !== '') return leadingStatus(title);
  // A title that is gone is no new title.
  const earlier = before?.claims === undefined ? before?.title : before.claims[source]?.title;
  if (earlier !== undefined) return { title: earlier, said: null };
  const bodies = meeting.committees.map(({ name }) => freeLine(name)).filter((name) => name !== '');
  if (bodies.length === 0) throw new Error('no title and no name of a committee');
  return { title: `Meeting of ${bodies.join('; ')}`, said: null };
}

/** The status field lags behind a word in the title; any other status than "Scheduled" is newer than the title. */
function readStatus(word: string, said: HearingStatus | null): HearingStatus | null {
  const key = word.trim().toLowerCase();
  const status = Object.hasOwn(statuses, key) ? statuses[key]! : null;
  return said !== null && (status === null || status === 'scheduled') ? said : status;
}

/** The Senate's meetings are all "Meeting" (documented) or typed as in hearings.xml ("Open Hearing", seen 2026-09): then the title tells. */
function readKind(type: string, title: string): HearingKind {
  const inTitle = /^(oversight |legislative |field |closed )?hearings? (to|on|entitled)\b/i;
  return kindIn(type, /hearing/i) ?? kindIn(title.slice(0, 40), inTitle) ?? 'meeting';
}

function kindIn(text: string, hearing: RegExp): HearingKind | null {
  if (/\bmark-?\s?up\b/i.test(text)) return 'markup';
  if (/\bbusiness meeting\b/i.test(text)) return 'business-meeting';
  if (hearing.test(text)) return 'hearing';
  return /^(open |closed )?briefing\b/i.test(text) ? 'briefing' : null;
}

/** The name and the address of a committee can be missing or wrong; its code is not. A committee can be listed twice. */
function readCommittees({ committees }: RawMeeting): string[] {
  return [...new Set(committees.map(({ systemCode }) => systemCode.trim().toLowerCase()).filter((code) => /^[a-z]{4}\d{2}$/.test(code)))];
}

/** UTC to the wall clock of Washington. Midnight there is no hour at which a committee meets: it stands for a day without an hour. */
function readWhen(text: string): Pick<HearingClaim, 'startsAt'> & { date: string } {
  let startsAt: string;
  try {
    startsAt = inZone(text.trim(), zone);
  } catch {
    throw new Error(`cannot read the date "${freeLine(text).slice(0, 40)}"`);
  }
  return { startsAt: startsAt.slice(11, 16) === '00:00' ? null : startsAt, date: startsAt.slice(0, 10) };
}

function readLocation(meeting: RawMeeting, chamber: Chamber): Pick<HearingClaim, 'location'> {
  const address = readAddress(meeting.location.address);
  if (address !== '') return { location: { address } };
  const room = freeLine(meeting.location.room);
  // Dashes stand for no building: a meeting by video.
  const building = freeLine(meeting.location.building).replace(/^-+$/, '');
  if (/^webex$/i.test(room)) return { location: { room, note: 'By video' } };
  const senate = chamber === 'senate' ? senateBuildings.find(({ name }) => name.test(building)) : undefined;
  const location: HearingLocation = {
    ...(room === '' ? {} : { room: senate !== undefined && /^G?\d+[A-Z]?$/.test(room) ? `${senate.code}-${room}` : room }),
    ...(building === '' ? {} : { building: senate?.ours ?? building }),
  };
  return Object.keys(location).length === 0 ? {} : { location };
}

const addressSchema = z.record(z.string(), z.unknown());

/** A field hearing: JSON text inside the JSON text; plain text or an object are taken too. */
function readAddress(raw: unknown): string {
  if (raw === undefined || raw === null) return '';
  let parts: unknown = raw;
  if (typeof raw === 'string') {
    try {
      parts = JSON.parse(raw);
    } catch {
      return freeLine(raw);
    }
  }
  const read = addressSchema.safeParse(parts);
  if (!read.success) return typeof parts === 'object' ? '' : freeLine(String(raw));
  const part = (name: string) => (typeof read.data[name] === 'string' ? freeLine(read.data[name]) : '');
  const state = [part('state'), part('postal_code')].filter((text) => text !== '').join(' ');
  return [part('building_name'), part('street-address'), part('city'), state].filter((text) => text !== '').join(', ');
}

function readWitnesses({ witnesses }: RawMeeting): NonNullable<HearingClaim['witnesses']> {
  return witnesses
    .map(({ name, position, organization }) => ({
      name: freeLine(name),
      position: freeLine(position) || null,
      organization: freeLine(organization) || null,
    }))
    .filter(({ name }) => name !== '');
}

/** Bills, nominations (part 00 = not divided) and treaties; the API gives no titles here. */
function readItems({ relatedItems }: RawMeeting): NonNullable<HearingClaim['bills']> {
  const read = (items: RawMeeting['relatedItems']['bills'], print: (item: (typeof items)[number], number: string) => string) =>
    items.flatMap((item) => {
      const number = cleanLine(item.number);
      return /^[1-9]\d{0,3}$/.test(item.congress) && number !== ''
        ? [{ congress: Number(item.congress), number: print(item, number), title: null }]
        : [];
    });
  return unique([
    ...read(relatedItems.bills, ({ type }, number) => {
      const known = readBillType(type);
      return known === null ? cleanLine(`${type} ${number}`) : printedNumber(known, number);
    }),
    ...read(relatedItems.nominations, ({ part }, number) => `PN${number}${Number(part) > 0 ? `-${Number(part)}` : ''}`),
    ...read(relatedItems.treaties, ({ congress }, number) => `Treaty Doc. ${congress}-${number}`),
  ]);
}

/** Senate documents can lack an address, and then there is nothing to open. Name and description are mostly equal. */
function readDocuments({ meetingDocuments }: RawMeeting): NonNullable<HearingClaim['documents']> {
  const documents = meetingDocuments.flatMap(({ name, description, documentType, url }) => {
    const address = httpAddress(url);
    const kind = cleanLine(documentType) || null;
    const title = freeLine(name) || freeLine(description) || kind || 'Document';
    return address === null ? [] : [{ title, kind, url: address }];
  });
  return unique(documents);
}

function readVideos({ videos }: RawMeeting, date: string): string[] {
  const usable = (address: string) => new URL(address).hostname !== 'www.senate.gov' || isVideoOf(address, date);
  return unique(videos.flatMap(({ url }) => httpAddress(url) ?? []).filter(usable));
}
