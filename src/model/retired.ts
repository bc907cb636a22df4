import { z } from 'astro/zod';
import type { ContentRecords } from './collections.ts';
import { day } from './partial-date-schema.ts';
import { recordId } from './record-id.ts';

/** Collections whose records have a page of their own, an address that was a promise once; and notices, which a pull would bring back. */
export const retirable = [
  'jurisdictions',
  'measures',
  'programs',
  'explainers',
  'hearings',
  'legislation',
  'notices',
  'committees',
] as const;

/** A record that is gone. Its old address says why. */
export const retiredSchema = z
  .strictObject({
    id: recordId.describe('Id the record had.'),
    collection: z.enum(retirable).describe('Where it was.'),
    on: day.describe('Day it was taken out.'),
    reason: z.string().min(1).describe('Why, in one or two plain sentences; name the record that took its place when there is one.'),
  })
  .describe('A record that was taken out.');

export type Retired = z.infer<typeof retiredSchema>;

const { id, on, reason } = retiredSchema.shape;

/** What stands at the old address of a record in the API. */
export const goneSchema = z
  .union([
    z.strictObject({ id, retired: z.strictObject({ on, reason }).describe('When and why the record was taken out.') }),
    z.strictObject({ id, movedTo: recordId.describe('Id of the same record in the same collection today.') }),
  ])
  .describe('Stands at the old address of a record that was taken out, or that goes by another id.');

export type Gone = z.infer<typeof goneSchema>;

/** @returns what to say at the old address of every record that was taken out or goes by another id. */
export function goneRecords(
  retired: readonly Retired[],
  hearings: ContentRecords['hearings'],
): { collection: Retired['collection']; record: Gone }[] {
  const moved = [...hearings].flatMap(([movedTo, { formerIds = [] }]) => formerIds.map((former) => ({ id: former, movedTo })));
  return [
    ...retired.map(({ collection, ...entry }) => ({
      collection,
      record: { id: entry.id, retired: { on: entry.on, reason: entry.reason } },
    })),
    ...moved.map((record) => ({ collection: 'hearings' as const, record })),
  ];
}

/** @returns one message for each entry that cannot be right: it names a record that still exists, or stands there twice. */
export function findRetiredProblems(retired: readonly Retired[], records: ContentRecords): string[] {
  const seen = new Set<string>();
  return retired.flatMap(({ collection, id }) => {
    const key = `${collection}/${id}`;
    if (seen.has(key)) return [`${key} is listed twice`];
    seen.add(key);
    return records[collection].has(id) ? [`${key} still exists: remove its file, or this entry`] : [];
  });
}
