import type { ContentRecords } from '#model/collections.ts';
import type { Hearing } from '#model/hearing.ts';
import { offStatuses } from '#model/vocabulary.ts';
import { epoch } from '#model/zoned-time.ts';
import { exchanged, unlikelyLoss, unlikelyShift, type Renamed } from './plausible.ts';
import { claimOf, eventKey, isAhead } from './reconcile.ts';
import { SourceError, type Collected, type HearingObservation, type Observation, type Skipped } from './source.ts';

/**
 * Compares an answer as a whole with what is known.
 * @param skipped ids the source named but that could not be read: they are not missing
 * @throws SourceError (step reconcile) when the answer lost an unlikely share of the meetings ahead, moves them all by the same time, or takes
 *   their hours away
 */
export function refuseUnlikely(
  source: string,
  observations: readonly HearingObservation[],
  covers: Collected<unknown>['covers'],
  { hearings }: ContentRecords,
  now: string,
  skipped: ReadonlySet<string>,
): void {
  const knownAs = finderIn(hearings);
  const shifts = observations.flatMap((observation): (number | 'lost')[] => {
    const hearing = knownAs(observation);
    if (hearing === undefined || !isAhead(hearing, now)) return [];
    const [before, { claim }] = [saidBefore(hearing, source), observation];
    if (!before?.startsAt) return [];
    if (claim.startsAt) return [(epoch(claim.startsAt) - epoch(before.startsAt)) / 60_000];
    // On another day it is a move whose hour is yet to come.
    return claim.date === before.date ? ['lost'] : [];
  });
  const doubt = lossOf(source, observations, covers, hearings, now, skipped) ?? unlikelyShift(shifts);
  if (doubt !== null) throw new SourceError({ source, step: 'reconcile' }, doubt);
}

function lossOf(
  source: string,
  observations: readonly HearingObservation[],
  covers: Collected<unknown>['covers'],
  hearings: ContentRecords['hearings'],
  now: string,
  skipped: ReadonlySet<string>,
): string | null {
  if (covers === null) return null;
  const named = new Set(observations.map(({ sourceId }) => sourceId));
  const ahead = [...hearings.values()].filter(
    (hearing) => !offStatuses.includes(hearing.status) && covers(hearing) && isAhead(hearing, now),
  );
  const missing = ahead.filter(
    (hearing) => !hearing.seenIn.some((place) => place.source === source && (named.has(place.id) || skipped.has(place.id))),
  );
  return unlikelyLoss(ahead.length, missing.length);
}

/**
 * Finds records whose ids the source exchanged: each would take the other's place in feeds and calendars.
 * @returns one entry for each of them; none of them is to be believed
 */
export function exchangedRecords(
  source: string,
  observations: readonly Observation[],
  known: ContentRecords,
): (Skipped & { id: string })[] {
  const knownAs = finderIn(known.hearings);
  const records = observations.flatMap((one) => renamed(source, one, known, knownAs));
  const sourceIds = new Map(observations.map(({ id, sourceId }) => [id, sourceId]));
  return [...exchanged(records)].map(([id, place]) => ({
    id,
    item: sourceIds.get(id)!,
    reason: `would take the place of ${place}: ids exchanged, not believed, kept as it is (run with --accept-losses if it is true)`,
  }));
}

/** Only what names a record to a reader: everything else may change by itself. */
function renamed(source: string, observation: Observation, known: ContentRecords, knownAs: ReturnType<typeof finderIn>): Renamed[] {
  const { id } = observation;
  const of = (...parts: unknown[]) => JSON.stringify(parts);
  if (observation.kind === 'legislation') {
    const [before, { record }] = [known.legislation.get(id), observation];
    return before === undefined
      ? []
      : [{ id, before: of(before.title, before.introduced, before.passed), after: of(record.title, record.introduced, record.passed) }];
  }
  if (observation.kind === 'notice') {
    const [before, { record }] = [known.notices.get(id), observation];
    return before === undefined ? [] : [{ id, before: of(before.title, before.published), after: of(record.title, record.published) }];
  }
  const hearing = knownAs(observation);
  const before = hearing === undefined ? null : saidBefore(hearing, source);
  const { title, date, startsAt } = observation.claim;
  return before === null || title === undefined
    ? []
    : [{ id, before: of(before.title, before.date, before.startsAt), after: of(title, date, startsAt) }];
}

/** @returns what finds the known hearing that an observation is about; one pass over the hearings, however many observations there are */
export function finderIn(hearings: ContentRecords['hearings']): (observation: HearingObservation) => Hearing | undefined {
  const byEvent = new Map<string, Hearing>();
  for (const hearing of hearings.values()) {
    const key = eventKey(hearing);
    if (key !== null) byEvent.set(key, hearing);
  }
  return (observation) => byEvent.get(eventKey(observation) ?? '') ?? hearings.get(observation.id);
}

/** @returns what this source said last time, or null when it never named the meeting */
function saidBefore(hearing: Hearing, source: string) {
  return hearing.seenIn.some((place) => place.source === source) ? claimOf(hearing, source) : null;
}
