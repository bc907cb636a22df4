import { expect, test } from 'vitest';
import { overlapsOf, usualLength } from './overlaps.ts';

test('meetings that run at the same time overlap, those that follow each other do not, in whatever order they are listed', () => {
  const overlaps = overlapsOf([
    { id: 'after', start: 10, end: 12 },
    { id: 'short', start: 5, end: 8 },
    { id: 'long', start: 0, end: 10 },
    { id: 'late', start: 9, end: 11 },
  ]);
  expect(Object.fromEntries(overlaps)).toEqual({ long: ['short', 'late'], short: ['long'], late: ['long', 'after'], after: ['late'] });
});

test('meetings that begin together are named in the order of their ids', () => {
  const together = ['c', 'a', 'b'].map((id) => ({ id, start: 0, end: 1 }));
  expect([...overlapsOf(together)]).toEqual([
    ['a', ['b', 'c']],
    ['b', ['a', 'c']],
    ['c', ['a', 'b']],
  ]);
});

test('a meeting without an announced end is taken to last two hours', () => {
  expect(usualLength).toBe(Date.parse('2026-07-29T12:00:00Z') - Date.parse('2026-07-29T10:00:00Z'));
});
