import type { Measure } from '#model/measure.ts';
import type { Legislation } from '#model/legislation.ts';
import { needsReview, type ReviewReason } from '#model/needs-review.ts';
import { siteContent } from './site-content.ts';

/** @returns ids of the measures a file belongs to: those that name it, and those an editor named in the file. */
export async function measuresOfFile(id: string): Promise<string[]> {
  const { measures, legislation } = await siteContent();
  const naming = [...measures].filter(([, { legislation: files }]) => files.includes(id)).map(([measure]) => measure);
  return [...new Set([...naming, ...(legislation.get(id)?.curated?.measures ?? [])])];
}

/** @returns the files of a place that no measure names: on the topic, not yet assessed. */
export async function unassessedFiles(place: string): Promise<[id: string, file: Legislation][]> {
  const { legislation } = await siteContent();
  const files = [...legislation].filter(([, file]) => file.jurisdiction === place && file.topics.length > 0);
  const linked = await Promise.all(files.map(async ([id]) => (await measuresOfFile(id)).length > 0));
  return files.filter((_, index) => !linked[index]);
}

/** @returns why a measure should be looked at again; empty when nothing happened to its files since it was checked. */
export async function reviewReasons(measure: Measure): Promise<ReviewReason[]> {
  return needsReview(measure, (await siteContent()).legislation);
}
