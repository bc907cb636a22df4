import { z } from 'astro/zod';
import { hearingChangeFields } from './vocabulary.ts';
import { instant } from './zoned-time.ts';

/** A dated difference between what we knew and what a source now says. Values are kept as the record held them. */
export const hearingChangeSchema = z.strictObject({
  seenAt: instant.describe('When our pull saw it.'),
  field: z.enum(hearingChangeFields).describe('Which field of the hearing became another; the values are names of its fields.'),
  from: z.json().describe('What the record said before; null = nothing.'),
  to: z.json().describe('What the source says now; null = nothing.'),
  source: z.string().min(1).describe('Id of the source that said so.'),
});

export type HearingChange = z.infer<typeof hearingChangeSchema>;
