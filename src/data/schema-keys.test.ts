import { expect, test } from 'vitest';
import { otherNouns, otherSchema } from './record-schemas.ts';
import { schemaKeys } from './schema-keys.ts';

const keysOf = (noun: (typeof otherNouns)[number]) => schemaKeys(otherSchema(noun, ''));

test('keys are named with those above them, in the order of the file', () => {
  const names = keysOf('answer').map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['place', 'id', 'ocdId']);
  expect(names).toEqual(
    expect.arrayContaining(['actors', 'actors[].sinceBasis', 'actors[].also[].provision', 'layers[].standing', 'coverage.state']),
  );
});

test('a key says its type, null included, and its closed list', () => {
  const since = keysOf('answer').find(({ name }) => name === 'actors[].sinceBasis')!;
  expect(since).toMatchObject({
    type: 'string or null',
    values: expect.arrayContaining(['signed']) as unknown,
    list: { title: 'What a first day is' },
  });
  expect(keysOf('health').find(({ name }) => name === 'sources[].normal')?.type).toBe('array or null');
});

test('what has two forms shows the keys of both', () => {
  expect(keysOf('gone').map(({ name }) => name)).toEqual(['id', 'retired', 'retired.on', 'retired.reason', 'movedTo']);
});

test.each(otherNouns)('every key of %s has a meaning', (noun) => {
  expect(
    keysOf(noun)
      .filter(({ description }) => description === '')
      .map(({ name }) => name),
  ).toEqual([]);
});
