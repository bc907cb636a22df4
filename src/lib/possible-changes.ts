import { catalogueOf } from '#i18n/catalogue.ts';
import type { Language } from '#i18n/languages.ts';
import { congressOn } from '#model/congress.ts';
import type { Legislation } from '#model/legislation.ts';
import { phraseAround, type Phrase } from '#model/phrase.ts';
import { placesAbove } from '#model/place-id.ts';
import { offStatuses } from '#model/vocabulary.ts';
import { addressOf } from './addresses.ts';
import { clip } from './format.ts';
import type { ListedHearing } from './hearing-order.ts';
import { bodiesOf, ownTitle, type BodyNames } from './hearing-words.ts';
import { lawLabel, statusAt } from './law-words.ts';
import type { PlaceIndexes } from './place-lists.ts';
import { dayIn, placeName } from './places.ts';

/** What could change the answer for a place, with the reason. */
export interface PossibleChange {
  label: string;
  path: string;
  reason: Phrase;
}

/** What is on record of what may come. */
export interface Pending {
  jurisdictions: BodyNames['jurisdictions'];
  committees: BodyNames['committees'];
  indexes: Pick<PlaceIndexes, 'measures' | 'files' | 'measuresOfFile'>;
  /** Meetings that are not over, soonest first. */
  ahead: readonly ListedHearing[];
  /** ISO 8601. */
  now: string;
}

/** @returns proposals of the place and of those above it, hearings ahead on the topics, and open files, in this order */
export function possibleChanges(
  id: string,
  { jurisdictions, committees, indexes, ahead, now }: Pending,
  language: Language,
): PossibleChange[] {
  const { reasons, place: words } = catalogueOf(language);
  const chain = [id, ...placesAbove(id, jurisdictions.get(id)?.counties)];
  const congress = congressOn(dayIn('us', now, jurisdictions));
  const proposed = new Map(
    chain
      .flatMap((maker) => indexes.measures.get(maker) ?? [])
      .filter(([, measure]) => statusAt(now, measure, jurisdictions) === 'proposed'),
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
      ([id, file]) =>
        file.topics.length > 0 && isOpen(file, congress) && !(indexes.measuresOfFile.get(id) ?? []).some((one) => proposed.has(one)),
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
  const hearings = ahead
    .filter(({ hearing }) => chain.includes(hearing.jurisdiction) && hearing.topics.length > 0 && !offStatuses.includes(hearing.status))
    .map(({ id: hearing, hearing: data }) => ({
      label: clip(ownTitle(data, bodiesOf(data, { committees, jurisdictions })), 140),
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

/**
 * A file of a city is open until it was passed, published or put away; the words are the cities' own. A bill of Congress is open until it is law or
 * failed, or its Congress ended: that one chamber passed it ends nothing. Its file begins with the number of the Congress, "119-hr-3693".
 */
function isOpen({ client, file, passed, enacted, enactmentNumber, status }: Legislation, congress: number): boolean {
  if (passed !== null || enacted !== null || enactmentNumber !== null) return false;
  if (client === 'congress') return Number.parseInt(file) >= congress && !/failed/i.test(status ?? '');
  return !/passed|adopted|approved|enacted|filed|failed|withdrawn|killed|placed on file|died/i.test(status ?? '');
}
