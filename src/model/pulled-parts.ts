import { z } from 'astro/zod';
import { instant } from './zoned-time.ts';

/** What files and announcements have in common, both being written by the pull. */

/** What a classifier found. */
export const foundTopics = z
  .array(z.strictObject({ topic: z.string(), because: z.array(z.string()) }))
  .default([])
  .describe('What the classifier found and why.');

/** Differences between what we knew and what the source now says. */
export const seenChanges = z
  .array(z.strictObject({ seenAt: instant, field: z.string().min(1), from: z.json(), to: z.json(), source: z.string().min(1) }))
  .default([])
  .describe('Changes we saw, oldest first.');
