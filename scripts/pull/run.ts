import { readContent } from '../content/read.ts';
import type { Hearing } from '#model/hearing.ts';
import { cleanLine } from '#model/outside-text.ts';
import { Http, type HttpSettings } from './fetch.ts';
import { lockContent } from './lock.ts';
import { unlikelyLoss } from './plausible.ts';
import { isAhead, reconcile, type Reconciled } from './reconcile.ts';
import { emptySourceReport, type PullReport, type SourceReport } from './report.ts';
import { SourceError, type Collected, type HearingObservation, type Source, type SourceContext } from './source.ts';
import { writeHearings } from './write.ts';
import type { Topic } from '#model/tracker-config.ts';

export interface PullOptions {
  sources: readonly Source<unknown>[];
  topics: readonly Topic[];
  /** Folder with the content. */
  content: string;
  /** The pull's clock, ISO 8601 UTC. */
  now: string;
  dryRun: boolean;
  http: HttpSettings;
  /** Sources whose answer is believed even when it lost an unlikely share of its records. */
  acceptLosses: readonly string[];
  /** Called with a short line at each step. */
  progress: (line: string) => void;
}

/**
 * One pull over the given sources: fetch, parse, map, reconcile, write, report. A source that fails keeps its last good data and never
 * stops the others.
 * @throws Error only when nothing can be done at all: the content folder is locked, unreadable or holds invalid hearings
 */
export async function runPull(options: PullOptions): Promise<PullReport> {
  const unlock = lockContent(options.content);
  const http = new Http(options.http);
  try {
    const known = await readKnown(options.content);
    const report: PullReport = { now: options.now, dryRun: options.dryRun, exitStatus: 0, sources: [], written: [], news: [] };
    for (const source of options.sources) {
      report.sources.push(await pullSource(source, known, options, http, report));
    }
    const failed = report.sources.filter(({ failure }) => failure !== null).length;
    report.exitStatus = failed === 0 ? 0 : 2;
    return report;
  } finally {
    await http.close();
    unlock();
  }
}

async function readKnown(content: string): Promise<Map<string, Hearing>> {
  const { records, problems } = await readContent(content, ['hearings']);
  const [first] = problems;
  if (first !== undefined) {
    throw new Error(`${content}/${first.file} is not valid (${first.message}): put it right first, nothing was pulled`);
  }
  return records.hearings;
}

async function pullSource(
  source: Source<unknown>,
  known: Map<string, Hearing>,
  options: PullOptions,
  http: Http,
  report: PullReport,
): Promise<SourceReport> {
  const row = emptySourceReport(source.id);
  const started = performance.now();
  const { fetchText, traffic } = http.forSource(source.id, source.hosts);
  const context: SourceContext = { now: options.now, topics: options.topics, known };
  try {
    options.progress(`${source.id}: asking`);
    const collected = await source.collect(fetchText, context);
    row.notes.push(...(collected.notes ?? []));
    row.seen = collected.raws.length;
    const observations = mapAll(source, collected, context, row);
    options.progress(`${source.id}: ${observations.length} read`);
    const result = reconcileAll(source, observations, collected, known, options, row);
    if (!options.dryRun && result.records.size > 0) {
      report.written.push(...(await writeHearings(options.content, result.records, source.id)));
    }
    for (const [id, record] of result.records) known.set(id, record);
    count(row, result);
    report.news.push(...newsOf(result));
  } catch (error) {
    row.failure = cleanLine(error instanceof SourceError ? error.message : `[${source.id}] ${(error as Error).message}`);
    options.progress(row.failure);
  }
  Object.assign(row, traffic, { milliseconds: Math.round(performance.now() - started) });
  return row;
}

function mapAll(source: Source<unknown>, collected: Collected<unknown>, context: SourceContext, row: SourceReport): HearingObservation[] {
  const byId = new Map<string, HearingObservation>();
  const twice = new Set<string>();
  for (const raw of collected.raws) {
    try {
      const observation = source.map(raw, context);
      if (observation === null) continue;
      if (byId.has(observation.id)) twice.add(observation.id);
      byId.set(observation.id, observation);
    } catch (error) {
      row.skipped.push({ item: cleanLine(source.nameOf(raw)), reason: cleanLine((error as Error).message) });
    }
  }
  for (const id of twice) {
    row.skipped.push({ item: byId.get(id)!.sourceId, reason: 'named twice with different content' });
    byId.delete(id);
  }
  return [...byId.values()];
}

function reconcileAll(
  source: Source<unknown>,
  observations: HearingObservation[],
  collected: Collected<unknown>,
  known: Map<string, Hearing>,
  options: PullOptions,
  row: SourceReport,
): Reconciled {
  const { covers } = collected;
  const skipped = new Set(row.skipped.map(({ item }) => item));
  if (covers !== null && !options.acceptLosses.includes(source.id)) {
    const named = new Set(observations.map(({ sourceId }) => sourceId));
    const ahead = [...known.values()].filter(
      (hearing) => hearing.status !== 'unlisted' && covers(hearing) && isAhead(hearing, options.now),
    );
    const missing = ahead.filter(
      (hearing) => !hearing.seenIn.some((place) => place.source === source.id && (named.has(place.id) || skipped.has(place.id))),
    );
    const doubt = unlikelyLoss(ahead.length, missing.length);
    if (doubt !== null) throw new SourceError({ source: source.id, step: 'reconcile' }, doubt);
  }
  return reconcile(source.id, observations, covers, known, options.topics, options.now, skipped);
}

function count(row: SourceReport, result: Reconciled): void {
  row.added = result.added.length;
  row.changed = result.changed.length;
  row.unlisted = result.unlisted.length;
  row.returned = result.returned.length;
  row.unchanged = result.unchanged;
}

function newsOf(result: Reconciled): string[] {
  return [
    ...result.added.map((id) => `new: ${id} ${cleanLine(result.records.get(id)!.title).slice(0, 80)}`),
    ...result.changed.map(({ id, changes }) => `changed: ${id} ${[...new Set(changes.map(({ field }) => field))].join(', ')}`),
  ];
}
