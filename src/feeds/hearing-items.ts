import type { HearingChange } from '#model/change.ts';
import type { Hearing } from '#model/hearing.ts';
import { dayInZone } from '#model/zoned-time.ts';
import type { FeedItem } from './feed-item.ts';
import { hearingKey } from './hearing-key.ts';
import { markOf, titleOf } from './hearing-title.ts';

/** What the caller knows and this pure code does not: addresses, names and formats of the site. */
export interface ItemWords {
  tagAuthority: string;
  urlOf: (id: string) => string;
  /** e.g. "Senate Judiciary", "Oakland, CA, City Council". */
  bodyOf: (hearing: Hearing) => string;
  /** e.g. "Wednesday, July 29, 2026, 9:30 AM EDT". */
  whenOf: (hearing: Hearing) => string;
  placeOf: (hearing: Hearing) => string | null;
  /** What sort of change it is, e.g. "Moved". */
  leadOf: (change: HearingChange) => string;
  /** Old and new value, e.g. "9:30 AM → 2:00 PM". */
  changeOf: (change: HearingChange, hearing: Hearing) => string;
  clip: (text: string) => string;
}

/**
 * A reader shows the announcement with what it says today, so it says when the hearing is off.
 * @returns the announcement of a hearing as an item, or null when it was not news: entered from the record, or imported
 */
export function announcementItem(id: string, hearing: Hearing, words: ItemWords): FeedItem | null {
  if (hearing.firstSeen === null || hearing.announced === false) return null;
  const mark = markOf(hearing);
  const place = words.placeOf(hearing);
  const changed = hearing.changes.at(-1)?.seenAt;
  return {
    id: `tag:${words.tagAuthority}:hearing/${hearingKey(id, hearing)}`,
    title: `${mark}${titleOf(words.bodyOf(hearing), hearing, words.clip)}`,
    text: `${mark}${[words.whenOf(hearing), place, hearing.title].filter((part) => part !== null).join('. ')}`,
    url: words.urlOf(id),
    published: hearing.firstSeen,
    ...(changed === undefined ? {} : { updated: changed }),
    categories: hearing.topics.map(({ topic }) => topic),
  };
}

/** @returns one item per material change, in the order of the history. */
export function changeItems(id: string, hearing: Hearing, words: ItemWords): FeedItem[] {
  return hearing.changes.map((change, index) => {
    const then = asItStood(hearing, index);
    const lead = words.leadOf(change);
    const body = words.bodyOf(then);
    return {
      // The place in the history, not the time, tells two changes seen in one pull apart.
      id: `tag:${words.tagAuthority}:hearing/${hearingKey(id, hearing)}/change/${index + 1}`,
      title: titleOf(`${lead}: ${body}, ${words.clip(words.changeOf(change, then))}`, then, words.clip),
      text: `${lead}: ${words.changeOf(change, then)}\n\n${titleOf(body, then)}\n\nMeeting: ${words.whenOf(then)}`,
      url: words.urlOf(id),
      published: change.seenAt,
      categories: hearing.topics.map(({ topic }) => topic),
    };
  });
}

/** The hearing as it stood after its change number `index`, so that a later change leaves the item of an earlier one as it was. */
function asItStood(hearing: Hearing, index: number): Hearing {
  const later = hearing.changes.slice(index + 1).filter(({ field }) => ['startsAt', 'date', 'title', 'committees'].includes(field));
  if (later.length === 0) return hearing;
  const then: Hearing = { ...hearing, ...Object.fromEntries(later.toReversed().map(({ field, from }) => [field, from])) };
  // A start says its day too, and the history then leaves the day out.
  return then.startsAt === null ? then : { ...then, date: dayInZone(then.startsAt, then.timeZone) };
}
