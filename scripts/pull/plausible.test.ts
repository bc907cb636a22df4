import { expect, test } from 'vitest';
import { unlikelyLoss } from './plausible.ts';

test('nothing missing is no loss', () => {
  expect(unlikelyLoss(0, 0)).toBeNull();
  expect(unlikelyLoss(100, 0)).toBeNull();
});

test('a handful may vanish from a short schedule', () => {
  expect(unlikelyLoss(3, 3)).toBeNull();
  expect(unlikelyLoss(4, 3)).toBeNull();
});

test('two fifths of a schedule may vanish, one more is not believed', () => {
  expect(unlikelyLoss(100, 40)).toBeNull();
  expect(unlikelyLoss(100, 41)).toMatch(/lacks 41 of 100 known meetings still ahead/);
  expect(unlikelyLoss(4, 4)).toMatch(/lacks 4 of 4/);
});

test('the sentence says how to insist', () => {
  expect(unlikelyLoss(10, 10)).toContain('--accept-losses');
});
