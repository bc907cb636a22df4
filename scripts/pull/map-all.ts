import { unknownCommittees } from '#model/committee.ts';
import { cleanLine } from '#model/outside-text.ts';
import { checkObservation } from './check-observation.ts';
import { freeLine } from './drop-contacts.ts';
import { OneFileEach } from './one-file-each.ts';
import type { SourceReport } from './report.ts';
import { noneReadable, unlikelyDay } from './plausible.ts';
import { SourceError, type Collected, type Observation, type Skipped, type Source, type SourceContext } from './source.ts';

/**
 * Maps every raw record. What cannot be read, what is named twice with different content, and what would take the file of another record is put
 * among the skipped ones of `row`.
 * @returns the observations, each id once
 * @throws SourceError (step map) when not one record can be read
 */
export function mapAll(source: Source<unknown>, collected: Collected<unknown>, context: SourceContext, row: SourceReport): Observation[] {
  const byId = new Map<string, Observation>();
  const twice = new Set<string>();
  const unread: Skipped[] = [];
  const taken: Skipped[] = [];
  const files = new OneFileEach(context);
  for (const raw of collected.raws) {
    try {
      const mapped = source.map(raw, context);
      for (const observation of mapped === null ? [] : ([mapped].flat() as Observation[])) {
        checkObservation(observation);
        const unlikely = unlikelyDay(observation, context.now);
        if (unlikely !== null) throw new Error(`names the day ${unlikely}, which cannot be right`);
        const why = files.whyTaken(observation);
        if (why !== null) {
          taken.push({ item: cleanLine(observation.sourceId), reason: freeLine(why) });
          continue;
        }
        const key = `${observation.kind ?? 'hearing'}|${observation.id}`;
        const other = byId.get(key);
        if (other !== undefined && JSON.stringify(other) !== JSON.stringify(observation)) twice.add(key);
        byId.set(key, observation);
      }
    } catch (error) {
      unread.push({ item: cleanLine(source.nameOf(raw)), reason: freeLine((error as Error).message) });
    }
  }
  const doubt = noneReadable(collected.raws.length - unread.length, unread);
  if (doubt !== null) throw new SourceError({ source: source.id, step: 'map' }, doubt);
  row.skipped.push(...unread, ...taken);
  for (const key of twice) {
    row.skipped.push({ item: byId.get(key)!.sourceId, reason: 'named twice with different content' });
    byId.delete(key);
  }
  const observations = [...byId.values()];
  row.notes.push(...unlistedCommittees(observations, context));
  return observations;
}

/** @returns a note for each committee that our list lacks, however many meetings name it; none without a list, as in an empty folder. */
function unlistedCommittees(observations: readonly Observation[], { committees }: SourceContext): string[] {
  if (committees.size === 0) return [];
  const naming = observations.flatMap((one) =>
    one.kind === undefined || one.kind === 'hearing'
      ? unknownCommittees(one.claim.committees ?? [], committees).map((code) => ({ code, sourceId: one.sourceId }))
      : [],
  );
  return [...Map.groupBy(naming, ({ code }) => code)].map(
    ([code, [first]]) =>
      `meeting ${first!.sourceId} names the committee "${code}", which content/committees.yaml does not have: add it there with name and chamber`,
  );
}
