import { expect, test } from 'vitest';
import { pack, unpack } from './packed-numbers.ts';

test('numbers and their tags come back as they went in', () => {
  const numbers = [0, 1, 5, 127, 128, 129, 16_500, 50_000, 2_000_000];
  const tags = [0, 7, 3, 1, 2, 4, 5, 6, 7];
  expect(unpack(pack(numbers, tags, 3), 3)).toEqual({ numbers, tags });
  expect(unpack(pack(numbers, [], 0), 0).numbers).toEqual(numbers);
  expect(unpack(pack([], [], 3), 3)).toEqual({ numbers: [], tags: [] });
});
