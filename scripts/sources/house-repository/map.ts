import type { Committee } from '#model/committee.ts';
import { congressOn } from '#model/congress.ts';
import type { Hearing, HearingClaim, Witness } from '#model/hearing.ts';
import { cleanLine } from '#model/outside-text.ts';
import { isPartialDate } from '#model/partial-date.ts';
import type { HearingKind } from '#model/vocabulary.ts';
import { wallClockToInstant } from '#model/zoned-time.ts';
import { claimOf } from '#pull/reconcile.ts';
import type { HearingObservation } from '#pull/source.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import { unique } from '../unique.ts';
import { eventUrl } from './addresses.ts';
import { systemCode, systemCodesByName } from './committees.ts';
import { clock, currentWhens } from './hours.ts';
import { readPageTime } from './page-time.ts';
import { readBills, readDocuments, type Paper } from './papers.ts';
import type { RawEventPage } from './parse-event-page.ts';
import type { RawMeeting, RawWhen } from './parse-meeting.ts';
import type { RawWitness } from './parse-witnesses.ts';
import { outsideWashington, readFieldPlace, readPagePlace, readRoom } from './place.ts';
import type { RawEvent, WitnessList } from './read-event.ts';
import { readTitle, statusOf } from './status.ts';

export const source = 'house-repository';

/** The repository names no zone; the House sits in Washington. */
export const zone = 'America/New_York';

const kinds: ReadonlyMap<string, HearingKind> = new Map([
  ['HHRG', 'hearing'],
  ['HMKP', 'markup'],
  ['HMTG', 'meeting'],
]);

/**
 * Turns an event into our words. Witnesses whose list was not read this time stay as they are known, and so does one of two hours between which
 * nothing decides.
 * @param committees known bodies: pages name theirs in words only
 * @param known hearings already known, by id
 * @throws Error saying what cannot be read
 */
export function map(
  raw: RawEvent,
  committees: ReadonlyMap<string, Committee>,
  known: ReadonlyMap<string, Hearing> = new Map(),
): HearingObservation {
  const { eventId } = raw.listed;
  if (!/^\d+$/.test(eventId)) throw new Error(`"${eventId}" is no event id`);
  const { congress, title, ...said } = 'meeting' in raw ? fromMeeting(raw, known) : fromPage(raw.page, committees);
  const name = readTitle(title).title || readTitle(raw.listed.title).title;
  if (name === '') throw new Error('no title');
  const claim: HearingClaim = { title: name, ...said, timeZone: zone, status: statusOf(raw).status, url: eventUrl(eventId) };
  return {
    id: `${congress}/house/${eventId}`,
    jurisdiction: 'us',
    congress,
    chamber: 'house',
    eventId,
    sourceId: eventId,
    sourceUrl: raw.url,
    claim,
  };
}

type Said = { congress: number; title: string } & Omit<HearingClaim, 'title' | 'timeZone' | 'status' | 'url'>;

function fromMeeting(
  { meeting, witnesses, shown, listed }: Extract<RawEvent, { meeting: RawMeeting }>,
  known: ReadonlyMap<string, Hearing>,
): Said {
  const details = meeting['meeting-details'];
  const [times, ...others] = (shown === undefined ? currentWhens(meeting, listed.days) : [shown]).map(readWhen);
  const { date } = times!;
  const before = others.length > 0 || typeof witnesses === 'string' ? saidBefore(listed.eventId, known) : null;
  const congress = /^\d+$/.test(meeting['@congress-num']) ? Number(meeting['@congress-num']) : congressOn(date);
  const papers: Paper[] = meeting['meeting-documents']['meeting-document']
    .filter((document) => document['@remove-date'] === '')
    .map((document) => ({
      kind: document['@type'],
      description: document.description,
      numbers: [document['legis-num'], document['filename-metadata']['legis-num']],
      files: document.files.file.map((file) => ({ url: file['@doc-url'], type: file['@doc-type'] })),
    }));
  const notes = freeLine(details.notes);
  return {
    congress,
    title: details['meeting-title'],
    kind: kinds.get(meeting['@meeting-type']) ?? 'meeting',
    committees: readCommittees(details),
    ...(others.find(({ startsAt }) => startsAt === before?.startsAt) ?? times!),
    ...placeOf(details['meeting-location']),
    ...(notes === '' ? {} : { description: notes }),
    witnesses: readWitnesses(witnesses, before),
    bills: readBills(papers, congress),
    documents: readDocuments(papers),
  };
}

function readWhen(when: RawWhen): ReturnType<typeof readTimes> {
  return readTimes(when['calendar-date'].slice(0, 10), clock(when['start-time']), clock(when['end-time']));
}

function fromPage(page: RawEventPage, committees: ReadonlyMap<string, Committee>): Said {
  const { date, start, end } = readPageTime(page);
  const congress = congressOn(date);
  const papers: Paper[] = page.documents.map(({ section, title, files }) => ({
    kind: section,
    description: title,
    numbers: [],
    files: files.map(({ url, label }) => ({ url, type: label })),
  }));
  const [place, ...rest] = page.location;
  return {
    congress,
    title: page.title,
    kind: /hearing$/i.test(page.kind) ? 'hearing' : page.kind === 'Markup' ? 'markup' : 'meeting',
    committees: systemCodesByName(page.committees, committees),
    ...readTimes(date, start, end),
    ...readPagePlace(place ?? '', rest, /local time/i.test(page.meetingTime)),
    witnesses: unique(
      page.witnesses
        .map(({ name, role }) => ({ name: freeLine(name), position: freeLine(role) || null, organization: null }))
        .filter(({ name }) => name !== ''),
    ),
    bills: readBills(papers, congress),
    documents: readDocuments(papers),
  };
}

/** The subcommittees, and the full committees that sit without one of theirs. */
function readCommittees({ committees, subcommittees }: RawMeeting['meeting-details']): string[] {
  const codes = (list: typeof committees) => list['committee-name'].flatMap((body) => systemCode(body['@id']) ?? []);
  const parts = codes(subcommittees);
  const whole = codes(committees).filter((code) => !parts.some((part) => part.startsWith(code.slice(0, 4))));
  return unique([...whole, ...parts]);
}

function readTimes(date: string, start: string | null, end: string | null): Pick<HearingClaim, 'startsAt' | 'endsAt'> & { date: string } {
  if (date.length !== 10 || !isPartialDate(date)) throw new Error(`cannot read the date "${date}"`);
  return {
    startsAt: start === null ? null : wallClockToInstant(date, start, zone),
    // A plan; one that is not after the start is a slip.
    ...(start !== null && end !== null && end > start ? { endsAt: wallClockToInstant(date, end, zone) } : {}),
    date,
  };
}

function placeOf(location: RawMeeting['meeting-details']['meeting-location']): Pick<HearingClaim, 'location'> {
  const field = readFieldPlace(location.field);
  if (field === null) return readRoom(location['capitol-complex'].room, location['capitol-complex'].building);
  const washington = /^washington\b/i.test(location.field.city.trim());
  return { location: { address: field, ...(washington ? {} : { note: outsideWashington }) } };
}

function readWitnesses(list: WitnessList, before: HearingClaim | null): Witness[] {
  if (typeof list !== 'string') return unique(list.filter((witness) => witness['@remove-date'] === '').flatMap(readWitness));
  return before?.witnesses ?? [];
}

/** @returns what the repository said of the event last time, or null */
function saidBefore(eventId: string, known: ReadonlyMap<string, Hearing>): HearingClaim | null {
  const before = [...known.values()].find(({ seenIn }) => seenIn.some((place) => place.source === source && place.id === eventId));
  return before === undefined ? null : claimOf(before, source);
}

/** Honorific, names, then what follows a comma: "The Honorable Robert M. Califf, M.D.". A generation needs no comma. */
function readWitness(raw: RawWitness): Witness[] {
  const name = freeLine([raw.honorific, raw.firstname, raw.middlename, raw.lastname].join(' '));
  if (name === '') return [];
  const suffix = cleanLine(raw.suffix).replace(/^,\s*/, '');
  const whole = freeLine(`${name}${suffix === '' ? '' : /^[IVX]+$/.test(suffix) ? ` ${suffix}` : `, ${suffix}`} ${raw.retired}`);
  return [{ name: whole, position: freeLine(raw.position) || null, organization: freeLine(raw.organization) || null }];
}
