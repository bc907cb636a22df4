import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'astro/zod';

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

const reader = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  // Numeric character references (&#160;) are only read with this on.
  htmlEntities: true,
  isArray: (name) => name === 'meeting' || name === 'sub_cmte' || name === 'AssociatedDocument',
});

/**
 * Reads hearings.xml.
 * @param text the whole body
 * @param unread called for a row of another shape; the rest is read all the same
 * @returns one entry per `<meeting>`, the daily placeholder included, in the file's order
 * @throws Error when the body is not that file: empty, cut off, another root (senate.gov answers with an HTML page and status 200,
 *   seen 2026-10-03), or without a single row (a day without hearings has a placeholder row, seen 2026-10-02)
 */
export function parse(text: string, unread: (item: string, reason: string) => void = () => {}): RawMeeting[] {
  if (text.trim() === '') throw new Error('the answer is empty');
  // The file has no document type; one would only serve to define entities.
  if (/<!DOCTYPE/i.test(text)) throw new Error('not hearings.xml: the answer has a document type, as an HTML page has');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`not well-formed XML, perhaps cut off: ${valid.err.msg} (line ${valid.err.line})`);
  const root = reader.parse(text) as Record<string, unknown>;
  if (!('css_meetings_scheduled' in root)) {
    throw new Error(`not hearings.xml: the root element is <${Object.keys(root).find((name) => name !== '?xml') ?? 'nothing'}>`);
  }
  const list = z.object({ meeting: z.array(z.unknown()).min(1) }).safeParse(root['css_meetings_scheduled']);
  if (!list.success) throw new Error('no meeting and no placeholder row, which this file never lacks');
  return list.data.meeting.flatMap((row, index) => {
    if (row === '') return [];
    const read = rawMeetingSchema.safeParse(row);
    if (read.success) return [read.data];
    // One odd row, e.g. with markup inside its text, never takes the others down.
    const identifier = z.object({ identifier: z.string() }).safeParse(row);
    unread(
      identifier.success ? identifier.data.identifier : `row ${index + 1}`,
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
    return [];
  });
}
