import type { HearingClaim, Hearing } from '#model/hearing.ts';
import type { Committee } from '#model/committee.ts';
import type { Legislation } from '#model/legislation.ts';
import type { Measure } from '#model/measure.ts';
import type { Notice } from '#model/notice.ts';
import type { Topic } from '#model/tracker-config.ts';
import type { FetchText } from './fetch.ts';

/** Where something went wrong. `item` is the source's own id of the record, when there is one. */
export interface Whereabouts {
  source: string;
  step: 'fetch' | 'parse' | 'map' | 'reconcile' | 'write';
  item?: string;
}

/** An error that names source, step and record. */
export class SourceError extends Error {
  readonly where: Whereabouts;
  /** The message alone, for where source, step and record are named beside it. */
  readonly reason: string;
  constructor(where: Whereabouts, message: string, options?: ErrorOptions) {
    super(`[${where.source} ${where.step}] ${where.item === undefined ? '' : `${where.item}: `}${message}`, options);
    this.name = 'SourceError';
    this.where = where;
    this.reason = message;
  }
}

/** What every step of a source may know. */
export interface SourceContext {
  /** The clock of this pull, ISO 8601 in UTC. Nothing in a source reads the machine's clock. */
  now: string;
  topics: readonly Topic[];
  /** Hearings already known, by id: for sources that ask only for what changed. Includes what earlier sources of this pull brought. */
  known: ReadonlyMap<string, Hearing>;
  /** Files already known, by id. */
  legislation: ReadonlyMap<string, Legislation>;
  /** What people curated, for sources that follow it: bills in measures, addresses of committees. */
  measures: ReadonlyMap<string, Measure>;
  committees: ReadonlyMap<string, Committee>;
  /**
   * Ask for what changed since then, ISO 8601 UTC; null = the source's ordinary question. From `--since`, or, when the source was silent for
   * longer than its ordinary question reaches back, from its last good answer.
   */
  since: string | null;
  /** Ask for everything, not only for what changed. From `--full`. */
  full: boolean;
  /** Environment variables with keys; never logged. */
  keys: Readonly<Record<string, string | undefined>>;
}

/** One source's word about one hearing. */
export interface HearingObservation {
  kind?: 'hearing';
  /** Adds to a hearing that is known already, and never makes a new one. */
  onlyKnown?: boolean;
  /** Id of the record it belongs to, e.g. `119/senate/338683`. */
  id: string;
  jurisdiction: string;
  congress: number | null;
  chamber: Hearing['chamber'];
  eventId: string | null;
  /** Name of the body where no committee code exists, e.g. a council's committee. */
  body?: string;
  /** Id in this source, and the address it was read from. */
  sourceId: string;
  sourceUrl: string;
  claim: HearingClaim;
}

/** One source's word about a file. */
export interface LegislationObservation {
  kind: 'legislation';
  /** `<client>/<file number>` */
  id: string;
  sourceId: string;
  record: Omit<Legislation, 'firstSeen' | 'changes' | 'curated' | 'topics'>;
}

/** A committee's announcement. */
export interface NoticeObservation {
  kind: 'notice';
  /** `<committee code>/<key>` */
  id: string;
  sourceId: string;
  record: Omit<Notice, 'firstSeen' | 'changes' | 'topics'>;
}

export type Observation = HearingObservation | LegislationObservation | NoticeObservation;

/** What a source brought home. */
export interface Collected<Raw> {
  raws: Raw[];
  /**
   * Says which known hearings a complete answer would have named. A future one that is missing becomes `unlisted`.
   * null = this answer proves nothing about what is missing.
   */
  covers: ((hearing: Hearing) => boolean) | null;
  /** Things worth a line in the report that are no errors. */
  notes?: string[];
  /** Records that could not be read at all. */
  skipped?: Skipped[];
  /** The source was not asked, and why: no key. Then there are no raws. */
  notAsked?: string;
  /** Asking ended before all was read, and why. What was read is taken in; the source counts as failed, so that the next pull asks for the rest. */
  stopped?: string;
}

/** A record that could not be read; it never takes the others down. */
export interface Skipped {
  item: string;
  reason: string;
}

/** One official feed or API. Its folder holds how to read it; the engine knows it only through this. */
export interface Source<Raw> {
  /** The one name used everywhere: folder, recordings, log lines, report rows, health page. */
  id: string;
  title: string;
  /** A page for people about the source. */
  url: string;
  /** Hosts it may ask; a redirect to any other host is refused. */
  hosts: readonly string[];
  /**
   * The one address from which everything of this source is read, where there is only one: its outcome then follows from that answer, the
   * content and the clock alone, so the same answer to the same content need not be read twice a day. `collect` asks for it in the same way.
   */
  whole?: { address: string; accept: string };
  /** Fetch and parse: asks for what it needs and returns the source's own words. @throws SourceError when the answer is not good. */
  collect(fetchText: FetchText, context: SourceContext): Promise<Collected<Raw>>;
  /** Their words → ours. null = nothing to record. @throws SourceError naming the record when it cannot be read. */
  map(raw: Raw, context: SourceContext): Observation | readonly Observation[] | null;
  /** Id of a raw record for messages. */
  nameOf(raw: Raw): string;
}

/** Gives a source its type; returns what it takes. */
export function defineSource<Raw>(source: Source<Raw>): Source<Raw> {
  return source;
}
