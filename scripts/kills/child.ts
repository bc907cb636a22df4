/** A pull as a real process: `scripts/pull.ts` as it is run every day. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Asked {
  content: string;
  mirror: string;
  /** The pull's clock, ISO 8601. */
  now: string;
  /** A call that fails inside the pull, see `fail-calls.ts`. */
  failing?: { call: 'write' | 'rename' | 'rm' | 'mkdir'; code: string; after: number };
}

export interface Ended {
  /** null when it was killed. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a pull of the Senate's schedule. @returns the process, and what it said once it has ended */
export function pull({ content, mirror, now, failing }: Asked): { child: ChildProcess; ended: Promise<Ended> } {
  const { GITHUB_STEP_SUMMARY: _summary, ...inherited } = process.env;
  // Hundreds of pulls start here, and reading the code is half of their time.
  const env = { ...inherited, NODE_COMPILE_CACHE: path.join(path.dirname(mirror), 'compiled') };
  const preload = failing === undefined ? [] : ['--import', new URL('fail-calls.ts', import.meta.url).href];
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...preload,
      ...['scripts/pull.ts', 'senate-schedule', '--mirror', mirror, '--content', content, '--now', now],
    ],
    { cwd: root, env: failing === undefined ? env : { ...env, BANWATCH_FAIL: JSON.stringify(failing) }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return { child, ended: hear(child) };
}

async function hear(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream]!.on('data', (part: Buffer) => (said[stream] += part.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...said };
}
