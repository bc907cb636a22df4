import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import config from '#config';
import type { Patience } from '#pull/patience.ts';
import { asTable, type PullReport, type SourceReport } from '#pull/report.ts';
import { runPull } from '#pull/run.ts';
import { allSources } from '#sources/index.ts';

/** One pull of one source. */
export interface Asked {
  source: string;
  content: string;
  /** Address that answers in place of the source. */
  mirror: string;
  /** The pull's clock, ISO 8601 UTC. */
  now: string;
  patience?: Partial<Patience>;
}

/** How it went. */
export interface Pulled {
  exitStatus: number | null;
  row: SourceReport | null;
  /** What was printed. */
  printed: string;
  written: string[];
  /** Most memory held, in MB; null = not measured. */
  peak: number | null;
}

/** @throws Error when there is no such source */
export function sourceNamed(id: string) {
  const source = allSources.find((one) => one.id === id);
  if (source === undefined) throw new Error(`no source "${id}"`);
  return source;
}

/** Pulls inside this process. */
export async function pullHere({ source, content, mirror, now, patience }: Asked): Promise<Pulled> {
  try {
    const report = await runPull({
      sources: [sourceNamed(source)],
      topics: config.topics,
      content,
      now,
      dryRun: false,
      acceptLosses: [],
      since: null,
      full: false,
      keys: { CONGRESS_GOV_API_KEY: 'canary-key' },
      repeated: null,
      http: { userAgent: 'fault bench', mirror, record: null, cache: null, ...(patience === undefined ? {} : { patience }) },
      progress: () => {},
    });
    return { exitStatus: report.exitStatus, row: report.sources[0]!, printed: asTable(report), written: report.written, peak: null };
  } catch (error) {
    return { exitStatus: 1, row: null, printed: (error as Error).message, written: [], peak: null };
  }
}

/** Seconds after which a process is taken to hang. */
const longest = 60;

/** Pulls as a user does, as a process of its own, and measures its memory. */
export async function pullAsProcess({ source, content, mirror, now }: Asked): Promise<Pulled> {
  const file = `${content}.report.json`;
  await rm(file, { force: true });
  const options = ['--mirror', mirror, '--content', content, '--now', now, '--report', file, '--quiet', '--time-limit', '4'];
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', './scripts/faults/report-peak.ts', 'scripts/pull.ts', source, ...options],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], timeout: longest * 1000 },
  );
  const texts = ['', '', ''];
  for (const [index, stream] of [child.stdout, child.stderr, child.stdio[3]].entries())
    stream?.on('data', (part) => (texts[index] += String(part)));
  const exitStatus = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const report = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as PullReport,
    () => null,
  );
  const peak = texts[2] === '' ? null : Number(texts[2]) / 1024;
  return { exitStatus, row: report?.sources[0] ?? null, printed: `${texts[0]}${texts[1]}`, written: report?.written ?? [], peak };
}
