import { contentLicense } from '#model/content-license.ts';
import type { ClosedList } from './field.ts';
import type { Table } from './table.ts';

/** A CSV file as it is published. */
export interface DataFile {
  table: Table;
  text: string;
  sha256: string;
}

/** What the package says about itself. */
export interface PackageFacts {
  name: string;
  title: string;
  description: string;
  homepage: string;
  /** Build clock, ISO 8601. */
  created: string;
}

/** @returns a Frictionless Data Package (version 2) over the CSV files; programs of version 1 read it too. */
export function dataPackage(facts: PackageFacts, files: readonly DataFile[]): Record<string, unknown> {
  const { created, ...about } = facts;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...about,
    version: created.slice(0, 10),
    created,
    licenses: [{ name: contentLicense.name, path: contentLicense.url, title: contentLicense.title }],
    sources: [{ title: 'Public records; each row of a measure, program or figure names the texts it rests on', path: about.homepage }],
    resources: files.map(resource),
  };
}

function resource({ table, text, sha256 }: DataFile): Record<string, unknown> {
  return {
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(text).length,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map(({ name, type, description, values, list, isList }, index) => ({
        name,
        type,
        // The usual format of version 1 knows no offset from UTC; "any" is read by programs of both versions.
        ...(type === 'datetime' ? { format: 'any' } : {}),
        description: list === undefined ? description : `${description} ${meaningsOf(list)}`,
        ...(index === 0
          ? { constraints: { required: true, unique: true } }
          : values === undefined || isList === true
            ? {}
            : { constraints: { enum: values } }),
      })),
      primaryKey: ['id'],
      ...(table.references.length === 0
        ? {}
        : {
            foreignKeys: table.references.map(({ column, table: other }) => ({
              fields: [column],
              reference: { resource: other, fields: ['id'] },
            })),
          }),
      missingValues: [''],
    },
  };
}

function meaningsOf({ values }: ClosedList): string {
  return values.map(({ value, meaning }) => `“${value}”: ${meaning}`).join(' ');
}
