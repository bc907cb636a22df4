import { expect, test } from 'vitest';
import { healthAfterTurn, isStale, normalRange, sourceHealthSchema, type SourceHealth } from './source-health.ts';

const good = (now: string, seen = 10, isNews = false) => ({ now, failure: null, seen, isNews });
const bad = (now: string, failure = '[x] fetch: 503') => ({ now, failure, seen: 0, isNews: false });
const after = (turns: Parameters<typeof healthAfterTurn>[2][]) =>
  turns.reduce<SourceHealth | null>((health, turn) => healthAfterTurn('x', health, turn), null)!;

test('a good answer is the last success, and the last change only when it said something new', () => {
  const health = after([good('2026-07-01T03:00:00Z', 10, true), good('2026-07-02T03:00:00Z')]);
  expect(health).toMatchObject({ lastSuccess: '2026-07-02T03:00:00Z', lastChange: '2026-07-01T03:00:00Z', failingSince: null });
});

test('a run of failures keeps its first hour and its last reason, and is on record when it is over', () => {
  const failing = after([good('2026-07-01T03:00:00Z'), bad('2026-07-02T03:00:00Z'), bad('2026-07-03T03:00:00Z', 'timed out')]);
  expect(failing).toMatchObject({ lastSuccess: '2026-07-01T03:00:00Z', failingSince: '2026-07-02T03:00:00Z', reason: 'timed out' });
  expect(healthAfterTurn('x', failing, good('2026-07-04T03:00:00Z'))).toMatchObject({
    failingSince: null,
    reason: null,
    failures: [{ since: '2026-07-02T03:00:00Z', until: '2026-07-04T03:00:00Z' }],
  });
});

test('the normal range comes from one count a day, the last sixty days of them', () => {
  expect(normalRange(after([bad('2026-07-01T03:00:00Z')]))).toBeNull();
  expect(normalRange(after([good('2026-07-01T03:00:00Z', 99), good('2026-07-01T09:00:00Z', 12), good('2026-07-02T03:00:00Z', 8)]))).toEqual(
    [8, 12],
  );
  const long = after(Array.from({ length: 100 }, (_, day) => good(new Date(Date.UTC(2026, 0, 1 + day)).toISOString(), day)));
  expect(normalRange(long)).toEqual([40, 99]);
  expect(sourceHealthSchema.safeParse(long).success).toBe(true);
});

test('a source is stale a day and a half after its last good answer, and never because nothing is known of it', () => {
  const health = after([good('2026-07-01T00:00:00Z')]);
  expect(isStale(health, '2026-07-02T12:00:00Z')).toBe(false);
  expect(isStale(health, '2026-07-02T12:00:01Z')).toBe(true);
  expect(isStale({ lastSuccess: null, failingSince: null }, '2026-07-02T12:00:01Z')).toBe(false);
  expect(isStale(after([bad('2026-07-01T00:00:00Z')]), '2026-07-03T00:00:00Z')).toBe(true);
});
