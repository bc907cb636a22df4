import { z } from 'astro/zod';
import { cleanLine } from '#model/outside-text.ts';
import { complaintOf, line, parseJson } from '../json-answer.ts';

/** Times and addresses are texts; a row with a number there is of another shape. */
const plain = z
  .string()
  .nullish()
  .transform((text) => cleanLine(text ?? ''));

const documentSchema = z.object({
  templateId: z.int(),
  templateName: line,
  compileOutputType: z
    .int()
    .nullish()
    .transform((type) => type ?? null),
});

/**
 * Only what is used is read. `meetingState` is 3 for all, cancelled ones included; `publishDate` is local for a meeting and UTC for its
 * documents, without a zone in both; `zoomMeetingLink` may hold a password (and is not read).
 */
export const meetingSchema = z.object({
  id: z.int(),
  dateTime: plain,
  title: line,
  location: line,
  videoUrl: plain,
  /** A document that cannot be read does not take the meeting down. */
  documentList: z
    .array(z.unknown())
    .nullish()
    .transform((list) => (list ?? []).flatMap((one) => documentSchema.safeParse(one).data ?? [])),
});

/** The city's own words, nothing renamed or guessed; absent and empty texts are `''`. */
export type Meeting = z.infer<typeof meetingSchema>;

export interface MeetingList {
  meetings: Meeting[];
  /** Rows of another shape; `named` tells whether `item` is the city's number of the meeting. */
  unread: { item: string; reason: string; named: boolean }[];
  /** How many rows the answer holds, the unread ones included. */
  length: number;
}

/**
 * Reads the bare array that the portal answers with.
 * @throws Error when the body is no such list: empty, a page, an object, or rows of something else
 */
export function parseMeetings(text: string): MeetingList {
  const answer = parseJson(text);
  if (!Array.isArray(answer)) throw new Error(`not a list of meetings but ${complaintOf(answer)}`);
  const list: MeetingList = { meetings: [], unread: [], length: answer.length };
  for (const [index, row] of answer.entries()) {
    const read = meetingSchema.safeParse(row);
    if (read.success) {
      list.meetings.push(read.data);
      continue;
    }
    const id = z.object({ id: z.int() }).safeParse(row).data?.id;
    const reason = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    list.unread.push({ item: id === undefined ? `row ${index + 1}` : String(id), reason, named: id !== undefined });
  }
  // An id alone makes no meeting: rows of every other list have one, too.
  if (list.length > 0 && list.meetings.every(({ dateTime }) => dateTime === '')) {
    throw new Error('not a list of meetings: not one row has the expected shape');
  }
  return list;
}
