import { z } from 'astro/zod';
import { complaint } from '#pull/complaint.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import { parseJson } from '../json-answer.ts';

// Fields come and go without a version, and empty ones are left out, null or []: every field may be missing, a value of another shape
// counts as missing, and an odd row of a list never takes the others down.

/** Text or number as text; missing = `''`. */
const words = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((value) => (value === null || value === undefined ? '' : String(value)));

/** The one field without which a meeting is not known again: a title of another shape is no missing title. */
const title = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ''));

/** A list that may be missing, null, or wrapped in an object as in the XML answers (`bills/bill`, `treaties/item`). */
const rows = <T>(row: z.ZodType<T>) =>
  z
    .unknown()
    .optional()
    .transform((value): T[] =>
      listOf(value).flatMap((one) => {
        const read = row.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value).filter(Array.isArray).flat() : [];
}

const documentRow = z.object({ name: words, description: words, documentType: words, url: words });
const itemRow = z.object({ congress: words, number: words, type: words, part: words });

/** The API's own words for one meeting. Witness documents are left out on purpose: forms with private data, without a title. */
export const rawMeetingSchema = z.object({
  eventId: words,
  congress: words,
  chamber: words,
  type: words,
  title,
  meetingStatus: words,
  date: words,
  committees: rows(z.object({ systemCode: words, name: words })),
  // Missing, null or [] when there is none.
  location: z
    .object({ building: words, room: words, address: z.unknown() })
    .partial({ address: true })
    .nullish()
    .catch(null)
    .transform((value) => value ?? { building: '', room: '' }),
  witnesses: rows(z.object({ name: words, position: words, organization: words })),
  meetingDocuments: rows(documentRow),
  videos: rows(z.object({ url: words })),
  relatedItems: z
    .object({ bills: rows(itemRow), nominations: rows(itemRow), treaties: rows(itemRow) })
    .nullish()
    .catch(null)
    .transform((value) => value ?? { bills: [], nominations: [], treaties: [] }),
});

export type RawMeeting = z.infer<typeof rawMeetingSchema>;

/** The API's own words for one bill. */
export const rawBillSchema = z.object({
  congress: words,
  type: words,
  number: words,
  title: words,
  introducedDate: words,
  legislationUrl: words,
  latestAction: z
    .object({ actionDate: words, text: words })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  sponsors: rows(z.object({ fullName: words, firstName: words, lastName: words })),
  laws: rows(z.object({ number: words, type: words })),
});

export type RawBill = z.infer<typeof rawBillSchema>;

/** A row of a list of meetings. */
export const listRowSchema = z.object({
  // Becomes part of an address and of a file name.
  eventId: words.refine((id) => /^[A-Za-z0-9]+$/.test(id), 'is no event id'),
  updateDate: words,
});

export type ListRow = z.infer<typeof listRowSchema>;

export interface ListPage {
  rows: ListRow[];
  /** What the rows look like that could not be read, one line each. */
  unread: string[];
  /** How many rows the page has, the unread ones included. */
  length: number;
  /** How many rows the whole list has; null = not said. */
  count: number | null;
}

/** @returns a page of a list of meetings. @throws Error when the body is not one */
export function parseList(text: string): ListPage {
  const answer = readAnswer(text);
  const counted = z.object({ count: z.number().nullish(), total: z.number().nullish() }).safeParse(answer['pagination']);
  // Recordings of 2022 say `total`.
  const count = (counted.success ? (counted.data.count ?? counted.data.total) : null) ?? null;
  const list = answer['committeeMeetings'] ?? null;
  // A list without entries may be left out; then only the count says that it is this list.
  if (list === null && count === 0) return { rows: [], unread: [], length: 0, count };
  if (!Array.isArray(list)) throw new Error('no list "committeeMeetings" in the answer');
  const read = list.map((row) => listRowSchema.safeParse(row));
  return {
    rows: read.flatMap(({ data }) => (data === undefined ? [] : [data])),
    unread: list.filter((_, index) => !read[index]!.success).map(looks),
    length: list.length,
    count,
  };
}

/** A row may be nested so deep that it cannot be written: only what stands directly in it is shown. */
function looks(row: unknown): string {
  if (typeof row !== 'object' || row === null) return freeLine(`${row === null ? 'null' : typeof row} ${String(row)}`).slice(0, 120);
  const parts = Object.entries(row).map(([name, value]) => `${name}: ${typeof value === 'object' && value !== null ? '…' : String(value)}`);
  return freeLine(`{ ${parts.join(', ')} }`).slice(0, 120);
}

/** @returns the meeting. @throws Error when the body holds none */
export function parseMeeting(text: string): RawMeeting {
  return unwrap(text, 'committeeMeeting', rawMeetingSchema);
}

/** @returns the bill. @throws Error when the body holds none */
export function parseBill(text: string): RawBill {
  return unwrap(text, 'bill', rawBillSchema);
}

function unwrap<T>(text: string, wrapper: string, schema: z.ZodType<T>): T {
  const answer = readAnswer(text)[wrapper];
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  if (answer !== undefined && answer !== null) throw new Error(`"${wrapper}" has another shape: ${complaint(read.error)}`);
  throw new Error(`no "${wrapper}" in the answer`);
}

function readAnswer(text: string): Record<string, unknown> {
  const answer = parseJson(text);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) throw new Error('not an answer of the API: no object');
  const { error } = answer as { error?: unknown };
  if (error !== undefined && error !== null) throw new Error(`the API answers with an error: ${errorText(error)}`);
  return answer as Record<string, unknown>;
}

/** A text from the API itself, an object from the gate that checks keys. */
function errorText(error: unknown): string {
  if (typeof error === 'string') return error.slice(0, 300);
  const read = z.object({ code: words, message: words }).safeParse(error);
  const said = read.success ? [read.data.code, read.data.message].filter((part) => part !== '').join(': ') : '';
  return said === '' ? 'without a reason' : said.slice(0, 300);
}
