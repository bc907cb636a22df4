import { cleanLine } from '#model/outside-text.ts';
import { classify } from '#model/topics.ts';
import type { Hearing } from '#model/hearing.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { SourceError, type Collected, type SourceContext } from '#pull/source.ts';
import { addDays, askAll, askOne, askPart, dayLiteral, NotOffered, type Pages, type Tenant } from './ask.ts';
import { overlap, reasonOf, type Diary } from './collect-matters.ts';
import type { City } from './define-city.ts';
import { isNamedIn, minutes } from './map-event.ts';
import { readDay } from './map-matter.ts';
import { agendaItemSchema, eventSchema, type AgendaItem, type CityEvent, type RawMeeting } from './parse.ts';

/** Days ahead that are read; agendas are published a week or two before. */
const daysAhead = 60;
/** Agendas read in one run, the nearest first. */
const mostAgendas = 80;
/** After so many agendas in a row that could not be read the others are not asked for: each may take the whole time limit. */
const mostFailures = 10;
/** Days for which the minutes of a known meeting are waited for; a council approves them in one of its next meetings. */
const daysForMinutes = 90;
/** Known meetings that left the window and are asked for one by one. */
const mostMissing = 20;

/**
 * Reads the calendar from yesterday on, and the agendas. A meeting is ours when its agenda names a topic or one of our files, or when its
 * own text does, or when it is known already.
 * @throws SourceError when the calendar cannot be read; a city that does not offer it gets a note
 */
export async function collectMeetings(
  tenant: Tenant,
  city: City,
  context: SourceContext,
  isOurs: (file: string) => boolean,
  diary: Diary,
): Promise<Pick<Collected<RawMeeting>, 'raws' | 'covers'>> {
  const today = dayInZone(context.now, city.timeZone);
  const [from, to] = [addDays(today, -1), addDays(today, daysAhead)];
  let calendar: Pages<CityEvent>;
  try {
    calendar = await askAll(
      tenant,
      'events',
      { filter: `EventDate ge ${dayLiteral(from)} and EventDate le ${dayLiteral(to)}`, orderBy: 'EventId' },
      eventSchema,
      ({ EventId }) => EventId,
      (item, reason) => diary.skipped.push({ item, reason }),
    );
  } catch (error) {
    if (!(error instanceof NotOffered)) throw error;
    diary.notes.push(`the calendar of ${city.name} cannot be read this way: ${reasonOf(error)}`);
    return { raws: [], covers: null };
  }
  if (!calendar.complete) diary.notes.push('the calendar has pages that repeat or do not end: nothing is said about missing meetings');

  const known = knownMeetings(tenant.source, context);
  const { moved, undecided } = await askForMissing(tenant, known, calendar.rows, { from, to }, diary);
  const meetings = withoutSecondAudio([...calendar.rows, ...moved]).sort(
    (a, b) =>
      Number(known.has(b.EventId)) - Number(known.has(a.EventId)) || a.EventDate.localeCompare(b.EventDate) || a.EventId - b.EventId,
  );
  const raws: RawMeeting[] = [];
  let failures = 0;
  for (const [index, event] of meetings.entries()) {
    const agenda = index < mostAgendas && failures < mostFailures ? await readAgenda(tenant, event, diary) : null;
    failures = agenda === 'failed' ? failures + 1 : agenda === null ? failures : 0;
    if (agenda === 'failed' && failures === mostFailures)
      diary.notes.push(`${failures} agendas in a row could not be read: no more were asked for`);
    const before = known.get(event.EventId);
    const items =
      (agenda === 'failed' ? null : agenda)?.filter(
        (item) => isOurs(item.EventItemMatterFile) || isOnTopic(item.EventItemTitle) || (before !== undefined && isNamedIn(before, item)),
      ) ?? null;
    const own = ownWords(event);
    const isNamed = items !== null && items.length > 0;
    // A meeting whose agenda no longer names what is ours still takes place: left out, it would pass for one the city dropped.
    if (isNamed || own !== null || before !== undefined) raws.push({ kind: 'meeting', event, items, own });
  }
  const held = await askForMinutes(tenant, known, from, context, diary);
  raws.push(...held.map((event) => ({ kind: 'meeting' as const, event, items: null, own: null })));
  const unread = meetings.slice(mostAgendas);
  if (unread.length > 0) {
    diary.notes.push(
      `${unread.length} agendas from ${readDay(unread[0]!.EventDate)} on were not read: ${mostAgendas} a run, the nearest first`,
    );
  }
  // A cancelled meeting may be taken off the calendar: that is no news, and it stays cancelled.
  const covers = ({ date, status, seenIn }: Hearing) =>
    date >= from &&
    date <= to &&
    status !== 'cancelled' &&
    status !== 'postponed' &&
    seenIn.some(({ source, id }) => source === tenant.source && !undecided.has(id));
  return { raws, covers: calendar.complete ? covers : null };

  function isOnTopic(text: string): boolean {
    return classify({ text }, context.topics).length > 0;
  }

  /** The first line of the meeting's own text that is on a topic, or names one of our dockets. */
  function ownWords({ EventBodyName, EventLocation, EventComment, EventDate }: CityEvent): string | null {
    const lines = [EventBodyName, ...`${EventLocation}\n${EventComment}`.split(/--em--|\n/)].map(cleanLine);
    return lines.find((line) => isOnTopic(line) || docketsIn(line, EventDate.slice(0, 4)).some(isOurs)) ?? null;
  }
}

/** The agenda as published, in its order. @returns null when it is not published (any more) */
async function readAgenda(tenant: Tenant, { EventId }: CityEvent, diary: Diary): Promise<AgendaItem[] | 'failed' | null> {
  try {
    const items = await askPart(tenant, `events/${EventId}/eventitems`, agendaItemSchema);
    const published = items.filter(({ EventItemAgendaSequence }) => EventItemAgendaSequence !== null);
    return published.length === 0
      ? null
      : published.sort((a, b) => a.EventItemAgendaSequence! - b.EventItemAgendaSequence! || a.EventItemId - b.EventItemId);
  } catch (error) {
    diary.notes.push(`the agenda of meeting ${EventId} was not read: ${reasonOf(error)}`);
    return 'failed';
  }
}

/** Hearings that came from this source: the city's number of the meeting → the hearing. */
function knownMeetings(source: string, { known }: SourceContext): Map<number, Hearing> {
  const pairs = [...known.values()].flatMap((hearing) => {
    const told = hearing.seenIn.find((place) => place.source === source);
    return told !== undefined && /^\d+$/.test(told.id) ? [[Number(told.id), hearing] as const] : [];
  });
  return new Map(pairs);
}

/** A meeting that left the window may have been moved beyond it, which is not the same as gone. */
async function askForMissing(
  tenant: Tenant,
  known: ReadonlyMap<number, Hearing>,
  listed: readonly CityEvent[],
  { from, to }: { from: string; to: string },
  diary: Diary,
): Promise<{ moved: CityEvent[]; undecided: Set<string> }> {
  const there = new Set(listed.map(({ EventId }) => EventId));
  const missing = [...known].filter(([id, { date }]) => date >= from && date <= to && !there.has(id)).map(([id]) => id);
  const undecided = new Set(missing.slice(mostMissing).map(String));
  const moved: CityEvent[] = [];
  for (const id of missing.slice(0, mostMissing)) {
    try {
      const event = await askOne(tenant, `events/${id}`, eventSchema);
      if (event !== null) moved.push(event);
    } catch (error) {
      undecided.add(String(id));
      diary.notes.push(`meeting ${id} is not in the calendar, and asking for it failed: ${reasonOf(error)}`);
    }
  }
  return { moved, undecided };
}

/** Minutes come weeks after a meeting left the window, and are what shows that it was held. @returns known meetings with new minutes */
async function askForMinutes(
  tenant: Tenant,
  known: ReadonlyMap<number, Hearing>,
  before: string,
  { now, since }: SourceContext,
  diary: Diary,
): Promise<CityEvent[]> {
  const oldest = addDays(before, -daysForMinutes);
  const waits = ({ date, documents }: Hearing) => date < before && date >= oldest && !documents.some(({ title }) => title === minutes);
  const waiting = new Set([...known].filter(([, hearing]) => waits(hearing)).map(([id]) => id));
  if (waiting.size === 0) return [];
  const from = since === null ? addDays(now.slice(0, 10), -overlap) : since.slice(0, 10);
  const filter = `EventMinutesLastPublishedUTC ge ${dayLiteral(from)} and EventDate lt ${dayLiteral(before)}`;
  try {
    // Rows of meetings that nobody waits for are no loss, even when they cannot be read.
    const { rows } = await askAll(
      tenant,
      'events',
      { filter, orderBy: 'EventId' },
      eventSchema,
      ({ EventId }) => EventId,
      () => {},
    );
    return rows.filter(({ EventId }) => waiting.has(EventId));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    diary.notes.push(`minutes of earlier meetings were not asked for: ${reasonOf(error)}`);
    return [];
  }
}

/** LA Metro lists a meeting once more for its Spanish audio, marked "(SAP)" (seen 2024). */
function withoutSecondAudio(events: readonly CityEvent[]): CityEvent[] {
  const sap = /\s*\(SAP\)\s*$/i;
  const keyOf = ({ EventBodyName, EventDate, EventTime }: CityEvent) => `${EventBodyName.replace(sap, '')}|${EventDate}|${EventTime}`;
  const first = new Set(events.filter(({ EventBodyName }) => !sap.test(EventBodyName)).map(keyOf));
  return events.filter((event) => !sap.test(event.EventBodyName) || !first.has(keyOf(event)));
}

/**
 * Boston names the files of a committee's hearing only in its text: "Dockets #1829-1838", "Dockets #0183 and #1805".
 * @returns the file numbers these are in the year of the meeting
 */
function docketsIn(text: string, year: string): string[] {
  if (!/\bdockets?\b/i.test(text)) return [];
  return [...text.matchAll(/#\s?(\d{4})(?:\s?[-\u2013]\s?#?(\d{4}))?/g)].flatMap(([, first, last]) => {
    const [low, high] = [Number(first), Number(last ?? first)];
    const count = Math.min(Math.max(high - low + 1, 1), 100);
    return Array.from({ length: count }, (_, index) => `${year}-${String(low + index).padStart(4, '0')}`);
  });
}
