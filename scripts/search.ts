/** `npm run search -- "somervile ban" [--kind law] [--most 10] [--json] [--site dist]`: the same answer the search page gives. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSearch } from '#search/open-search.ts';
import { searchKinds } from '#search/records.ts';
import { readOptions } from './options.ts';

try {
  await main();
} catch (error) {
  console.error(`search: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = readOptions('npm run search -- WORDS [--kind KIND] [--most N] [--json] [--site DIR]', {
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      most: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
      site: { type: 'string', default: 'dist' },
    },
  });
  const query = positionals.join(' ');
  if (query.trim() === '') throw new Error('say what to look for, e.g. npm run search -- "somerville ban"');
  const { kind, site } = values;
  if (kind !== undefined && !(searchKinds as readonly string[]).includes(kind)) {
    throw new Error(`--kind "${kind}" is none of ${searchKinds.join(', ')}`);
  }
  const most = Number(values.most);
  if (!Number.isInteger(most) || most < 1) throw new Error(`--most "${values.most}" is not a number of results`);
  const search = await openSearch(async (path) => {
    const file = join(site, 'search', path);
    try {
      return JSON.parse(await readFile(file, 'utf8')) as unknown;
    } catch (error) {
      throw new Error(`${file} cannot be read (${(error as Error).message}); run npm run build first`, { cause: error });
    }
  });
  const { hits } = await (await search.all()).find({ query, most, ...(kind === undefined ? {} : { narrowing: { kind } }) });
  const rows = hits.map(({ record, score }) => ({
    url: record.url,
    title: record.title,
    kind: record.kind,
    score: Number(score.toFixed(3)),
  }));
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else for (const { url, title, kind: of } of rows) console.log(`${of.padEnd(10)} ${title}\n${' '.repeat(10)} ${url}`);
  if (rows.length === 0 && !values.json) console.log(`Nothing found for "${query}".`);
}
