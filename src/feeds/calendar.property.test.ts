import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { anyHearing } from '#model/arbitrary-records.ts';
import type { Hearing } from '#model/hearing.ts';
import { cleanLine } from '#model/outside-text.ts';
import { toCalendar, type CalendarOptions, type CalendarWords } from './calendar.ts';
import { hearingKey } from './hearing-key.ts';

const settings = { seed: 20260725, numRuns: 100 };
const words: CalendarWords = {
  site: 'Banwatch',
  uidDomain: 'banwatch.example',
  urlOf: (id) => `https://banwatch.example/hearings/${id}/`,
  bodyOf: () => 'Senate Judiciary',
  placeOf: (hearing) => hearing.location?.room ?? null,
  clip: (text) => text.slice(0, 60).toWellFormed(),
};
const options: CalendarOptions = { name: 'All', description: 'All hearings', url: 'https://banwatch.example/hearings/', variant: 'full' };
const hearings = fc.uniqueArray(anyHearing, { selector: ({ eventId }) => eventId, maxLength: 6 }).map((list) =>
  list.map((hearing) => {
    // As the sources clean it.
    const title = cleanLine(hearing.title) || 'x';
    const room = cleanLine(hearing.location?.room ?? '');
    return [`119/senate/${hearing.eventId}`, { ...hearing, title, location: room === '' ? null : { room } }] as const;
  }),
);

function read(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('any hearings come back from a calendar with their id, words, place and start', () => {
  fc.assert(
    fc.property(hearings, (given) => {
      const events = read(toCalendar(given, options, words));
      expect(events).toHaveLength(given.length);
      for (const [index, [id, hearing]] of given.entries()) {
        const event = events[index]!;
        expect(event.uid).toBe(`hearing-${hearingKey(id, hearing).replaceAll('/', '-')}@banwatch.example`);
        expect(event.sequence).toBe(hearing.changes.length);
        expect(event.summary.endsWith(words.clip(hearing.title))).toBe(true);
        expect(event.description.startsWith(hearing.title)).toBe(true);
        expect(event.location ?? null).toBe(hearing.location?.room ?? null);
        expect(startOf(event)).toBe(hearing.startsAt === null ? hearing.date : new Date(hearing.startsAt).toISOString());
      }
    }),
    settings,
  );
});

test('the same hearings give the same bytes, and another order only another order', () => {
  fc.assert(
    fc.property(hearings, (given) => {
      const text = toCalendar(given, options, words);
      expect(toCalendar(given, options, words)).toBe(text);
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const backwards = toCalendar(given.toReversed() as (readonly [string, Hearing])[], options, words);
      expect(eventsIn(backwards).sort()).toEqual(eventsIn(text).sort());
    }),
    settings,
  );
});

function startOf(event: ICAL.Event): string {
  return event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString();
}

function eventsIn(text: string): string[] {
  return text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? [];
}
