import type { Committee } from '#model/committee.ts';
import { congressOn } from '#model/congress.ts';
import type { FetchText } from '#pull/fetch.ts';
import { SourceError } from '#pull/source.ts';
import { eventUrl, isMeetingUrl, largest, meetingUrls, witnessUrl } from './addresses.ts';
import { codesByName } from './committees.ts';
import { isHtmlPage } from './html.ts';
import { currentWhens, hourOf, whenShown } from './hours.ts';
import { pageDay } from './page-time.ts';
import type { ListedMeeting } from './parse-day.ts';
import { parseEventPage, type RawEventPage } from './parse-event-page.ts';
import { daysOf, eventIdOf, parseMeeting, type RawMeeting, type RawWhen } from './parse-meeting.ts';
import { parseWitnesses, type RawWitness } from './parse-witnesses.ts';

/** A row of the calendar with every day that has it. */
export interface ListedEvent extends ListedMeeting {
  days: string[];
}

/** A meeting's witness list, or why there is nothing to say of it. A list that honestly is not there (404) has no witnesses. */
export type WitnessList = RawWitness[] | 'unreadable' | 'not fetched';

/** One event: what the calendar says of it, and its XML or, where it has none, its page. */
export type RawEvent = { listed: ListedEvent; url: string; notes: string[] } &
  // `shown`: of two hours on one day the one its page shows.
  ({ meeting: RawMeeting; witnesses: WitnessList; shown?: RawWhen } | { page: RawEventPage });

const xml = { accept: 'text/xml, application/xml', alsoAccept: [404], largest };

/**
 * Reads one event. The XML is asked for where it was last time; else the event's page gives the clues to its address. One request for a
 * known meeting, seldom more than two for a new one, eight at most, one for the witnesses, and one for the page when the XML names two hours.
 * @param remembered the address it was read from last time, or null
 * @param withWitnesses false = their list is not asked for, because others before it could not be fetched
 * @throws Error when there is neither a readable XML nor a readable page
 */
export async function readEvent(
  fetchText: FetchText,
  listed: ListedEvent,
  remembered: string | null,
  committees: ReadonlyMap<string, Committee>,
  withWitnesses = true,
): Promise<RawEvent> {
  const { eventId, days } = listed;
  const found: { url: string; meeting: RawMeeting }[] = [];
  const isCurrent = () => found.some(({ meeting }) => isOn(meeting, days));
  const ask = async (url: string) => {
    const meeting = await fetchMeeting(fetchText, url, eventId);
    if (meeting !== null) found.push({ url, meeting });
  };
  const known = remembered !== null && isMeetingUrl(remembered, eventId) ? remembered : null;
  if (known !== null) await ask(known);
  let page: RawEventPage | null = null;
  // A meeting that was moved may have a new file in a new folder, and the old one left behind.
  if (!isCurrent()) {
    page = await fetchPage(fetchText, eventId);
    for (const url of addressesOf(listed, page, committees)) {
      if (isCurrent()) break;
      if (url !== known) await ask(url);
    }
  }
  const best = found.find(({ meeting }) => isOn(meeting, days)) ?? latest(found);
  if (best !== undefined) {
    const list = withWitnesses ? await fetchWitnesses(fetchText, best.url, eventId) : { witnesses: 'not fetched' as const, notes: [] };
    const hour = await settleHour(fetchText, listed, best.meeting, page);
    return { listed, url: best.url, meeting: best.meeting, ...list, ...hour, notes: [...list.notes, ...hour.notes] };
  }
  if (page === null) throw new Error('no XML was found and its page shows no meeting');
  return { listed, url: eventUrl(eventId), page, notes: [`${eventId}: no XML was found, read from its page`] };
}

/** @returns the event's page, or null when it shows no meeting. */
export async function fetchPage(fetchText: FetchText, eventId: string): Promise<RawEventPage | null> {
  const { status, text } = await fetchText(eventUrl(eventId), { accept: 'text/html', alsoAccept: [404], largest });
  return status === 404 ? null : parseEventPage(text);
}

/** A meeting moved to another hour of its day has both in its XML, and its page shows the one that holds; without it a note says so. */
async function settleHour(
  fetchText: FetchText,
  { eventId, days }: ListedEvent,
  meeting: RawMeeting,
  page: RawEventPage | null,
): Promise<{ shown?: RawWhen; notes: string[] }> {
  const whens = currentWhens(meeting, days);
  if (whens.length === 1) return { notes: [] };
  try {
    return { shown: whenShown(whens, page ?? (await fetchPage(fetchText, eventId))), notes: [] };
  } catch (error) {
    const hours = [...new Set(whens.map((when) => hourOf(when) || 'an hour not announced'))];
    const reason = error instanceof SourceError ? error.reason : (error as Error).message;
    return {
      notes: [
        `${eventId}: moved on its day, and the XML does not say whether to ${hours.join(' or to ')}; the hour known before is kept, or else ${hours[0]}: ${reason}`,
      ],
    };
  }
}

function addressesOf(listed: ListedEvent, page: RawEventPage | null, committees: ReadonlyMap<string, Committee>): string[] {
  const days = [...new Set([page === null ? null : pageDay(page), ...listed.days])].filter((day) => day !== null);
  return meetingUrls({
    eventId: listed.eventId,
    links: [...(page?.links ?? []), ...listed.links],
    codes: codesByName(page?.committees.length ? page.committees : [listed.committee], committees),
    days,
    type: /hearing$/i.test(page?.kind ?? '') ? 'HHRG' : page?.kind === 'Markup' ? 'HMKP' : null,
    congress: congressOn(days[0]!),
  });
}

/** @returns null when there is no file: 404, or an HTML page in its place. */
async function fetchMeeting(fetchText: FetchText, url: string, eventId: string): Promise<RawMeeting | null> {
  const { status, text } = await fetchText(url, xml);
  if (status === 404 || isHtmlPage(text)) return null;
  const meeting = parseMeeting(text);
  if (eventIdOf(meeting) !== eventId) throw new Error(`the XML is that of event ${eventIdOf(meeting)}`);
  return meeting;
}

/** A list that cannot be had or read costs neither the meeting nor the witnesses known of it. */
async function fetchWitnesses(
  fetchText: FetchText,
  meetingUrl: string,
  eventId: string,
): Promise<{ witnesses: WitnessList; notes: string[] }> {
  const note = (what: string, error: unknown) => [`${eventId}: the witness list ${what}: ${(error as Error).message}`];
  let answer;
  try {
    answer = await fetchText(witnessUrl(meetingUrl), xml);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { witnesses: 'not fetched', notes: note('was not fetched', error) };
  }
  if (answer.status === 404) return { witnesses: [], notes: [] };
  try {
    if (isHtmlPage(answer.text)) throw new Error('an HTML page stands in its place');
    return { witnesses: parseWitnesses(answer.text, eventId), notes: [] };
  } catch (error) {
    return { witnesses: 'unreadable', notes: note('cannot be read', error) };
  }
}

function isOn(meeting: RawMeeting, days: readonly string[]): boolean {
  return daysOf(meeting).some((day) => days.includes(day));
}

function latest<Found extends { meeting: RawMeeting }>(found: readonly Found[]): Found | undefined {
  return [...found].sort((a, b) => b.meeting['@update-date'].localeCompare(a.meeting['@update-date']))[0];
}
