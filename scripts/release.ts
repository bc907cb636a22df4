/**
 * `npm run release [-- --since DIR] [--dist DIR] [--releases DIR]`: from a built site makes `releases/<day of the build>/` with the tables, the data
 * package, the sums and CHANGES.json: which rows were added, changed or retired since the release before. That one is the folder DIR, or the newest
 * earlier one in `releases/`, which git does not keep: see "Releases" in deploy/README.md. A release is never overwritten.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { retiredSchema } from '#model/retired.ts';
import { rowChanges, type RowChanges } from './release/row-changes.ts';
import { readOptions } from './options.ts';

/** Tables whose rows have pages: a row that is gone without a reason leaves a dead address. */
const withPages = ['jurisdictions', 'measures', 'programs', 'hearings', 'legislation', 'committees'];

const { values } = readOptions('npm run release [-- --since DIR] [--dist DIR] [--releases DIR]', {
  options: { since: { type: 'string' }, dist: { type: 'string', default: 'dist' }, releases: { type: 'string', default: 'releases' } },
});

try {
  await main();
} catch (error) {
  console.error(`release: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const api = path.join(values.dist, 'api', 'v1');
  const { built, demonstration } = z
    .object({ built: z.iso.datetime({ offset: true }), demonstration: z.boolean() })
    .parse(JSON.parse(await builtFile(path.join(api, 'index.json'))));
  const retired = z.array(retiredSchema).parse(JSON.parse(await readFile(path.join(api, 'retired.json'), 'utf8')));
  const day = built.slice(0, 10);
  await mkdir(values.releases, { recursive: true });
  const earlier = (await readdir(values.releases)).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name)).sort();
  if (earlier.includes(day)) throw new Error(`${path.join(values.releases, day)} is there already; a release is never overwritten`);
  const before = values.since === undefined ? newestIn(values.releases, earlier, day) : await named(values.since, day);
  const since = before?.day ?? null;

  // Made beside, then renamed: nobody ever sees half a release.
  const making = await mkdtemp(path.join(values.releases, '.making-'));
  try {
    const data = path.join(values.dist, 'data');
    const files = (await readdir(data)).filter((name) => /\.csv$|^datapackage\.json$|^SHA256SUMS$/.test(name)).sort();
    for (const name of files) await cp(path.join(data, name), path.join(making, name));
    const tables: Record<string, RowChanges> = {};
    for (const name of files.filter((file) => file.endsWith('.csv'))) {
      const old = before === null ? null : await readFile(path.join(before.folder, name), 'utf8').catch(() => null);
      tables[name] = rowChanges(old, await readFile(path.join(making, name), 'utf8'));
    }
    await writeFile(
      path.join(making, 'CHANGES.json'),
      `${JSON.stringify({ release: day, built, demonstration, since, tables, retired }, null, 2)}\n`,
    );
    await rename(making, path.join(values.releases, day));
    report(day, since, tables, new Set(retired.map(({ collection, id }) => `${collection}/${id}`)));
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

async function builtFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`${file} cannot be read (${error.message}); run npm run build first`, { cause: error });
  });
}

/** A release that is there already. */
interface Earlier {
  day: string;
  folder: string;
}

function newestIn(releases: string, days: readonly string[], day: string): Earlier | null {
  const newest = days.filter((name) => name < day).at(-1);
  return newest === undefined ? null : { day: newest, folder: path.join(releases, newest) };
}

/** @throws Error when the folder holds no release, or none of an earlier day */
async function named(folder: string, day: string): Promise<Earlier> {
  const text = await readFile(path.join(folder, 'CHANGES.json'), 'utf8').catch(() => null);
  if (text === null) throw new Error(`--since "${folder}" has no CHANGES.json: name the folder with the files of one release`);
  const { release } = z.object({ release: z.iso.date() }).parse(JSON.parse(text));
  if (release >= day) throw new Error(`--since "${folder}" is the release of ${release}, which is not before ${day}`);
  return { day: release, folder };
}

function report(day: string, since: string | null, tables: Record<string, RowChanges>, explained: ReadonlySet<string>): void {
  for (const [name, { added, changed, retired }] of Object.entries(tables)) {
    console.log(`${name.padEnd(22)} ${added.length} added, ${changed.length} changed, ${retired.length} retired`);
    const collection = name.replace(/\.csv$/, '');
    for (const id of withPages.includes(collection) ? retired : [])
      if (!explained.has(`${collection}/${id}`)) console.error(`warning: ${collection}/${id} is gone; say why in content/retired.yaml`);
  }
  const follows =
    since === null
      ? `has none before it in ${values.releases}/, so that every row counts as added: name the one that was published last with --since`
      : `follows ${since}`;
  console.log(`${path.join(values.releases, day)} ${follows}`);
}
