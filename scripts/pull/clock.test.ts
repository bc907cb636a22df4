import { expect, test } from 'vitest';
import { clockBehind } from './clock.ts';

const change = (seenAt: string) => ({ seenAt, field: 'title', from: 'a', to: 'b', source: 'senate-schedule' }) as const;
const known = [
  { firstSeen: '2026-07-20T18:00:00Z', changes: [] },
  { firstSeen: '2026-07-01T18:00:00Z', changes: [change('2026-07-25T14:00:00-04:00')] },
  { firstSeen: null, changes: [] },
];

test('a clock before the latest thing seen is behind, in whatever zone that is written', () => {
  expect(clockBehind(known, '2026-07-25T17:59:59Z')).toBe(
    'the clock says 2026-07-25T17:59:59Z, yet something was seen at 2026-07-25T14:00:00-04:00: no meeting was taken for dropped',
  );
});

test.each(['2026-07-25T18:00:00Z', '2026-07-26T00:00:00Z'])('a clock at %s is not behind', (now) => {
  expect(clockBehind(known, now)).toBeNull();
});

test('without anything seen no clock is behind', () => {
  expect(clockBehind([], '1970-01-01T00:00:00Z')).toBeNull();
});
