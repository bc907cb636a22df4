import type { z } from 'astro/zod';
import type { ContentRecords } from '#model/collections.ts';
import type { Answer } from '#model/status-on.ts';
import type { Cell } from './csv.ts';
import { factsOf, listSeparator, type FieldFacts } from './field.ts';

/** What tables are made from. */
export interface PublishedContent extends ContentRecords {
  /** The answer of today for every place with a record. */
  answers: ReadonlyMap<string, Answer>;
}

export interface Column<Row> extends FieldFacts {
  name: string;
  cell: (row: Row) => Cell;
}

/** A file of rows: `/data/<name>.csv`. */
export interface Table {
  name: string;
  title: string;
  description: string;
  /** The first is always `id`, which names a row for good. */
  columns: readonly ({ name: string } & FieldFacts)[];
  /** Columns that hold the id of a row of another table. */
  references: readonly { column: string; table: string }[];
  rows: (content: PublishedContent) => Cell[][];
}

/** Values a field can have and a cell can show. */
type Showable = Cell | undefined | readonly string[];

interface TableDraft<Row> {
  name: string;
  title: string;
  description: string;
  /** What an id is made of. */
  id: string;
  columns: readonly Column<Row>[];
  references?: readonly { column: string; table: string }[];
  rows: (content: PublishedContent) => Iterable<readonly [id: string, row: Row]>;
}

/** Makes a table: puts the id in front, sorts the rows by it. */
export function defineTable<Row>({ rows, columns, id, references = [], ...draft }: TableDraft<Row>): Table {
  return {
    ...draft,
    references,
    columns: [{ name: 'id', type: 'string', description: id }, ...columns.map(({ cell: _cell, ...facts }) => facts)],
    rows: (content) => inOrder(rows(content)).map(([key, row]) => [key, ...columns.map(({ cell }) => cell(row))]),
  };
}

/** Order of bytes, not of a language, so that every machine writes the same. */
export function inOrder<Row>(rows: Iterable<readonly [id: string, row: Row]>): (readonly [id: string, row: Row])[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Columns that are fields of a record as they stand, with type and meaning from its schema.
 * @param shape fields of the schema
 * @param names which of them, in this order
 */
export function fields<Shape extends Record<string, z.ZodType>, Name extends keyof Shape & string>(
  shape: Shape,
  ...names: readonly Name[]
): Column<{ readonly [Key in Name]?: Showable }>[] {
  return names.map((name) => ({ name, ...factsOf(shape[name]!), cell: (row) => shown(row[name]) }));
}

/** A column that is computed, or lies deeper in the record. */
export function column<Row>(name: string, facts: FieldFacts | string, cell: (row: Row) => Showable): Column<Row> {
  return { name, ...(typeof facts === 'string' ? { type: 'string', description: facts } : facts), cell: (row) => shown(cell(row)) };
}

function shown(value: Showable): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? value.map(inList).join(listSeparator) : value;
}

/** A stroke that stands alone inside a value would split it where the cell is taken apart; one in an address never stands alone. */
function inList(value: string): string {
  return value.replace(/(?<=^| )\|(?= |$)/g, '/');
}

/**
 * Ids for rows that have none of their own: `<record>#<what>`, with `-2`, `-3` where two would be the same.
 * @param record id of the record they belong to
 */
export function rowIds<Row>(record: string, rows: readonly Row[], what: (row: Row) => string): (readonly [id: string, row: Row])[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const id = `${record}#${what(row)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return [count === 1 ? id : `${id}-${count}`, row] as const;
  });
}
