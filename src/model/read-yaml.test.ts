import { expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';

test('plain data is read, and dates stay text', () => {
  expect(readYaml('a: 2026-07-29\nb: [1, "x", null]\nc: &name text\n')).toEqual({ a: '2026-07-29', b: [1, 'x', null], c: 'text' });
});

test.each([
  ['a: !!js/function "x"', 1, 'a tag ("!!js/function") is not taken: remove it, or write the text in quotation marks'],
  ['a: 1\nb: !run x', 2, 'a tag ("!run") is not taken: remove it, or write the text in quotation marks'],
  ['a: &a [1]\nb: *a', 2, 'an alias ("*name") is not taken: write the text out in each place, or in quotation marks if it is text'],
  ['a: &a [*a]', 1, 'an alias ("*name") is not taken: write the text out in each place, or in quotation marks if it is text'],
  ['a: 1\na: 2', 2, 'not YAML: duplicated mapping key, near: a: 1 a: 2'],
])('%j is refused with its line and what to do', (text, line, message) => {
  expect(() => readYaml(text)).toThrow(expect.objectContaining({ line, message }));
});
