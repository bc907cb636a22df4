import { expect, test } from 'vitest';
import { listSeparator } from './field.ts';
import { column, defineTable, inOrder, rowIds, type PublishedContent } from './table.ts';

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

test.each([
  [
    ['one | two', 'three'],
    ['one / two', 'three'],
  ],
  [
    ['|', '| begins', 'ends |', '| |'],
    ['/', '/ begins', 'ends /', '/ /'],
  ],
  [['https://example.org/a|b', '||', 'a|'], null],
])('a cell of %j comes apart into the same values, with a slash for a stroke that stands alone', (values, expected) => {
  const table = defineTable<{ list: string[]; text: string }>({
    ...{ name: 'x', title: 'x', description: 'x', id: 'x', rows: () => [['1', { list: values, text: values[0]! }]] },
    columns: [column('list', 'x', ({ list }) => list), column('text', 'x', ({ text }) => text)],
  });
  const [[, list, text]] = table.rows({} as PublishedContent) as [[string, string, string]];
  expect(list.split(listSeparator)).toEqual(expected ?? values);
  // Where there is one value, nothing is changed.
  expect(text).toBe(values[0]);
});
