import { z } from 'astro/zod';
import { committeeCode } from './committee.ts';
import { day } from './partial-date-schema.ts';
import { foundTopics, seenChanges } from './pulled-parts.ts';
import { instant } from './zoned-time.ts';
import { link } from './source-reference.ts';

/** A committee's own announcement, from its feed: news about a meeting, never a meeting itself. The id is `<committee>/<key>`. */
export const noticeSchema = z.strictObject({
  title: z.string().min(1).describe('Title of the entry.'),
  committee: committeeCode,
  url: link,
  published: day.nullable().describe('Day it was published, Eastern; null = the feed does not say, or in a form nobody can read.'),
  summary: z.string().min(1).optional().describe('Plain text of the entry, shortened; absent = none given.'),
  hearing: z.string().min(1).nullable().describe('Id of the hearing it belongs to, where date and words agree; null = none.'),
  because: z.array(z.string()).default([]).describe('Why it was matched to the hearing.'),
  topics: foundTopics,
  source: z.string().min(1).describe('Id of the source it is read from.'),
  feed: link.describe('The feed it came from.'),
  firstSeen: instant.describe('When a pull first met it.'),
  changes: seenChanges,
});

export type Notice = z.infer<typeof noticeSchema>;
export const noticeKeys = Object.keys(noticeSchema.shape) as (keyof Notice)[];
