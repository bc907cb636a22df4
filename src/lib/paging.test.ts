import { expect, test } from 'vitest';
import { pagesOf } from './paging.ts';

test('every item of a list stands on one page, in its order, and the last page has the rest', () => {
  expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([
    { page: 1, pages: 3, items: [1, 2] },
    { page: 2, pages: 3, items: [3, 4] },
    { page: 3, pages: 3, items: [5] },
  ]);
  expect(pagesOf([1, 2], 2)).toEqual([{ page: 1, pages: 1, items: [1, 2] }]);
});

test('an empty list has one page, so that its address answers', () => {
  expect(pagesOf([], 10)).toEqual([{ page: 1, pages: 1, items: [] }]);
});
