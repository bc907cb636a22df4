import { expect, test } from 'vitest';
import { overlapsOf } from './overlaps.ts';

test('meetings that run at the same time overlap, those that follow each other do not', () => {
  const overlaps = overlapsOf([
    { id: 'a', start: 0, end: 10 },
    { id: 'b', start: 5, end: 8 },
    { id: 'c', start: 10, end: 12 },
  ]);
  expect([...overlaps]).toEqual([
    ['a', ['b']],
    ['b', ['a']],
  ]);
});
