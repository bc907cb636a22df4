import { z } from 'astro/zod';
import { hearingClaimSchema, hearingSchema } from '#model/hearing.ts';
import { legislationSchema } from '#model/legislation.ts';
import { noticeSchema } from '#model/notice.ts';
import { complaint } from './complaint.ts';
import type { Observation } from './source.ts';
import { isFileName } from './write.ts';

const { shape } = hearingSchema;
const hearing = z.object({
  jurisdiction: shape.jurisdiction,
  congress: shape.congress,
  chamber: shape.chamber,
  eventId: shape.eventId,
  body: shape.body,
  sourceUrl: shape.seenIn.unwrap().element.shape.url,
  claim: hearingClaimSchema,
});
const legislation = legislationSchema.omit({ firstSeen: true });
const notice = noticeSchema.omit({ firstSeen: true });

/**
 * Stops an observation that could not become a valid file, so that it is skipped and named; found only on writing, it would take all other
 * records of its source down.
 * @throws Error that says which field does not fit the model, or that the id names no file
 */
export function checkObservation(observation: Observation): void {
  if (!isFileName(observation.id)) throw new Error(`the id "${observation.id.slice(0, 100)}" cannot be a file name`);
  const { error } = read(observation);
  if (error !== undefined) throw new Error(`does not fit the model: ${complaint(error).slice(0, 300)}`);
}

function read(observation: Observation): { error?: z.ZodError | undefined } {
  switch (observation.kind) {
    case 'legislation':
      return legislation.safeParse(observation.record);
    case 'notice':
      return notice.safeParse(observation.record);
    default:
      return hearing.safeParse(observation);
  }
}
