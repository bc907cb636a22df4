import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { PullReport } from '#pull/report.ts';
import { allSources } from '#sources/index.ts';
import { readTree } from '../../scripts/kills/tree.ts';
import { HostileSources, type Records } from './sources.ts';
import { serveSources } from './server.ts';
import type { Aim } from './plant.ts';

/** The clock of all hostile pulls and builds. */
export const now = '2026-07-25T18:00:37Z';

/** How a program ended and what it printed. */
export interface Ended {
  /** null = it was stopped because it did not end by itself. */
  status: number | null;
  printed: string;
}

/** Runs one of the project's scripts. */
export async function runScript(parameters: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    timeout: 120_000,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += String(part)));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, printed };
}

export interface HostilePull extends Ended {
  report: PullReport;
  /** How many texts the sources told were attacks. */
  planted: number;
}

/** A real pull of every source there is, each with attacks in its answers. */
export async function pullHostile(content: string, aim: Aim, records: Records): Promise<HostilePull> {
  const sources = new HostileSources(aim, records);
  const server = await serveSources(sources);
  try {
    const file = `${content}.report.json`;
    const options = ['--mirror', server.address, '--content', content, '--now', now, '--report', file];
    const all = allSources.map(({ id }) => id);
    // Whether an answer is likely is not at stake: an answer that is refused for that would show nothing.
    const believed = all.flatMap((id) => ['--accept-losses', id]);
    const ended = await runScript(['scripts/pull.ts', ...all, ...options, ...believed]);
    return { ...ended, report: JSON.parse(await readFile(file, 'utf8')) as PullReport, planted: sources.planted };
  } finally {
    await server.close();
  }
}

/** The project's own check of a content folder. */
export function checkContent(content: string): Promise<Ended> {
  return runScript(['scripts/check.ts', '--content', content, '--now', now]);
}

/** Every file below a folder but those of the content folder and the report beside it: what no pull may touch. */
export async function surroundings(folder: string, content: string): Promise<Map<string, string>> {
  const own = content.slice(folder.length + 1);
  return new Map([...(await readTree(folder))].filter(([name]) => name !== `${own}.report.json` && !name.startsWith(`${own}/`)));
}
