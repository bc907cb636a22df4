import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import config from '#config';
import { indexFiles } from '#search/index-files.ts';
import type { SearchRecord } from '#search/records.ts';
import { miniSearchOptions } from './page/minisearch-options.ts';

/** How long each index took to make, in milliseconds. */
export type PrepareTimes = Record<string, number>;

/**
 * Writes what every engine needs for one set of records: our index (`search/`), the plain list, MiniSearch's and Pagefind's index.
 * @param today `YYYY-MM-DD`
 */
export async function prepare(records: readonly SearchRecord[], folder: string, today: string, pagefind: boolean): Promise<PrepareTimes> {
  const times: PrepareTimes = {};
  const timed = async (name: string, work: () => Promise<void>) => {
    const started = performance.now();
    await work();
    times[name] = performance.now() - started;
  };
  await mkdir(folder, { recursive: true });
  await timed('fuse.js', () => writeFile(join(folder, 'records.json'), JSON.stringify(records)));
  await timed('banwatch', async () => {
    const hash = (parts: Iterable<string>) =>
      createHash('sha256')
        .update([...parts].join(''))
        .digest('hex')
        .slice(0, 10);
    const { manifest, files } = indexFiles(records, today, config.search.sameMeaning, hash);
    await write(join(folder, 'search', 'current.json'), JSON.stringify(manifest));
    for (const [path, contents] of files) await write(join(folder, 'search', 'files', manifest.version, path), contents);
  });
  await timed('MiniSearch', async () => {
    const search = new MiniSearch(miniSearchOptions);
    search.addAll(records);
    await writeFile(join(folder, 'minisearch.json'), JSON.stringify(search));
  });
  if (pagefind) await timed('Pagefind', () => preparePagefind(records, join(folder, 'pagefind')));
  return times;
}

interface PagefindIndex {
  addCustomRecord(record: { url: string; content: string; language: string; meta: { title: string } }): Promise<{ errors: string[] }>;
  writeFiles(options: { outputPath: string }): Promise<{ errors: string[] }>;
}

/** Pagefind is installed beside the bench only, see peers/package.json. */
async function preparePagefind(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const { createIndex, close } = (await import(new URL('../peers/node_modules/pagefind/lib/index.js', import.meta.url).href)) as {
    createIndex: () => Promise<{ index: PagefindIndex }>;
    close: () => Promise<unknown>;
  };
  const { index } = await createIndex();
  for (const { url, title, also, text } of records) {
    await index.addCustomRecord({ url, content: `${title}. ${also}. ${text}`, language: 'en', meta: { title } });
  }
  await index.writeFiles({ outputPath });
  await close();
}

async function write(file: string, contents: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, contents);
}
