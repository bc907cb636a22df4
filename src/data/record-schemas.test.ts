import { expect, test } from 'vitest';
import { hearingSchema } from '#model/hearing.ts';
import { otherNouns, otherSchema, publishedCollectionNames, recordSchema } from './record-schemas.ts';
import { tables } from './tables.ts';

interface Schema {
  $id: string;
  properties: Record<string, { description?: string }>;
  required: string[];
}

const schemaOf = (name: (typeof publishedCollectionNames)[number]) =>
  recordSchema(name, `https://example.org/schemas/${name}.json`) as unknown as Schema;

test.each(publishedCollectionNames)('the schema of %s names itself and explains every field', (name) => {
  const { $id, properties, required } = schemaOf(name);
  expect($id).toBe(`https://example.org/schemas/${name}.json`);
  expect(required[0]).toBe('id');
  expect(Object.keys(properties).filter((key) => (properties[key]!.description ?? '') === '')).toEqual([]);
});

test.each(otherNouns)('the schema of %s names itself and says what it is of', (noun) => {
  expect(otherSchema(noun, `https://example.org/schemas/${noun}.json`)).toMatchObject({
    ...{ $id: `https://example.org/schemas/${noun}.json`, title: noun, description: expect.stringMatching(/\.$/) as unknown },
  });
});

test('a record has every required field and no other than the schema names', () => {
  const { properties, required } = schemaOf('hearings');
  const record = hearingSchema.parse({
    ...{ title: 'x', kind: 'hearing', access: null, jurisdiction: 'us', congress: 119, chamber: 'house', eventId: '1', committees: [] },
    ...{ startsAt: null, date: '2026-07-25', timeZone: 'America/New_York', status: 'scheduled', location: null, url: null },
    ...{ origin: 'pull', firstSeen: null },
  });
  const keys = ['id', ...Object.keys(record)];
  expect(required.filter((key) => !keys.includes(key))).toEqual([]);
  expect(keys.filter((key) => !(key in properties))).toEqual([]);
});

test('schemas use only formats that JSON Schema knows: a strict validator refuses others', () => {
  const schemas = [...publishedCollectionNames.map(schemaOf), ...otherNouns.map((noun) => otherSchema(noun, ''))];
  const formats = schemas.flatMap((schema) => [...JSON.stringify(schema).matchAll(/"format":"([^"]+)"/g)]);
  expect([...new Set(formats.map(([, format]) => format))].sort()).toEqual(['date', 'date-time', 'uri']);
});

test('every column of every table has a meaning, and its name is there once', () => {
  for (const { name, columns } of tables) {
    expect(columns[0]!.name, name).toBe('id');
    expect(
      columns.filter(({ description }) => description === '').map((column) => column.name),
      name,
    ).toEqual([]);
    expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length);
  }
});
