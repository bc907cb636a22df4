import { z } from 'astro/zod';
import { confidences, programFindings } from './vocabulary.ts';
import { day, partialDate } from './partial-date-schema.ts';
import { jurisdictionId } from './jurisdiction.ts';
import { citedSources, sourceReference } from './source-reference.ts';

/** A documented use of face recognition on a state's driver-licence photos. The id is the file's path. */
export const programSchema = z
  .strictObject({
    jurisdiction: jurisdictionId.describe('The state.'),
    agency: z.string().min(1).describe('Who holds the photos, and who runs the searches when that is somebody else.'),
    findings: z.array(z.enum(programFindings)).min(1).describe('What is documented, main finding first.'),
    since: partialDate.nullable().describe('Since when; null = not found.'),
    howRequested: z.string().min(1).nullable().describe('What a requester had to bring; null = not found.'),
    counts: z.array(
      z.strictObject({
        value: z.int().nonnegative(),
        qualifier: z.string().min(1).optional().describe('e.g. "at least", "nearly"; absent = exact as reported.'),
        what: z.string().min(1),
        period: z.string().min(1).nullable(),
        sources: citedSources,
      }),
    ),
    policyToday: z.string().min(1).nullable().describe('Law and practice as last checked; null = not found.'),
    licencesRegardlessOfStatus: z.strictObject({
      issues: z.boolean().nullable().describe('Does the state license drivers whatever their immigration status? null = not found.'),
      law: z.string().min(1).nullable(),
      since: partialDate.nullable(),
    }),
    measures: z.array(z.string()).default([]).describe('Ids of measures that bear on it.'),
    events: z.array(z.strictObject({ date: partialDate, note: z.string().min(1), sources: citedSources })),
    notes: z.array(z.string().min(1)).default([]).describe('Doubts and disagreements a reader must see.'),
    sources: z.array(sourceReference).min(1),
    confidence: z.enum(confidences),
    lastChecked: day,
  })
  .superRefine((program, context) => {
    const known = new Set(program.sources.map(({ id }) => id));
    for (const [key, rows] of Object.entries({ counts: program.counts, events: program.events })) {
      rows.forEach((row, index) => {
        for (const id of row.sources) {
          if (!known.has(id))
            context.addIssue({ code: 'custom', path: [key, index], message: `cites source "${id}", which the record does not list` });
        }
      });
    }
  });

export type Program = z.infer<typeof programSchema>;
