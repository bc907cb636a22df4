/** `npm run bench -- build [--sizes 1000,5000] [--measures 2000] [--with eleventy] [--cold-only] [--limit SECONDS]`: builds of generated content beside bare sites. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mirrorDate, readGrounds } from '../corpus/grounds.ts';
import { writeCorpus } from '../corpus/write.ts';
import { differencesOf, readFolder, type FolderFigures } from '../folder.ts';
import { measureProcess, type ProcessFigures } from '../measure-process.ts';
import { table } from '../table.ts';
import { copyProject } from './project-copy.ts';
import { writeAstroSite } from './anchor/astro-site.ts';
import { writeEleventySite } from './anchor/eleventy-site.ts';
import { plainSite } from './anchor/pages.ts';

interface Settings {
  /** Seconds after which a build is given up. */
  limit: number;
  measures: number;
  eleventy: boolean;
  /** Also build again with nothing, one hearing and one law changed, and compare the bytes with those of a clean build. */
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
  const project = path.join(folder, 'project');
  const written = await writeCorpus(content, { hearings: size, measures });
  await copyProject(project, content);
  const now = await mirrorDate();
  const ours = async (name: string, own: Ours, before?: ReadonlyMap<string, string>) => {
    const took = await measureBuild(name, buildCommand(own), { ...quiet(), BANWATCH_NOW: now, ...own.env }, limit, project);
    const { digests, figures: made } = await readFolder(path.join(project, 'dist'));
    const differ = before === undefined ? [] : differencesOf(before, digests);
    const same = before === undefined ? '' : differ.length === 0 ? 'same bytes' : `${differ.length} differ, e.g. ${differ[0]}`;
    built.push({ name, took, made, same });
    return { made, digests };
  };
  const cold = await ours('cold', { env: { BANWATCH_CACHE: path.join(folder, 'cache') } });
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
  await ours('nothing changed: the gate', {}, cold.digests);
  const kept = { more: ['--force', '--incremental'], env: { BANWATCH_CACHE: path.join(folder, 'kept-cache') } };
  const clean = { more: ['--force'], env: { BANWATCH_CACHE: path.join(folder, 'clean-cache') } };
  await ours('incremental, cold', kept, cold.digests);
  for (const [what, collection, begin] of [
    ['hearing', 'hearings/', 'title: "'],
    ['law', 'measures/', 'name: "'],
  ] as const) {
    const own = written.filter((name) => name.startsWith(collection));
    const one = path.join(project, 'content', own[Math.floor(own.length / 2)]!);
    await writeFile(one, (await readFile(one, 'utf8')).replace(new RegExp(`^${begin}`, 'm'), `${begin}Changed: `));
    const changed = await ours(`incremental, one ${what} changed`, kept);
    await ours(`the same ${what}, clean`, clean, changed.digests);
  }
  // What pages take from elsewhere: names of committees, laws and sources, and the day.
  for (const [file, from, to] of [
    ['committees.yaml', /Committee on the Judiciary/g, 'Committee on Justice'],
    ['sources.yaml', /Senate committee schedule/g, 'Schedule of the Senate'],
  ] as const) {
    const changing = path.join(project, 'content', file);
    await writeFile(changing, (await readFile(changing, 'utf8')).replace(from, to));
  }
  const tomorrow = { BANWATCH_NOW: new Date(Date.parse(now) + 86_400_000).toISOString() };
  const other = await ours('incremental, names and day changed', { ...kept, env: { ...kept.env, ...tomorrow } });
  await ours('the same, clean again', { ...clean, env: { ...clean.env, ...tomorrow } }, other.digests);
}

/** One of our builds. */
interface Ours {
  /** Parameters of the project's own verb. */
  more?: readonly string[];
  env?: NodeJS.ProcessEnv;
}

/** The project's own verb, so that the gate and the incremental mode are measured as they are used. */
function buildCommand({ more = [] }: Ours): [string, ...string[]] {
  return [process.execPath, '--disable-warning=ExperimentalWarning', 'scripts/build.ts', '--silent', ...more];
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
  // What the build before wrote shall not be written to the disk at the cost of this one.
  spawnSync('sync');
  const took = await measureProcess(command, env, { limit, ...(cwd === undefined ? {} : { cwd }) });
  if (took.status === null) throw new Error(`${name}: not done after ${limit} seconds, at ${Math.round(took.peak)} MB\n${took.said}`);
  if (took.status !== 0) throw new Error(`${name}: the build failed (${took.status})\n${took.said}`);
  return took;
}

const astroCommand = [process.execPath, path.resolve('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'] as const;
const eleventyCommand = [process.execPath, path.resolve('bench', 'peers', 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')] as const;

function quiet(): NodeJS.ProcessEnv {
  // `scripts/build.ts` finds `astro` as npm lets it.
  const bin = `${path.resolve('node_modules', '.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`;
  return { ...process.env, PATH: bin, ASTRO_TELEMETRY_DISABLED: '1' };
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
    'to clean',
    'bytes',
    'load',
  ];
  const rows = built.map(({ name, took, made, same }, index) => [
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
    (took.seconds / cleanFor(built, index).took.seconds).toFixed(2),
    same,
    took.load.toFixed(1),
  ]);
  return table(head, rows);
}

/** @returns the clean build of the same content right after it, where there is one: a shared machine is quicker in one minute than in the next. Else the first. */
function cleanFor(built: readonly Built[], index: number): Built {
  const next = built[index + 1];
  return next?.name.startsWith('the same') ? next : built[0]!;
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
