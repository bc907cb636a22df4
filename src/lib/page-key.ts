import { createHash } from 'node:crypto';
import { standingOf } from '#model/curated.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { buildDay, buildNow, isDemonstration, keepsPages } from './clock.ts';
import type { ListedHearing } from './hearing-lists.ts';
import { siteContent } from './site-content.ts';
import { restsOn, type Scope } from './source-status.ts';

/**
 * The key under which an incremental build keeps a page: it has to change with everything the page prints that is neither code nor settings, which
 * Astro hashes itself. The build's day is in it, because every page prints it.
 * @param inputs all else the page is made from; equal JSON = equal page
 * @returns undefined where the build keeps no pages
 */
export function pageKey(inputs: unknown): string | undefined {
  return keepsPages ? digest([buildDay, isDemonstration, inputs]) : undefined;
}

/**
 * The key of a page about law: of all records but meetings and announcements, because what such a page says may rest on any of them (a name, a rule
 * of the state above, a neighbour's proposal), and they seldom change.
 * @param scope the sources whose silence the page tells of; null = it tells of none
 * @param inputs gathers what it is made from besides: meetings, see `keysOf`
 */
export async function lawPageKey(scope: Scope | null = null, inputs: () => unknown = () => null): Promise<string | undefined> {
  if (!keepsPages) return undefined;
  lawDigest ??= digestLaw();
  return pageKey([await lawDigest, scope === null ? null : await freshnessOf(scope), await inputs()]);
}

/** @returns what `SilentSources` prints of a scope. */
export async function freshnessOf(scope: Scope): Promise<unknown> {
  return (await restsOn(scope)).map(({ source, health, isSilent }) => [
    source.id,
    source.title,
    health?.lastSuccess?.slice(0, 10) ?? null,
    isSilent,
  ]);
}

/** @returns what stands for all that a page that lists these meetings may print of them. */
export async function keysOf(list: readonly ListedHearing[]): Promise<unknown> {
  const { entries } = await siteContent();
  // The loader's digest of the whole file, see `data-records.ts`.
  return list.map(({ id, hearing }) => [id, entries.get(`hearings/${id}`)!.digest, standingOf(hearing, buildNow)]);
}

let lawDigest: Promise<string> | undefined;

async function digestLaw(): Promise<string> {
  const { jurisdictions, measures, programs, explainers, legislation, committees, retired, entries } = await siteContent();
  // Answers are of today in the place's own zone, which is not always the build's day.
  const days = [...new Set([...jurisdictions.values()].map(({ timeZone }) => timeZone))].map((zone) => dayInZone(buildNow, zone));
  const prose = [...entries].flatMap(([id, { body = '' }]) => (body === '' || id.startsWith('hearings/') ? [] : [[id, body]]));
  const records = [jurisdictions, measures, programs, explainers, legislation, committees].map((collection) => [...collection]);
  return digest([days, records, retired, prose]);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
