import type { HearingChange } from '#model/change.ts';
import type { Hearing } from '#model/hearing.ts';
import type { FeedItem } from './feed-item.ts';
import { hearingKey } from './hearing-key.ts';

/** What the caller knows and this pure code does not: addresses, names and formats of the site. */
export interface ItemWords {
  tagAuthority: string;
  urlOf: (id: string) => string;
  /** e.g. "Senate Judiciary". */
  bodyOf: (hearing: Hearing) => string;
  /** e.g. "Wednesday, July 29, 2026, 9:30 AM EDT". */
  whenOf: (hearing: Hearing) => string;
  placeOf: (hearing: Hearing) => string | null;
  changeOf: (change: HearingChange, hearing: Hearing) => string;
  clip: (text: string) => string;
}

/** @returns the announcement of a hearing as an item, or null when it was not news: entered from the record, or imported. */
export function announcementItem(id: string, hearing: Hearing, words: ItemWords): FeedItem | null {
  if (hearing.firstSeen === null || hearing.announced === false) return null;
  const place = words.placeOf(hearing);
  return {
    id: `tag:${words.tagAuthority}:hearing/${hearingKey(id, hearing)}`,
    title: `${words.bodyOf(hearing)}: ${words.clip(hearing.title)}`,
    text: [words.whenOf(hearing), place, hearing.title].filter((part) => part !== null).join('. '),
    url: words.urlOf(id),
    published: hearing.firstSeen,
    categories: hearing.topics.map(({ topic }) => topic),
  };
}

/** @returns one item per material change, in the order of the history. */
export function changeItems(id: string, hearing: Hearing, words: ItemWords): FeedItem[] {
  return hearing.changes.map((change, index) => ({
    // The place in the history, not the time, tells two changes seen in one pull apart.
    id: `tag:${words.tagAuthority}:hearing/${hearingKey(id, hearing)}/change/${index + 1}`,
    title: words.clip(`${words.changeOf(change, hearing)}: ${words.bodyOf(hearing)}, ${hearing.title}`),
    text: `${words.changeOf(change, hearing)}. ${words.bodyOf(hearing)}: ${hearing.title}. Now: ${words.whenOf(hearing)}.`,
    url: words.urlOf(id),
    published: change.seenAt,
    categories: hearing.topics.map(({ topic }) => topic),
  }));
}
