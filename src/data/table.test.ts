import { expect, test } from 'vitest';
import { inOrder, rowIds } from './table.ts';

test('rows without an id of their own get one that says what they are', () => {
  const events = [{ on: '2019-05' }, { on: '2019-06' }, { on: '2019-05' }];
  expect(rowIds('us/x/law', events, ({ on }) => on).map(([id]) => id)).toEqual([
    'us/x/law#2019-05',
    'us/x/law#2019-06',
    'us/x/law#2019-05-2',
  ]);
});

test('rows stand in the order of their bytes on every machine', () => {
  expect(inOrder([['b', 1] as const, ['B', 2] as const, ['é', 3] as const, ['a', 4] as const]).map(([id]) => id)).toEqual([
    'B',
    'a',
    'b',
    'é',
  ]);
});
