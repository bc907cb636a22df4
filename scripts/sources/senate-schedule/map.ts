import { congressOn } from '#model/congress.ts';
import type { HearingClaim, HearingLocation } from '#model/hearing.ts';
import { cleanLine, httpAddress } from '#model/outside-text.ts';
import { isPartialDate } from '#model/partial-date.ts';
import type { HearingKind } from '#model/vocabulary.ts';
import { wallClockToInstant } from '#model/zoned-time.ts';
import type { HearingObservation } from '#pull/source.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import { isVideoOf } from '../senate-video.ts';
import { leadingStatus } from '../status-words.ts';
import { unique } from '../unique.ts';
import type { RawMeeting } from './parse.ts';

export const scheduleUrl = 'https://www.senate.gov/general/committee_schedules/hearings.xml';
/** The same schedule for people. */
export const schedulePage = 'https://www.senate.gov/committees/hearings_meetings.htm';

/** The file names no zone; the Senate sits in Washington. */
const zone = 'America/New_York';

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const buildings: Record<string, string> = {
  SD: 'Dirksen Senate Office Building',
  SH: 'Hart Senate Office Building',
  SR: 'Russell Senate Office Building',
  SVC: 'Capitol Visitor Center',
  S: 'Capitol',
  CHOB: 'Cannon House Office Building',
  LHOB: 'Longworth House Office Building',
  RHOB: 'Rayburn House Office Building',
};

/**
 * Turns the rows into our words. Rows with one identifier are one meeting (a joint session has a row per committee).
 * @param rows all rows of one identifier
 * @returns the observation, or null for the placeholder row
 * @throws Error saying what cannot be read
 */
export function map(rows: readonly RawMeeting[]): HearingObservation | null {
  const [row] = rows;
  if (row === undefined || isPlaceholder(row)) return null;
  if (!isIdentifier(row.identifier)) throw new Error(`no identifier: "${freeLine(row.matter).slice(0, 80)}"`);
  const when = readWhen(row);
  if (rows.some((other) => readWhen(other).date !== when.date || readWhen(other).time !== when.time)) {
    throw new Error('two rows with this identifier name different times');
  }
  const { title, said } = leadingStatus(freeLine(row.matter));
  if (title === '') throw new Error('no matter, which is the only title there is');
  const congress = congressOn(when.date);
  const claim: HearingClaim = {
    title,
    kind: readKind(row.type),
    ...readAccess(row.type),
    committees: readCommittees(rows),
    startsAt: when.time === null ? null : wallClockToInstant(when.date, when.time, zone),
    date: when.date,
    timeZone: zone,
    // There is no field for it; the House's staff write it before the title, and the Senate's may.
    status: said ?? 'scheduled',
    ...readLocation(rows.find(({ room }) => room !== '')?.room ?? ''),
    ...readJointSession(rows),
    bills: unique(rows.flatMap(readBills)),
    videos: unique(rows.flatMap(({ video_url }) => readVideos(video_url, when.date))),
    url: schedulePage,
  };
  return {
    id: `${congress}/senate/${row.identifier}`,
    jurisdiction: 'us',
    congress,
    chamber: 'senate',
    eventId: row.identifier,
    sourceId: row.identifier,
    sourceUrl: scheduleUrl,
    claim,
  };
}

/** @returns false for what cannot name a meeting. */
export function isIdentifier(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The row that says "No committee hearings scheduled"; it can stand next to real rows (seen 2026-07-25). */
export function isPlaceholder(row: RawMeeting): boolean {
  return row.identifier === '' && row.cmte_code === '' && row.committee === '';
}

interface When {
  date: string;
  /** `HH:MM`, 24-hour; null = not announced. */
  time: string | null;
}

/**
 * `date` is the only field that holds the day and a 12-hour time together. "12:00 PM" is noon. Midnight is no hour at which a committee
 * meets: it stands for a time not announced. A word such as TBA leaves the day.
 */
function readWhen(row: RawMeeting): When {
  const full = /^(\d{1,2})-([A-Z]{3})-(\d{4})(?:\s+(\d{1,2}):(\d{2})\s*([AP])M)?/i.exec(row.date);
  if (full === null) return readIso(row);
  const day = `${full[3]}-${String(months.indexOf(full[2]!.toUpperCase()) + 1).padStart(2, '0')}-${full[1]!.padStart(2, '0')}`;
  if (!isDay(day)) throw new Error(`cannot read the date "${row.date}"`);
  if (full[4] === undefined) {
    // What looks like a time in a form not known to us is not the same as no time.
    if (/^\s*\d|\d[:.]\d\d|\d\s*[ap]\.?m\b/i.test(row.date.slice(full[0].length))) {
      throw new Error(`cannot read the time in "${row.date}"`);
    }
    return { date: day, time: null };
  }
  const hour = (Number(full[4]) % 12) + (full[6]!.toUpperCase() === 'P' ? 12 : 0);
  if (Number(full[4]) > 12 || Number(full[5]) > 59) throw new Error(`cannot read the time in "${row.date}"`);
  return whenAt(day, `${String(hour).padStart(2, '0')}:${full[5]}`);
}

/**
 * Day and hour of a row whose `date` is written in another way. The ISO fields agreed with it in every row seen (2026-07-25); where a meeting
 * has no hour the second is absent, which cannot be told from one that is lost, so the row is not read then.
 */
function readIso({ date, date_iso_8601: day, time_iso_8601: time }: RawMeeting): When {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d(:\d\d(\.\d+)?)?$/.test(time)) {
    throw new Error(`cannot read the date "${date}", and there are no ISO day and hour beside it`);
  }
  return whenAt(day, time.slice(0, 5));
}

function whenAt(date: string, time: string): When {
  return { date, time: time === '00:00' ? null : time };
}

function isDay(day: string): boolean {
  return day.length === 10 && isPartialDate(day);
}

function readKind(type: string): HearingKind {
  if (/markup/i.test(type)) return 'markup';
  if (/business meeting/i.test(type)) return 'business-meeting';
  if (/hearing/i.test(type)) return 'hearing';
  return /briefing/i.test(type) ? 'briefing' : 'meeting';
}

function readAccess(type: string): Pick<HearingClaim, 'access'> {
  if (/^open\b/i.test(type)) return { access: 'open' };
  return /^closed\b/i.test(type) ? { access: 'closed' } : {};
}

/** `SSGA00` → `ssga00`. A row without a code names no committee; the meeting is kept. */
function readCommittees(rows: readonly RawMeeting[]): string[] {
  const codes = rows.map((row) => row.cmte_code.toLowerCase()).map((code) => (/^[a-z]{4}$/.test(code) ? `${code}00` : code));
  return [...new Set(codes.filter((code) => /^[a-z]{4}\d{2}$/.test(code)))];
}

function readJointSession(rows: readonly RawMeeting[]): Pick<HearingClaim, 'description'> {
  const panels = [...new Set(rows.flatMap((row) => row.sub_cmte.map(freeLine)).filter((name) => name !== ''))];
  return panels.length > 1 ? { description: `Joint session of: ${panels.join('; ')}` } : {};
}

/** `SD-342`, `SD-G50` on the ground floor, `CHOB-210`; `WEBEX` is a meeting by video; anything with a comma or several words is a place outside the usual rooms. */
function readLocation(text: string): Pick<HearingClaim, 'location'> {
  const room = freeLine(text);
  if (room === '' || /^tb[ad]$/i.test(room)) return {};
  if (/^webex$/i.test(room)) return { location: { room, note: 'By video' } };
  const inBuilding = /^([A-Z]{1,4})-?G?\d+[A-Z]?$/.exec(room);
  const building = inBuilding === null ? undefined : buildings[inBuilding[1]!];
  if (building !== undefined) return { location: { room, building } };
  const location: HearingLocation = /,|\s\S+\s/.test(room) ? { address: room } : { room };
  return { location };
}

const prefixes: ReadonlyMap<string, string> = new Map([
  ['SN', 'S. '],
  ['HR', 'H.R. '],
  ['PN', 'PN'],
]);

/** `SN` is a Senate bill, `HR` a House bill, `PN` a nomination, whose part is padded ("03", "0 "). Other prefixes stay as they are. */
function readBills(row: RawMeeting): NonNullable<HearingClaim['bills']> {
  if (typeof row.Documents === 'string') return [];
  return row.Documents.AssociatedDocument.filter(
    ({ congress, document_num }) => /^[1-9]\d{0,3}$/.test(congress) && document_num !== '',
  ).map((document) => {
    const part = Number(document.partition.trim());
    const prefix = prefixes.get(document.document_prefix) ?? `${cleanLine(document.document_prefix)} `;
    const number = `${prefix}${cleanLine(document.document_num)}${document.document_prefix === 'PN' && part > 0 ? `-${part}` : ''}`;
    return { congress: Number(document.congress), number, title: freeLine(document.document_description) || null };
  });
}

/** The file's own address is often wrong. */
function readVideos(text: string, date: string): string[] {
  const address = httpAddress(text);
  return address !== null && isVideoOf(address, date) ? [address] : [];
}
