import { z } from 'astro/zod';
import { sourceHealthSchema } from './source-health.ts';
import { sourceRecordSchema } from './source-record.ts';

const { lastSuccess, lastChange, failingSince, reason, failures } = sourceHealthSchema.shape;
const { id, title, gaps } = sourceRecordSchema.shape;
const instant = z.iso.datetime({ offset: true });

/** What `/api/v1/health.json` says. */
export const healthSchema = z
  .strictObject({
    builtAt: instant.describe('When the site was built; everything in it is as of then.'),
    holdsUntil: instant.describe('Until when the site says the same if nothing on record changes.'),
    lastPull: instant.nullable().describe('When a source last answered well; null = none has since the record began.'),
    sources: z
      .array(
        z.strictObject({
          id,
          title: title.describe('Name of the source.'),
          ...{ lastSuccess, lastChange },
          records: z.int().nullable().describe('How many records it named in its last good answer; null = not known.'),
          normal: z
            .tuple([z.int(), z.int()])
            .nullable()
            .describe('The least and the most it named on a day that is kept; null = not known.'),
          ...{ failingSince, reason, failures },
          silent: z.boolean().describe('Had it been silent for too long when the site was built?'),
          gaps,
        }),
      )
      .describe('Every source, with how it has answered.'),
  })
  .describe('How fresh the site and its sources are.');

export type HealthJson = z.infer<typeof healthSchema>;
