import { z } from 'astro/zod';
import { day } from './partial-date-schema.ts';
import { foundTopics, seenChanges } from './pulled-parts.ts';
import { instant } from './zoned-time.ts';
import { jurisdictionId } from './jurisdiction.ts';
import { documentSchema } from './hearing.ts';
import { link } from './source-reference.ts';

/** A file in a council's or Congress's own system, written by the pull. The id is `<client>/<file number>`. */
export const legislationSchema = z.strictObject({
  title: z.string().min(1).describe('Title as the system has it.'),
  jurisdiction: jurisdictionId,
  client: z.string().min(1).describe('The place’s name inside the system, e.g. "sfgov".'),
  file: z.string().min(1).describe('The number people know, e.g. "190110".'),
  kind: z.string().min(1).nullable().describe('The system’s own word for the type; null = not said.'),
  status: z.string().min(1).nullable().describe('The system’s own word; null = not said.'),
  body: z.string().min(1).nullable().describe('Body in control; null = not said.'),
  introduced: day.nullable().describe('Day of introduction; null = not given.'),
  onAgenda: day.nullable().describe('Day it was or will be on an agenda; null = not given.'),
  passed: day.nullable().describe('Day it was passed, or published for a rule; null = not given.'),
  enacted: day
    .nullable()
    .describe(
      'Day of enactment as the system has it (for a city file most often its approval; the law may apply later), or of effect for a federal rule; null = not given.',
    ),
  enactmentNumber: z.string().min(1).nullable().describe('Number of the law it became; null = not given.'),
  commentsClose: day.nullable().optional().describe('Last day for comments on a proposed rule; absent where there is no such thing.'),
  summary: z.string().min(1).optional().describe('Plain text the system gives beside the title; absent = none.'),
  number: z.string().min(1).optional().describe('Printed number where it differs from the file number, e.g. "S. 1691".'),
  sponsors: z.array(z.string().min(1)).default([]).describe('Names of sponsors, in their public role.'),
  history: z
    .array(
      z.strictObject({
        date: day.nullable(),
        body: z.string().min(1).nullable(),
        action: z.string().min(1),
        result: z.string().min(1).nullable(),
        note: z.string().min(1).optional(),
      }),
    )
    .default([])
    .describe('Steps in the system, oldest first.'),
  documents: z.array(documentSchema).default([]).describe('Papers of the file.'),
  topics: foundTopics,
  url: link.nullable().describe('The official page for people; null = not found.'),
  firstSeen: instant.describe('When a pull first met it.'),
  source: z.string().min(1).describe('Id of the source it is read from.'),
  changes: seenChanges,
  curated: z
    .strictObject({
      topics: z.array(z.string()).optional(),
      measures: z.array(z.string()).optional(),
      note: z.string().min(1).optional(),
    })
    .optional()
    .describe('What editors added: topics, ids of measures, a note.'),
});

export type Legislation = z.infer<typeof legislationSchema>;
export const legislationKeys = Object.keys(legislationSchema.shape) as (keyof Legislation)[];
