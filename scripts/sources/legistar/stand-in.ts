/** For the tests of this folder: rows as Legistar writes them, and a city that answers through the one door to the network. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hearingClaimSchema, type Hearing } from '#model/hearing.ts';
import type { Measure } from '#model/measure.ts';
import { Http } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import type { Collected, HearingObservation, LegislationObservation, SourceContext, SourceError } from '#pull/source.ts';
import { sampleTopics } from '../sample-topics.ts';
import { address, type Query } from './ask.ts';
import { defineLegistarCity, type City } from './define-city.ts';
import { agendaItemSchema, attachmentSchema, eventSchema, historySchema, matterSchema, sponsorSchema, type RawRecord } from './parse.ts';
import { mapMeeting } from './map-event.ts';
import { mapMatter } from './map-matter.ts';

export const now = '2026-03-07T12:00:00Z';
export const city: City = { client: 'testville', name: 'Testville', jurisdiction: 'us/ca/oakland', timeZone: 'America/Los_Angeles' };
export const testville = defineLegistarCity(city);

export const contextWith = (given: Partial<SourceContext> = {}) => emptyContext(now, { topics: sampleTopics, ...given });

/** A context in which a measure follows these files. */
export const following = (...legislation: string[]) =>
  contextWith({ measures: new Map([['us/ca/oakland/a-measure', { legislation } as unknown as Measure]]) });

type Row = Record<string, unknown>;

export const matter = (differences: Row = {}): Row => ({
  MatterId: 7001,
  MatterLastModifiedUtc: '2026-03-06T20:54:23.493',
  MatterFile: '26-0101',
  MatterName: null,
  MatterTitle: 'An ordinance on facial recognition by the police',
  MatterTypeName: 'Ordinance ',
  MatterStatusName: 'In Committee',
  MatterBodyName: 'Public Safety Committee  ',
  MatterIntroDate: '2026-02-03T00:00:00',
  MatterAgendaDate: '2026-03-10T00:00:00',
  MatterPassedDate: null,
  MatterEnactmentDate: null,
  MatterEnactmentNumber: null,
  MatterVersion: '1',
  MatterText2: null,
  MatterRestrictViewViaWeb: false,
  ...differences,
});

export const history = (differences: Row = {}): Row => ({
  MatterHistoryId: 50,
  MatterHistoryEventId: 900,
  MatterHistoryAgendaSequence: 4,
  MatterHistoryMinutesSequence: null,
  MatterHistoryVersion: '1',
  MatterHistoryActionDate: '2026-02-10T00:00:00',
  MatterHistoryActionName: 'Referred',
  MatterHistoryActionText: null,
  MatterHistoryActionBodyName: 'City Council',
  MatterHistoryPassedFlagName: null,
  ...differences,
});

export const meeting = (differences: Row = {}): Row => ({
  EventId: 12345,
  EventBodyName: 'City Council',
  EventDate: '2026-03-10T00:00:00',
  EventTime: '10:00 AM',
  EventAgendaStatusName: 'Final',
  EventMinutesStatusName: 'Draft',
  EventLocation: 'City Hall, 1 Main Plaza, 3rd Floor',
  EventComment: null,
  EventAgendaFile: null,
  EventMinutesFile: null,
  EventInSiteURL: 'https://testville.legistar.com/MeetingDetail.aspx?LEGID=12345&GID=1&G=A',
  EventItems: [],
  ...differences,
});

export const item = (differences: Row = {}): Row => ({
  EventItemId: 1,
  EventItemAgendaSequence: 10,
  EventItemTitle: 'An ordinance on facial recognition by the police',
  EventItemMatterId: 7001,
  EventItemMatterFile: '26-0101',
  EventItemAgendaNote: null,
  ...differences,
});

/** What we make of one matter. */
export function mapped(
  differences: Row = {},
  parts: { histories?: Row[] | null; sponsors?: Row[] | null; attachments?: Row[] | null } = {},
  context: Partial<SourceContext> = {},
): LegislationObservation | null {
  const read = (rows: Row[] | null | undefined) => (rows === null ? null : (rows ?? []));
  return mapMatter(
    {
      kind: 'matter',
      matter: matterSchema.parse(matter(differences)),
      histories: read(parts.histories)?.map((row) => historySchema.parse(row)) ?? null,
      sponsors: read(parts.sponsors)?.map((row) => sponsorSchema.parse(row)) ?? null,
      attachments: read(parts.attachments)?.map((row) => attachmentSchema.parse(row)) ?? null,
    },
    city,
    testville.id,
    contextWith(context),
  );
}

/** What we make of one meeting with one item; everything must fit the model. */
export function mappedMeeting(differences: Row = {}, items: Row[] = [item()], own: string | null = null): HearingObservation {
  const raw = {
    kind: 'meeting' as const,
    event: eventSchema.parse(meeting(differences)),
    items: items.map((row) => agendaItemSchema.parse(row)),
    own,
  };
  const observation = mapMeeting(raw, city, contextWith());
  hearingClaimSchema.parse(observation.claim);
  return observation;
}

/** A hearing that came from this city. */
export const knownHearing = (eventId: number, differences: Partial<Hearing> = {}): [string, Hearing] => [
  `us/ca/oakland/testville-${eventId}`,
  {
    title: 'City Council: what it was about',
    description: 'On the agenda: 26-0101: what it was about',
    jurisdiction: 'us/ca/oakland',
    date: '2026-03-10',
    status: 'scheduled',
    documents: [],
    seenIn: [{ source: testville.id, url: 'https://webapi.legistar.com/', id: String(eventId) }],
    ...differences,
  } as Hearing,
];

export const at = (where: string, query?: Query, client = city.client) => address({ client }, where, query);
/** The lists an ordinary pull asks for at `now`. */
export const changedMatters = at('matters', {
  filter: "MatterLastModifiedUtc ge datetime'2026-03-04' or MatterAgendaDate ge datetime'2026-03-04'",
  orderBy: 'MatterId',
  top: 1000,
});
export const fileMatters = (...files: string[]) =>
  at('matters', { filter: files.map((file) => `MatterFile eq '${file}'`).join(' or '), orderBy: 'MatterId', top: 1000 });
export const calendar = at('events', {
  filter: "EventDate ge datetime'2026-03-06' and EventDate le datetime'2026-05-06'",
  orderBy: 'EventId',
  top: 1000,
});

/** Asked for when a known meeting of the last weeks has no minutes. */
export const newMinutes = at('events', {
  filter: "EventMinutesLastPublishedUTC ge datetime'2026-03-04' and EventDate lt datetime'2026-03-06'",
  orderBy: 'EventId',
  top: 1000,
});

/** Answers by address; a string is a body as it is. What is not listed is not there (404). */
export type Answers = Record<string, unknown>;

/** A city without news: its lists are there and empty. */
export const quiet: Answers = { [changedMatters]: [], [calendar]: [] };
export const parts = (matterId: number): Answers => ({
  [at(`matters/${matterId}/histories`)]: [],
  [at(`matters/${matterId}/sponsors`)]: [],
  [at(`matters/${matterId}/attachments`)]: [],
});
export const agenda = (eventId: number) => at(`events/${eventId}/eventitems`);

const bodyOf = (answer: unknown) => (typeof answer === 'string' ? answer : JSON.stringify(answer));

/** Runs the source as the pull does, with a folder in place of the network. */
export async function collect(answers: Answers, context = contextWith(), source = testville): Promise<Collected<RawRecord>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'legistar-'));
  try {
    for (const [url, answer] of Object.entries(answers)) {
      const file = mirrorFile(folder, new URL(url));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bodyOf(answer));
    }
    return await collectThrough(folder, context, source);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the source against a server in place of the network, for what a folder cannot say: statuses, and pages made on demand. */
export async function collectFromServer(
  answer: (address: URL) => { status?: number; body?: unknown },
  context = contextWith(),
  source = testville,
): Promise<Collected<RawRecord>> {
  const server = createServer((request, response) => {
    const { status = 200, body = [] } = answer(new URL(request.url!.replace('/webapi.legistar.com', ''), 'https://webapi.legistar.com'));
    response.writeHead(status, { 'content-type': 'application/json' }).end(bodyOf(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await collectThrough(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, context, source);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function collectThrough(mirror: string, context: SourceContext, source: typeof testville): Promise<Collected<RawRecord>> {
  const http = new Http({ userAgent: 'test', mirror, record: null, cache: null });
  try {
    return await source.collect(http.forSource(source.id, source.hosts).fetchText, context);
  } finally {
    await http.close();
  }
}

/** Everything a run makes of what it collected. */
export async function observe(answers: Answers, context = contextWith()) {
  const collected = await collect(answers, context);
  return collected.raws.flatMap((raw) => testville.map(raw, context) ?? []);
}

/** File numbers of the matters among what was collected. */
export const filesOf = (raws: readonly RawRecord[]) => raws.flatMap((raw) => (raw.kind === 'matter' ? [raw.matter.MatterFile] : []));

/** The error a run ends with. */
export const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => {
      throw new Error('did not fail');
    },
    (error: unknown) => error as SourceError,
  );
