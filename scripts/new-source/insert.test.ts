import { readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { clientsIn, literal, withCity, withSource } from './insert.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const isFormatted = async (text: string) =>
  prettier.check(text, { ...(await prettier.resolveConfig(`${import.meta.dirname}/x.ts`)), parser: 'typescript', plugins: [] });
const row = { client: 'testvillema', name: 'Testville', jurisdiction: 'us/ma/testville', timeZone: 'America/New_York' };
/** What two texts differ in, as the part between what they have in common. */
function added(before: string, after: string): string {
  let start = 0;
  while (before[start] === after[start] && start < before.length) start += 1;
  expect(after.endsWith(before.slice(start)), 'nothing but an insertion').toBe(true);
  return after.slice(start, after.length - (before.length - start));
}

describe.each(['legistar', 'primegov'])('the cities of %s', (family) => {
  const cities = read(`scripts/sources/${family}/cities.ts`);

  test('get the row as the last one', async () => {
    const after = withCity(cities, row);
    expect(after).toContain("client: 'testvillema', name: 'Testville', jurisdiction: 'us/ma/testville', timeZone: eastern");
    expect(clientsIn(after)).toEqual([...clientsIn(cities), 'testvillema']);
    expect(await isFormatted(after)).toBe(true);
  });

  test.each([
    ['in a zone without a name of its own', { ...row, timeZone: 'America/Kentucky/Louisville' }, "timeZone: 'America/Kentucky/Louisville'"],
    ['with an apostrophe', { ...row, name: "Coeur d'Alene" }, `name: "Coeur d'Alene"`],
    ['with a long name', { ...row, name: `The ${'Very '.repeat(20)}Long City` }, "    client: 'testvillema',\n"],
  ])('get a row %s', async (_, differences, part) => {
    const after = withCity(cities, differences);
    expect(after).toContain(part);
    expect(await isFormatted(after)).toBe(true);
  });
});

test('a list of several rows stays as it is before and behind the new one', () => {
  const cities = read('scripts/sources/legistar/cities.ts');
  expect(added(cities, withCity(cities, row))).toMatch(/^ {2}\{ client: 'testvillema'.*\},\n$/);
});

test('a single row leaves the line of its list', () => {
  const list = 'export const cities: readonly City[] = ';
  const other = "{ client: 'a', timeZone: 'America/New_York' }";
  const made = "{ client: 'testvillema', name: 'Testville', jurisdiction: 'us/ma/testville', timeZone: 'America/New_York' }";
  expect(withCity(`// a\n${list}[${other}];\n// b\n`, row)).toBe(`// a\n${list}[\n  ${other},\n  ${made},\n];\n// b\n`);
  expect(withCity(`${list}[];\n`, row)).toBe(`${list}[\n  ${made},\n];\n`);
});

test('a file without the list is refused', () => {
  expect(() => withCity('export const cities = [];\n', row)).toThrow('has no list');
});

describe('the config', () => {
  const config = read('banwatch.config.ts');

  test('gets the id behind the last one of its family, and nothing else changes', async () => {
    const after = withSource(config, 'legistar-testvillema');
    expect(added(config, after).trim()).toContain("legistar-testvillema'");
    // A tracker of another subject may follow no city yet; its list may stand on one line, which `npm run format` then breaks.
    if (!/'legistar-[a-z]+',\n/.test(config)) return;
    expect(after).toMatch(/'legistar-[a-z]+',\n {4}'legistar-testvillema',\n/);
    expect(await isFormatted(after)).toBe(true);
  });

  test('gets the first id of a family as the last one', () => {
    expect(withSource(config, 'other-testville')).toMatch(/,\s+'other-testville',?\s*\],/);
  });

  test.each([
    ["  sources: ['a-b'],\n", "  sources: ['a-b', 'a-c'],\n"],
    ["  sources: ['a-b', 'b-a'],\n", "  sources: ['a-b', 'a-c', 'b-a'],\n"],
    ['  sources: [],\n', "  sources: ['a-c'],\n"],
    [
      "  sources: [\n    // the city's own, 'we' think\n    'a-b',\n  ],\n",
      "  sources: [\n    // the city's own, 'we' think\n    'a-b',\n    'a-c',\n  ],\n",
    ],
  ])('%j becomes %j', (before, after) => {
    expect(withSource(before, 'a-c')).toBe(after);
  });

  test('with the id, or without a list, is refused', () => {
    expect(() => withSource("  sources: ['a-c'],\n", 'a-c')).toThrow('is there already');
    expect(() => withSource('export default {};\n', 'a-c')).toThrow('by hand');
  });
});

test.each([
  ['plain', "'plain'"],
  ["it's", `"it's"`],
  [`it's "so"`, `'it\\'s "so"'`],
  ['back\\slash', "'back\\\\slash'"],
])('the text %j is written %s', (text, written) => {
  expect(literal(text)).toBe(written);
});
