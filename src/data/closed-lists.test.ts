import { expect, test } from 'vitest';
import { closedListsIn } from './closed-lists.ts';
import { listAnchor } from './field.ts';
import { otherNouns, otherSchema, publishedCollectionNames, recordSchema } from './record-schemas.ts';
import { tables } from './tables.ts';

const schemas = [...publishedCollectionNames.map((name) => recordSchema(name, '')), ...otherNouns.map((noun) => otherSchema(noun, ''))];
const columns = tables.flatMap(({ name, columns: own }) => own.map((column) => ({ ...column, table: name })));

/** @returns every `enum` in a schema with the path to it. */
function enumsIn(
  part: unknown,
  path: string,
): { path: string; part: { enum: string[]; oneOf?: { const: string; description: string }[] } }[] {
  if (typeof part !== 'object' || part === null) return [];
  const below = Object.entries(part).flatMap(([key, value]) => enumsIn(value, `${path}/${key}`));
  return 'enum' in part && Array.isArray(part.enum) ? [{ path, part: part as { enum: string[] } }, ...below] : below;
}

test('every value of a closed list means something in the schemas; only names of fields and collections do without', () => {
  const found = schemas.flatMap((schema) => enumsIn(schema, String(schema['title'])));
  expect(found.filter(({ part }) => part.oneOf === undefined).map(({ path }) => path)).toEqual([
    'hearing/properties/changes/items/properties/field',
    'retired/properties/collection',
  ]);
  for (const { path, part } of found.filter(({ part: { oneOf } }) => oneOf !== undefined)) {
    expect(
      part.oneOf!.map(({ const: value }) => value),
      path,
    ).toEqual(part.enum);
    expect(
      part.oneOf!.filter(({ description }) => description === ''),
      path,
    ).toEqual([]);
  }
});

test('columns with a closed list name it, lists in a cell as well; only names of fields and tables do without', () => {
  const without = columns.filter(({ values, list }) => values !== undefined && list === undefined);
  expect(without.map(({ table, name }) => `${table}.${name}`)).toEqual(['hearing-changes.field', 'record-sources.collection']);
  expect(columns.find(({ table, name }) => table === 'provisions' && name === 'binds')).toMatchObject({
    isList: true,
    list: { title: 'Who is bound' },
  });
});

test('the codebook has each list once, under an anchor of its own', () => {
  const lists = closedListsIn(columns, schemas);
  expect(lists.find(({ title }) => title === 'Headlines')?.values.map(({ value }) => value)).toContain('rolled-back');
  expect(lists.map(({ title }) => title)).toEqual(expect.arrayContaining(['Relations between measures', 'Where a rule stands on the day']));
  expect(new Set(lists.map(listAnchor)).size).toBe(lists.length);
  // Two lists of one name would hide each other.
  for (const { list } of columns) if (list !== undefined) expect(lists).toContainEqual(list);
});
