import { expect, test } from 'vitest';
import { dataPackage, type DataFile } from './data-package.ts';
import type { Table } from './table.ts';

const table: Table = {
  ...{ name: 'meetings', title: 'Meetings', description: 'Who met.', rows: () => [] },
  columns: [
    { name: 'id', type: 'string', description: 'Names a row.' },
    { name: 'status', type: 'string', description: 'Where it stands.', values: ['held', 'cancelled'] },
    { name: 'topics', type: 'string', description: 'What it is about.', values: ['cameras', 'drones'], isList: true },
    { name: 'startsAt', type: 'datetime', description: 'When it starts.' },
  ],
  references: [{ column: 'place', table: 'places' }],
};
const facts = { name: 'x', title: 'X', description: 'x', homepage: 'https://tracker.example/', created: '2026-07-25T18:00:37Z' };
const file = (more: Partial<DataFile> = {}): DataFile => ({ table, text: 'id\r\nñ\r\n', sha256: 'abc', ...more });
const resourceOf = (one: DataFile) =>
  (dataPackage(facts, [one])['resources'] as { bytes: number; hash: string; path: string; schema: Record<string, unknown> }[])[0]!;

test('a data package says when it was made, for whom it is free and which file has which table', () => {
  expect(dataPackage(facts, [file()])).toMatchObject({ version: '2026-07-25', created: facts.created, homepage: facts.homepage });
  expect(resourceOf(file())).toMatchObject({ path: 'meetings.csv', bytes: 8, hash: 'sha256:abc', encoding: 'utf-8' });
});

test('a column of one word from a closed list is held to it; one of several words, or of any text, is not', () => {
  const fields = resourceOf(file()).schema['fields'] as { name: string; constraints?: object; format?: string }[];
  expect(fields.map(({ name, constraints }) => [name, constraints])).toEqual([
    ['id', { required: true, unique: true }],
    ['status', { enum: ['held', 'cancelled'] }],
    ['topics', undefined],
    ['startsAt', undefined],
  ]);
  expect(fields.filter(({ format }) => format !== undefined)).toMatchObject([{ name: 'startsAt', format: 'any' }]);
});

test('a column that holds ids of another table says so, and a table without one says nothing of it', () => {
  expect(resourceOf(file()).schema['foreignKeys']).toEqual([{ fields: ['place'], reference: { resource: 'places', fields: ['id'] } }]);
  expect(resourceOf(file({ table: { ...table, references: [] } })).schema).not.toHaveProperty('foreignKeys');
});
