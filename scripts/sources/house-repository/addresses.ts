/** The repository's only host. */
export const host = 'docs.house.gov';
/** The calendar for people. */
export const calendarPage = `https://${host}/Committee/Calendar/ByWeek.aspx`;

/** Meeting types as they stand in addresses: hearing, markup, other meeting. */
export const meetingTypes = ['HHRG', 'HMKP', 'HMTG'] as const;

/** Body of a page or an XML, in bytes; the longest seen are far below. */
export const largest = 3_000_000;

/** Most addresses tried for one event's XML. */
const mostTries = 6;

/** @param day `YYYY-MM-DD` */
export function dayUrl(day: string): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `https://${host}/Committee/Calendar/ByDay.aspx?DayID=${month}${dayOfMonth}${year}`;
}

export function eventUrl(eventId: string): string {
  return `https://${host}/Committee/Calendar/ByEvent.aspx?EventID=${eventId}`;
}

/** The witness list lies beside the meeting's XML. */
export function witnessUrl(meetingUrl: string): string {
  return meetingUrl.replace(/-(\d{8})\.xml$/, '-WList-$1.xml');
}

/** @returns true when `url` is where an XML of this event may lie. */
export function isMeetingUrl(url: string, eventId: string): boolean {
  return new RegExp(
    `^https://${host}/meetings/[A-Z]{2,4}/[A-Z]{2,4}\\d{2}/\\d{8}/${eventId}/[A-Z]{4}-\\d+-[A-Z]{2,4}\\d{2}-\\d{8}\\.xml$`,
  ).test(url);
}

/** What is known about where an event's XML may lie. */
export interface Clues {
  eventId: string;
  /** Addresses of files of this event; each names the folder, most the type and the Congress. */
  links: readonly string[];
  /** Codes as the repository writes them (`II10`), the likeliest first. */
  codes: readonly string[];
  /** Days as `YYYY-MM-DD`: the new one, the first one. */
  days: readonly string[];
  /** null = all types are tried. */
  type: string | null;
  congress: number;
}

/**
 * Where an event's XML may lie, the likeliest first. A meeting is filed under its subcommittee or the full committee, and a rescheduled
 * one under its first or its new day.
 * @returns at most six addresses
 */
export function meetingUrls({ eventId, links, codes, days, type, congress }: Clues): string[] {
  const types = type === null ? meetingTypes : [type];
  const found: string[] = [];
  const add = (code: string, day: string, ofTypes: readonly string[], ofCongress: string | number) => {
    for (const one of ofTypes) {
      found.push(`https://${host}/meetings/${code.slice(0, -2)}/${code}/${day}/${eventId}/${one}-${ofCongress}-${code}-${day}.xml`);
    }
  };
  const folder = new RegExp(`/meetings/[A-Z]{2,4}/([A-Z]{2,4}\\d{2})/(\\d{8})/${eventId}/(?:(${meetingTypes.join('|')})-(\\d+)-)?`);
  const folders = links.flatMap((link) => {
    const [, code, day, ofType, ofCongress] = folder.exec(link) ?? [];
    return code === undefined ? [] : [{ code, day: day!, ofType, ofCongress }];
  });
  // A file named after the meeting says type and Congress; others, such as bills, say only the folder.
  for (const { code, day, ofType, ofCongress } of folders) if (ofType !== undefined) add(code, day, [ofType], ofCongress!);
  for (const { code, day, ofType } of folders) if (ofType === undefined) add(code, day, types, congress);
  for (const day of days) for (const code of codes) add(code, day.replaceAll('-', ''), types, congress);
  return [...new Set(found)].slice(0, mostTries);
}
