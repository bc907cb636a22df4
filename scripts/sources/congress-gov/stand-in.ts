/** For the tests of this folder: what we make of a meeting and of a bill, which must fit the model. */
import { hearingClaimSchema, type Hearing } from '#model/hearing.ts';
import { legislationSchema } from '#model/legislation.ts';
import { billAnswer, meetingAnswer } from './fixtures.ts';
import { mapBill } from './map-bill.ts';
import { mapMeeting } from './map-meeting.ts';
import { parseBill, parseMeeting } from './parse.ts';

/** What we make of one ordinary meeting with differences. */
export function read(differences: Record<string, unknown> = {}, known: ReadonlyMap<string, Hearing> = new Map()) {
  const observation = mapMeeting(parseMeeting(meetingAnswer(differences)), known);
  hearingClaimSchema.parse(observation.claim);
  return observation;
}
export const claimOf = (differences: Record<string, unknown> = {}) => read(differences).claim;

/** What we make of one ordinary bill with differences. */
export function readBill(differences: Record<string, unknown> = {}) {
  const observation = mapBill(parseBill(billAnswer(differences)));
  legislationSchema.parse({ ...observation.record, firstSeen: '2026-03-07T12:00:00Z' });
  return observation;
}
