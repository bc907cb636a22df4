import { z } from 'astro/zod';
import { element, readAs, words } from './xml.ts';

const committees = element({ 'committee-name': z.array(element({ '@id': words, '#text': words })).default([]) });
const when = element({ 'calendar-date': words, 'start-time': words, 'end-time': words });

const rawMeetingSchema = element({
  '@congress-num': words,
  '@meeting-id': words,
  '@meeting-type': words,
  '@update-date': words,
  'current-status': words,
  'meeting-details': element({
    committees,
    subcommittees: committees,
    'meeting-date': when,
    'rescheduled-dates': element({ 'meeting-dates': z.array(when).default([]) }),
    'meeting-location': element({
      'capitol-complex': element({ room: words, building: words }),
      field: element({ 'building-name': words, city: words, state: element({ '@postal-code': words, '#text': words }) }),
    }),
    'meeting-title': words,
    notes: words,
  }),
  'meeting-documents': element({
    'meeting-document': z
      .array(
        element({
          '@type': words,
          '@remove-date': words,
          description: words,
          'legis-num': words,
          'filename-metadata': element({ 'legis-num': words }),
          files: element({ file: z.array(element({ '@doc-url': words, '@doc-type': words })).default([]) }),
        }),
      )
      .default([]),
  }),
});

/** The House's own words for one meeting, as in its XML; nothing renamed or guessed. Absent and empty elements are `''` or without content. */
export type RawMeeting = z.infer<typeof rawMeetingSchema>;
export type RawWhen = RawMeeting['meeting-details']['meeting-date'];

/**
 * Reads a meeting's XML. Log-in names of staff (`@user`, `@floor-creator`) are not taken over.
 * @throws Error when the body is not that file or lacks the event's id
 */
export function parseMeeting(text: string): RawMeeting {
  const meeting = readAs(text, 'committee-meeting', ['committee-name', 'meeting-dates', 'meeting-document', 'file'], rawMeetingSchema);
  if (eventIdOf(meeting) === '') throw new Error('the XML names no meeting-id');
  return meeting;
}

/** `HHRG115955` → `115955` */
export function eventIdOf(meeting: RawMeeting): string {
  return /^[A-Z]*(\d+)$/.exec(meeting['@meeting-id'])?.[1] ?? '';
}

/** All days the XML names for the meeting: the one it is on, then those of its rescheduling. */
export function daysOf(meeting: RawMeeting): string[] {
  const { 'meeting-date': first, 'rescheduled-dates': others } = meeting['meeting-details'];
  return [...new Set([first, ...others['meeting-dates']].map((one) => one['calendar-date'].slice(0, 10)).filter((day) => day !== ''))];
}
