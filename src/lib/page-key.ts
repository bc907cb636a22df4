import { createHash } from 'node:crypto';
import { standingOf } from '#model/curated.ts';
import { placesAbove } from '#model/place-id.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { buildDay, buildNow, isDemonstration, keepsPages } from './clock.ts';
import type { ListedHearing } from './hearing-order.ts';
import { bodiesOf } from './hearing-words.ts';
import { placeIndexes } from './place-lists.ts';
import { dayIn } from './places.ts';
import { siteContent } from './site-content.ts';
import { restsOn, type Scope } from './source-status.ts';

/**
 * The key under which an incremental build keeps a page: it has to change with everything the page prints that is neither code nor settings, which
 * Astro hashes itself. The build's day is in it, because every page prints it.
 * @param inputs gathers all else the page is made from; equal JSON = equal page. Not asked where the build keeps no pages
 * @returns undefined where the build keeps no pages
 */
export async function pageKey(inputs: () => unknown): Promise<string | undefined> {
  return keepsPages ? digest([buildDay, isDemonstration, await inputs()]) : undefined;
}

/**
 * The key of a page about all law, such as the map: of all records but meetings and announcements, because what such a page says may rest on any of
 * them.
 */
export function allLawKey(): Promise<string | undefined> {
  return pageKey(() => (lawDigest ??= digestLaw()));
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

/** @returns what stands for all that a page that lists these meetings may print of them, the names of those who meet included. */
export async function keysOf(list: readonly ListedHearing[]): Promise<unknown> {
  const content = await siteContent();
  return list.map(({ id, hearing }) => [
    id,
    // The loader's digest of the whole file, see `data-records.ts`.
    content.entries.get(`hearings/${id}`)!.digest,
    standingOf(hearing, buildNow),
    bodiesOf(hearing, content),
  ]);
}

/**
 * @returns what stands for all law that a page about a place may speak of: what the place made, those above it, whose law applies in it, and those
 * in it, which it may list
 */
export async function lawAround(place: string): Promise<unknown> {
  const { jurisdictions } = await siteContent();
  const record = jurisdictions.get(place);
  const inIt = [...jurisdictions.keys()].filter((id) => id.startsWith(`${place}/`));
  const all = [place, ...placesAbove(place, record?.counties), ...inIt];
  // Answers are of today in the place's own zone, which is not always the build's day.
  return [dayIn(place, buildNow, jurisdictions), await Promise.all(all.map(async (id) => [id, await lawOf(id)]))];
}

let lawDigest: Promise<string> | undefined;
const lawByPlace = new Map<string, Promise<string>>();

/** @returns the digest of a place's record and of the law it made. */
function lawOf(place: string): Promise<string> {
  const known = lawByPlace.get(place) ?? digestPlace(place);
  lawByPlace.set(place, known);
  return known;
}

async function digestPlace(place: string): Promise<string> {
  const { jurisdictions } = await siteContent();
  const { measures } = await placeIndexes();
  return digest([jurisdictions.get(place) ?? null, measures.get(place) ?? []]);
}

async function digestLaw(): Promise<string> {
  const { jurisdictions, measures, programs, explainers, legislation, committees, retired, entries } = await siteContent();
  const days = [...new Set([...jurisdictions.values()].map(({ timeZone }) => timeZone))].map((zone) => dayInZone(buildNow, zone));
  const prose = [...entries].flatMap(([id, { body = '' }]) => (body === '' || id.startsWith('hearings/') ? [] : [[id, body]]));
  const records = [jurisdictions, measures, programs, explainers, legislation, committees].map((collection) => [...collection]);
  return digest([days, records, retired, prose]);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
