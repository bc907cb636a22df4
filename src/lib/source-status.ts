import { fullCommitteeCode } from '#model/committee.ts';
import type { HealthJson } from '#model/health-json.ts';
import { isStale, normalRange, type SourceHealth } from '#model/source-health.ts';
import type { SourceRecord } from '#model/source-record.ts';
import { buildNow } from './clock.ts';
import { formatCount, formatDate } from './format.ts';
import { holdsUntil } from './holds-until.ts';
import { siteContent, type SiteContent } from './site-content.ts';

/** A source with how it has answered. */
export interface SourceStatus {
  source: SourceRecord;
  /** null = no pull on a schedule has asked it. */
  health: SourceHealth | null;
  /** Had it been silent for too long when the site was built? The browser asks again, see `stale.ts`. */
  isSilent: boolean;
}

let reading: Promise<SourceStatus[]> | undefined;

/** @returns every source, in the order of `content/sources.yaml`. */
export function sourceStatuses(): Promise<SourceStatus[]> {
  reading ??= siteContent().then(({ sources, health }) =>
    [...sources.values()].map((source) => {
      const own = health.get(source.id) ?? null;
      return { source, health: own, isSilent: own !== null && isStale(own, buildNow) };
    }),
  );
  return reading;
}

/** What a page, feed or calendar is about, as far as its sources go. */
export type Scope = 'everything' | 'congress' | { chamber: string } | { place: string } | { sources: readonly string[] };

/** @returns the scope of a committee's meetings: joint ones may be named by either chamber's source. */
export function scopeOfCommittee(code: string, committees: SiteContent['committees']): Scope {
  const chamber = committees.get(fullCommitteeCode(code))?.chamber;
  return chamber === undefined || chamber === 'joint' ? 'congress' : { chamber };
}

/** @returns the sources without which something is missing. A place rests on the systems of the places in it; the nation on those of Congress. */
export async function restsOn(scope: Scope): Promise<SourceStatus[]> {
  const all = await sourceStatuses();
  if (scope === 'everything') return all;
  if (scope === 'congress') return all.filter(({ source }) => source.jurisdiction === undefined);
  if ('sources' in scope) return all.filter(({ source }) => scope.sources.includes(source.id));
  if ('chamber' in scope) {
    return all.filter(({ source }) => source.jurisdiction === undefined && (source.chamber ?? scope.chamber) === scope.chamber);
  }
  const { place } = scope;
  if (place === 'us') return all.filter(({ source }) => source.jurisdiction === undefined);
  return all.filter(({ source }) => source.jurisdiction === place || source.jurisdiction?.startsWith(`${place}/`));
}

/**
 * For files, which cannot notice their own age.
 * @returns a sentence that names the sources that were silent when the site was built, with a space before it, or an empty text
 */
export async function silenceSentence(scope: Scope): Promise<string> {
  const silent = (await restsOn(scope)).filter(({ isSilent }) => isSilent);
  if (silent.length === 0) return '';
  const names = silent.map(({ source, health }) => {
    const since = health?.lastSuccess ?? null;
    return since === null ? `${source.title} (never)` : `${source.title} (since ${formatDate(since.slice(0, 10))})`;
  });
  return ` Not read for a while: ${new Intl.ListFormat('en').format(names)}.`;
}

/** How many records name a source. */
export interface RecordCounts {
  meetings: number;
  files: number;
  notices: number;
}

/** @returns the counts by source id, in one pass over the records. */
export async function recordCounts(): Promise<Map<string, RecordCounts>> {
  const { hearings, legislation, notices } = await siteContent();
  const counts = new Map<string, RecordCounts>();
  const add = (id: string, kind: keyof RecordCounts) => {
    const own = counts.get(id) ?? { meetings: 0, files: 0, notices: 0 };
    counts.set(id, { ...own, [kind]: own[kind] + 1 });
  };
  for (const { seenIn } of hearings.values()) for (const id of new Set(seenIn.map(({ source }) => source))) add(id, 'meetings');
  for (const { source } of legislation.values()) add(source, 'files');
  for (const { source } of notices.values()) add(source, 'notices');
  return counts;
}

/** @returns "9 meetings, 2 files, 0 notices". */
export function recordWords({ meetings, files, notices }: RecordCounts = { meetings: 0, files: 0, notices: 0 }): string {
  return [counted(meetings, 'meeting'), counted(files, 'file'), counted(notices, 'notice')].join(', ');
}

/** @returns "9 records; normally 7 to 12 (30 days known)". */
export function countWords(health: SourceHealth | null): string {
  const last = health?.counts.at(-1);
  const range = health === null ? null : normalRange(health);
  if (health === null || last === undefined || range === null) return 'not known yet';
  const [least, most] = range;
  const normal = least === most ? String(least) : `${least} to ${most}`;
  return `${counted(last[1], 'record')}; normally ${normal} (${counted(health.counts.length, 'day')} known)`;
}

function counted(count: number, word: string): string {
  return `${formatCount(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** @returns what `/api/v1/health.json` says; `watch-health` reads `builtAt`, `lastPull`, `sources[].lastSuccess`, `npm run build` `holdsUntil`. */
export async function healthJson(): Promise<HealthJson> {
  const statuses = await sourceStatuses();
  const pulls = statuses.flatMap(({ health }) => health?.lastSuccess ?? []).sort();
  return {
    builtAt: buildNow,
    holdsUntil: await holdsUntil(),
    lastPull: pulls.at(-1) ?? null,
    sources: statuses.map(({ source, health, isSilent }) => ({
      id: source.id,
      title: source.title,
      lastSuccess: health?.lastSuccess ?? null,
      lastChange: health?.lastChange ?? null,
      records: health?.counts.at(-1)?.[1] ?? null,
      normal: health === null ? null : normalRange(health),
      failingSince: health?.failingSince ?? null,
      reason: health?.reason ?? null,
      failures: health?.failures ?? [],
      silent: isSilent,
      gaps: source.gaps,
    })),
  };
}
