import { expect, test } from 'vitest';
import { dayAfter, firstPull, id, known, nextDay, nothing, observe, pull, still, tally } from './reconcile-stand-in.ts';
import { isAhead } from './reconcile.ts';

test('a meeting that is gone while its start is ahead becomes unlisted, never cancelled, and nothing else of it changes', () => {
  const { result, record } = pull(known, nextDay, []);
  expect(result.unlisted).toEqual([id]);
  expect(record).toEqual({
    ...known.get(id)!,
    status: 'unlisted',
    changes: [{ seenAt: nextDay, field: 'status', from: 'scheduled', to: 'unlisted', source: 'senate-schedule' }],
  });
});

test('a meeting that stays away is told once', () => {
  const gone = pull(known, nextDay, []);
  expect(tally(pull(gone.known, dayAfter, []).result)).toEqual(still);
});

test('a meeting that comes back is scheduled again, and both changes stay', () => {
  const gone = pull(known, nextDay, []);
  const { result, record } = pull(gone.known, dayAfter, [observe()]);
  expect(result.returned).toEqual([id]);
  expect(record.status).toBe('scheduled');
  expect(record.changes.map(({ from, to }) => [from, to])).toEqual([
    ['scheduled', 'unlisted'],
    ['unlisted', 'scheduled'],
  ]);
});

test('a meeting that is gone after its start stays as it is', () => {
  expect(pull(known, '2026-07-29T13:30:00Z', []).result.records.size).toBe(0);
  expect(pull(known, '2026-07-29T13:29:59Z', []).result.unlisted).toEqual([id]);
});

test('an answer that proves nothing about missing meetings takes none away', () => {
  expect(pull(known, nextDay, [], { covers: null }).result.records.size).toBe(0);
  expect(pull(known, nextDay, [], { covers: () => false }).result.records.size).toBe(0);
});

test('a meeting that was named but could not be read is not missing', () => {
  expect(pull(known, nextDay, [], { skipped: new Set(['338683']) }).result.records.size).toBe(0);
});

test('a meeting this source never named is not missing from it', () => {
  expect(pull(known, nextDay, [], { source: 'congress-gov' }).result.records.size).toBe(0);
});

test('a meeting that vanishes within the hour of first sight is news all the same', () => {
  expect(pull(known, '2026-07-25T18:30:00Z', []).record.changes).toMatchObject([{ field: 'status', to: 'unlisted' }]);
});

test('a meeting without an hour is ahead until its day is over in its own zone', () => {
  const allDay = pull(nothing, firstPull, [observe({ startsAt: null })]);
  expect(allDay.record.startsAt).toBeNull();
  expect(pull(allDay.known, '2026-07-30T03:59:59Z', []).result.unlisted).toEqual([id]);
  expect(pull(allDay.known, '2026-07-30T04:00:00Z', []).result.records.size).toBe(0);
  const inHawaii = { ...allDay.record, timeZone: 'Pacific/Honolulu' };
  expect(isAhead(inHawaii, '2026-07-30T09:59:59Z')).toBe(true);
  expect(isAhead(inHawaii, '2026-07-30T10:00:00Z')).toBe(false);
});

test('of a meeting that was called off it is no news that it leaves the list', () => {
  for (const status of ['cancelled', 'postponed'] as const) {
    const off = pull(nothing, firstPull, [observe({ status })]).known;
    expect(pull(off, nextDay, []).result.records.size).toBe(0);
  }
});
