import { createHash } from 'node:crypto';
import { readContent, type Content } from '../content/read.ts';
import type { ContentRecords } from '#model/collections.ts';
import type { Retired } from '#model/retired.ts';
import { cleanLine } from '#model/outside-text.ts';
import { Http, type HttpSettings } from './fetch.ts';
import { clockBehind } from './clock.ts';
import { freeLine } from './drop-contacts.ts';
import { finishKilled } from './finish-killed.ts';
import { lockContent } from './lock.ts';
import { exchangedRecords, refuseUnlikely } from './doubt.ts';
import { mapAll } from './map-all.ts';
import { reconcile, type Reconciled } from './reconcile.ts';
import { emptySourceReport, type PullReport, type SourceReport } from './report.ts';
import {
  SourceError,
  type Collected,
  type HearingObservation,
  type LegislationObservation,
  type NoticeObservation,
  type Observation,
  type Skipped,
  type Source,
  type SourceContext,
  type Whereabouts,
} from './source.ts';
import { sinceLastSuccess } from './since.ts';
import { reconcilePlain } from './reconcile-plain.ts';
import { takenOut } from './taken-out.ts';
import { askWhole, RepeatedAnswers } from './repeated.ts';
import { writeRecords, type Writing } from './write.ts';
import { classify } from '#model/topics.ts';
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
  /** JSON file that remembers answers which left nothing to do; null = every answer is read. */
  repeated: string | null;
  /** Sources whose answer is believed even when it lost an unlikely share of its records. */
  acceptLosses: readonly string[];
  /** Ask for what changed since then, ISO 8601 UTC; null = as much as each source's last good answer demands. */
  since: string | null;
  /** Ask for everything. */
  full: boolean;
  /** Keys of services, by the name of their environment variable. */
  keys: Readonly<Record<string, string | undefined>>;
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
    const { known, retired, health, written, digest } = await readKnown(options);
    const report: PullReport = { now: options.now, dryRun: options.dryRun, exitStatus: 0, sources: [], written, news: [] };
    const pull: Pull = {
      options,
      http,
      known,
      retired,
      health,
      report,
      behind: clockBehind(known.hearings.values(), options.now),
      content: written.length === 0 ? digest : null,
      repeated: options.repeated === null ? null : await RepeatedAnswers.open(options.repeated),
    };
    for (const source of options.sources) {
      const row = await pullSource(source, pull);
      row.notes.push(...http.takeNotes());
      report.sources.push(row);
    }
    const failed = report.sources.filter(({ failure }) => failure !== null).length;
    report.exitStatus = failed === 0 ? 0 : 2;
    return report;
  } finally {
    await http.close();
    unlock();
  }
}

/** What the sources of one pull share. */
export interface Pull {
  options: PullOptions;
  http: Http;
  /** Goes along with what is written. */
  known: ContentRecords;
  /** What people took out. */
  retired: readonly Retired[];
  /** How each source has answered pulls on a schedule. */
  health: Content['health'];
  report: PullReport;
  /** Why the clock cannot be trusted; null = it can. */
  behind: string | null;
  /** `digestOfContent` of the content as it is now; null = not known since something was written. */
  content: string | null;
  repeated: RepeatedAnswers | null;
}

/** Reads what the pull writes and what sources follow. People's files with an error are their own matter: `npm run check` names them. */
async function readKnown({
  content,
  dryRun,
}: PullOptions): Promise<Pick<Pull, 'known' | 'retired' | 'health'> & { written: string[]; digest: string }> {
  const hash = createHash('sha256');
  const { records, retired, health, files, problems } = await readContent(content, undefined, hash);
  // Without the list of what was taken out, all of it would come back.
  const listUnread = ({ file }: { file: string }) => file === 'retired.yaml' && retired.length === 0;
  // What lies among the records and is none stops nobody: the check names it.
  const first = problems.find((problem) => /^(hearings|legislation|notices)\/.*\.mdx$/.test(problem.file) || listUnread(problem));
  if (first !== undefined) {
    throw new Error(`${content}/${first.file} is not valid (${first.message}): put it right first, nothing was pulled`);
  }
  return { known: records, retired, health, written: await finishKilled(content, records, files, dryRun), digest: hash.digest('hex') };
}

async function pullSource(source: Source<unknown>, pull: Pull): Promise<SourceReport> {
  const { options, http, known, report, behind } = pull;
  const row = emptySourceReport(source.id);
  const started = performance.now();
  const { fetchText, traffic } = http.forSource(source.id, source.hosts);
  const { now, topics, full, keys } = options;
  const lastSuccess = pull.health.get(source.id)?.lastSuccess ?? null;
  const since = options.since ?? sinceLastSuccess(lastSuccess, now);
  const { hearings, legislation, measures, committees } = known;
  const context: SourceContext = { now, topics, known: hearings, legislation, measures, committees, since, full, keys };
  let step: Whereabouts['step'] = 'parse';
  try {
    options.progress(`${source.id}: asking${since === options.since ? '' : `, which last answered at ${lastSuccess}`}`);
    const whole = await askWhole(source, fetchText, pull);
    const before = whole?.before ?? null;
    if (before !== null) {
      const { seen, unchanged } = before;
      options.progress(`${source.id}: the answer of ${before.now} again`);
      return Object.assign(row, traffic, { seen, unchanged, milliseconds: Math.round(performance.now() - started) });
    }
    const answer = await source.collect(whole?.fetchText ?? fetchText, context);
    const collected = behind === null ? answer : { ...answer, covers: null };
    row.notes.push(...(collected.notes ?? []).map(freeLine), ...(behind === null || answer.covers === null ? [] : [behind]));
    row.skipped.push(...(collected.skipped ?? []).map(({ item, reason }) => ({ item: cleanLine(item), reason: freeLine(reason) })));
    row.notAsked = collected.notAsked ?? null;
    row.seen = collected.raws.length;
    step = 'map';
    const observations = mapAll(source, collected, context, row);
    options.progress(`${source.id}: ${observations.length} read`);
    step = 'reconcile';
    leaveOut(takenOut(observations, pull.retired, known), observations, row);
    if (!options.acceptLosses.includes(source.id)) leaveOut(exchangedRecords(source.id, observations, known), observations, row);
    const told = { news: [] as string[] };
    const writings = settleAll(source, observations, collected, known, options, row, told);
    step = 'write';
    if (!options.dryRun && writings.length > 0) {
      pull.content = null;
      report.written.push(...(await writeRecords(options.content, writings, source.id)));
    }
    // Only now: of records that could not be written there is no news.
    report.news.push(...told.news);
    for (const { collection, id, record, formerId } of writings) {
      const records = known[collection] as Map<string, unknown>;
      records.set(id, record);
      if (formerId !== undefined) records.delete(formerId);
    }
    if (collected.stopped !== undefined) {
      row.failure = freeLine(new SourceError({ source: source.id, step: 'fetch' }, collected.stopped).message);
      row.isPartial = true;
      options.progress(row.failure);
    }
    // What was doubtful is looked at again, and said again, each time.
    const clean = row.failure === null && row.skipped.length === 0 && row.notes.length === 0 && !options.dryRun;
    if (clean) await whole?.keep({ now, seen: row.seen, unchanged: observations.length });
  } catch (error) {
    row.failure = freeLine(error instanceof SourceError ? error.message : `[${source.id} ${step}] ${(error as Error).message}`);
    Object.assign(row, { added: 0, changed: 0, unlisted: 0, returned: 0, moved: 0, cancelled: 0, postponed: 0 });
    options.progress(row.failure);
  }
  Object.assign(row, traffic, { milliseconds: Math.round(performance.now() - started) });
  return row;
}

/** Takes records out of what was observed and says so. */
function leaveOut(doubtful: readonly (Skipped & { id: string })[], observations: Observation[], row: SourceReport): void {
  for (const { id, item, reason } of doubtful) {
    observations.splice(
      observations.findIndex((one) => one.id === id),
      1,
    );
    row.skipped.push({ item, reason });
  }
}

/**
 * Reconciles each kind of record, counts in `row`, and says what is news in `told`.
 * @returns what has to be written
 * @throws SourceError (step reconcile) when the answer lost an unlikely share of its records
 */
export function settleAll(
  source: Source<unknown>,
  observations: readonly Observation[],
  collected: Collected<unknown>,
  known: ContentRecords,
  options: Pick<PullOptions, 'now' | 'topics' | 'acceptLosses'>,
  row: SourceReport,
  told: Pick<PullReport, 'news'>,
): Writing[] {
  const { now, topics } = options;
  const meetings = observations.filter((one): one is HearingObservation => one.kind === undefined || one.kind === 'hearing');
  const result = reconcileHearings(source, meetings, collected, known, options, row);
  const writings: Writing[] = [...result.records].map(([id, record]) => ({
    collection: 'hearings',
    id,
    record,
    ...(result.moved.has(id) ? { formerId: result.moved.get(id)! } : {}),
  }));
  // Notices that name a hearing by its old id follow it.
  for (const [to, from] of result.moved) {
    for (const [id, notice] of known.notices) {
      if (notice.hearing === from) writings.push({ collection: 'notices', id, record: { ...notice, hearing: to } });
    }
  }
  const files = new Map(
    observations.filter((one): one is LegislationObservation => one.kind === 'legislation').map(({ id, record }) => [id, record]),
  );
  const laws = lawsByFile(known);
  const filed = reconcilePlain(
    files,
    known.legislation,
    ({ title, summary, history, client, file }) =>
      classify(
        {
          title,
          summary,
          history: history.map(({ action, note }) => `${action} ${note ?? ''}`),
          // A bill with a bare title is on the topic of the law that people entered for it.
          measure: laws.get(`${client}/${file}`) ?? [],
        },
        topics,
      ),
    now,
    ['url'],
  );
  const items = new Map(
    observations.filter((one): one is NoticeObservation => one.kind === 'notice').map(({ id, record }) => [id, record]),
  );
  const topicsOf = ({ title, summary }: { title: string; summary?: string | undefined }) => classify({ title, summary }, topics);
  const noticed = reconcilePlain(items, known.notices, topicsOf, now, ['summary', 'because', 'hearing'], ['published']);
  for (const [id, record] of filed.records) writings.push({ collection: 'legislation', id, record: { ...record } });
  for (const [id, record] of noticed.records) writings.push({ collection: 'notices', id, record: { ...record } });
  row.added = result.added.length + filed.added.length + noticed.added.length;
  row.changed = result.changed.length + filed.changed.length + noticed.changed.length;
  row.unlisted = result.unlisted.length;
  row.returned = result.returned.length;
  for (const { id, changes } of result.changed) {
    const to = changes.find(({ field }) => field === 'status')?.to;
    if (to === 'cancelled') row.cancelled += 1;
    else if (to === 'postponed') row.postponed += 1;
    else if (to !== 'unlisted' && !result.returned.includes(id) && changes.some(({ field }) => field === 'startsAt' || field === 'date'))
      row.moved += 1;
  }
  row.unchanged = result.unchanged + filed.unchanged + noticed.unchanged;
  told.news.push(...newsOf(result));
  told.news.push(...filed.added.map((id) => `new: ${id} ${cleanLine(filed.records.get(id)!.title).slice(0, 80)}`));
  told.news.push(...filed.changed.map((id) => `changed: ${id} ${filed.records.get(id)!.changes.at(-1)!.field}`));
  told.news.push(...noticed.added.map((id) => `notice: ${id} ${cleanLine(noticed.records.get(id)!.title).slice(0, 80)}`));
  return writings;
}

/** @returns what people wrote of the laws that name a file, by file: one pass over the laws. */
function lawsByFile({ measures }: ContentRecords): Map<string, string[]> {
  const laws = new Map<string, string[]>();
  for (const { legislation, name, summary } of measures.values()) {
    for (const file of new Set(legislation)) laws.set(file, [...(laws.get(file) ?? []), `${name}. ${summary}`]);
  }
  return laws;
}

function reconcileHearings(
  source: Source<unknown>,
  observations: readonly HearingObservation[],
  collected: Collected<unknown>,
  known: ContentRecords,
  options: Pick<PullOptions, 'now' | 'topics' | 'acceptLosses'>,
  row: SourceReport,
): Reconciled {
  const { covers } = collected;
  const skipped = new Set(row.skipped.map(({ item }) => item));
  if (!options.acceptLosses.includes(source.id)) refuseUnlikely(source.id, observations, covers, known, options.now, skipped);
  return reconcile(source.id, observations, covers, known.hearings, options.topics, options.now, skipped);
}

function newsOf(result: Reconciled): string[] {
  return [
    ...result.added.map((id) => `new: ${id} ${cleanLine(result.records.get(id)!.title).slice(0, 80)}`),
    ...result.changed.map(({ id, changes }) => `changed: ${id} ${[...new Set(changes.map(({ field }) => field))].join(', ')}`),
  ];
}
