import { expect, test } from 'vitest';
import { rowChanges } from './row-changes.ts';

const before = 'id,name\r\na,One\r\nb,"Two, or ""2"""\r\nc,Three\r\n';

test('without an earlier release every row is new', () => {
  expect(rowChanges(null, before)).toEqual({ added: ['a', 'b', 'c'], changed: [], retired: [] });
});

test('rows are compared by id, whatever their place in the file', () => {
  expect(rowChanges(before, 'id,name\r\nd,Four\r\nb,"Two, or ""2"""\r\na,Uno\r\n')).toEqual({
    added: ['d'],
    changed: ['a'],
    retired: ['c'],
  });
});

test('a new column changes only the rows in which it holds something', () => {
  expect(rowChanges(before, 'note,id,name\r\n,a,One\r\nseen,b,"Two, or ""2"""\r\n,c,Three\r\n')).toMatchObject({ changed: ['b'] });
});

test('the day of the build is no change of a place', () => {
  expect(rowChanges('id,headlineOn\r\nus,2026-07-25\r\n', 'id,headlineOn\r\nus,2026-07-26\r\n').changed).toEqual([]);
});
