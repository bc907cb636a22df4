import { linksIn, plain } from './html.ts';

/** One row of a day page, in the repository's words. */
export interface ListedMeeting {
  eventId: string;
  title: string;
  /** `Subcommittee on Federal Lands (Committee on Natural Resources)`; empty = not said. */
  committee: string;
  /** Addresses of the meeting's files, where the row has them. */
  links: string[];
}

/**
 * Reads one day of the committee calendar. A day without meetings has the same table, which then says "No meetings found."
 * @returns the meetings in the page's order, or null when the page is the day's but has no list of meetings that could be read
 * @throws Error when the answer is another page: the site answers trouble with status 200
 */
export function parseDay(html: string): ListedMeeting[] | null {
  const table = /<table\b[^<>]*\bid="MainContent_GridViewMeetings"[\s\S]*?(?:<\/table>|$)/i.exec(html)?.[0];
  if (table !== undefined && !/<\/table>$/i.test(table)) throw new Error('the list of meetings is cut off');
  const list = table ?? (/ByDay\.aspx/i.test(html) ? html : null);
  if (list === null) throw new Error(`not a day of the calendar, but a page that says "${plain(html).slice(0, 80)}"`);
  const meetings = new Map<string, ListedMeeting>();
  for (const row of list.split(/<tr\b/i)) {
    const link = /<a\b[^<>]*\bhref="[^"<>]*ByEvent\.aspx\?EventID=(\d+)"[^<>]*>([\s\S]*?)<\/a>/i.exec(row);
    if (link === null || meetings.has(link[1]!)) continue;
    meetings.set(link[1]!, {
      eventId: link[1]!,
      title: plain(link[2]!),
      committee: plain(/<span\b[^<>]*\bclass="text-tiny"[^<>]*>([\s\S]*?)<\/span>/i.exec(row)?.[1] ?? ''),
      links: linksIn(row)
        .map(({ url }) => url)
        .filter((url) => url.includes('/meetings/')),
    });
  }
  return table === undefined && meetings.size === 0 && !/No meetings found/i.test(html) ? null : [...meetings.values()];
}
