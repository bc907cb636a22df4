import { catalogueOf } from '#i18n/catalogue.ts';
import type { Language } from '#i18n/languages.ts';
import { congressOn } from '#model/congress.ts';
import { standingOf } from '#model/curated.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Legislation } from '#model/legislation.ts';
import type { Measure } from '#model/measure.ts';
import { comparePartialDates } from '#model/partial-date.ts';
import { phraseAround, type Phrase } from '#model/phrase.ts';
import { placesAbove } from '#model/place-id.ts';
import { addressOf } from './addresses.ts';
import { statusToday } from './answers.ts';
import { buildNow, capitalDay } from './clock.ts';
import { followLinks } from './follow-links.ts';
import { clip } from './format.ts';
import { unassessedFiles } from './legislation-lists.ts';
import { hearingIndexes, type ListedHearing } from './hearing-lists.ts';
import { lawLabel } from './law-words.ts';
import { programOf } from './license-photos.ts';
import { freshnessOf, keysOf, lawAround, pageKey } from './page-key.ts';
import { placeIndexes } from './place-lists.ts';
import { placeName } from './places.ts';
import { siteContent } from './site-content.ts';

/** One line of a place's timeline. */
export interface TimelineRow {
  date: string;
  note: string;
  measure: string;
  /** Beside the path to law: a lawsuit, a change of practice. */
  beside: boolean;
}

/** What could change the answer for a place, with the reason. */
export interface PossibleChange {
  label: string;
  path: string;
  reason: Phrase;
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
  const jurisdiction = (await siteContent()).jurisdictions.get(id)!;
  const { measures, below } = await placeIndexes();
  const own = measures.get(id) ?? [];
  const meetings = id === 'us' ? [] : ((await hearingIndexes()).byPlace.get(id) ?? []);
  const firstAhead = meetings.findIndex(({ hearing }) => standingOf(hearing, buildNow) === 'ahead');
  const today = firstAhead === -1 ? meetings.length : firstAhead;
  const hearings = meetings.slice(Math.max(0, today - mostEachWay), today + mostEachWay);
  return {
    own,
    below: below.get(id) ?? [],
    timeline: own.flatMap(([measure, data]) => timelineOf(measure, data)).sort((a, b) => comparePartialDates(a.date, b.date)),
    pending: await pendingFor(id, jurisdiction, language),
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

/** Proposals of the place and of those above it, and hearings ahead on the topics. */
async function pendingFor(id: string, jurisdiction: Jurisdiction, language: Language): Promise<PossibleChange[]> {
  const { reasons, place: words } = catalogueOf(language);
  const { jurisdictions } = await siteContent();
  const indexes = await placeIndexes();
  const chain = [id, ...placesAbove(id, jurisdiction.counties)];
  const proposed = new Map(
    chain.flatMap((maker) => indexes.measures.get(maker) ?? []).filter(([, measure]) => statusToday(measure, jurisdictions) === 'proposed'),
  );
  const proposals = [...proposed].map(([measure, data]) => ({
    label: lawLabel(data),
    path: addressOf.measure(measure),
    reason:
      data.jurisdiction === id
        ? [reasons.proposedHere]
        : data.jurisdiction === 'us'
          ? [reasons.inCongress]
          : [reasons.proposedIn(placeName(data.jurisdiction, jurisdictions, language))],
  }));
  const namesOf = (data: Pick<Legislation, 'topics'>): Phrase => {
    const terms = termsOf(data);
    return terms === '' ? ['.'] : [...phraseAround((all) => reasons.names(all!), terms), '.'];
  };
  const files = chain
    .flatMap((owner) => indexes.files.get(owner) ?? [])
    // A bill whose record is among the proposals is there under the name people know.
    .filter(
      ([id, file]) => file.topics.length > 0 && isOpen(file) && !(indexes.measuresOfFile.get(id) ?? []).some((one) => proposed.has(one)),
    )
    .map(([file, data]) => ({
      label: clip(data.title, 140),
      path: addressOf.legislation(file),
      reason: [
        ...(data.status === null
          ? [reasons.openFile(data.number ?? data.file, words.noStatus)]
          : phraseAround((status) => reasons.openFile(data.number ?? data.file, status!), data.status)),
        ...namesOf(data),
      ],
    }));
  const { ahead } = await hearingIndexes();
  const hearings = ahead
    .filter(({ hearing }) => chain.includes(hearing.jurisdiction) && hearing.topics.length > 0)
    .map(({ id: hearing, hearing: data }) => ({
      label: clip(data.title, 140),
      path: addressOf.hearing(hearing),
      reason: [reasons.hearing, ...namesOf(data)],
    }));
  // Where the list is cut, what people entered stays.
  return [...proposals, ...hearings, ...files];
}

/** @returns the phrases that put it on a topic, `"facial recognition", "biometric"`, without where they stand; a topic an editor set has none. */
function termsOf({ topics }: Pick<Legislation, 'topics'>): string {
  return [...new Set(topics.flatMap(({ because }) => /^".+"/.exec(because[0]!)?.[0] ?? []))].join(', ');
}

/** A file is open until it was passed, published or put away, or its Congress ended; the words are the cities' own. */
function isOpen({ client, file, passed, enacted, status }: Legislation): boolean {
  return (
    passed === null &&
    enacted === null &&
    !isOfEndedCongress(client, file) &&
    !/passed|adopted|approved|enacted|filed|failed|withdrawn|killed|placed on file|died/i.test(status ?? '')
  );
}

/** The files of Congress begin with its number, "119-hr-3693". */
function isOfEndedCongress(client: string, file: string): boolean {
  return client === 'congress' && Number.parseInt(file) < congressOn(capitalDay);
}
