import { expect, test } from 'vitest';
import type { HearingClaim } from '#model/hearing.ts';
import {
  claim,
  dayAfter,
  firstPull,
  fromCongressGov,
  id,
  known,
  nextDay,
  nothing,
  observe,
  pull,
  still,
  tally,
} from './reconcile-stand-in.ts';

test('a new meeting is kept with where and when it was first seen, and with its topics', () => {
  const { result, record } = pull(nothing, firstPull, [observe()]);
  expect(result.added).toEqual([id]);
  expect(record).toMatchObject({
    ...claim,
    origin: 'pull',
    firstSeen: firstPull,
    eventId: '338683',
    changes: [],
    seenIn: [{ source: 'senate-schedule', id: '338683' }],
    topics: [{ topic: 'faces', because: ['"facial recognition" in title'] }],
  });
  expect(record.claims).toBeUndefined();
});

test('the same answer again changes nothing, however often and late', () => {
  const again = pull(known, nextDay, [observe()]);
  expect(tally(again.result)).toEqual(still);
  expect(tally(pull(again.known, '2027-01-01T00:00:00Z', [observe()]).result)).toEqual(still);
});

test('the same input gives the same records', () => {
  const moved = observe({ startsAt: '2026-07-29T14:30:00-04:00' });
  expect(JSON.stringify([...pull(known, nextDay, [moved]).result.records])).toBe(
    JSON.stringify([...pull(known, nextDay, [moved]).result.records]),
  );
});

test('a meeting that moves keeps what it said before, once', () => {
  const { result, record } = pull(known, nextDay, [observe({ startsAt: '2026-07-30T14:30:00-04:00', date: '2026-07-30' })]);
  expect(record).toMatchObject({ startsAt: '2026-07-30T14:30:00-04:00', date: '2026-07-30', firstSeen: firstPull });
  expect(record.changes).toEqual([
    {
      seenAt: nextDay,
      field: 'startsAt',
      from: '2026-07-29T09:30:00-04:00',
      to: '2026-07-30T14:30:00-04:00',
      source: 'senate-schedule',
    },
  ]);
  expect(result.changed).toEqual([{ id, changes: record.changes }]);
});

test('a change of room is noted with both rooms', () => {
  const { record } = pull(known, nextDay, [observe({ location: { room: 'SH-216' } })]);
  expect(record.changes).toEqual([
    { seenAt: nextDay, field: 'location', from: { room: 'SD-226' }, to: { room: 'SH-216' }, source: 'senate-schedule' },
  ]);
});

test('a room that is no longer given is noted as nothing', () => {
  const { record } = pull(known, nextDay, [observe({ location: undefined })]);
  expect(record.location).toBeNull();
  expect(record.changes).toMatchObject([{ field: 'location', from: { room: 'SD-226' }, to: null }]);
});

test('each move is added to the history, oldest first', () => {
  const once = pull(known, nextDay, [observe({ location: { room: 'SH-216' } })]);
  const { record } = pull(once.known, dayAfter, [observe({ location: { room: 'SD-226' } })]);
  expect(record.changes.map(({ seenAt, to }) => [seenAt, to])).toEqual([
    [nextDay, { room: 'SH-216' }],
    [dayAfter, { room: 'SD-226' }],
  ]);
});

test('a new title brings new topics', () => {
  const { record } = pull(known, nextDay, [observe({ title: 'Hearings to examine fish.' })]);
  expect(record.topics).toEqual([]);
  expect(record.changes).toMatchObject([{ field: 'title', to: 'Hearings to examine fish.' }]);
});

test('a new video address is kept but is no news', () => {
  const { result, record } = pull(known, nextDay, [observe({ videos: ['https://www.senate.gov/isvp/?comm=judiciary'] })]);
  expect(record.videos).toHaveLength(1);
  expect(record.changes).toEqual([]);
  expect(tally(result)).toMatchObject({ records: 1, changed: 0 });
});

test('a correction within the hour of first sight is taken over and is no news', () => {
  const moved = observe({ startsAt: '2026-07-29T10:00:00-04:00', location: { room: 'SH-216' } });
  const soon = pull(known, '2026-07-25T18:59:59Z', [moved]);
  expect(soon.record).toMatchObject({ startsAt: '2026-07-29T10:00:00-04:00', location: { room: 'SH-216' }, changes: [] });
  expect(soon.result.changed).toEqual([]);
  expect(pull(known, '2026-07-25T19:00:00Z', [moved]).record.changes).toHaveLength(2);
});

test('a change seen by a clock that was set back by a day is news, not a correction', () => {
  expect(pull(known, '2026-07-24T18:00:00Z', [observe({ location: { room: 'SH-216' } })]).record.changes).toMatchObject([
    { field: 'location' },
  ]);
});

test('an hour that is announced later, and a day that moves without one, are news', () => {
  const allDay = pull(nothing, firstPull, [observe({ startsAt: null })]).known;
  expect(pull(allDay, nextDay, [observe()]).record.changes).toMatchObject([{ field: 'startsAt', from: null, to: claim.startsAt }]);
  expect(pull(allDay, nextDay, [observe({ startsAt: null, date: '2026-07-30' })]).record.changes).toMatchObject([
    { field: 'date', from: '2026-07-29', to: '2026-07-30' },
  ]);
});

test('of bills, witnesses and documents the history keeps what names them', () => {
  const bill = { congress: 119, number: 'S. 1', title: 'A bill' };
  const { record } = pull(known, nextDay, [
    observe({
      bills: [bill, { ...bill, number: null }],
      witnesses: [{ name: 'Ada Example', position: 'Chair', organization: null }],
      documents: [{ kind: 'notice', title: 'Notice', url: 'https://www.senate.gov/a.pdf' }],
    }),
  ]);
  expect(record.changes.map(({ field, from, to }) => [field, from, to])).toEqual(
    expect.arrayContaining([
      ['bills', [], ['S. 1', 'A bill']],
      ['witnesses', [], ['Ada Example']],
      ['documents', [], ['Notice']],
    ]),
  );
  expect(record.changes).toHaveLength(3);
});

test('a topic is found in the titles of bills and documents and in whom a witness speaks for', () => {
  const words = 'The facial recognition people';
  const about = (more: Partial<HearingClaim>) => pull(nothing, firstPull, [observe({ title: 'On fish.', ...more })]).record.topics;
  const bill = { congress: 119, number: 'S. 1', title: null };
  const witness = { name: 'Ada Example', position: null, organization: null };
  expect(about({ bills: [bill, { ...bill, title: words }] })).toMatchObject([{ because: ['"facial recognition" in bills'] }]);
  for (const key of ['position', 'organization']) {
    expect(about({ witnesses: [{ ...witness, [key]: words }] })).toMatchObject([{ because: ['"facial recognition" in witnesses'] }]);
  }
  expect(about({ documents: [{ kind: 'notice', title: words, url: 'https://www.senate.gov/a.pdf' }] })).toHaveLength(1);
  expect(about({ bills: [bill], witnesses: [{ ...witness, name: words }] })).toEqual([]);
});

test('a meeting that moves to a day without an hour yet, or gets one on another day, says both', () => {
  const day = { date: '2026-08-05' };
  const open = pull(known, nextDay, [observe({ ...day, startsAt: null })]);
  expect(open.record.changes.map(({ field, to }) => [field, to])).toEqual(
    expect.arrayContaining([
      ['startsAt', null],
      ['date', '2026-08-05'],
    ]),
  );
  const set = pull(open.known, dayAfter, [observe({ date: '2026-08-06', startsAt: '2026-08-06T09:30:00-04:00' })]);
  expect(set.record.changes.slice(2).map(({ field }) => field)).toEqual(expect.arrayContaining(['startsAt', 'date']));
});

test('after a change that was news, a correction within the hour of first sight is news too', () => {
  const gone = pull(known, '2026-07-25T18:20:00Z', []);
  const back = pull(gone.known, '2026-07-25T18:40:00Z', [observe({}, {})]);
  const moved = pull(back.known, '2026-07-25T18:50:00Z', [observe({ location: { room: 'SH-216' } })]);
  expect(moved.record.changes.at(-1)).toMatchObject({ field: 'location', to: { room: 'SH-216' } });
});

test('only what is new is told, and of a meeting that merely changes nothing about lists', () => {
  const once = pull(known, nextDay, [observe({ location: { room: 'SH-216' } })]);
  const twice = pull(once.known, dayAfter, [observe({ location: { room: 'SH-219' } })]);
  expect(twice.result.changed).toEqual([{ id, changes: [twice.record.changes[1]] }]);
  for (const { result } of [once, twice]) expect(tally(result)).toMatchObject({ changed: 1, unlisted: 0, returned: 0 });
  const gone = pull(twice.known, '2026-07-28T18:00:00Z', []).known;
  const other = pull(gone, '2026-07-28T19:00:00Z', [fromCongressGov({ description: 'More words.' })], { source: 'congress-gov' });
  expect(other.record).toMatchObject({ status: 'unlisted', description: 'More words.' });
  expect(tally(other.result)).toMatchObject({ records: 1, unlisted: 0, returned: 0 });
});
