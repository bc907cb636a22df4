import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import { Temporal } from 'temporal-polyfill';
import type { Hearing } from '#model/hearing.ts';
import { hearingKey } from './hearing-key.ts';

/** What the caller knows and this pure code does not. */
export interface CalendarWords {
  /** Name of the site, for the product that wrote the file. */
  site: string;
  /** Domain part of every UID; never change it. */
  uidDomain: string;
  urlOf: (id: string) => string;
  bodyOf: (hearing: Hearing) => string;
  placeOf: (hearing: Hearing) => string | null;
  clip: (text: string) => string;
}

export interface CalendarOptions {
  name: string;
  description: string;
  /** Full address of the page that shows the same. */
  url: string;
  /**
   * `clean` leaves cancelled and postponed meetings out; `full` keeps them, marked. Both keep unlisted ones, marked as tentative: nobody
   * said that they are off, and what silently vanishes from a calendar is missed.
   */
  variant: 'clean' | 'full';
}

/** How often a reader may ask again (RFC 7986 §5.7, and the older name that Outlook reads). */
const refresh = 'REFRESH-INTERVAL;VALUE=DURATION:PT3H\r\nX-PUBLISHED-TTL:PT3H\r\n';

/** Planned length where the source gives no end; calendars need one. */
const usualHours = 2;

/**
 * Writes an iCalendar file (RFC 5545). UID never changes; SEQUENCE counts the material changes, so that a build without memory agrees
 * with the one before (§3.8.7.4); DTSTAMP and LAST-MODIFIED come from the record, so that the same content gives the same bytes. A meeting
 * without an hour is an all-day entry.
 * @param hearings in the order in which they are written
 */
export function toCalendar(
  hearings: Iterable<readonly [id: string, hearing: Hearing]>,
  options: CalendarOptions,
  words: CalendarWords,
): string {
  const calendar = ical({
    name: options.name,
    description: options.description,
    url: options.url,
    prodId: { company: words.site, product: 'hearings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: zoneBlock },
  });
  for (const [id, hearing] of hearings) {
    const event = toEvent(id, hearing, options.variant, words);
    if (event !== null) calendar.createEvent(event);
  }
  // ical-generator 11.1 writes its `ttl` behind the VTIMEZONE, where RFC 5545 §3.6 allows only components.
  return calendar.toString().replace('METHOD:PUBLISH\r\n', `METHOD:PUBLISH\r\n${refresh}`);
}

function zoneBlock(zone: string): string | null {
  const block = timeZoneBlock(zone);
  const text = Array.isArray(block) ? block[0] : block;
  return typeof text === 'string' && text !== '' ? text : null;
}

function toEvent(id: string, hearing: Hearing, variant: CalendarOptions['variant'], words: CalendarWords): ICalEventData | null {
  const off = hearing.status === 'cancelled' || hearing.status === 'postponed';
  if (hearing.date.length < 10 || (variant === 'clean' && off)) return null;
  const changed = hearing.changes.at(-1)?.seenAt ?? hearing.firstSeen ?? `${hearing.lastChecked ?? hearing.date}T00:00:00Z`;
  const mark = { cancelled: 'CANCELLED: ', postponed: 'POSTPONED: ', unlisted: 'NO LONGER LISTED: ' }[hearing.status as string] ?? '';
  const place = words.placeOf(hearing);
  const url = words.urlOf(id);
  return {
    id: `hearing-${hearingKey(id, hearing).replaceAll('/', '-')}@${words.uidDomain}`,
    sequence: hearing.changes.length,
    stamp: new Date(changed),
    created: new Date(hearing.firstSeen ?? changed),
    lastModified: new Date(changed),
    summary: `${mark}${words.bodyOf(hearing)}: ${words.clip(hearing.title)}`,
    description: [hearing.title, ...(hearing.access === 'closed' ? ['Closed to the public.'] : []), url].join('\n\n'),
    ...(place === null ? {} : { location: place }),
    url,
    status: off ? ICalEventStatus.CANCELLED : hearing.status === 'unlisted' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    ...times(hearing),
  };
}

function times(hearing: Hearing): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (hearing.startsAt === null) return { start: Temporal.PlainDate.from(hearing.date), allDay: true, timezone: null };
  const start = Temporal.Instant.from(hearing.startsAt);
  const end = hearing.endsAt === undefined ? start.add({ hours: usualHours }) : Temporal.Instant.from(hearing.endsAt);
  return {
    start: start.toZonedDateTimeISO(hearing.timeZone),
    end: end.toZonedDateTimeISO(hearing.timeZone),
    timezone: hearing.timeZone,
  };
}
