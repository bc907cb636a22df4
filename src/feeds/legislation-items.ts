import type { Legislation } from '#model/legislation.ts';
import type { FeedItem } from './feed-item.ts';
import { isNews } from './news.ts';

export type FileChange = Legislation['changes'][number];

/** What the caller knows and this pure code does not: addresses, names and formats of the site. */
export interface LegislationWords {
  tagAuthority: string;
  urlOf: (id: string) => string;
  /** e.g. "San Francisco, CA, file 190110". */
  fileOf: (file: Legislation) => string;
  /** e.g. "status". */
  fieldOf: (field: string) => string;
  /** Old and new value, e.g. "Pending → Passed". */
  changeOf: (change: FileChange) => string;
  clip: (text: string) => string;
}

/** @returns our first word on a file as an item, or null when it was not news: nothing had happened to it in the month before. */
export function newFileItem(id: string, file: Legislation, words: LegislationWords): FeedItem | null {
  const known = file.firstSeen.slice(0, 10);
  // A file without any date cannot be told from one of years ago; the first date it gets is a change, and that is an item.
  if (!datesOf(atFirstSight(file)).some((date) => isNews(date, known))) return null;
  const changed = file.changes.at(-1)?.seenAt;
  return {
    id: tagOf(file, words),
    title: `${words.fileOf(file)}: new: ${words.clip(file.title)}`,
    text: [file.title, ...(file.status === null ? [] : [`Status: ${file.status}`])].join('\n\n'),
    url: words.urlOf(id),
    published: file.firstSeen,
    ...(changed === undefined ? {} : { updated: changed }),
    categories: topicsOf(file),
  };
}

/** @returns one item per change of a file, in the order of the history. */
export function fileChangeItems(id: string, file: Legislation, words: LegislationWords): FeedItem[] {
  return file.changes.map((change, index) => {
    const field = words.fieldOf(change.field);
    return {
      // The place in the history, not the time, tells two changes seen in one pull apart.
      id: `${tagOf(file, words)}/change/${index + 1}`,
      title: `${words.fileOf(file)}: ${field}: ${words.clip(words.changeOf(change))}`,
      text: `${field}: ${words.changeOf(change)}\n\n${file.title}`,
      url: words.urlOf(id),
      published: change.seenAt,
      categories: topicsOf(file),
    };
  });
}

/** The file goes by its number in the place's own system, not by the address of its page. */
function tagOf({ client, file }: Legislation, { tagAuthority }: LegislationWords): string {
  return `tag:${tagAuthority}:legislation/${encodeURIComponent(client)}/${encodeURIComponent(file)}`;
}

function topicsOf({ topics }: Legislation): string[] {
  return topics.map(({ topic }) => topic);
}

/** The file as we first met it, so that what happens to it later does not make news of an import after the fact. */
function atFirstSight(file: Legislation): Legislation {
  return { ...file, ...Object.fromEntries(file.changes.toReversed().map(({ field, from }) => [field, from])) };
}

function datesOf({ introduced, onAgenda, passed, enacted, history }: Legislation): string[] {
  return [introduced, onAgenda, passed, enacted, ...history.map(({ date }) => date)].filter((date) => date !== null);
}
