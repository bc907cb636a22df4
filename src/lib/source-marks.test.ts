import { expect, test } from 'vitest';
import { sourceMarks } from './source-marks.ts';

test('a mark has the number that its source has in the list, wherever it is cited', () => {
  const sources = ['code', 'minutes', 'report'].map((id) => ({
    id,
    title: `The ${id}`,
    url: 'https://city.example/',
    publisher: null,
    published: null,
  }));
  expect(sourceMarks(['report', 'code'], sources)).toEqual([
    { id: 'report', label: '[3]', title: 'The report' },
    { id: 'code', label: '[1]', title: 'The code' },
  ]);
});
