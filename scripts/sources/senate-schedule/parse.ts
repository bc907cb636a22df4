import { z } from 'astro/zod';
import { complaint } from '#pull/complaint.ts';
import { readXml } from '../xml-answer.ts';

/** The Senate's own words for one meeting, as in hearings.xml; nothing renamed or guessed. Absent and empty elements are `''`. */
const rawMeetingSchema = z.object({
  identifier: z.string().default(''),
  cmte_code: z.string().default(''),
  committee: z.string().default(''),
  sub_cmte: z.array(z.string()).default([]),
  type: z.string().default(''),
  date: z.string().default(''),
  date_iso_8601: z.string().default(''),
  time: z.string().default(''),
  time_iso_8601: z.string().default(''),
  room: z.string().default(''),
  video_url: z.string().default(''),
  matter: z.string().default(''),
  Documents: z
    .union([
      z.string(),
      z.object({
        AssociatedDocument: z
          .array(
            // Without attributes the reader gives empty text.
            z.preprocess(
              (document) => (document === '' ? {} : document),
              z.object({
                congress: z.string().default(''),
                document_prefix: z.string().default(''),
                document_num: z.string().default(''),
                document_description: z.string().default(''),
                partition: z.string().default(''),
              }),
            ),
          )
          .default([]),
      }),
    ])
    .default(''),
});

export type RawMeeting = z.infer<typeof rawMeetingSchema>;

const expected = { what: 'hearings.xml', root: 'css_meetings_scheduled', lists: ['meeting', 'sub_cmte', 'AssociatedDocument'] };

/**
 * Reads hearings.xml.
 * @param text the whole body
 * @param unread called for a row of another shape, by its identifier or else its place in the file; the rest is read all the same
 * @returns one entry per `<meeting>`, the daily placeholder included, in the file's order
 * @throws Error when the body is not that file: empty, cut off, another root (senate.gov answers with an HTML page and status 200,
 *   seen 2026-10-03), or without a single row (a day without hearings has a placeholder row, seen 2026-10-02)
 */
export function parse(text: string, unread: (item: string, reason: string) => void = () => {}): RawMeeting[] {
  const list = z.object({ meeting: z.array(z.unknown()).min(1) }).safeParse(readXml(text, expected));
  if (!list.success) throw new Error('no meeting and no placeholder row, which this file never lacks');
  return list.data.meeting.flatMap((row, index) => {
    if (row === '') return [];
    const read = rawMeetingSchema.safeParse(row);
    if (read.success) return [read.data];
    // One odd row, e.g. with markup inside its text, never takes the others down.
    const identifier = z.object({ identifier: z.string() }).safeParse(row);
    unread(identifier.data?.identifier || `row ${index + 1}`, complaint(read.error));
    return [];
  });
}
