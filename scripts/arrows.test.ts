import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allSources } from '#sources/index.ts';

/** A row of "The map of the house" in CONTRIBUTING.md. */
interface Folder {
  /** `src/model/`, or a pattern of files, `scripts/*.ts`. */
  name: string;
  isPure: boolean;
  /** Beginnings of the paths it may import; null = everything. */
  knows: readonly string[] | null;
  /** Of these it may import types. */
  knowsTypesOf: readonly string[];
}

interface Import {
  from: string;
  /** Path in the project, or the name of a package. */
  to: string;
  isType: boolean;
}

const spans = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, span]) => span!);
const { imports: aliases } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> };

/** @returns the path a short name of the table stands for */
function placeOf(name: string): string {
  if (name === 'config') return 'banwatch.config.ts';
  if (name.includes('/')) return name.endsWith('/') ? name : `${name}/`;
  const folder = ['src', 'scripts'].map((parent) => `${parent}/${name}/`).find((one) => existsSync(one));
  if (folder === undefined) throw new Error(`CONTRIBUTING.md names "${name}", which is no folder`);
  return folder;
}

const map = readFileSync('CONTRIBUTING.md', 'utf8').split('## ')[1]!;
const folders = map.split('\n').flatMap((line): Folder[] => {
  const [, names, about, knows] = line.split('|').map((cell) => cell.trim());
  if (knows === undefined || !names!.startsWith('`')) return [];
  const types = [...knows.matchAll(/types of `(\w+)`/g)].map(([, name]) => name!);
  return spans(names!).map((name) => ({
    name: name.replace('<id>/', ''),
    isPure: /\bPure\b/.test(about!),
    knows: knows === 'everything' ? null : spans(knows.replaceAll(/types of `\w+`/g, '')).map(placeOf),
    knowsTypesOf: types.map(placeOf),
  }));
});

function folderOf(file: string): Folder | undefined {
  return folders.find(({ name }) => (name.includes('*') ? path.matchesGlob(file, name) : file.startsWith(name)));
}

/** Imports, exports from elsewhere, imports while running, and workers. */
const statement =
  /(?:^|[;>])[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+\.ts)['"]/gm;

function importsOf(from: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, type, ...named]) => ({
    from,
    to: resolved(from, named.find((name) => name !== undefined)!.split('?')[0]!),
    isType: type !== undefined,
  }));
}

function resolved(from: string, name: string): string {
  if (name.startsWith('.')) return path.posix.join(path.posix.dirname(from), name);
  const alias = Object.keys(aliases).find((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))));
  return alias === undefined ? name : path.posix.normalize(aliases[alias]!.replace('*', name.slice(alias.length - 1)));
}

/** What asks for Astro, files or the network. Schemas may come from Astro's copy of zod. */
const impure = /^(node:|astro(?!\/zod$)\b|undici)/;
const network = /^(undici|node:(http|https|net|tls|dgram))/;

/** @returns what is wrong with an import, or null */
function objection({ from, to, isType }: Import): string | null {
  const folder = folderOf(from);
  if (folder === undefined) return `${from} lies in a folder that the map of the house does not have`;
  const says = `${from} imports ${to}`;
  if (!/^(banwatch\.config\.ts$|\w+\/)/.test(to) || !existsSync(to)) {
    if (folder.isPure && impure.test(to)) return `${says}: ${folder.name} is pure`;
    return from.startsWith('src/') && network.test(to) ? `${says}: the site never touches the network` : null;
  }
  const source = /^scripts\/sources\/[\w-]+\//;
  const [own, other] = [source.exec(from)?.[0], source.exec(to)?.[0]];
  if (own !== undefined && other !== undefined && own !== other) return `${says}: no source knows another`;
  if (folder.knows === null || folder === folderOf(to)) return null;
  const known = isType ? [...folder.knows, ...folder.knowsTypesOf] : folder.knows;
  return known.some((place) => to.startsWith(place)) ? null : `${says}: ${folder.name} does not know it`;
}

/** Tests, and what only tests can use. */
const isTest = (text: string) => /from 'vitest'/.test(text);

test('folders know each other only as the map of the house says', async () => {
  const objections: (string | null)[] = [];
  for await (const file of glob('{src,scripts,bench,tests}/**/*.{ts,astro}', { exclude: ['bench/peers/**'] })) {
    const text = readFileSync(file, 'utf8');
    if (!isTest(text)) objections.push(...importsOf(file, text).map(objection));
  }
  expect(objections.length).toBeGreaterThan(500);
  expect(objections.filter((one) => one !== null).sort()).toEqual([]);
});

test.each([
  ['src/model/a.ts', "import { b } from '../lib/format.ts';"],
  ['src/model/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/model/a.ts', "import { getCollection } from 'astro:content';"],
  ['src/model/a.ts', "import type { AstroConfig } from 'astro';"],
  ['src/feeds/a.ts', "export * from '#lib/format.ts';"],
  ['src/data/a.ts', "import {\n  a,\n  b,\n} from '#i18n/en.ts';"],
  ['src/search/a.ts', "const { a } = await import('../feeds/news.ts');"],
  ['src/lib/a.ts', "import { a } from '../browser/words.ts';"],
  ['src/lib/a.ts', "import { request } from 'undici';"],
  ['src/lib/a.ts', "import { a } from '../../scripts/pull/report.ts';"],
  ['src/lib/a.ts', "import { a } from '#pull/report.ts';"],
  ['src/browser/a.ts', "import { a } from '#lib/format.ts';"],
  ['src/browser/a.ts', "import type { Report } from '../../scripts/pull/report.ts';"],
  ['src/components/A.astro', "---\nimport A from '../views/Home.astro';\n---"],
  ['src/pages/a.astro', "<script>\n  import '../../scripts/options.ts';\n</script>"],
  ['src/pages/a.astro', "<script>import '../../scripts/options.ts';</script>"],
  ['scripts/check.ts', "import { a } from '../src/lib/format.ts';"],
  ['scripts/pull/a.ts', "import { a } from '../scheduled/git.ts';"],
  ['scripts/pull/a.ts', "import { a } from '#sources/index.ts';"],
  ['scripts/sources/govinfo/a.ts', "import { a } from '../senate-schedule/map.ts';"],
  ['scripts/content/a.ts', "import { a } from '#feeds/news.ts';"],
  ['scripts/elsewhere/a.ts', "import { a } from '#model/week.ts';"],
])('in %s the map of the house forbids: %s', (file, text) => {
  expect(importsOf(file, text).map(objection)).toEqual([expect.any(String)]);
});

test.each([
  ['src/model/a.ts', "import { z } from 'astro/zod';"],
  ['src/browser/a.ts', "import type { Upcoming } from '#lib/upcoming.ts';"],
  ['src/browser/a.ts', "new Worker(new URL('./search-worker.ts', import.meta.url));"],
  ['scripts/search.ts', "import { openSearch } from '#search/open-search.ts';"],
  ['scripts/pull/a.ts', "import { request } from 'undici';"],
  ['scripts/sources/govinfo/a.ts', "import { unique } from '../unique.ts';"],
])('in %s the map of the house allows: %s', (file, text) => {
  expect(importsOf(file, text).map(objection)).toEqual([null]);
});

test('the engine knows no source by name', async () => {
  // Who is believed before others is one list: spread over the folders of the sources nobody could compare it.
  const allowed = ['scripts/pull/merge-claims.ts'];
  const families = (await Array.fromAsync(glob('scripts/sources/*/'))).map((folder) => path.basename(folder));
  const names = [...new Set([...allSources.map(({ id }) => id), ...families])];
  const named = new RegExp(`['"\`/](${names.join('|')})['"\`/]`, 'g');
  const found: string[] = [];
  for await (const file of glob('scripts/pull/**/*.ts')) {
    const text = readFileSync(file, 'utf8');
    if (isTest(text) || allowed.includes(file)) continue;
    for (const [, name] of text.matchAll(named)) found.push(`${file} names ${name}`);
  }
  expect(found).toEqual([]);
  expect("import '../sources/govinfo/map.ts'; if (source.id === 'senate-schedule')".match(named)).toHaveLength(2);
});
