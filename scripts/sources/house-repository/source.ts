import type { Hearing } from '#model/hearing.ts';
import { dayInZone } from '#model/zoned-time.ts';
import type { FetchText } from '#pull/fetch.ts';
import { noneReadable } from '#pull/plausible.ts';
import { defineSource, SourceError, type Collected, type Skipped, type Source, type SourceContext } from '#pull/source.ts';
import { calendarPage, dayUrl, host, largest } from './addresses.ts';
import { map, source as id, zone } from './map.ts';
import { pageDay } from './page-time.ts';
import { parseDay, type ListedMeeting } from './parse-day.ts';
import { fetchPage, readEvent, type ListedEvent, type RawEvent } from './read-event.ts';
import { statusOf } from './status.ts';

const daysBack = 1;
const daysAhead = 21;
/** After so many days or events in a row that could not be fetched, or events whose witnesses could not, the host refuses us or is down. */
const refusals = 5;

/**
 * The House's committee repository: one page for each day, then each event's XML with its witnesses. Week pages lack events, and the
 * old feed is dead, so every day is asked.
 */
export const houseRepository: Source<RawEvent> = defineSource<RawEvent>({
  id,
  title: 'House committee repository',
  url: calendarPage,
  hosts: [host],
  async collect(fetchText, context) {
    const { events, read, notes } = await readDays(fetchText, windowOf(context.now));
    const known = knownHere(context);
    const today = dayInZone(context.now, zone);
    const gone = [...known].filter(([eventId, { date }]) => !events.has(eventId) && read.has(date) && date >= today);
    const away = await readAway(fetchText, gone, read);
    const { raws, skipped } = await readEvents(fetchText, [...events.values(), ...away.moved], known, context);
    const doubt = noneReadable(raws.length, skipped);
    if (doubt !== null) throw new SourceError({ source: id, step: 'parse' }, doubt);
    for (const raw of raws) {
      notes.push(...raw.notes);
      const { unknown } = statusOf(raw);
      if (unknown !== null) notes.push(`${raw.listed.eventId}: unknown status "${unknown}", kept as scheduled`);
    }
    return { raws, skipped: [...skipped, ...away.skipped], notes, covers: (hearing) => isOurs(hearing) && read.has(hearing.date) };
  },
  map: (raw, { committees, known }) => map(raw, committees, known),
  nameOf: ({ listed }) => listed.eventId,
});

/** The days asked for, in Washington's calendar. */
function windowOf(now: string): string[] {
  const today = Date.parse(`${dayInZone(now, zone)}T00:00:00Z`);
  return Array.from({ length: daysBack + 1 + daysAhead }, (_, index) =>
    new Date(today + (index - daysBack) * 86_400_000).toISOString().slice(0, 10),
  );
}

/**
 * Reads the days. One that cannot be fetched costs only itself: the next pull asks for it again.
 * @returns the events by id, the days whose list was read, and notes on days without one
 * @throws SourceError naming the day when it is today or tomorrow, when several before it failed too, or when another page stands there
 */
async function readDays(fetchText: FetchText, days: readonly string[]) {
  const events = new Map<string, ListedEvent>();
  const read = new Set<string>();
  const notes: string[] = [];
  let inARow = 0;
  for (const [index, day] of days.entries()) {
    let meetings: ListedMeeting[] | string;
    try {
      meetings = await readDay(fetchText, day);
      inARow = 0;
    } catch (error) {
      if (!(error instanceof SourceError) || error.where.step !== 'fetch') throw error;
      inARow += 1;
      const isNear = index === daysBack || index === daysBack + 1;
      if (isNear || inARow === refusals) {
        const before = inARow === refusals ? `${refusals} days in a row could not be fetched: ` : '';
        throw new SourceError({ ...error.where, item: day }, `${before}${error.reason}`, { cause: error });
      }
      meetings = `its page was not fetched, and its meetings stay as they are known: ${error.reason}`;
    }
    if (typeof meetings === 'string') {
      notes.push(`${day}: ${meetings}`);
      continue;
    }
    read.add(day);
    for (const meeting of meetings) {
      const others = events.get(meeting.eventId);
      events.set(meeting.eventId, { ...meeting, days: [...(others?.days ?? []), day] });
    }
  }
  if (read.size === 0) throw new SourceError({ source: id, step: 'parse' }, 'no day of the calendar has a list of meetings');
  return { events, read, notes };
}

/**
 * @returns the meetings of a day, or why there is no list of them
 * @throws SourceError when the page cannot be fetched, or is another one
 */
async function readDay(fetchText: FetchText, day: string): Promise<ListedMeeting[] | string> {
  const { status, text } = await fetchText(dayUrl(day), { accept: 'text/html', alsoAccept: [404], largest });
  if (status === 404) return 'there is no page';
  try {
    return parseDay(text) ?? 'the page has no list of meetings, not even an empty one';
  } catch (error) {
    throw new SourceError({ source: id, step: 'parse', item: day }, (error as Error).message, { cause: error });
  }
}

/** Events of ours by their id in the repository. */
function knownHere({ known }: SourceContext): Map<string, Hearing> {
  return new Map([...known.values()].filter((hearing) => isOurs(hearing)).map((hearing) => [placeOf(hearing)!.id, hearing]));
}

function placeOf(hearing: Hearing) {
  return hearing.seenIn.find(({ source }) => source === id);
}

function isOurs(hearing: Hearing): boolean {
  return placeOf(hearing) !== undefined;
}

/**
 * Known meetings that no day of the window names any more. The page of one that was moved beyond the window, or cancelled, still says
 * so; the others are missing.
 */
async function readAway(fetchText: FetchText, gone: readonly [string, Hearing][], read: ReadonlySet<string>) {
  const moved: ListedEvent[] = [];
  const skipped: Skipped[] = [];
  for (const [eventId, { date }] of gone) {
    try {
      const page = skipped.length < refusals ? await fetchPage(fetchText, eventId) : refused();
      const day = page === null ? null : (pageDay(page) ?? date);
      if (page === null || day === null || (page.alert === '' && read.has(day))) continue;
      moved.push({ eventId, title: page.title, committee: page.committees[0] ?? '', links: page.links, days: [day] });
    } catch (error) {
      skipped.push({ item: eventId, reason: (error as Error).message });
    }
  }
  return { moved, skipped };
}

function refused(): never {
  throw new Error(`not asked: ${refusals} events before it could not be fetched`);
}

/** One event that cannot be read never takes the others down. */
async function readEvents(
  fetchText: FetchText,
  events: readonly ListedEvent[],
  known: ReadonlyMap<string, Hearing>,
  { committees }: SourceContext,
): Promise<Required<Pick<Collected<RawEvent>, 'raws' | 'skipped'>>> {
  const raws: RawEvent[] = [];
  const skipped: Skipped[] = [];
  let inARow = 0;
  let listsInARow = 0;
  for (const event of events) {
    const hearing = known.get(event.eventId);
    try {
      if (inARow >= refusals) refused();
      const remembered = hearing === undefined ? null : placeOf(hearing)!.url;
      const raw = await readEvent(fetchText, event, remembered, committees, listsInARow < refusals);
      raws.push(raw);
      inARow = 0;
      if (!('meeting' in raw)) continue;
      listsInARow = raw.witnesses === 'not fetched' ? listsInARow + 1 : 0;
      if (listsInARow === refusals) raw.notes.push(`${refusals} witness lists in a row could not be fetched: no more were asked for`);
    } catch (error) {
      if (inARow < refusals) inARow = error instanceof SourceError ? inARow + 1 : 0;
      skipped.push({ item: event.eventId, reason: (error as Error).message });
    }
  }
  return { raws, skipped };
}
