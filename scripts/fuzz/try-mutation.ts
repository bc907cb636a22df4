import { SourceError, type Source } from '#pull/source.ts';
import { whyUnwritable, type Writing } from '#pull/write.ts';
import { mutate, type Mutation } from './mutate.ts';
import { replay, type Recording } from './recordings.ts';
import { settle } from './settle.ts';

/** What a source made of a spoilt answer. */
export type Result =
  /** It failed as it should. */
  | { kind: 'refused' }
  /** It read on: records that would be written, and records that were named and skipped. */
  | { kind: 'read'; records: number; skipped: number }
  /** Something else than a SourceError came out, or a record that cannot be written. */
  | { kind: 'crash'; reason: string };

/** Errors that say in words what cannot be read; any other class is a slip of the program. */
const isSpoken = (error: unknown) => error instanceof SourceError || (error instanceof Error && error.constructor === Error);

/** Runs one source as the pull does, with one of its recorded answers spoilt and nothing written. Never throws. */
export async function tryMutation(recording: Recording, mutation: Mutation): Promise<Result> {
  const { source, answers } = recording;
  const url = [...answers.keys()][Math.floor(mutation.answer * answers.size)]!;
  const context = recording.contextFor(url);
  const slips: string[] = [];
  const watched: Source<unknown> = {
    ...source,
    map(raw) {
      try {
        return source.map(raw, context);
      } catch (error) {
        if (!isSpoken(error)) slips.push(`map threw ${tellError(error)}`);
        throw error;
      }
    },
  };
  try {
    const collected = await source.collect(replay(source.id, new Map([...answers, [url, mutate(answers.get(url)!, mutation)]])), context);
    const { writings, records, skipped } = settle(watched, collected, context);
    const bad = [...slips, ...writings.flatMap(tellUnwritable)];
    return bad.length > 0 ? { kind: 'crash', reason: bad[0]! } : { kind: 'read', records, skipped };
  } catch (error) {
    return error instanceof SourceError ? { kind: 'refused' } : { kind: 'crash', reason: `${source.id} threw ${tellError(error)}` };
  }
}

function tellUnwritable(writing: Writing): string[] {
  const why = whyUnwritable(writing);
  return why === null ? [] : [`${writing.collection}/${writing.id} cannot be written: ${why.slice(0, 200)}`];
}

function tellError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /\n\s+at .*?([\w-]+\/[\w.-]+\.ts:\d+)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.constructor.name}: ${error.message.slice(0, 120)} (${place})`;
}
