import { createHash } from 'node:crypto';
import { classify } from '#model/topics.ts';
import type { Topic } from '#model/tracker-config.ts';
import type { FeedItem } from '#pull/read-feed.ts';
import type { NoticeObservation, SourceContext } from '#pull/source.ts';
import { freeLine, freeText } from '#pull/drop-contacts.ts';
import { matchHearing } from './match.ts';

export const sourceId = 'committee-feeds';

/** An entry with the feed it stood in. */
export interface RawNotice {
  committee: string;
  feed: string;
  /** Page for people when the entry has no address of its own. */
  site: string;
  item: FeedItem;
}

/** Longest summary, in characters: an announcement, not the whole press release. */
const longestSummary = 500;

/**
 * Turns an entry into our words.
 * @throws Error when it has no title
 */
export function map({ committee, feed, site, item }: RawNotice, { known }: Pick<SourceContext, 'known'>): NoticeObservation {
  const title = freeLine(item.title);
  if (title === '') throw new Error('no title');
  const summary = shorten(item.text);
  const match = matchHearing({ committee, title: item.title, text: item.text, published: item.published }, known);
  return {
    kind: 'notice',
    id: `${committee}/${createHash('sha256').update(item.key).digest('hex').slice(0, 12)}`,
    sourceId: item.key,
    record: {
      title,
      committee,
      url: item.link ?? site,
      published: item.published,
      ...(summary === '' ? {} : { summary }),
      hearing: match?.hearing ?? null,
      because: match?.because ?? [],
      source: sourceId,
      feed,
    },
  };
}

const meetingWords =
  /\b(?:hearings?|mark-?ups?|mark(?:s|ed|ing)? up|postpon\w+|reschedul\w+|cancel\w+|testimon(?:y|ies)|testif\w+|witness(?:es)?|(?:sub)?committee meeting|business meeting|executive session)\b/i;

/**
 * Feeds carry press releases on everything. What is kept says something of a meeting, in the title or at the beginning, or names one of the
 * topics anywhere.
 */
export function isOfInterest({ title, text }: FeedItem, topics: readonly Topic[]): boolean {
  return meetingWords.test(`${title}\n${shorten(text)}`) || classify({ title, text }, topics).length > 0;
}

/** Drops contacts, then cuts between words: half an address would be known no more. */
function shorten(text: string): string {
  const clean = freeText(text);
  if (clean.length <= longestSummary) return clean;
  const cut = clean.slice(0, longestSummary - 1);
  const lastSpace = cut.search(/\s\S*$/);
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).toWellFormed().trimEnd()}…`;
}
