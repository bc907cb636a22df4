import { expect, test } from 'vitest';
import { measuresByFile } from './linked-files.ts';

test('a file belongs to the measures that name it and to those an editor named in it, each once', () => {
  const measures = new Map([
    ['us/ca/a', { legislation: ['sfgov/1', 'sfgov/2'] }],
    ['us/ca/b', { legislation: ['sfgov/1'] }],
  ]);
  const legislation = new Map([
    ['sfgov/1', { curated: { measures: ['us/ca/b', 'us/ca/c'] } }],
    ['sfgov/3', {}],
  ]);
  expect([...measuresByFile(measures, legislation)]).toEqual([
    ['sfgov/1', ['us/ca/a', 'us/ca/b', 'us/ca/c']],
    ['sfgov/2', ['us/ca/a']],
  ]);
});
