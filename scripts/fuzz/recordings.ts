/** The good answers that the fuzz test starts from: the shipped mirror, and the fixtures of each source. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import config from '#config';
import { decodeBody } from '#pull/decode-body.ts';
import type { FetchText } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import { SourceError, type Source, type SourceContext } from '#pull/source.ts';
import { allSources } from '#sources/index.ts';
import { readContent, type Content } from '../content/read.ts';
import { fixtureSets } from './fixture-sets.ts';
import { settle } from './settle.ts';

/** One source with one set of answers that it reads well. */
export interface Recording {
  /** Folder of the source, e.g. `legistar`. */
  folder: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each source has its own raw shape
  source: Source<any>;
  answers: ReadonlyMap<string, Uint8Array>;
  /** What is known when the given answer is the one that is spoilt. */
  contextFor: (url: string) => SourceContext;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const anyKey = new Proxy<Record<string, string>>({}, { get: (_, name) => (typeof name === 'string' ? 'mirror' : undefined) });

/**
 * Reads all recordings.
 * @param only id of a source or name of its folder; null = all
 * @throws Error when a source does not read its own recording well, or `only` names none
 */
export async function readRecordings(only: string | null): Promise<Recording[]> {
  const content = await readContent(path.join(root, 'content'));
  const { asOf, sources } = JSON.parse(await readFile(path.join(root, 'mirror/mirror.json'), 'utf8')) as {
    asOf: string;
    sources: string[];
  };
  const isWanted = (source: Source<unknown>) => only === null || only === source.id || only === folderOf(source);
  const recordings: Recording[] = [];
  for (const source of allSources.filter((one) => sources.includes(one.id) && isWanted(one))) {
    const context = contextOf(content, asOf);
    const answers = await answersOf(source, context, (url) => {
      const file = mirrorFile(path.join(root, 'mirror'), new URL(url));
      return existsSync(file) ? readFileSync(file) : null;
    });
    if (answers !== null) recordings.push({ folder: folderOf(source), source, answers, contextFor: (url) => narrowed(context, url) });
  }
  for (const { source, now, bodyOf } of fixtureSets()) {
    if (!isWanted(source)) continue;
    const nothing = { ...contextOf(content, now), known: new Map(), legislation: new Map() };
    const answers = await answersOf(source, nothing, bodyOf);
    if (answers === null) throw new Error(`${source.id} asks for nothing that scripts/fuzz/fixture-sets.ts answers`);
    recordings.push({ folder: folderOf(source), source, answers, contextFor: (url) => narrowed(nothing, url) });
    // Once more, with all of it known from a pull before.
    const all = { ...nothing, ...(await recordsOf(source, answers, nothing)) };
    recordings.push({ folder: folderOf(source), source, answers, contextFor: (url) => narrowed(all, url) });
  }
  if (recordings.length === 0) throw new Error(`no source "${only}" with recorded answers`);
  return recordings;
}

/** `legistar-sfgov` lies in `legistar`; all others are named like their folder. */
export function folderOf({ id }: Pick<Source<unknown>, 'id'>): string {
  return /^(legistar|primegov)-/.exec(id)?.[1] ?? id;
}

function contextOf({ records }: Content, now: string): SourceContext {
  const { hearings, legislation, measures, committees } = records;
  return emptyContext(now, { topics: config.topics, known: hearings, legislation, measures, committees, keys: anyKey });
}

/** Of a dozen feeds only the spoilt one is read again each time. */
function narrowed(context: SourceContext, url: string): SourceContext {
  const committees = [...context.committees].filter(([, { rss }]) => rss === url);
  return committees.length === 0 ? context : { ...context, committees: new Map(committees) };
}

/**
 * Everything a source asks for in a run, with what it was answered.
 * @returns null when nothing of it was recorded: the mirror answers what this tracker searches for, and another one's search is not in it
 */
async function answersOf(
  source: Source<unknown>,
  context: SourceContext,
  bodyOf: (url: string) => Uint8Array | null,
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const answers = new Map<string, Uint8Array>();
  try {
    await source.collect(async (url, options) => {
      const body = bodyOf(url);
      if (body !== null) answers.set(url, body);
      return replay(source.id, answers)(url, options);
    }, context);
  } catch (error) {
    if (answers.size > 0) throw error;
  }
  return answers.size === 0 ? null : answers;
}

/** What a pull of the good answers makes, as far as sources look at it. */
async function recordsOf(
  source: Source<unknown>,
  answers: ReadonlyMap<string, Uint8Array>,
  context: SourceContext,
): Promise<Pick<SourceContext, 'known' | 'legislation'>> {
  const writings = settle(source, await source.collect(replay(source.id, answers), context), context).writings;
  const of = (collection: string) =>
    new Map(writings.filter((one) => one.collection === collection).map(({ id, record }) => [id, record as never]));
  return { known: of('hearings'), legislation: of('legislation') };
}

/** @returns the door of a source that is answered from memory, as `Http` answers from a mirror folder */
export function replay(source: string, answers: ReadonlyMap<string, Uint8Array>): FetchText {
  return async (url, options = {}) => {
    const bytes = answers.get(url);
    const fail = (reason: string) => new SourceError({ source, step: 'fetch' }, reason);
    if (bytes === undefined) {
      if (options.alsoAccept?.includes(404)) return { status: 404, text: '', url, contentType: null };
      throw fail('HTTP 404: not recorded');
    }
    try {
      return { status: 200, text: decodeBody(bytes, null), url, contentType: null };
    } catch (error) {
      throw fail((error as Error).message);
    }
  };
}
