// What runs in the browser: every engine behind one interface, loaded the way a site would load it.
import type { FuseResult } from 'fuse.js';
import type { SearchRecord } from '#search/records.ts';

export type Find = (query: string) => Promise<string[]>;

const most = 10;
const get = async (path: string) => (await fetch(path)).json() as Promise<unknown>;

export const engines: Record<string, (folder: string) => Promise<Find>> = {
  async banwatch(folder) {
    const { openSearch } = await import('#search/open-search.ts');
    const search = await openSearch((path) => get(`${folder}/search/${path}`));
    const finder = await search.all();
    return async (query) => (await finder.find({ query, most })).hits.map(({ record }) => record.url);
  },
  async 'fuse.js'(folder) {
    const [{ default: Fuse }, records] = await Promise.all([import('fuse.js'), get(`${folder}/records.json`) as Promise<SearchRecord[]>]);
    const fuse = new Fuse(records, {
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.3,
      ignoreFieldNorm: true,
      keys: [
        { name: 'title', weight: 2 },
        { name: 'joined', weight: 1, getFn: ({ title, also, text }) => `${title} ${also} ${text}` },
      ],
    });
    return (query) => Promise.resolve(fuse.search(query, { limit: most }).map(({ item }: FuseResult<SearchRecord>) => item.url));
  },
  async MiniSearch(folder) {
    const [{ default: MiniSearch }, { miniSearchOptions, miniSearchQuery }, index] = await Promise.all([
      import('minisearch'),
      import('./minisearch-options.ts'),
      fetch(`${folder}/minisearch.json`).then((response) => response.text()),
    ]);
    const search = MiniSearch.loadJSON<SearchRecord>(index, miniSearchOptions);
    return (query) =>
      Promise.resolve(
        miniSearchQuery((text, options) => search.search(text, options), query)
          .slice(0, most)
          .map(({ id }) => id as string),
      );
  },
  async Pagefind(folder) {
    const address = new URL(`${folder}/pagefind/pagefind.js`, location.href).href;
    const pagefind = (await import(/* @vite-ignore */ address)) as {
      options: (options: { baseUrl: string }) => Promise<void>;
      init: () => Promise<void>;
      search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
    };
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
    return async (query) => {
      const { results } = await pagefind.search(query);
      return Promise.all(results.slice(0, most).map(async ({ data }) => (await data()).url));
    };
  },
};

Object.assign(globalThis, { engines });
