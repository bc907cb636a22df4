import { z } from 'astro/zod';
import { partialDate, day } from './partial-date-schema.ts';
import { httpAddress } from './outside-text.ts';

/** An address that may stand in an `href`. */
export const link = z
  .string()
  .refine((text) => httpAddress(text) !== null, 'must be an http or https address without user name')
  .meta({ description: 'An http or https address without user name.', format: 'uri' });

/** A text somebody read to know a fact. */
export const sourceReference = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional()
    .describe('Short name that events and provisions of the same record cite, e.g. "ord-107-19".'),
  title: z.string().min(1).describe('Title of the page or document.'),
  publisher: z.string().min(1).nullable().describe('Who published it; null = not found.'),
  url: link,
  published: partialDate.nullable().describe('When it was published; null = not found.'),
  read: day.optional().describe('When somebody last read it for this record; absent = on the record’s own lastChecked.'),
});

/** Ids of sources listed in the same record. */
export const citedSources = z.array(z.string()).default([]).describe('Ids of this record’s sources that support it.');

/**
 * For `superRefine`: rows cite only sources that the record lists.
 * @param rows by the key under which the record has them
 */
export function refuseUnknownSources(
  sources: readonly { id?: string | undefined }[],
  rows: Readonly<Record<string, readonly { sources: readonly string[] }[]>>,
  context: z.RefinementCtx,
): void {
  const known = new Set(sources.map(({ id }) => id));
  for (const [key, all] of Object.entries(rows)) {
    all.forEach((row, index) => {
      for (const id of row.sources) {
        if (!known.has(id))
          context.addIssue({ code: 'custom', path: [key, index], message: `cites source "${id}", which the record does not list` });
      }
    });
  }
}

export type SourceReference = z.infer<typeof sourceReference>;
