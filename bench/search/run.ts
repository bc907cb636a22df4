/** `npm run bench -- search [--sizes real,5000,50000] [--engines banwatch,fuse.js,MiniSearch,Pagefind]`: finding, latency and bytes in a real browser. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { Manifest } from '#search/index-files.ts';
import type { SearchRecord } from '#search/records.ts';
import { startBrowser } from '../../tests/browser.ts';
import { percentile, table } from '../table.ts';
import { corpusOf } from './corpus.ts';
import { measureRanking, type JudgedQuery } from './measure-ranking.ts';
import { measureEngine, type EngineFigures } from './measure-engine.ts';
import { measureSite } from './measure-site.ts';
import { prepare } from './prepare.ts';
import { serveCounting } from './serve.ts';

const allEngines = ['banwatch', 'fuse.js', 'MiniSearch', 'Pagefind'];

/** @returns the figures by size and engine, for comparing runs */
export async function runSearchBench(parameters: readonly string[]): Promise<Record<string, number>> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { sizes: { type: 'string', default: 'real,5000,50000' }, engines: { type: 'string', default: allEngines.join(',') } },
  });
  const engines = values.engines.split(',').filter((engine) => engine !== '');
  const queries = JSON.parse(await readFile(new URL('queries.json', import.meta.url), 'utf8')) as JudgedQuery[];
  const real = await builtRecords();
  const { asOf } = JSON.parse(await readFile('mirror/mirror.json', 'utf8')) as { asOf: string };
  const work = await mkdtemp(join(tmpdir(), 'banwatch-search-'));
  const browser = await startBrowser();
  const figures: Record<string, number> = {};
  try {
    await build({
      root: new URL('page', import.meta.url).pathname,
      base: '/bench/',
      build: { outDir: join(work, 'page'), emptyOutDir: true },
      logLevel: 'error',
    });
    for (const size of values.sizes.split(',')) {
      const records = size === 'real' ? real : corpusOf(real, Number(size));
      Object.assign(figures, await oneSize(browser, records, size, queries, engines, work, asOf.slice(0, 10)));
    }
  } finally {
    await browser.close();
    await rm(work, { recursive: true, force: true });
  }
  return figures;
}

/** The records of the site in `dist/`. */
async function builtRecords(): Promise<SearchRecord[]> {
  const { version } = JSON.parse(await readFile('dist/search/current.json', 'utf8')) as Manifest;
  return JSON.parse(await readFile(`dist/search/files/${version}/list.json`, 'utf8')) as SearchRecord[];
}

async function oneSize(
  browser: Browser,
  records: readonly SearchRecord[],
  size: string,
  queries: readonly JudgedQuery[],
  engines: readonly string[],
  work: string,
  today: string,
): Promise<Record<string, number>> {
  const folder = join(work, size);
  const times = await prepare(records, folder, today, engines.includes('Pagefind'));
  const server = await serveCounting(
    [
      ['/data/', folder],
      ['/bench/', join(work, 'page')],
      ['/search/', join(folder, 'search')],
      ['/', 'dist'],
    ],
    join(folder, 'search'),
  );
  const figures: Record<string, number> = {};
  const rows: string[][] = [];
  try {
    for (const engine of engines) {
      const found = await measureEngine(browser, server, engine, queries, records.length > 2000);
      const ranking = measureRanking(found.asked, found.answers);
      const row = { mrr: ranking.mrr, recall: ranking.recall, build: times[engine]! / 1000, ...spread(found) };
      for (const [name, value] of Object.entries(row)) figures[`search/${size}/${engine}/${name}`] = value;
      rows.push([
        engine,
        row.mrr.toFixed(3),
        row.recall.toFixed(3),
        ms(row.p50),
        ms(row.p95),
        ms(row.p50slow),
        ms(row.p95slow),
        kB(row.bytes),
        kB(row.bytesMost),
        `${row.build.toFixed(1)} s`,
      ]);
    }
    console.log(`\n### ${records.length.toLocaleString('en-US')} records (${size})\n`);
    const head = [
      'engine',
      'MRR@10',
      'recall@10',
      'p50',
      'p95',
      'p50 at 1/4 CPU',
      'p95 at 1/4 CPU',
      'first result, p50',
      'most',
      'index made in',
    ];
    console.log(table(head, rows));
    const whole = await measureSite(browser, server, queries);
    const site = {
      p50: percentile(whole.keystrokes, 0.5),
      p95: percentile(whole.keystrokes, 0.95),
      longest: Math.max(...whole.keystrokes),
      pageP50: percentile(whole.pageKeystrokes, 0.5),
      pageP95: percentile(whole.pageKeystrokes, 0.95),
      longTasks: whole.longTasks.length,
      longestTask: Math.max(0, ...whole.longTasks),
      bytes: percentile(whole.bytes, 0.5),
      bytesMost: Math.max(...whole.bytes),
      unopened: whole.unopened,
      files: (await readdir(join(folder, 'search'), { recursive: true })).length,
    };
    for (const [name, value] of Object.entries(site)) figures[`search/${size}/site/${name}`] = value;
    console.log(
      `\nQuick find on the site: per keystroke p50 ${ms(site.p50)}, p95 ${ms(site.p95)}, longest ${ms(site.longest)} over ${whole.keystrokes.length} keystrokes, on the search page p50 ${ms(site.pageP50)}, p95 ${ms(site.pageP95)} over ${whole.pageKeystrokes.length}; ` +
        `${site.longTasks} long tasks on the main thread while typing (longest ${ms(site.longestTask)}); ` +
        `${kB(site.bytes)} before the first result (p50), at most ${kB(site.bytesMost)}, everything that search needs included; ` +
        `${kB(site.unopened)} of script where nobody opens it.`,
    );
  } finally {
    server.close();
  }
  return figures;
}

function spread({ latencies, slow, bytes }: EngineFigures) {
  return {
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p50slow: percentile(slow, 0.5),
    p95slow: percentile(slow, 0.95),
    bytes: percentile(bytes, 0.5),
    bytesMost: Math.max(...bytes),
  };
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US')} ms`;
}

function kB(value: number): string {
  return `${(value / 1000).toFixed(1)} kB`;
}
