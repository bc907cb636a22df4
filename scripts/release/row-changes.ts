import { parse } from 'csv-parse/sync';

/** Ids of the rows of one file that are new, became another, or are gone since an earlier release. */
export interface RowChanges {
  added: string[];
  changed: string[];
  retired: string[];
}

/**
 * Compares two versions of a CSV file row by row; the column `id` names a row. Columns are compared by name, so that a new order of columns
 * is no change; a new column is one where it holds something.
 * @param before the earlier file; null when there is none, then every row is new
 */
export function rowChanges(before: string | null, after: string): RowChanges {
  const old = before === null ? new Map<string, Row>() : rowsOf(before);
  const now = rowsOf(after);
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    changed: [...now].filter(([id, row]) => old.has(id) && !isSame(row, old.get(id)!)).map(([id]) => id),
    retired: [...old.keys()].filter((id) => !now.has(id)),
  };
}

type Row = Readonly<Record<string, string>>;

/** Differs with every build and says nothing about the row. */
const clockColumns = ['headlineOn'];

function rowsOf(csv: string): Map<string, Row> {
  const rows = parse<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' });
  return new Map(rows.map((row) => [row['id']!, row]));
}

function isSame(a: Row, b: Row): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !clockColumns.includes(name)));
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}
