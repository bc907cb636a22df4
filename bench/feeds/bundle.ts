import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import config from '#config';
import { collectionSchemas } from '#model/collections.ts';
import { generatedHearings } from '../corpus/hearings.ts';
import type { Grounds } from '../corpus/grounds.ts';
import { readContent } from '../../scripts/content/read.ts';

/** The site's feeds and calendars, as in a build. */
export type FeedSite = typeof import('./site.ts');

/** Where the stand-in for Astro's collections finds the entries. */
const shelf = 'banwatchBenchCollections';

/**
 * Bundles the site's own code for feeds and calendars as a build does, with collections in memory in place of Astro's.
 * @param folder where the bundle goes; its packages are found from there, so it lies inside the project
 * @returns a function that loads the bundle anew: it keeps what it has made once
 */
export async function bundleFeeds(folder: string): Promise<(pass: number) => Promise<FeedSite>> {
  await build({
    configFile: false,
    logLevel: 'error',
    base: '/',
    define: { 'import.meta.env.SITE': JSON.stringify(config.site.url) },
    build: {
      ssr: path.resolve('bench', 'feeds', 'site.ts'),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'site.mjs' } },
    },
    plugins: [
      {
        name: 'collections-in-memory',
        enforce: 'pre',
        resolveId: (id) => (id === 'astro:content' ? '\0collections' : null),
        load: (id) => (id === '\0collections' ? `export const getCollection = async (name) => globalThis.${shelf}[name] ?? [];` : null),
      },
    ],
  });
  return (pass) => import(`${pathToFileURL(path.join(folder, 'site.mjs')).href}?pass=${pass}`) as Promise<FeedSite>;
}

/** Puts the real content and so many generated hearings where the bundle finds them. @returns all hearings */
export async function shelve(size: number, grounds: Grounds): Promise<Map<string, unknown>> {
  const { records, retired } = await readContent('content');
  for (const [id, hearing] of generatedHearings(size, grounds)) records.hearings.set(id, hearing);
  const collections: Record<string, unknown> = { retired: [{ id: 'list', data: { entries: retired } }] };
  for (const name of [...Object.keys(collectionSchemas), 'committees'] as (keyof typeof records)[]) {
    collections[name] = [...records[name]].map(([id, data]) => ({ id, collection: name, data }));
  }
  (globalThis as unknown as Record<string, unknown>)[shelf] = collections;
  return records.hearings;
}
