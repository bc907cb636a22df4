import type { PublishedContent } from './table.ts';
import { sourceReference, type SourceReference } from '#model/source-reference.ts';
import { column, defineTable, fields, rowIds } from './table.ts';

/** The collections whose records people enter from texts. */
const collections = ['measures', 'programs', 'explainers', 'hearings'] as const;

/** A source with the record that names it. */
type OfRecord = SourceReference & { collection: (typeof collections)[number]; record: string };

/** The texts behind the records: what the ids in columns named `sources` stand for. */
export const sourceTable = defineTable<OfRecord>({
  name: 'record-sources',
  title: 'Sources of records',
  description: 'One row a text that a law, a program, an explainer or a hearing entered from the record rests on.',
  id: 'Collection and id of the record, # and the id of the source inside it, or its place in the list.',
  rows: (content) => collections.flatMap((collection) => rowsOf(collection, content)),
  columns: [
    column('collection', { type: 'string', description: 'Table the record is in.', values: collections }, (row) => row.collection),
    column('record', 'Id of the record.', (row) => row.record),
    column('source', 'Id by which the steps, rules and figures of that record cite it; empty = none does.', (row) => row.id),
    ...fields(sourceReference.shape, 'title', 'publisher', 'url', 'published', 'read'),
  ],
});

function rowsOf(collection: OfRecord['collection'], content: PublishedContent): (readonly [string, OfRecord])[] {
  return [...content[collection]].flatMap(([record, { sources }]) =>
    rowIds(
      `${collection}/${record}`,
      sources.map((source, index) => ({ ...source, collection, record, place: index + 1 })),
      ({ id, place }) => id ?? String(place),
    ),
  );
}
