import { expect, test } from 'vitest';
import { patienceWithMirror } from './patience.ts';

test('waits for a mirror can be made shorter', () => {
  expect(patienceWithMirror({ whole: 100, retries: 0 })).toMatchObject({ whole: 100, retries: 0, headers: 5000 });
});

test('no wait can be made longer', () => {
  expect(patienceWithMirror({ whole: Infinity, headers: 60_000, retries: 100 })).toEqual(patienceWithMirror());
});
