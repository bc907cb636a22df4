import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';

/** What one run of a program took. */
export interface ProcessFigures {
  /** Exit status; null = stopped at the time limit. */
  status: number | null;
  seconds: number;
  /** Processor time of it and its children; NaN where the system does not tell. */
  cpu: number;
  /** Most memory that it and its children held at one time, in MB; NaN where the system does not tell. */
  peak: number;
  /** Load of the machine in the minute before it began: others may use it, too. */
  load: number;
  /** The last of what it said. */
  said: string;
}

/** Often enough for the peak of something that takes seconds, seldom enough to cost it nothing. */
const everyMs = 200;
const keptCharacters = 4000;

/**
 * Runs a program in a process group of its own, so that its children are counted with it, and end with it.
 * @param limit seconds after which it is stopped
 */
export async function measureProcess(
  [program, ...parameters]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
  { limit = 600, cwd = process.cwd() } = {},
): Promise<ProcessFigures> {
  const load = loadavg()[0]!;
  const started = performance.now();
  const child = spawn(program, parameters, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  // In a group of its own it does not hear the Ctrl-C that ends us.
  const stop = () => process.kill(-child.pid!, 'SIGKILL');
  process.once('exit', stop);
  for (const signal of signals) process.once(signal, exitOn);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-keptCharacters)));
  }
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  let [cpu, peak] = [NaN, NaN];
  let stopped = false;
  const look = () => {
    if (!stopped && performance.now() - started > limit * 1000) {
      stopped = true;
      stop();
    }
    const now = groupNow(child.pid!);
    if (now === null) return;
    cpu = Number.isNaN(cpu) ? now.cpu : Math.max(cpu, now.cpu);
    peak = Number.isNaN(peak) ? now.memory : Math.max(peak, now.memory);
  };
  const watch = setInterval(look, everyMs);
  // What ends before the first look, as the gate does in 0.2 s, still has to be seen once.
  const early = setTimeout(look, everyMs / 4);
  try {
    const status = await ended;
    return { status: stopped ? null : status, seconds: (performance.now() - started) / 1000, cpu, peak, load, said };
  } finally {
    clearInterval(watch);
    clearTimeout(early);
    process.off('exit', stop);
    for (const signal of signals) process.off(signal, exitOn);
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const;

function exitOn(): void {
  process.exit(1);
}

/** Linux tells clock ticks in hundredths of a second and memory in pages of 4 kB. */
const [tick, page] = [0.01, 4096 / 1e6];

/**
 * Reads without waiting: a look then takes about two milliseconds, and ten times that with a promise for each process.
 * @returns seconds of processor time and MB of all processes of a group; null where there is no /proc
 */
function groupNow(group: number): { cpu: number; memory: number } | null {
  let [cpu, memory, found] = [0, 0, false];
  for (const pid of listProcesses()) {
    const text = readStat(pid);
    // The name of the program stands in brackets and may hold blanks.
    const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
    if (fields === undefined || Number(fields[2]) !== group) continue;
    found = true;
    // Field numbers of proc_pid_stat(5), less three: own and waited-for children's time, and resident pages.
    cpu += [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]) * tick, 0);
    memory += Number(fields[21]) * page;
  }
  return found ? { cpu, memory } : null;
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** A process may end between the list and the look. */
function readStat(pid: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
}
