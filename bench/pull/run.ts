/** `npm run bench -- pull [--meetings 20000] [--files N] [--limit SECONDS]`: pulls from a loopback mirror, and their steps beside a bare parser. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PullReport } from '#pull/report.ts';
import { mirrorDate, readGrounds, type Grounds } from '../corpus/grounds.ts';
import { differencesOf, readFolder } from '../folder.ts';
import { measureProcess, type ProcessFigures } from '../measure-process.ts';
import { percentile, table } from '../table.ts';
import { senateSchedule } from './answers.ts';
import { timeSteps, type StepTimes } from './in-memory.ts';
import { servePull } from './serve.ts';

/** How often the steps are timed; the median counts. */
const passes = 5;

/** One pull. */
interface Pulled {
  name: string;
  took: ProcessFigures;
  /** null = stopped at the time limit. */
  report: PullReport | null;
}

/** @returns the figures of both pulls and of the steps, for comparing runs */
export async function runPullBench(parameters: readonly string[]): Promise<Record<string, number>> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { meetings: { type: 'string', default: '20000' }, files: { type: 'string' }, limit: { type: 'string', default: '600' } },
  });
  const meetings = Number(values.meetings);
  const files = values.files === undefined ? Math.round(meetings / 20) : Number(values.files);
  const grounds = await readGrounds();
  const now = await mirrorDate();
  const schedule = senateSchedule(meetings, grounds);
  const figures: Record<string, number> = {};

  const steps = await medianSteps(schedule, now);
  const ours = steps.parse + steps.map + steps.reconcile + steps.check;
  console.log(
    `\n### ${meetings.toLocaleString('en-US')} meetings, ${(schedule.length / 1e6).toFixed(1)} MB of XML, without disk and network\n`,
  );
  const rows = [...Object.entries(steps), ['all but the bare parser', ours] as const].map(([name, time]) => [
    name === 'bare' ? 'bare fast-xml-parser' : name,
    `${Math.round(time)} ms`,
    `${((1000 * time) / meetings).toFixed(0)} µs`,
    (time / steps.bare).toFixed(2),
  ]);
  console.log(table(['step', 'time', 'a meeting', 'to the bare parser'], rows));
  for (const [name, time] of Object.entries({ ...steps, ours })) figures[`pull/${meetings}/${name}`] = time;

  for (const sources of [['senate-schedule'], ['senate-schedule', 'legistar-sfgov']]) {
    const what = `${meetings.toLocaleString('en-US')} meetings${sources.length > 1 ? ` and ${files.toLocaleString('en-US')} files of a council` : ''}`;
    const [first, second] = await pullTwice(sources, { schedule, files, grounds, now, limit: Number(values.limit) });
    console.log(`\n### Pulls of ${what} from a loopback mirror\n`);
    console.log(pullTable(first, second));
    for (const one of [first, second]) {
      const name = `pull/${meetings}/${sources.join('+')}/${one.name}`;
      figures[`${name}/seconds`] = one.took.seconds;
      figures[`${name}/cpu`] = one.took.cpu;
      figures[`${name}/peak`] = one.took.peak;
    }
  }
  return figures;
}

interface Twice {
  schedule: string;
  files: number;
  grounds: Grounds;
  now: string;
  limit: number;
}

/** @throws Error when the second pull wrote anything */
async function pullTwice(sources: readonly string[], { schedule, files, grounds, now, limit }: Twice): Promise<[Pulled, Pulled]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'banwatch-pull-'));
  const mirror = await servePull(schedule, { client: 'sfgov', files }, grounds);
  try {
    const content = path.join(folder, 'content');
    await mkdir(content);
    const settings = { folder, content, sources, mirror: mirror.address, now, limit };
    const first = await pull('first', settings);
    const written = await readFolder(content);
    const second = await pull('second, unchanged', settings);
    const differ = differencesOf(written.digests, (await readFolder(content)).digests).filter((name) => !name.startsWith('.pull'));
    const wrote = second.report?.written.length ?? 0;
    if (wrote > 0 || differ.length > 0) throw new Error(`the second pull wrote ${wrote} files, ${differ.length} differ`);
    return [first, second];
  } finally {
    mirror.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function medianSteps(schedule: string, now: string): Promise<StepTimes> {
  const all: StepTimes[] = [];
  for (let pass = 0; pass < passes; pass += 1) all.push(await timeSteps(schedule, now));
  const names = Object.keys(all[0]!) as (keyof StepTimes)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      percentile(
        all.map((times) => times[name]),
        0.5,
      ),
    ]),
  ) as StepTimes;
}

interface PullSettings {
  folder: string;
  content: string;
  sources: readonly string[];
  mirror: string;
  now: string;
  limit: number;
}

async function pull(name: string, { folder, content, sources, mirror, now, limit }: PullSettings): Promise<Pulled> {
  console.error(`pulling: ${name}`);
  const reportFile = path.join(folder, 'report.json');
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', 'scripts/pull.ts', ...sources] as const;
  const options = [
    '--mirror',
    mirror,
    '--content',
    content,
    '--now',
    now,
    '--cache',
    path.join(folder, 'http.sqlite'),
    '--report',
    reportFile,
  ];
  const took = await measureProcess([...command, ...options, '--quiet'], process.env, { limit });
  if (took.status === null) return { name: `${name}: stopped`, took, report: null };
  if (took.status !== 0) throw new Error(`the ${name} pull ended with ${took.status}\n${took.said}`);
  return { name, took, report: JSON.parse(await readFile(reportFile, 'utf8')) as PullReport };
}

function pullTable(first: Pulled, second: Pulled): string {
  const rows = [first, second].flatMap(({ name, took, report }) => [
    [
      name,
      `${took.seconds.toFixed(1)} s`,
      `${took.cpu.toFixed(1)} s`,
      `${Math.round(took.peak)} MB`,
      (took.seconds / first.took.seconds).toFixed(2),
      report === null ? '' : String(report.written.length),
      '',
      took.load.toFixed(1),
    ],
    ...(report?.sources ?? []).map(({ source, milliseconds, seen, requests, notModified }) => [
      `  ${source}`,
      `${(milliseconds / 1000).toFixed(1)} s`,
      '',
      '',
      '',
      `${seen} seen`,
      `${requests}, ${notModified} not modified`,
      '',
    ]),
  ]);
  return table(['pull', 'wall', 'CPU', 'peak', 'to the first', 'written', 'requests', 'load'], rows);
}
