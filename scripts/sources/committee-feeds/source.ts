import type { Committee } from '#model/committee.ts';
import type { FetchText } from '#pull/fetch.ts';
import { readFeed } from '#pull/read-feed.ts';
import { defineSource, SourceError, type Skipped, type Source, type SourceContext } from '#pull/source.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import { committeeFeedTable, type CommitteeFeed } from './feeds.ts';
import { isOfInterest, map, sourceId, type RawNotice } from './map.ts';

/** Body of a feed, in bytes; ten press releases are far less. */
const largest = 3_000_000;
/** A feed that asks for a longer pause, in minutes, is read too often by a daily pull. */
const ourPace = 24 * 60;

/**
 * The committees' own feeds: press releases, among them the announcements of hearings. They are news about meetings, never a schedule, so
 * what is missing from them proves nothing.
 * @param table what is known of the feeds; their addresses come from the committees
 */
export function committeeFeedSource(table: readonly CommitteeFeed[]): Source<RawNotice> {
  return defineSource<RawNotice>({
    id: sourceId,
    title: 'Committees’ own feeds',
    url: 'https://www.congress.gov/committees',
    hosts: [...new Set(table.flatMap(({ feed, site }) => [feed, site].flatMap(hostsOf)))].sort(),
    async collect(fetchText, context) {
      const committees = [...context.committees.values()].filter(({ rss }) => rss !== undefined);
      if (committees.length === 0) return { raws: [], covers: null, notAsked: 'no committee has a feed' };
      const answers = await Promise.all(committees.map((committee) => readOne(committee, table, fetchText)));
      const skipped = answers.flatMap((answer) => ('reason' in answer ? [answer] : []));
      if (skipped.length === committees.length) throw allFailed(skipped);
      const read = answers.flatMap((answer) => ('reason' in answer ? [] : [answer]));
      const all = read.flatMap(({ raws }) => raws);
      const raws = all.filter(({ item }) => isOfInterest(item, context.topics));
      return { raws, skipped, covers: null, notes: [...read.flatMap(({ notes }) => notes), ...countDropped(all, raws)] };
    },
    map: (raw: RawNotice, context: SourceContext) => map(raw, context),
    nameOf: ({ committee, item }) => `${committee} ${freeLine(item.title) || item.key}`,
  });
}

/** @see committeeFeedSource */
export const committeeFeeds: Source<RawNotice> = committeeFeedSource(committeeFeedTable);

/** Sites turn from `x` to `www.x` and back. */
function hostsOf(address: string): string[] {
  const { host } = new URL(address);
  return host.startsWith('www.') ? [host, host.slice(4)] : [host, `www.${host}`];
}

async function readOne(
  { code, rss, url }: Committee,
  table: readonly CommitteeFeed[],
  fetchText: FetchText,
): Promise<{ raws: RawNotice[]; notes: string[] } | Skipped> {
  const feed = rss!;
  try {
    const { text } = await fetchText(feed, { accept: 'application/rss+xml, application/atom+xml, text/xml', largest });
    const title = table.find(({ committee }) => committee === code)?.title ?? null;
    const { items, link, notes, pause } = await readFeed(text, feed, { title, domain: domainOf(feed) });
    const site = url ?? link ?? feed;
    if (pause !== null && pause > ourPace) notes.push(`asks for ${Math.round(pause / 60)} hours between two visits`);
    return { raws: items.map((item) => ({ committee: code, feed, site, item })), notes: notes.map((note) => `${code}: ${note}`) };
  } catch (error) {
    return { item: code, reason: (error as Error).message };
  }
}

/** `senate.gov` of `www.epw.senate.gov`: a committee's channel that lies elsewhere is not the committee's. */
function domainOf(address: string): string {
  return new URL(address).hostname.split('.').slice(-2).join('.');
}

/** Mostly all fail in one way: it is said once, without the addresses. */
function allFailed(skipped: readonly Skipped[]): SourceError {
  const plain = (reason: string) => reason.replace(/^\[[^\]]*\] /, '').replace(/ \(https?:[^()]*\)$/, '');
  const feeds = Map.groupBy(skipped, ({ reason }) => plain(reason));
  const reasons = [...feeds].map(([reason, those]) => `${those.map(({ item }) => item).join(', ')}: ${reason}`).join('; ');
  return new SourceError({ source: sourceId, step: 'fetch' }, `none of the ${skipped.length} feeds could be read: ${reasons}`);
}

function countDropped(all: readonly RawNotice[], kept: readonly RawNotice[]): string[] {
  const dropped = all.length - kept.length;
  return dropped === 0 ? [] : [`${dropped} of ${all.length} entries are about neither a meeting nor a topic and were left out`];
}
