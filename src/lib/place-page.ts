import type { Language } from '#i18n/languages.ts';
import { standingOf } from '#model/curated.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Measure } from '#model/measure.ts';
import { comparePartialDates } from '#model/partial-date.ts';
import { buildNow } from './clock.ts';
import { followLinks } from './follow-links.ts';
import { unassessedFiles } from './legislation-lists.ts';
import { hearingIndexes } from './hearing-lists.ts';
import type { ListedHearing } from './hearing-order.ts';
import { programOf } from './license-photos.ts';
import { freshnessOf, keysOf, lawAround, pageKey } from './page-key.ts';
import { placeIndexes } from './place-lists.ts';
import { possibleChanges, type PossibleChange } from './possible-changes.ts';
import { siteContent } from './site-content.ts';

/** One line of a place's timeline. */
export interface TimelineRow {
  date: string;
  note: string;
  measure: string;
  /** Beside the path to law: a lawsuit, a change of practice. */
  beside: boolean;
}

export interface PlacePage {
  /** Measures of the place itself. */
  own: [id: string, measure: Measure][];
  /** Places one level below that have a record. */
  below: [id: string, place: Jurisdiction][];
  timeline: TimelineRow[];
  pending: PossibleChange[];
  /** Those nearest to today, in order of time. */
  hearings: ListedHearing[];
  /** How many more there are. */
  moreHearings: number;
}

/** How many meetings behind and ahead a place's page lists. */
const mostEachWay = 30;

/** @returns what a place's page shows besides the answer. */
export async function placePage(id: string, language: Language = 'en'): Promise<PlacePage> {
  const { jurisdictions, committees } = await siteContent();
  const indexes = await placeIndexes();
  const { measures, below } = indexes;
  const own = measures.get(id) ?? [];
  const meetings = id === 'us' ? [] : ((await hearingIndexes()).byPlace.get(id) ?? []);
  const firstAhead = meetings.findIndex(({ hearing }) => standingOf(hearing, buildNow) === 'ahead');
  const today = firstAhead === -1 ? meetings.length : firstAhead;
  const hearings = meetings.slice(Math.max(0, today - mostEachWay), today + mostEachWay);
  return {
    own,
    below: below.get(id) ?? [],
    timeline: own.flatMap(([measure, data]) => timelineOf(measure, data)).sort((a, b) => comparePartialDates(a.date, b.date)),
    pending: possibleChanges(id, { jurisdictions, committees, indexes, ahead: (await hearingIndexes()).ahead, now: buildNow }, language),
    hearings,
    moreHearings: meetings.length - hearings.length,
  };
}

/** @returns the key of the page for incremental builds, in either language */
export function placePageKey(id: string): Promise<string | undefined> {
  return pageKey(async () => {
    const { own, hearings, moreHearings, pending } = await placePage(id);
    const { sources, legislation } = await siteContent();
    const system = [...sources.values()].find(({ jurisdiction }) => jurisdiction === id);
    return [
      await lawAround(id),
      own.flatMap(([, measure]) => measure.legislation.map((file) => legislation.get(file) ?? null)),
      await unassessedFiles(id),
      (await programOf(id)) ?? null,
      await keysOf(hearings),
      moreHearings,
      pending,
      await followLinks(id),
      await freshnessOf({ place: id }),
      system?.gaps ?? null,
    ];
  });
}

function timelineOf(measure: string, { events, relatedEvents }: Measure): TimelineRow[] {
  return [
    ...events.map(({ date, note }) => ({ date, note, measure, beside: false })),
    ...relatedEvents.map(({ date, note }) => ({ date, note, measure, beside: true })),
  ];
}
