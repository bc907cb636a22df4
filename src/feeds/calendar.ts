import ical, { escape, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import { Temporal } from 'temporal-polyfill';
import type { Hearing } from '#model/hearing.ts';
import { isCalledOff } from '#model/hearing-facts.ts';
import { cleanLine } from '#model/outside-text.ts';
import { usualLength } from '#model/overlaps.ts';
import { hearingKey } from './hearing-key.ts';
import { markOf, titleOf } from './hearing-title.ts';

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

/**
 * Writes an iCalendar file (RFC 5545). UID never changes; SEQUENCE counts the material changes, so that a build without memory agrees
 * with the one before (§3.8.7.4); DTSTAMP and LAST-MODIFIED come from the record, so that the same content gives the same bytes. A meeting
 * without an hour is an all-day entry that blocks no time; where no end is announced, two hours are assumed, because readers show a meeting
 * without an end as a moment. The entry says either. An empty calendar holds a time zone, because §3.6 wants a component.
 * @param hearings in the order in which they are written
 */
export function toCalendar(
  hearings: Iterable<readonly [id: string, hearing: Hearing]>,
  options: CalendarOptions,
  words: CalendarWords,
): string {
  const calendar = ical({
    // ical-generator 11.1 escapes the texts of events, and not these (§3.3.11).
    name: escape(cleanLine(options.name), false),
    description: escape(cleanLine(options.description), false),
    url: options.url,
    prodId: { company: words.site, product: 'hearings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: zoneBlock },
  });
  for (const [id, hearing] of hearings) {
    const event = toEvent(id, hearing, options.variant, words);
    if (event !== null) calendar.createEvent(event);
  }
  const text = calendar
    .toString()
    // ical-generator 11.1 writes its `ttl` behind the VTIMEZONE, where RFC 5545 §3.6 allows only components.
    .replace('METHOD:PUBLISH\r\n', `METHOD:PUBLISH\r\n${refresh}`)
    // It ends without the line break that §3.1 wants after every line.
    .replace(/END:VCALENDAR\s*$/, 'END:VCALENDAR\r\n');
  return calendar.length() > 0 ? text : text.replace('END:VCALENDAR', () => `${zoneBlock(usualZone)!}\r\nEND:VCALENDAR`);
}

/** The zone of Congress. */
const usualZone = 'America/New_York';

function zoneBlock(zone: string): string | null {
  const block = timeZoneBlock(zone);
  const text = Array.isArray(block) ? block[0] : block;
  return typeof text === 'string' && text !== '' ? text : null;
}

function toEvent(id: string, hearing: Hearing, variant: CalendarOptions['variant'], words: CalendarWords): ICalEventData | null {
  const off = isCalledOff(hearing);
  if (hearing.date.length < 10 || (variant === 'clean' && off)) return null;
  const changed = hearing.changes.at(-1)?.seenAt ?? hearing.firstSeen ?? `${hearing.lastChecked ?? hearing.date}T00:00:00Z`;
  const place = words.placeOf(hearing);
  const url = words.urlOf(id);
  return {
    id: `hearing-${hearingKey(id, hearing).replaceAll('/', '-')}@${words.uidDomain}`,
    sequence: hearing.changes.length,
    stamp: new Date(changed),
    created: new Date(hearing.firstSeen ?? changed),
    lastModified: new Date(changed),
    summary: `${markOf(hearing)}${titleOf(words.bodyOf(hearing), hearing, words.clip)}`,
    description: [hearing.title, ...remarksOn(hearing), url].join('\n\n'),
    ...(place === null ? {} : { location: place }),
    url,
    status: off ? ICalEventStatus.CANCELLED : hearing.status === 'unlisted' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    // A reader shall not be busy all day for an hour that nobody has announced, nor for what was called off.
    ...(off || hearing.startsAt === null ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
    ...times(hearing),
  };
}

function remarksOn({ access, startsAt, endsAt, videos }: Hearing): string[] {
  return [
    ...(access === 'closed' ? ['Closed to the public.'] : []),
    ...(startsAt === null ? ['The hour is not known.'] : endsAt === undefined ? ['No end is announced; two hours are assumed.'] : []),
    ...videos.map((video) => `Video: ${video}`),
  ];
}

function times(hearing: Hearing): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (hearing.startsAt === null) return { start: Temporal.PlainDate.from(hearing.date), allDay: true, timezone: null };
  const start = Temporal.Instant.from(hearing.startsAt);
  const end = hearing.endsAt === undefined ? start.add({ milliseconds: usualLength }) : Temporal.Instant.from(hearing.endsAt);
  return {
    start: start.toZonedDateTimeISO(hearing.timeZone),
    end: end.toZonedDateTimeISO(hearing.timeZone),
    timezone: hearing.timeZone,
  };
}
