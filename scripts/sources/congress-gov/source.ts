import { congressEnd, congressOn } from '#model/congress.ts';
import { dayInZone, epoch } from '#model/zoned-time.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import type { FetchText } from '#pull/fetch.ts';
import { overlapMs } from '#pull/since.ts';
import { defineSource, SourceError, type Collected, type Skipped, type Source, type SourceContext } from '#pull/source.ts';
import { Api, askList, mostRequests, source } from './ask.ts';
import { billFile, ordinal, readBillNumber, type Bill } from './bill-number.ts';
import { mapBill } from './map-bill.ts';
import { isKnownStatus, mapMeeting } from './map-meeting.ts';
import { parseBill, parseMeeting, type RawBill, type RawMeeting } from './parse.ts';

export type RawRecord = { meeting: RawMeeting } | { bill: RawBill };

/** Bills passed in the last days of a Congress are signed after it, and get their number as law weeks later. */
const settledAfterMs = 180 * 24 * 3600 * 1000;

/** A new Congress may be unknown to the API until it lists the first meeting. */
const unknownForMs = 31 * 24 * 3600 * 1000;

/** `nochamber` holds meetings of joint committees. */
const chambers = ['house', 'senate', 'nochamber'] as const;

/**
 * The Library of Congress' API: meetings of both chambers with statuses and witnesses, and the bills that measures name. It comes later than
 * the chambers' own schedules, and what it does not list proves nothing.
 */
export const congressGov: Source<RawRecord> = defineSource<RawRecord>({
  id: source,
  title: 'Congress.gov API',
  url: 'https://api.congress.gov/',
  hosts: ['api.congress.gov'],
  async collect(fetchText, context) {
    const key = context.keys['CONGRESS_GOV_API_KEY']?.trim() ?? '';
    if (key === '') return { raws: [], covers: null, notAsked: 'no CONGRESS_GOV_API_KEY in the environment' };
    return collect(fetchText, context, key);
  },
  map: (raw, context) => ('meeting' in raw ? mapMeeting(raw.meeting, context.known) : mapBill(raw.bill)),
  nameOf: (raw) =>
    'meeting' in raw
      ? raw.meeting.eventId || 'a meeting without id'
      : `${raw.bill.congress}-${raw.bill.type.toLowerCase()}-${raw.bill.number}`,
});

async function collect(fetchText: FetchText, context: SourceContext, key: string): Promise<Collected<RawRecord>> {
  const api = new Api(fetchText, key);
  const congress = congressOn(dayInZone(context.now, 'America/New_York'));
  const [jobs, skipped, notes] = await listJobs(api, congress, context);
  const done = await readAll(api, jobs);
  for (const raw of done.raws) {
    if (!('meeting' in raw) || isKnownStatus(raw.meeting.meetingStatus)) continue;
    notes.push(`${raw.meeting.eventId}: unknown status "${freeLine(raw.meeting.meetingStatus).slice(0, 40)}" left out`);
  }
  return {
    raws: done.raws,
    covers: null,
    notes,
    skipped: [...skipped, ...done.skipped],
    ...(done.stopped === null ? {} : { stopped: done.stopped }),
  };
}

/** One record to ask for. */
interface Job {
  name: string;
  /** Milliseconds of its last update; null for bills, which are asked for every time. */
  updated: number | null;
  read: () => Promise<RawRecord>;
}

/** Bills first, then meetings, oldest update first: a run that stops can be taken up from the last one read. */
async function listJobs(api: Api, congress: number, context: SourceContext): Promise<[Job[], Skipped[], string[]]> {
  const [skipped, notes]: [Skipped[], string[]] = [[], []];
  const meetings: (Job & { updated: number })[] = [];
  for (const { of, from } of windows(congress, context)) {
    const named = new Set<string>();
    for (const chamber of chambers) {
      const list = await askList(api, of, chamber, from).catch((error: unknown) => {
        // Few meetings stand in these, and they must not take the others down.
        const ofChamber = of !== congress || chamber !== 'nochamber';
        const what = ofChamber ? `the ${chamber} meetings of the ${ordinal(of)} Congress` : 'joint meetings';
        if (!(error instanceof SourceError) || (of === congress && ofChamber && !isTooNew(error, congress, context.now))) throw error;
        return { rows: [], skipped: [], notes: [`no list of ${what}: ${error.reason}`] };
      });
      skipped.push(...list.skipped);
      notes.push(...list.notes);
      for (const { eventId, updateDate } of list.rows) {
        // A joint meeting can stand in a chamber's list too.
        if (chamber === 'nochamber' && named.has(eventId)) continue;
        named.add(eventId);
        const read = async () => ({ meeting: await askMeeting(api, of, chamber, eventId) });
        meetings.push({ name: eventId, updated: Date.parse(updateDate) || 0, read });
      }
    }
  }
  meetings.sort((a, b) => a.updated - b.updated);
  const bills = followedBills(congress, context, skipped).map((bill) => ({
    name: billFile(bill),
    updated: null,
    read: async () => ({ bill: await askBill(api, bill) }),
  }));
  return [[...bills, ...meetings], skipped, notes];
}

/** Is an unknown address that of a Congress which has only begun? */
function isTooNew({ message }: SourceError, congress: number, now: string): boolean {
  return /\bHTTP 404\b/.test(message) && epoch(now) < epoch(congressEnd(congress - 1)) + unknownForMs;
}

function askMeeting(api: Api, congress: number, chamber: string, eventId: string): Promise<RawMeeting> {
  const parse = (text: string) => {
    const meeting = parseMeeting(text);
    if (meeting.eventId !== eventId) throw new Error(`the answer is about another meeting: "${freeLine(meeting.eventId).slice(0, 40)}"`);
    return meeting;
  };
  return api.ask(`committee-meeting/${congress}/${chamber}/${eventId}`, {}, parse, eventId);
}

function askBill(api: Api, asked: Bill): Promise<RawBill> {
  const { congress, type, number } = asked;
  const parse = (text: string) => {
    const bill = parseBill(text);
    const answered = `${bill.congress}-${bill.type.toLowerCase()}-${bill.number}`;
    if (answered !== billFile(asked)) throw new Error(`the answer is about another bill: "${freeLine(answered).slice(0, 40)}"`);
    return bill;
  };
  return api.ask(`bill/${congress}/${type}/${number}`, {}, parse, billFile(asked));
}

/**
 * @returns the Congresses whose meetings are asked for, and the time of the first update; null = all. Of the one before only as long as that
 *   time reaches back into it: meetings of December change in January.
 */
function windows(congress: number, context: SourceContext): { of: number; from: string | null }[] {
  const from = since(context);
  const current = { of: congress, from: context.full ? null : from };
  return epoch(from) < epoch(congressEnd(congress - 1)) ? [current, { of: congress - 1, from }] : [current];
}

/** @returns the time from which updates are asked for, in full with seconds and Z. Ordinarily a whole day, so that caches can help. */
function since({ now, since: asked }: SourceContext): string {
  return asked === null ? `${iso(epoch(now) - overlapMs).slice(0, 10)}T00:00:00Z` : iso(epoch(asked));
}

/** @returns the bills that measures name, each once: those of this Congress, and for half a year those of the one before */
function followedBills(current: number, { measures, now }: SourceContext, skipped: Skipped[]): Bill[] {
  const settled = epoch(now) > epoch(congressEnd(current - 1)) + settledAfterMs;
  const bills = new Map<string, Bill>();
  for (const [id, { bill }] of measures) {
    if (bill === undefined || bill.number === null) continue;
    const { congress, number } = bill;
    if (congress !== current && (settled || congress !== current - 1)) continue;
    const read = readBillNumber(number);
    if (read === null) skipped.push({ item: id, reason: `"${number}" is no number of a bill` });
    else bills.set(billFile({ congress, ...read }), { congress, ...read });
  }
  return [...bills.values()];
}

interface Done {
  raws: RawRecord[];
  skipped: Skipped[];
  /** Why the run ended early; null = all was asked for. */
  stopped: string | null;
}

/** Failures in a row after which the API, not a record, is taken to be broken; see `weight`. */
const patience = 20;

/**
 * Asks for each record. One that cannot be had is skipped; when the API itself gives out, what was read is kept, and the reason says how to go on.
 * @throws SourceError when nothing could be read and it was not for the records
 */
async function readAll(api: Api, jobs: readonly Job[]): Promise<Done> {
  const done: Done = { raws: [], skipped: [], stopped: null };
  let failed: SourceError | null = null;
  let trouble = 0;
  let lastRead = 0;
  for (const [index, job] of jobs.entries()) {
    const left = jobs.length - index;
    if (api.requests >= mostRequests) {
      done.stopped = `stopped after ${mostRequests} requests, ${left} records not asked for${goOn(lastRead, job)}`;
      break;
    }
    try {
      done.raws.push(await job.read());
      trouble = 0;
      lastRead = job.updated ?? lastRead;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      done.skipped.push({ item: job.name, reason: error.reason });
      trouble += weight(error);
      if (weight(error) > 1) failed ??= error;
      if (trouble < patience) continue;
      failed ??= error;
      done.stopped = `stopped because the API gave out, ${left} records not read${goOn(lastRead, job)}; the last answer: ${error.reason}`;
      break;
    }
  }
  if (done.raws.length === 0 && failed !== null) throw failed;
  return done;
}

/** Some records answer 404 or 500 for days; a refused key or a used-up quota will not pass; anything else may be one record or the whole API. */
function weight(error: SourceError): number {
  if (/\bHTTP (401|403|429)\b/.test(error.message)) return patience;
  return /\bHTTP (404|500)\b/.test(error.message) ? 1 : patience / 4;
}

function goOn(lastRead: number, next: Job): string {
  const from = lastRead || next.updated || 0;
  return from === 0 ? '' : `; go on with --since ${iso(from)}`;
}

/** @returns ISO 8601 UTC with seconds */
function iso(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
