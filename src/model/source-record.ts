import { z } from 'astro/zod';
import { jurisdictionId } from './jurisdiction.ts';
import { link } from './source-reference.ts';

/** What people should know about a source: who runs it, what it covers, where it falls short. How to read it is code, in scripts/sources. */
export const sourceRecordSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('The one name of the source: folder, log lines, report rows, this record.'),
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: link.describe('A page for people.'),
  covers: z.string().min(1).describe('What it tells us, in one sentence.'),
  jurisdiction: jurisdictionId.optional().describe('The place, for a council’s system; absent for Congress and agencies.'),
  chamber: z.enum(['house', 'senate']).optional().describe('The chamber, for a source that speaks of one only.'),
  gaps: z.array(z.string().min(1)).default([]).describe('What it does not say, or what cannot be read from it.'),
  license: z.string().min(1).describe('Terms, as far as found.'),
});

export type SourceRecord = z.infer<typeof sourceRecordSchema>;
