import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseContentFile } from '#model/front-matter.ts';
import { checksums, copyFollowed, differing, restore, type Checksums } from './content-folder.ts';
import { onlyLacks, saySameNow } from './lacking.ts';
import { rightFor, type Fault, type Outcome } from './fault.ts';
import { pullAsProcess, pullHere, sourceNamed, type Pulled } from './run-pull.ts';
import { startServer, type BenchServer } from './server.ts';
import type { StandIn } from './stand-in.ts';
import { standIns } from './stand-ins/index.ts';

/** What became of one source under one fault. */
export interface Verdict {
  source: string;
  fault: string;
  /** null = the fault cannot happen there. */
  right: Outcome | null;
  /** What does not hold; none = the cell holds. */
  complaints: string[];
  /** Most memory, in MB; null = not measured. */
  peak: number | null;
  milliseconds: number;
}

/** Clocks of the pulls: the good one, the one with the fault a day later, and the healthy one that follows. */
const [first, next, after] = ['2026-07-25T18:00:37Z', '2026-07-26T18:00:37Z', '2026-07-26T19:30:37Z'] as const;
/** Bounds of one pull with a fault: memory in MB, time in milliseconds. */
const [mostMemory, longestPull] = [500, 45_000];

/** What a source's records are like before and after a good pull. */
interface Known {
  /** Folders: before the first pull of the source, after it, and the one in which cells are tried. */
  fresh: string;
  good: string;
  tried: string;
  freshSums: Checksums;
  goodSums: Checksums;
}

/** Tries cells. Make one with `openBench`. */
export class Bench {
  readonly #folder: string;
  readonly #server: BenchServer;
  readonly #known = new Map<string, Known>();

  constructor(folder: string, server: BenchServer) {
    this.#folder = folder;
    this.#server = server;
  }

  /** Tries a fault on content that has the source's records, then on content that never had them. */
  async tryCell(standIn: StandIn, fault: Fault): Promise<Verdict> {
    const verdict: Verdict = {
      source: standIn.source,
      fault: fault.name,
      right: rightFor(fault, standIn),
      complaints: [],
      peak: null,
      milliseconds: 0,
    };
    if (verdict.right === null) return verdict;
    await fault.ready?.();
    const known = this.#known.get(standIn.source) ?? (await this.#pullGood(standIn));
    await this.#tryOn('known', standIn, fault, known, verdict);
    // A process takes a second to start; where its memory is measured, the records matter less.
    if (fault.asProcess !== true && fault.onKnownOnly !== true) await this.#tryOn('new', standIn, fault, known, verdict);
    return verdict;
  }

  async close(): Promise<void> {
    await this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #tryOn(records: 'known' | 'new', standIn: StandIn, fault: Fault, known: Known, verdict: Verdict): Promise<void> {
    const { tried, goodSums } = known;
    const before = records === 'known' ? goodSums : known.freshSums;
    if (records === 'new') await restore(tried, known.fresh);
    const complain = (text: string) => verdict.complaints.push(`${records} records: ${text}`);

    this.#server.play(standIn, fault);
    const mirror = fault.nobodyThere === true ? await addressOfNobody() : this.#server.address;
    const asked = {
      source: standIn.source,
      content: tried,
      mirror,
      now: records === 'known' ? next : first,
      ...(fault.patience === undefined ? {} : { patience: fault.patience }),
    };
    const started = performance.now();
    // A pull that hangs gets its answers in the end, so that the others have their turn.
    const hanging = setTimeout(() => this.#server.play(standIn, null), longestPull);
    const pulled = await (fault.asProcess === true ? pullAsProcess : pullHere)(asked);
    clearTimeout(hanging);
    const took = performance.now() - started;
    verdict.milliseconds += took;
    verdict.peak = pulled.peak ?? verdict.peak;
    judge(pulled, verdict.right!, standIn, complain);
    if (verdict.right === 'fails' && fault.line !== undefined && !fault.line.test(pulled.row?.failure ?? ''))
      complain(`another reason: ${pulled.row?.failure}`.slice(0, 300));
    if (took > longestPull) complain(`took ${Math.round(took / 1000)} s`);
    if (pulled.peak !== null && pulled.peak > mostMemory) complain(`held ${Math.round(pulled.peak)} MB`);
    if (this.#server.strays().length > 0) complain(`asked for ${this.#server.strays().join(', ')}`);
    const left = await checksums(tried);
    const mayLack = records === 'new' && fault.mayLack === true;
    const wrong: string[] = [];
    for (const file of differing(before, left)) {
      if (records === 'new' && left.get(file) === goodSums.get(file)) continue;
      if (!mayLack || !(await onlyLacks(file, tried, known.good))) wrong.push(file);
    }
    if (fault.startsAt !== undefined) await this.#checkStart(fault.startsAt, standIn, tried, complain);
    else if (wrong.length > 0) complain(`wrote ${wrong.slice(0, 3).join(', ')}${wrong.length > 3 ? ` and ${wrong.length - 3} more` : ''}`);
    if (records === 'new' && verdict.right === 'same' && !mayLack && differing(left, goodSums).length > 0)
      complain('did not write all records');

    this.#server.play(standIn, null);
    const healthy = await pullHere({
      source: standIn.source,
      content: tried,
      mirror: this.#server.address,
      now: records === 'known' ? after : first,
    });
    if (healthy.exitStatus !== 0 || healthy.row?.failure !== null)
      complain(`the next pull failed: ${healthy.row?.failure ?? healthy.printed}`);
    const end = differing(goodSums, await checksums(tried));
    for (const file of [...end]) if (mayLack && (await saySameNow(file, tried, known.good))) end.splice(end.indexOf(file), 1);
    if (end.length > 0 && fault.startsAt === undefined) complain(`after the next pull ${end.slice(0, 3).join(', ')} is not as it was`);
    if (end.length > 0 || records === 'new') await restore(tried, known.good);
  }

  /** For faults that are none: a time that must be recorded in one certain way. */
  async #checkStart(wanted: string, standIn: StandIn, content: string, complain: (text: string) => void): Promise<void> {
    const file = path.join(content, 'hearings', `${standIn.hearingOf!(standIn.items[0]!)}.mdx`);
    const text = await readFile(file, 'utf8').catch(() => null);
    const startsAt = text === null ? 'not recorded' : String((parseContentFile(text).data as { startsAt?: unknown }).startsAt);
    if (!startsAt.startsWith(wanted)) complain(`the start is ${startsAt}, not ${wanted}`);
  }

  async #pullGood(standIn: StandIn): Promise<Known> {
    const at = (name: string) => path.join(this.#folder, `${standIn.source}-${name}`);
    const known = { fresh: at('fresh'), good: at('good'), tried: at('tried') };
    await copyFollowed('content', known.fresh);
    // Printed hearings only add to hearings that are known.
    if (standIn.source === 'govinfo')
      await this.#pullHealthy(
        standIns.find(({ source }) => source === 'congress-gov')!,
        known.fresh,
      );
    const freshSums = await checksums(known.fresh);
    await restore(known.good, known.fresh);
    const { written } = await this.#pullHealthy(standIn, known.good);
    if (written.length === 0) throw new Error(`a healthy pull of ${standIn.source} wrote nothing`);
    await restore(known.tried, known.good);
    const whole = { ...known, freshSums, goodSums: await checksums(known.good) };
    this.#known.set(standIn.source, whole);
    return whole;
  }

  async #pullHealthy(standIn: StandIn, content: string): Promise<Pulled> {
    this.#server.play(standIn, null);
    const pulled = await pullHere({ source: standIn.source, content, mirror: this.#server.address, now: first });
    if (pulled.exitStatus !== 0) throw new Error(`a healthy pull of ${standIn.source} failed: ${pulled.printed}`);
    return pulled;
  }
}

function judge({ exitStatus, row, printed }: Pulled, right: Outcome, { source }: StandIn, complain: (text: string) => void): void {
  const lines = [...(row?.notes ?? []), ...(row?.skipped ?? []).map(({ item, reason }) => `${item}: ${reason}`)];
  if (exitStatus !== (right === 'fails' ? 2 : 0))
    complain(`exit status ${exitStatus}: ${row?.failure ?? (lines.join('; ') || printed)}`.slice(0, 400));
  else if (right === 'fails' && !new RegExp(`^\\[${source} (fetch|parse|map|reconcile|write)\\] \\S`).test(row?.failure ?? ''))
    complain(`no line with source and step: ${row?.failure}`);
  else if (right === 'says' && lines.length === 0) complain('not a word about it');
  else if (right === 'same' && (row?.skipped.length ?? 0) > 0) complain(`skipped: ${lines.join('; ')}`.slice(0, 400));
  if (row !== null && [row.failure ?? '', ...lines].some((line) => line.length > 2000)) complain('a line of more than 2,000 characters');
  if (/[\n\r]/.test(row?.failure ?? '') || lines.some((line) => /[\n\r]/.test(line))) complain('a line that is several lines');
  if ('polluted' in Object.prototype) complain('the prototype of every object was changed');
  if (printed.includes('canary-key')) complain('the key is printed');
}

/** @returns an address at which nobody listens: a port that was free a moment ago */
async function addressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}`;
}

/** Starts the server and makes the folders. Close it in the end. */
export async function openBench(): Promise<Bench> {
  // The pull makes sure that each file is on the disk; in memory that takes no time.
  const folder = await mkdtemp(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'banwatch-faults-'));
  return new Bench(folder, await startServer((source) => sourceNamed(source).hosts));
}
