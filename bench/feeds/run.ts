/** `npm run bench -- feeds [--sizes 5000]`: all feeds and calendars of a site in memory, beside what the bare libraries take for the same items. */
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Hearing } from '#model/hearing.ts';
import { mirrorDate, readGrounds } from '../corpus/grounds.ts';
import { percentile, table } from '../table.ts';
import { bareCalendar, bareEvent, bareFeed } from './bare.ts';
import { bundleFeeds, shelve, type FeedSite } from './bundle.ts';

/** How often everything is made; the median counts. */
const passes = 3;

/** One part of the work, ours or bare. */
interface Part {
  milliseconds: number;
  files: number;
  bytes: number;
}
type Parts = Record<'choose items' | 'feeds' | 'choose meetings' | 'calendars' | 'bare JSON' | 'bare feeds' | 'bare calendars', Part>;

/** @returns the figures by size and part, for comparing runs */
export async function runFeedsBench(parameters: readonly string[]): Promise<Record<string, number>> {
  const { values } = parseArgs({ args: [...parameters], options: { sizes: { type: 'string', default: '5000' } } });
  // The site reads its clock when it is loaded.
  process.env['BANWATCH_NOW'] = await mirrorDate();
  const grounds = await readGrounds();
  const folder = path.resolve('.cache', 'bench-feeds');
  const figures: Record<string, number> = {};
  try {
    const load = await bundleFeeds(folder);
    for (const [index, size] of values.sizes.split(',').map(Number).entries()) {
      const hearings = (await shelve(size, grounds)) as Map<string, Hearing>;
      const all: Parts[] = [];
      for (let pass = 0; pass < passes; pass += 1) all.push(await makeAll(await load(index * passes + pass), hearings));
      const parts = medians(all);
      console.log(`\n### Feeds and calendars of ${hearings.size.toLocaleString('en-US')} hearings, load ${loadavg()[0]!.toFixed(1)}\n`);
      console.log(tableOf(parts));
      for (const [name, { milliseconds, bytes }] of Object.entries(parts)) {
        figures[`feeds/${size}/${name}/ms`] = milliseconds;
        figures[`feeds/${size}/${name}/bytes`] = bytes;
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

async function makeAll(site: FeedSite, hearings: ReadonlyMap<string, Hearing>): Promise<Parts> {
  const parts = {} as Parts;
  const timed = async <T>(name: keyof Parts, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const made = await work();
    parts[name] = { milliseconds: performance.now() - started, files: 0, bytes: 0 };
    return made;
  };
  const written = async (name: keyof Parts, work: () => string[] | Promise<string[]>) => {
    const texts = await timed(name, work);
    Object.assign(parts[name], { files: texts.length, bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) });
  };
  const feeds = await timed('choose items', () => site.feedFacets());
  await written('feeds', async () => {
    const texts: string[] = [];
    for (const id of feeds.keys()) {
      for (const ending of Object.keys(site.feedFormats) as (keyof typeof site.feedFormats)[]) {
        texts.push(await site.feedText(id, ending));
      }
    }
    return texts;
  });
  const calendars = await timed('choose meetings', () => site.calendarFacets());
  await written('calendars', async () => {
    const texts: string[] = [];
    for (const id of calendars.keys()) {
      for (const variant of ['clean', 'full'] as const) texts.push(await site.calendarText(id, variant));
    }
    return texts;
  });
  await written('bare JSON', () => [...hearings].map(([id, hearing]) => JSON.stringify({ id, ...hearing })));
  await written('bare feeds', () => [...feeds.values()].flatMap(({ title, path: page, items }) => bareFeed(title, page, items)));
  const events = new Map([...hearings].filter(([, { date }]) => date.length === 10).map(([id, hearing]) => [id, bareEvent(id, hearing)]));
  await written('bare calendars', () =>
    [...calendars.values()].flatMap(({ name, hearings: listed }) => {
      const own = listed.map(({ id }) => events.get(id)!);
      return [bareCalendar(name, own), bareCalendar(name, own)];
    }),
  );
  return parts;
}

function medians(all: readonly Parts[]): Parts {
  const [first] = all as [Parts];
  const entries = Object.entries(first).map(([name, part]) => {
    const times = all.map((parts) => parts[name as keyof Parts].milliseconds);
    return [name, { ...part, milliseconds: percentile(times, 0.5) }];
  });
  return Object.fromEntries(entries) as Parts;
}

/** Ours counts from the records to the text; the bare libraries are given the items and meetings that ours had to choose. */
function tableOf(parts: Parts): string {
  const sum = (...names: (keyof Parts)[]): Part => ({
    milliseconds: names.reduce((total, name) => total + parts[name].milliseconds, 0),
    files: names.reduce((total, name) => total + parts[name].files, 0),
    bytes: names.reduce((total, name) => total + parts[name].bytes, 0),
  });
  const compared: [name: string, ours: Part, bare: Part][] = [
    ['feeds', sum('choose items', 'feeds'), parts['bare feeds']],
    ['of which choosing items', parts['choose items'], parts['bare JSON']],
    ['calendars', sum('choose meetings', 'calendars'), parts['bare calendars']],
    ['of which choosing meetings', parts['choose meetings'], parts['bare JSON']],
    ['all', sum('choose items', 'feeds', 'choose meetings', 'calendars'), sum('bare JSON', 'bare feeds', 'bare calendars')],
  ];
  const rows = compared.map(([name, ours, bare]) => [
    name,
    String(ours.files),
    (ours.bytes / 1e6).toFixed(2),
    `${Math.round(ours.milliseconds)} ms`,
    (bare.bytes / 1e6).toFixed(2),
    `${Math.round(bare.milliseconds)} ms`,
    (ours.milliseconds / bare.milliseconds).toFixed(2),
  ]);
  return table(['what', 'files', 'MB', 'ours', 'bare MB', 'bare', 'ratio'], rows);
}
