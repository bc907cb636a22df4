import type { Hearing, HearingClaim } from '#model/hearing.ts';
import { cleanLine, httpAddress } from '#model/outside-text.ts';
import type { HearingStatus } from '#model/vocabulary.ts';
import { wallClockToInstant } from '#model/zoned-time.ts';
import type { HearingObservation, SourceContext } from '#pull/source.ts';
import { readPlace } from '../city-place.ts';
import { statusIn, withoutStatus } from '../status-words.ts';
import { address } from './ask.ts';
import type { City } from './define-city.ts';
import { readDay } from './map-matter.ts';
import type { AgendaItem, CityEvent, RawMeeting } from './parse.ts';

/** Id of the hearing that a meeting of a city's calendar becomes. */
export function hearingId(city: City, eventId: number): string {
  return `${city.jurisdiction}/${city.client}-${eventId}`;
}

/** Turns a meeting that bears on us into our words. @throws Error saying what cannot be read */
export function mapMeeting(raw: RawMeeting, city: City, context: Pick<SourceContext, 'known'>): HearingObservation {
  const { event } = raw;
  const date = readDay(event.EventDate);
  if (date === null) throw new Error(`cannot read the date "${event.EventDate}"`);
  const time = readTime(event.EventTime);
  const body = withoutStatus(event.EventBodyName) || event.EventBodyName;
  const id = hearingId(city, event.EventId);
  const url = httpAddress(event.EventInSiteURL);
  const claim: HearingClaim = {
    ...readSubject(body, raw, context.known.get(id)),
    kind: isHearing(event) ? 'hearing' : 'meeting',
    committees: [],
    startsAt: time === null ? null : wallClockToInstant(date, time, city.timeZone),
    date,
    timeZone: city.timeZone,
    status: statusOf(event),
    ...readPlace(event.EventLocation),
    documents: readDocuments(event),
    ...(url === null ? {} : { url }),
  };
  return {
    kind: 'hearing',
    id,
    jurisdiction: city.jurisdiction,
    congress: null,
    chamber: null,
    eventId: `${city.client}-${event.EventId}`,
    ...(body === '' ? {} : { body }),
    sourceId: String(event.EventId),
    sourceUrl: address(city, `events/${event.EventId}`),
    claim,
  };
}

type Subject = Pick<HearingClaim, 'title' | 'description'>;
const [onAgenda, offAgenda] = ['On the agenda: ', 'No longer on the agenda: '];
const notOnAgenda = 'The agenda as last read does not name this subject.';

/** A council meets on many things: the title names the body and the first one that is ours, the description all of them. */
function readSubject(body: string, { event, items, own }: RawMeeting, known: Hearing | undefined): Subject {
  const [first] = items ?? [];
  const kept =
    known === undefined ? null : { title: known.title, ...(known.description === undefined ? {} : { description: known.description }) };
  // A title that is gone is no new title.
  if (first?.EventItemTitle === '' && kept !== null) return kept;
  if (first !== undefined) {
    const named = new Set(items!.map(nameOf));
    return {
      title: titled(body, first.EventItemTitle || first.EventItemMatterFile),
      description: cleanLine(`${onAgenda}${[...named].join('; ')}`),
    };
  }
  if (own !== null) {
    const subject = withoutStatus(own) || own;
    return { title: subject === body ? body : titled(body, subject) };
  }
  if (kept === null) throw new Error('nothing in it is ours');
  // The agenda of a meeting known to us could not be read, or was taken back when the meeting was called off.
  if (items === null || ['cancelled', 'postponed'].includes(statusOf(event))) return kept;
  return { title: kept.title, description: withoutSubject(kept.description ?? '') };
}

/** The meeting stands, and so does its record; who opens it learns that the agenda has changed. */
function withoutSubject(description: string): string {
  if (description.startsWith(onAgenda)) return `${offAgenda}${description.slice(onAgenda.length)}`;
  return description.startsWith(offAgenda) || description.startsWith(notOnAgenda)
    ? description
    : cleanLine(`${notOnAgenda} ${description}`);
}

function nameOf({ EventItemMatterFile: file, EventItemTitle: title }: AgendaItem): string {
  return [file, title].filter((text) => text !== '').join(': ');
}

/** @returns whether this item is one of those for which the meeting was recorded: it stays so when our topics no longer name it */
export function isNamedIn({ description = '' }: Pick<Hearing, 'description'>, item: AgendaItem): boolean {
  const prefix = [onAgenda, offAgenda].find((start) => description.startsWith(start));
  return prefix !== undefined && `; ${description.slice(prefix.length)}; `.includes(`; ${nameOf(item)}; `);
}

function titled(body: string, subject: string): string {
  return cleanLine(body === '' ? subject : `${body}: ${subject}`);
}

/**
 * Reads the clock time of a meeting.
 * @param text "10:00 AM", "6:30 p.m.", "18:00"; also empty, "TBD", "After recess"
 * @returns `HH:MM`, 24-hour, or null when no time is told. Midnight is no hour at which a council meets: it stands for none.
 */
export function readTime(text: string): string | null {
  const told = /^(\d{1,2})(?::(\d{2}))?\s*([ap])\.?\s?m\b/i.exec(text) ?? /^(1[3-9]|2[0-3]):(\d{2})(?!\d)/.exec(text);
  if (told === null) return null;
  const [hour, minute] = [Number(told[1]), told[2] ?? '00'];
  if (Number(minute) > 59 || (told[3] !== undefined && (hour < 1 || hour > 12))) return null;
  const hour24 = told[3] === undefined ? hour : (hour % 12) + (told[3].toLowerCase() === 'p' ? 12 : 0);
  const time = `${String(hour24).padStart(2, '0')}:${minute}`;
  return time === '00:00' ? null : time;
}

/** @returns what the meeting's own texts say, each city in its own place: there is no status field; `scheduled` when none says otherwise */
export function statusOf({ EventAgendaStatusName, EventBodyName, EventComment, EventDate, EventLocation }: CityEvent): HearingStatus {
  return statusIn([EventAgendaStatusName, EventBodyName, EventComment, EventLocation], readDay(EventDate));
}

/** Boston files its committees' hearings under "City Council" and says what they are where the place should stand (seen 2026). */
function isHearing({ EventLocation, EventBodyName }: CityEvent): boolean {
  return /\bhearing\b/i.test(`${EventBodyName} ${EventLocation}`) && !/\bhearing room\b/i.test(EventLocation);
}

/** Title of the document that holds them. */
export const minutes = 'Minutes';

function readDocuments({ EventAgendaFile, EventMinutesFile }: CityEvent): NonNullable<HearingClaim['documents']> {
  const files = [
    ['Agenda', EventAgendaFile],
    [minutes, EventMinutesFile],
  ] as const;
  return files.flatMap(([title, file]) => {
    const url = httpAddress(file);
    return url === null ? [] : [{ title, kind: title.toLowerCase(), url }];
  });
}
