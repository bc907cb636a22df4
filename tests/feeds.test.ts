import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';

/** `BANWATCH_DIST` names another folder with a built site, e.g. while `dist/` is being rebuilt. */
const dist = process.env['BANWATCH_DIST'] ?? 'dist';
const folder = path.join(dist, 'feeds');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .sort();
const bases = names.filter((name) => name.endsWith('.xml')).map((name) => name.slice(0, -'.xml'.length));
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
/** The clock of the build as the site itself tells it. */
const { builtAt } = JSON.parse(readFileSync(path.join(dist, 'api/v1/health.json'), 'utf8')) as { builtAt: string };

/** What every format says of an item. */
interface ReadItem {
  id: string | undefined;
  title: string | undefined;
  published: number;
}

const readers: Record<string, (text: string) => Promise<ReadItem[]>> = {
  xml: async (text) => {
    const feed = await new RssParser().parseString(text);
    expect(parseRssFeed(text).items?.length ?? 0).toBe(feed.items.length);
    return feed.items.map(({ guid, title, isoDate }) => ({ id: guid, title, published: Date.parse(isoDate!) }));
  },
  atom: async (text) => {
    const feed = await new RssParser().parseString(text);
    const smith = parseAtomFeed(text);
    expect(smith.id).toMatch(/^tag:[^:]+:feed\/./);
    expect(smith.entries?.length ?? 0).toBe(feed.items.length);
    return feed.items.map((item) => ({ id: item['id'] as string, title: item.title, published: Date.parse(item.pubDate!) }));
  },
  json: async (text) => {
    const raw = JSON.parse(text) as { version: string; items: unknown[] };
    expect(raw.version).toBe('https://jsonfeed.org/version/1.1');
    const items = parseJsonFeed(raw).items ?? [];
    expect(raw.items).toHaveLength(items.length);
    return items.map(({ id, title, date_published: date }) => ({ id, title, published: Date.parse(date!) }));
  },
};

test('the feeds of the design are there, each in three formats, and nothing else', () => {
  expect(bases).toEqual(
    expect.arrayContaining(['changes', 'hearings', 'measures', 'legislation', 'us', 'us/ca', 'us/ca/san-francisco', 'committees/hsju']),
  );
  const wanted = bases.flatMap((base) => Object.keys(readers).map((ending) => `${base}.${ending}`));
  const files = names.filter((name) => path.extname(name) !== '' && !['index.html', 'banwatch.opml'].includes(name));
  expect(files.sort()).toEqual(wanted.sort());
});

test.each(bases)('%s: every format reads, says the same, and keeps what the feeds promise', async (base) => {
  const read3 = await Promise.all(
    Object.entries(readers).map(async ([ending, reader]) => {
      const text = read(`${base}.${ending}`);
      expect(Buffer.byteLength(text)).toBeLessThan(500_000);
      return reader(text);
    }),
  );
  const [items] = read3 as [ReadItem[], ...ReadItem[][]];
  for (const other of read3) expect(other).toEqual(items);
  expect(items.length).toBeLessThanOrEqual(50);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const { id, title, published } of items) {
    expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}:(hearing|measure|legislation)\/\S+$/);
    expect(title).not.toBe('');
    expect(published).toBeLessThanOrEqual(Date.parse(builtAt));
  }
  expect([...items].sort((a, b) => b.published - a.published).map(({ published }) => published)).toEqual(
    items.map(({ published }) => published),
  );
});

test('an item has one id, title and date in all the feeds that hold it', async () => {
  const said = new Map<string, string>();
  for (const base of bases) {
    for (const item of await readers['xml']!(read(`${base}.xml`))) {
      const words = JSON.stringify(item);
      expect(said.get(item.id!) ?? words).toBe(words);
      said.set(item.id!, words);
    }
  }
  expect(said.size).toBeGreaterThan(0);
});

test('the OPML names every feed once, by addresses that exist', () => {
  const outlines = parseOpml(read('banwatch.opml')).body!.outlines!.flatMap((group) => group.outlines ?? []);
  const paths = outlines.map(({ xmlUrl }) => new URL(xmlUrl!).pathname);
  expect(paths.toSorted()).toEqual(bases.map((base) => `/feeds/${base}.atom`).toSorted());
});

test.each([
  ['hearings', 'hearings'],
  ['measures', 'measures'],
  ['changes', 'changes'],
  ['us/ca/san-francisco', 'us/ca/san-francisco'],
  ['committees/hsju00', 'committees/hsju'],
  ['committees/hsju08', 'committees/hsju08'],
  ['topics/face-recognition', 'topics/face-recognition'],
])('the page /%s/ tells readers of its feed in the head and people in the text', (page, feed) => {
  const html = readFileSync(path.join(dist, page, 'index.html'), 'utf8');
  for (const [ending, type] of [
    ['xml', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ]) {
    expect(html).toMatch(new RegExp(`<link rel="alternate" type="${type!.replace('+', '\\+')}"[^>]*/feeds/${feed}\\.${ending}"`));
    expect(html).toContain(`href="/feeds/${feed}.${ending}"`);
  }
  expect(html).toContain('Follow this');
});

test('every page that names a feed names one that exists', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
  const named = new Set<string>();
  for (const page of pages) {
    for (const [, file] of readFileSync(path.join(dist, page), 'utf8').matchAll(/href="\/feeds\/([^"?#]+\.[a-z]+)"/g)) named.add(file!);
  }
  expect([...named].filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
});

test('the page of feeds copies addresses and turns a choice into addresses', async () => {
  const browser: Browser = await startBrowser();
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    await page.goto(`${inject('site')}feeds/`);
    await page.getByRole('button', { name: /^Copy the address of .*: Hearings, RSS$/ }).click();
    await page.locator('#copied').filter({ hasText: '/feeds/hearings.xml' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/feeds\/hearings\.xml$/);

    await page.getByRole('combobox', { name: /^Place/ }).selectOption('us/ca/san-francisco');
    await page.getByRole('combobox', { name: /^Committee/ }).selectOption('committees/hsju');
    await page.getByRole('button', { name: 'Show the addresses' }).click();
    expect(page.url()).toContain('feed=us%2Fca%2Fsan-francisco&feed=committees%2Fhsju');
    await page.reload();
    const addresses = await page.locator('#chosen-feeds a').allTextContents();
    expect(addresses).toHaveLength(6);
    expect(addresses[0]).toMatch(/\/feeds\/us\/ca\/san-francisco\.xml$/);
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
  }
});
