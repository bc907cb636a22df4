/** Records for property tests: everything the schemas allow, with texts that break formats. */
import fc from 'fast-check';
import { hearingSchema, type Hearing, type HearingClaim } from './hearing.ts';
import { hearingKinds, hearingStatuses } from './vocabulary.ts';
import { wallClockToInstant } from './zoned-time.ts';

/** With the ordinary prototype: what is read back from a file has it, too. */
const noNullPrototype = true;

/** Any text, lone surrogates, controls and the marks of every format we write included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...'---:#"\'\\\n\r\t ,;=+-@|<>&]![]{}\u0000\u001b\u0085\u00a0\u2028\u202e\ufeff\ufffe\ud800\udc00',
      'BEGIN:',
      ']]>',
      '<![CDATA[',
      'curated:\n',
    ),
  }),
);
export const someText: fc.Arbitrary<string> = anyText.filter((text) => text !== '');

// The zone blocks of calendars hold today's rules, which are those of the United States since 2007.
export const anyDay: fc.Arbitrary<string> = fc
  .date({ min: new Date('2008-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const anyInstant: fc.Arbitrary<string> = fc.tuple(anyDay, fc.nat(86_399)).map(([day, second]) => {
  return `${new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000).toISOString().slice(0, 19)}Z`;
});
const anyTime = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anyZone = fc.constantFrom('America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'Pacific/Honolulu');
const anyCommittees = fc.uniqueArray(fc.constantFrom('ssju00', 'hsju00', 'hsju26', 'sscm00'), { maxLength: 3 });
const anyAddress = fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => new URL(url).href);
const textOrNull = fc.option(someText);

const when = fc
  .record({ date: anyDay, time: fc.option(anyTime), timeZone: anyZone }, { noNullPrototype })
  .map(({ date, time, timeZone }) => {
    const startsAt = time === null ? null : wallClockToInstant(date, time, timeZone);
    return { startsAt, date: startsAt === null ? date : startsAt.slice(0, 10), timeZone };
  });

const lists = {
  witnesses: fc.array(fc.record({ name: someText, position: textOrNull, organization: textOrNull }, { noNullPrototype }), { maxLength: 3 }),
  bills: fc.array(fc.record({ congress: fc.integer({ min: 1, max: 200 }), number: textOrNull, title: textOrNull }, { noNullPrototype }), {
    maxLength: 3,
  }),
  documents: fc.array(fc.record({ title: someText, kind: textOrNull, url: anyAddress }, { noNullPrototype }), { maxLength: 3 }),
  videos: fc.uniqueArray(anyAddress, { maxLength: 2 }),
};

/** What a source may say of a meeting. */
export const anyClaim: fc.Arbitrary<HearingClaim> = fc
  .tuple(
    when,
    fc.record(
      {
        title: someText,
        kind: fc.constantFrom(...hearingKinds),
        committees: anyCommittees,
        status: fc.constantFrom(...hearingStatuses.filter((status) => status !== 'held' && status !== 'unlisted')),
        location: fc.record({ room: someText, building: someText }, { requiredKeys: ['room'], noNullPrototype }),
        description: someText,
        url: anyAddress,
        ...lists,
      },
      { requiredKeys: ['title', 'kind', 'committees', 'status'], noNullPrototype },
    ),
  )
  .map(([times, said]) => ({ ...said, ...times }));

const change = fc
  .record({ seenAt: anyInstant, from: fc.option(someText), to: someText })
  .map((values) => ({ ...values, field: 'title' as const, source: 'senate-schedule' }));

/** A hearing as a pull keeps it. */
export const anyHearing: fc.Arbitrary<Hearing> = fc
  .tuple(anyClaim, fc.nat(999_999), anyInstant, fc.array(change, { maxLength: 4 }))
  .map(([claim, eventId, firstSeen, changes]) =>
    hearingSchema.parse({
      access: null,
      location: null,
      url: null,
      ...claim,
      jurisdiction: 'us',
      congress: 119,
      chamber: 'senate',
      eventId: String(eventId),
      origin: 'pull',
      firstSeen,
      seenIn: [{ source: 'senate-schedule', url: 'https://www.senate.gov/x', id: String(eventId) }],
      changes,
    }),
  );
