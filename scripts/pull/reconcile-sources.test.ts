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

test('two sources that name one event are one record, with both claims kept and the more official one winning', () => {
  const later = { startsAt: '2026-07-29T10:00:00-04:00', description: 'More words.', access: undefined };
  const { result, record, known: both } = pull(known, nextDay, [fromCongressGov(later)], { source: 'congress-gov' });
  expect([...both.keys()]).toEqual([id]);
  expect(result.added).toEqual([]);
  expect(record).toMatchObject({ startsAt: claim.startsAt, access: 'open', description: 'More words.' });
  expect(record.seenIn.map(({ source }) => source)).toEqual(['congress-gov', 'senate-schedule']);
  expect(record.claims).toMatchObject({
    'congress-gov': { startsAt: later.startsAt },
    'senate-schedule': { startsAt: claim.startsAt },
  });
  expect(record.changes).toEqual([]);
});

test('the more official source wins also when it comes second', () => {
  const first = pull(nothing, firstPull, [observe({ location: { room: 'Dirksen 226' } })], { source: 'congress-gov' });
  const { record } = pull(first.known, nextDay, [observe()]);
  expect(record.location).toEqual({ room: 'SD-226' });
  expect(record.claims!['congress-gov']!.location).toEqual({ room: 'Dirksen 226' });
  expect(record.changes).toMatchObject([{ field: 'location', from: { room: 'Dirksen 226' }, to: { room: 'SD-226' } }]);
});

test('of two sources, each may say the same again without a change', () => {
  const both = pull(known, nextDay, [fromCongressGov()], { source: 'congress-gov' }).known;
  expect(tally(pull(both, dayAfter, [observe()]).result)).toEqual(still);
  expect(tally(pull(both, dayAfter, [fromCongressGov()], { source: 'congress-gov' }).result)).toEqual(still);
});

test('an official source without bills does not take away those another source names', () => {
  const bills = [{ congress: 119, number: 'S. 1', title: null }];
  const both = pull(known, nextDay, [fromCongressGov({ bills })], { source: 'congress-gov' });
  expect(both.record.bills).toEqual(bills);
  expect(tally(pull(both.known, dayAfter, [observe()]).result)).toEqual(still);
});

test('a claim is kept in the order of the schema, whatever order the source gave', () => {
  const shuffled = { ...observe(), claim: Object.fromEntries(Object.entries(claim).reverse()) as HearingClaim };
  const [one, other] = [observe(), shuffled].map((observation) => {
    const first = pull(nothing, firstPull, [observe()], { source: 'congress-gov' });
    return JSON.stringify(pull(first.known, nextDay, [observation]).result.records.get(id)!.claims);
  });
  expect(other).toBe(one);
});

test('a meeting that was rescheduled once is unlisted when the chamber’s own schedule drops it, and comes back', () => {
  const moved = pull(known, nextDay, [fromCongressGov({ status: 'rescheduled' })], { source: 'congress-gov', covers: null });
  expect(moved.record.status).toBe('rescheduled');
  const dropped = pull(moved.known, dayAfter, []);
  expect(dropped.result.unlisted).toEqual([id]);
  expect(dropped.record.status).toBe('unlisted');
  const again = pull(dropped.known, '2026-07-28T18:00:00Z', [observe()]);
  expect(again.result.returned).toEqual([id]);
  expect(again.record.status).toBe('rescheduled');
});

test('a meeting that the chamber’s own schedule dropped is unlisted although another source once listed it; a cancellation from either counts', () => {
  const both = pull(known, nextDay, [fromCongressGov()], { source: 'congress-gov' }).known;
  const dropped = pull(both, dayAfter, []);
  expect(dropped.record.status).toBe('unlisted');
  expect(dropped.record.claims!['senate-schedule']!.status).toBe('unlisted');
  const cancelled = pull(dropped.known, '2026-07-28T00:00:00Z', [fromCongressGov({ status: 'cancelled' })], { source: 'congress-gov' });
  expect(cancelled.record.status).toBe('cancelled');
  expect(cancelled.record.changes.at(-1)).toMatchObject({ field: 'status', from: 'unlisted', to: 'cancelled', source: 'congress-gov' });
});

test('a meeting that was called off and is put back on the chamber’s own schedule with a new day is rescheduled, whatever the API repeats', () => {
  const api = { source: 'congress-gov', covers: null };
  const cancelled = pull(known, nextDay, [fromCongressGov({ status: 'cancelled' })], api);
  const gone = pull(cancelled.known, dayAfter, []);
  expect(gone.record.status).toBe('cancelled');
  const putBack = observe({ startsAt: '2026-08-05T10:00:00-04:00', date: '2026-08-05' });
  const back = pull(gone.known, '2026-07-28T18:00:00Z', [putBack]);
  expect(back.record).toMatchObject({ status: 'rescheduled', startsAt: '2026-08-05T10:00:00-04:00' });
  expect(back.record.changes.slice(-2).map(({ field, source }) => [field, source])).toEqual([
    ['startsAt', 'senate-schedule'],
    ['status', 'senate-schedule'],
  ]);
  const repeated = pull(back.known, '2026-07-28T19:00:00Z', [fromCongressGov({ status: 'cancelled' })], api);
  expect(tally(repeated.result)).toEqual(still);
  const again = pull(back.known, '2026-07-29T18:00:00Z', [fromCongressGov({ ...putBack.claim, status: 'cancelled' })], api);
  expect(again.record.status).toBe('cancelled');
});

test('a meeting that was called off and is moved up by the chamber’s own schedule is rescheduled, until the API calls it off anew', () => {
  const api = { source: 'congress-gov', covers: null };
  const cancelled = pull(known, nextDay, [fromCongressGov({ status: 'cancelled' })], api);
  const up = pull(cancelled.known, dayAfter, [observe({ startsAt: '2026-07-28T10:00:00-04:00', date: '2026-07-28' })]);
  expect(up.record).toMatchObject({ status: 'rescheduled', startsAt: '2026-07-28T10:00:00-04:00' });
  const repeated = pull(up.known, '2026-07-27T19:00:00Z', [fromCongressGov({ status: 'cancelled' })], api);
  expect(tally(repeated.result)).toEqual(still);
  const same = observe({ startsAt: '2026-07-28T10:00:00-04:00', date: '2026-07-28' });
  expect(tally(pull(repeated.known, '2026-07-27T20:00:00Z', [same]).result)).toEqual(still);
  const stands = pull(up.known, '2026-07-27T21:00:00Z', [fromCongressGov()], api);
  const anew = pull(stands.known, '2026-07-27T22:00:00Z', [fromCongressGov({ status: 'cancelled' })], api);
  expect(anew.record.status).toBe('cancelled');
  expect(pull(anew.known, '2026-07-27T23:00:00Z', [same]).record.status).toBe('cancelled');
});

test('a meeting that the API named first, as called off, stays rescheduled once the chamber’s own schedule has moved it up', () => {
  const first = pull(nothing, firstPull, [fromCongressGov({ status: 'cancelled' })], { source: 'congress-gov', covers: null });
  const [at] = first.known.keys();
  const lagging = pull(first.known, nextDay, [observe()]);
  expect(lagging.known.get(at!)!.status).toBe('cancelled');
  const moved = observe({ startsAt: '2026-07-28T10:00:00-04:00', date: '2026-07-28' });
  const up = pull(lagging.known, dayAfter, [moved]);
  expect(up.known.get(at!)!.status).toBe('rescheduled');
  expect(tally(pull(up.known, '2026-07-27T19:00:00Z', [moved]).result)).toEqual(still);
});

test('that no committee is named is a word too, and claims stand in the order of their sources', () => {
  const without = pull(nothing, firstPull, [observe({ committees: [] })]).known;
  const { record } = pull(without, nextDay, [fromCongressGov()], { source: 'congress-gov' });
  expect(record.committees).toEqual([]);
  expect(Object.keys(record.claims!)).toEqual(['congress-gov', 'senate-schedule']);
});

test('a source that drops a meeting is still known to have said what it said', () => {
  const both = pull(known, nextDay, [fromCongressGov({ location: { room: '226' } })], { source: 'congress-gov' });
  const gone = pull(both.known, dayAfter, [], { source: 'congress-gov' });
  expect(gone.record.claims!['congress-gov']).toMatchObject({ location: { room: '226' }, status: 'unlisted' });
  expect(gone.record.location).toEqual({ room: 'SD-226' });
});

test('that no hour is announced is the word of the more official source, not its silence', () => {
  const allDay = pull(nothing, firstPull, [observe({ startsAt: null })]).known;
  expect(pull(allDay, nextDay, [fromCongressGov()], { source: 'congress-gov' }).record.startsAt).toBeNull();
});
