import { expect, test } from 'vitest';
import { filesByMeasure, measuresByFile } from './linked-files.ts';

const measures = new Map([
  ['us/ca/a', { legislation: ['sfgov/1', 'sfgov/2'] }],
  ['us/ca/b', { legislation: ['sfgov/4', 'sfgov/1'] }],
]);
const legislation = new Map([
  ['sfgov/1', { curated: { measures: ['us/ca/b', 'us/ca/c'] } }],
  ['sfgov/3', {}],
]);

test('a file belongs to the measures that name it and to those an editor named in it, each once', () => {
  expect([...measuresByFile(measures, legislation)]).toEqual([
    ['sfgov/1', ['us/ca/a', 'us/ca/b', 'us/ca/c']],
    ['sfgov/2', ['us/ca/a']],
    ['sfgov/4', ['us/ca/b']],
  ]);
});

test('a measure has the files it names, in its order, and those in which an editor named it, each once', () => {
  expect([...filesByMeasure(measures, legislation)]).toEqual([
    ['us/ca/a', ['sfgov/1', 'sfgov/2']],
    ['us/ca/b', ['sfgov/4', 'sfgov/1']],
    ['us/ca/c', ['sfgov/1']],
  ]);
});
