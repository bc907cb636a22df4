import type { Legislation } from '#model/legislation.ts';
import { needsReview, type ReviewReason } from '#model/needs-review.ts';
import { placeIndexes } from './place-lists.ts';
import { siteContent } from './site-content.ts';

/** @returns the measures a file belongs to: those that name it, and those an editor named in the file. */
export async function linkedMeasures(file: string): Promise<{ id: string; name: string }[]> {
  const { measures } = await siteContent();
  const { measuresOfFile } = await placeIndexes();
  return (measuresOfFile.get(file) ?? []).map((id) => ({ id, name: measures.get(id)!.name }));
}

/** @returns the files of a place that no measure names: on the topic, not yet assessed. */
export async function unassessedFiles(place: string): Promise<[id: string, file: Legislation][]> {
  const { files, measuresOfFile } = await placeIndexes();
  return (files.get(place) ?? []).filter(([id, { topics }]) => topics.length > 0 && !measuresOfFile.has(id));
}

/** @returns the ids of a measure's files: those it names, and those in which an editor named it. */
export async function filesOf(measure: string): Promise<readonly string[]> {
  return (await placeIndexes()).filesOfMeasure.get(measure) ?? [];
}

/** @returns why a measure should be looked at again; empty when nothing happened to its files since it was checked. */
export async function reviewReasons(id: string): Promise<ReviewReason[]> {
  const { measures, legislation } = await siteContent();
  return needsReview(measures.get(id)!.lastChecked, await filesOf(id), legislation);
}
