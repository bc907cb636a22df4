/** `npm run bench -- build [--sizes 1000,5000] [--measures 2000] [--with eleventy] [--cold-only] [--limit SECONDS]`: builds of generated content beside bare sites. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mirrorDate, readGrounds } from '../corpus/grounds.ts';
import { writeCorpus } from '../corpus/write.ts';
import { differencesOf, readFolder, type FolderFigures } from '../folder.ts';
import { measureProcess, type ProcessFigures } from '../measure-process.ts';
import { table } from '../table.ts';
import { writeAstroSite } from './anchor/astro-site.ts';
import { writeEleventySite } from './anchor/eleventy-site.ts';
import { plainSite } from './anchor/pages.ts';

interface Settings {
  /** Seconds after which a build is given up. */
  limit: number;
  measures: number;
  eleventy: boolean;
  /** Also build again with nothing and with one hearing changed, and compare the bytes with those of a clean build. */
  rebuilds: boolean;
}

/** A build that came to an end. */
interface Built {
  name: string;
  took: ProcessFigures;
  made: FolderFigures;
  /** What its bytes were compared with, and how that went. */
  same: string;
}

/** @returns the figures by size and build, for comparing runs */
export async function runBuildBench(parameters: readonly string[]): Promise<Record<string, number>> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      sizes: { type: 'string', default: '1000,5000' },
      measures: { type: 'string', default: '2000' },
      with: { type: 'string', default: '' },
      limit: { type: 'string', default: '600' },
      'cold-only': { type: 'boolean', default: false },
    },
  });
  const settings: Settings = {
    limit: Number(values.limit),
    measures: Number(values.measures),
    eleventy: values.with.split(',').includes('eleventy'),
    rebuilds: !values['cold-only'],
  };
  const figures: Record<string, number> = {};
  for (const size of values.sizes.split(',').map(Number)) {
    const folder = await mkdtemp(path.join(tmpdir(), 'banwatch-build-'));
    try {
      const built: Built[] = [];
      try {
        await buildAll(size, folder, settings, built);
      } finally {
        // What was built stands, even when a later build had to be stopped.
        const laws = settings.measures.toLocaleString('en-US');
        console.log(`\n### ${size.toLocaleString('en-US')} hearings, ${laws} measures beside the real content\n`);
        if (built.length > 0) console.log(tableOf(built));
      }
      for (const one of built) Object.assign(figures, figuresOf(`build/${size}/${one.name}`, one));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

/** Builds one size in every way, and adds each to `built` when it is done. */
async function buildAll(size: number, folder: string, { limit, measures, eleventy, rebuilds }: Settings, built: Built[]): Promise<void> {
  const content = path.join(folder, 'content');
  const hearings = (await writeCorpus(content, { hearings: size, measures })).filter((name) => name.startsWith('hearings/'));
  const ours = async (name: string, out: string, cache: string, before?: ReadonlyMap<string, string>) => {
    const dist = path.join(folder, out);
    const took = await measureBuild(name, await ourCommand(dist), await ourSurroundings(content, path.join(folder, cache)), limit);
    const { digests, figures: made } = await readFolder(dist);
    const differ = before === undefined ? [] : differencesOf(before, digests);
    const same = before === undefined ? '' : differ.length === 0 ? 'same bytes' : `${differ.length} differ, e.g. ${differ[0]}`;
    built.push({ name, took, made, same });
    return { made, digests };
  };
  const cold = await ours('cold', 'dist', 'cache');
  const { pages, pageBytes } = cold.made;
  const plain = plainSite(pages, Math.round(pageBytes / pages), await readGrounds());
  built.push(
    await bare('bare Astro', path.join(folder, 'astro'), () => writeAstroSite(path.join(folder, 'astro'), plain), astroCommand, limit),
  );
  if (eleventy) {
    const site = path.join(folder, 'eleventy');
    built.push(await bare('Eleventy', site, () => writeEleventySite(site, plain), eleventyCommand, limit));
  }
  if (!rebuilds) return;
  await ours('nothing changed', 'dist', 'cache', cold.digests);
  const one = path.join(content, hearings[Math.floor(hearings.length / 2)]!);
  await writeFile(one, (await readFile(one, 'utf8')).replace(/^title: "/m, 'title: "Changed: '));
  const changed = await ours('one hearing changed', 'dist', 'cache');
  await ours('the same, clean', 'clean', 'clean-cache', changed.digests);
}

async function bare(
  name: string,
  folder: string,
  write: () => Promise<void>,
  command: readonly [string, ...string[]],
  limit: number,
): Promise<Built> {
  await write();
  const took = await measureBuild(name, command, quiet(), limit, folder);
  return { name, took, made: (await readFolder(path.join(folder, 'dist'))).figures, same: '' };
}

async function measureBuild(
  name: string,
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
  limit: number,
  cwd?: string,
): Promise<ProcessFigures> {
  console.error(`building: ${name}`);
  const took = await measureProcess(command, env, { limit, ...(cwd === undefined ? {} : { cwd }) });
  if (took.status === null) throw new Error(`${name}: not done after ${limit} seconds, at ${Math.round(took.peak)} MB\n${took.said}`);
  if (took.status !== 0) throw new Error(`${name}: the build failed (${took.status})\n${took.said}`);
  return took;
}

const astroCommand = [process.execPath, path.resolve('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'] as const;
const eleventyCommand = [process.execPath, path.resolve('bench', 'peers', 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')] as const;

/** Whatever the project's own verb is, so that a gate or an incremental mode is measured as it is used. */
async function ourCommand(dist: string): Promise<[string, ...string[]]> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { build: string } };
  const [program, ...rest] = scripts.build.split(' ') as [string, ...string[]];
  const parameters = [...rest, '--silent', '--outDir', dist];
  return program === 'astro'
    ? [process.execPath, astroCommand[1], ...parameters]
    : [program === 'node' ? process.execPath : program, ...parameters];
}

async function ourSurroundings(content: string, cache: string): Promise<NodeJS.ProcessEnv> {
  return { ...quiet(), BANWATCH_CONTENT: content, BANWATCH_CACHE: cache, BANWATCH_NOW: await mirrorDate() };
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
}

function tableOf(built: readonly Built[]): string {
  const [cold] = built as [Built];
  const anchor = built.find(({ name }) => name === 'bare Astro') ?? cold;
  const head = [
    'build',
    'wall',
    'CPU',
    'peak',
    'pages',
    'files',
    'MB',
    'pages/s',
    'files/s',
    'ms/page',
    'to bare Astro',
    'its CPU',
    'to cold',
    'bytes',
    'load',
  ];
  const rows = built.map(({ name, took, made, same }) => [
    name,
    `${took.seconds.toFixed(1)} s`,
    `${took.cpu.toFixed(1)} s`,
    `${(took.peak / 1000).toFixed(2)} GB`,
    String(made.pages),
    String(made.files),
    (made.bytes / 1e6).toFixed(1),
    (made.pages / took.seconds).toFixed(0),
    (made.files / took.seconds).toFixed(0),
    perPage({ took, made }).toFixed(2),
    (perPage({ took, made }) / perPage(anchor)).toFixed(2),
    (took.cpu / made.pages / (anchor.took.cpu / anchor.made.pages)).toFixed(2),
    (took.seconds / cold.took.seconds).toFixed(2),
    same,
    took.load.toFixed(1),
  ]);
  return table(head, rows);
}

function perPage({ took, made }: Pick<Built, 'took' | 'made'>): number {
  return (1000 * took.seconds) / made.pages;
}

function figuresOf(prefix: string, { took, made }: Built): Record<string, number> {
  const { seconds, cpu, peak } = took;
  return Object.fromEntries(
    Object.entries({ seconds, cpu, peak, pages: made.pages, files: made.files, mb: made.bytes / 1e6 }).map(([key, value]) => [
      `${prefix}/${key}`,
      value,
    ]),
  );
}
