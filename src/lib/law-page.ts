import type { Measure } from '#model/measure.ts';
import type { ReviewReason } from '#model/needs-review.ts';
import type { MeasureRelation } from '#model/vocabulary.ts';
import { todayIn } from './answers.ts';
import { filesOf, reviewReasons } from './legislation-lists.ts';
import { pageKey } from './page-key.ts';
import { placeName } from './places.ts';
import { siteContent } from './site-content.ts';

/** All that the page of a law prints besides words of the site; what is not in here must not be on the page, see `lawPageKey`. */
export interface LawPage {
  measure: Measure;
  /** What people wrote below the front matter, or null. */
  prose: string | null;
  /** Name of the place that made it. */
  place: string;
  /** `YYYY-MM-DD` in that place's calendar. */
  today: string;
  /** What happened to its files since it was last checked. */
  reasons: readonly ReviewReason[];
  related: readonly { id: string; relation: MeasureRelation; name: string }[];
  /** Its files in the system of the place; null = not pulled yet. */
  files: readonly { id: string; pulled: { number: string; status: string | null; enactmentNumber: string | null } | null }[];
}

/** @throws Error when there is no such law */
export async function lawPage(id: string): Promise<LawPage> {
  const { measures, jurisdictions, legislation, entries } = await siteContent();
  const measure = measures.get(id);
  if (measure === undefined) throw new Error(`there is no law "${id}"`);
  const body = entries.get(`measures/${id}`)?.body?.trim() ?? '';
  return {
    measure,
    prose: body === '' ? null : body,
    place: placeName(measure.jurisdiction, jurisdictions),
    today: await todayIn(measure.jurisdiction),
    reasons: await reviewReasons(id),
    related: measure.relatedMeasures.map(({ measure: other, relation }) => ({ id: other, relation, name: measures.get(other)!.name })),
    files: (await filesOf(id)).map((file) => {
      const pulled = legislation.get(file);
      if (pulled === undefined) return { id: file, pulled: null };
      return { id: file, pulled: { number: pulled.number ?? pulled.file, status: pulled.status, enactmentNumber: pulled.enactmentNumber } };
    }),
  };
}

/** @returns the key of the page for incremental builds */
export function lawPageKey(id: string): Promise<string | undefined> {
  return pageKey(() => lawPage(id));
}
