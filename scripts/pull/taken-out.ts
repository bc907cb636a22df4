import type { ContentRecords } from '#model/collections.ts';
import type { Retired } from '#model/retired.ts';
import { finderIn } from './doubt.ts';
import type { Observation, Skipped } from './source.ts';

/**
 * Finds what a source still names although people took it out: it stays out. A meeting that lives on under another id is that one, as ever.
 * @returns one entry for each of them; none of them is to be written
 */
export function takenOut(
  observations: readonly Observation[],
  retired: readonly Retired[],
  known: ContentRecords,
): (Skipped & { id: string })[] {
  if (retired.length === 0) return [];
  const gone = new Map(retired.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const meeting = finderIn(known.hearings);
  return observations.flatMap((one) => {
    const collection = one.kind === 'legislation' ? 'legislation' : one.kind === 'notice' ? 'notices' : 'hearings';
    const entry = gone.get(`${collection}/${one.id}`);
    const lives = collection === 'hearings' ? meeting(one as Parameters<typeof meeting>[0]) !== undefined : known[collection].has(one.id);
    if (entry === undefined || lives) return [];
    const reason = `${collection}/${one.id} was taken out on ${entry.on} (content/retired.yaml): passed over`;
    return [{ id: one.id, item: one.sourceId, reason }];
  });
}
