import { expect, test } from 'vitest';
import { claim, dayAfter, firstPull, id, known, nextDay, nothing, observe, pull, still, tally } from './reconcile-stand-in.ts';

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
