import { z } from 'astro/zod';
import { complaintOf, line, lines, parseJson, plain } from '../json-answer.ts';

/** RTF is for the city's own programs, not for readers. */
const note = line.transform((text) => (text.startsWith('{\\rtf') ? '' : text));
const sequence = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

/** The one thing a row is there to say: null when there is none, but never left out, as it is where `{}` or another list stands for it. */
const said = z.string().nullable();
const saidLine = said.transform((text) => line.parse(text));

/**
 * Only what is used is read. `MatterText1…5`, `MatterEXText…`, `MatterNotes` and `MatterRequester` hold staff and residents' addresses in
 * some cities (Boston, Somerville: seen 2026) and are not read at all; `MatterVersion` is a text and not needed.
 */
export const matterSchema = z.object({
  MatterId: z.int(),
  MatterFile: plain,
  MatterName: line,
  MatterTitle: line,
  MatterTypeName: line,
  MatterStatusName: line,
  MatterBodyName: line,
  MatterIntroDate: plain,
  MatterAgendaDate: plain,
  MatterPassedDate: plain,
  MatterEnactmentDate: plain,
  MatterEnactmentNumber: plain,
  MatterRestrictViewViaWeb: z
    .boolean()
    .nullish()
    .transform((hidden) => hidden === true),
});

export const historySchema = z.object({
  MatterHistoryId: sequence,
  MatterHistoryEventId: sequence,
  MatterHistoryMinutesSequence: sequence,
  MatterHistoryActionDate: plain,
  MatterHistoryActionName: saidLine,
  MatterHistoryActionText: note,
  MatterHistoryActionBodyName: line,
  MatterHistoryPassedFlagName: line,
});

export const sponsorSchema = z.object({ MatterSponsorName: saidLine, MatterSponsorSequence: sequence });

export const attachmentSchema = z.object({
  MatterAttachmentName: line,
  MatterAttachmentHyperlink: said.transform((text) => plain.parse(text)),
  /** False = for the city's own use. */
  MatterAttachmentShowOnInternetPage: z
    .boolean()
    .nullish()
    .transform((shown) => shown !== false),
  MatterAttachmentSort: sequence,
});

export const eventSchema = z.object({
  EventId: z.int(),
  EventBodyName: line,
  EventDate: plain,
  EventTime: plain,
  EventAgendaStatusName: line,
  EventLocation: lines,
  EventComment: lines,
  EventAgendaFile: plain,
  EventMinutesFile: plain,
  EventInSiteURL: plain,
});

/** `EventItemAgendaNote` (RTF) and votes are not asked for. */
export const agendaItemSchema = z.object({
  EventItemId: z.int(),
  EventItemAgendaSequence: sequence,
  EventItemTitle: line,
  EventItemMatterId: sequence,
  EventItemMatterFile: plain,
});

/** The city's own words, nothing renamed or guessed; absent and empty texts are `''`. */
export type Matter = z.infer<typeof matterSchema>;
export type History = z.infer<typeof historySchema>;
export type Sponsor = z.infer<typeof sponsorSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type CityEvent = z.infer<typeof eventSchema>;
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** A matter with its parts; null = the part was not read. */
export interface RawMatter {
  kind: 'matter';
  matter: Matter;
  histories: History[] | null;
  sponsors: Sponsor[] | null;
  attachments: Attachment[] | null;
}

/** A meeting that bears on us. */
export interface RawMeeting {
  kind: 'meeting';
  event: CityEvent;
  /** Items of the published agenda that name a topic or a followed file, in the agenda's order; null = the agenda was not read. */
  items: AgendaItem[] | null;
  /** The line of the meeting's own text that names a topic or the docket of a followed file. */
  own: string | null;
}

export type RawRecord = RawMatter | RawMeeting;

/** The rows of one answer. */
export interface Rows<Row> {
  rows: Row[];
  /** How many rows the answer holds, those that could not be read included: a page is full or short by this. */
  length: number;
}

/**
 * Reads a list, as every address but those of single records answers.
 * @param unread called for a row of another shape; the rest is read all the same
 * @throws Error when the body is no such list: empty, an HTML page of the load balancer, `{"Message": …}` (seen with status 200)
 */
export function parseRows<Row>(text: string, schema: z.ZodType<Row>, unread: (item: string, reason: string) => void = () => {}): Rows<Row> {
  const answer = parseJson(text);
  if (!Array.isArray(answer)) throw new Error(`not a list but ${complaintOf(answer)}`);
  const rows = answer.flatMap((row, index) => {
    const read = schema.safeParse(row);
    if (read.success) return [read.data];
    unread(nameOfRow(row, index), read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    return [];
  });
  if (answer.length > 0 && rows.length === 0) throw new Error('not one row has the expected shape');
  return { rows, length: answer.length };
}

/** Reads the answer of a single record. @throws as `parseRows`. */
export function parseOne<Row>(text: string, schema: z.ZodType<Row>): Row {
  const answer = parseJson(text);
  const read = schema.safeParse(answer);
  if (!read.success) throw new Error(`not the record but ${complaintOf(answer)}`);
  return read.data;
}

function nameOfRow(row: unknown, index: number): string {
  const named = z.looseObject({}).safeParse(row);
  const id = named.success
    ? Object.entries(named.data).find(([key, value]) => /^(Event|Matter\w*|EventItem)Id$/.test(key) && value !== null)
    : undefined;
  return id === undefined ? `row ${index + 1}` : String(id[1]);
}
