import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pLimit from 'p-limit';
import { collectionSchemas } from '#model/collections.ts';
import { formatContentFile, parseContentFile } from '#model/front-matter.ts';
import { hearingKeys } from '#model/hearing.ts';
import { legislationKeys } from '#model/legislation.ts';
import { noticeKeys } from '#model/notice.ts';
import { isRecordId } from '#model/record-id.ts';
import { utf8Text } from '#model/utf8-text.ts';
import { complaint } from './complaint.ts';
import { workFolder } from './lock.ts';
import { SourceError } from './source.ts';

/** The collections the pull writes, with the order of their keys. */
const pulled = { hearings: hearingKeys, legislation: legislationKeys, notices: noticeKeys } as const;
export type PulledCollection = keyof typeof pulled;

/** A record to be written. */
export interface Writing {
  collection: PulledCollection;
  id: string;
  record: Readonly<Record<string, unknown>>;
  /** The id it had before; its file is removed once the new one is in place. */
  formerId?: string;
}

/** The disk syncs several files in the time of one. */
const writesAtOnce = 16;

/** A file that is ready to be moved into place. */
interface Prepared {
  staged: string;
  target: string;
  former: string | null;
}

/**
 * Writes records in two steps: every file is prepared, read back and checked first; only then is each moved into place with one
 * rename. Killed before: nothing changed. Killed in between: every file is whole, old or new, and the next pull does the rest.
 * @param content the content folder
 * @returns the paths written, from the content folder
 * @throws SourceError (step write) when a record would not load again as it is; then nothing is moved
 */
export async function writeRecords(content: string, writings: readonly Writing[], source: string): Promise<string[]> {
  await clearStaging(content);
  try {
    return await stageAndMove(content, writings, source);
  } finally {
    // A full disk must not stay full; what cannot be removed now, the next pull removes.
    await clearStaging(content).catch(() => {});
  }
}

/** Removes what a killed pull had prepared and not moved. */
export async function clearStaging(content: string): Promise<void> {
  await rm(path.join(content, workFolder, 'staging'), { recursive: true, force: true });
}

async function stageAndMove(content: string, writings: readonly Writing[], source: string): Promise<string[]> {
  const staging = path.join(content, workFolder, 'staging');
  await mkdir(staging, { recursive: true });
  const limit = pLimit(writesAtOnce);
  const prepare = async (writing: Writing, index: number): Promise<Prepared> => {
    const { collection, id, formerId } = writing;
    if (!isFileName(id)) throw new SourceError({ source, step: 'write', item: id }, 'this id cannot be a file name');
    const fileOf = (name: string) => path.join(content, collection, `${name}.mdx`);
    const former = formerId === undefined ? null : fileOf(formerId);
    const text = await formatRecord(former ?? fileOf(id), writing).catch((cause: Error) => {
      throw new SourceError({ source, step: 'write', item: id }, `the file that is there cannot be read: ${cause.message}`, { cause });
    });
    const problem = roundTripProblem(text, writing);
    if (problem !== null) throw new SourceError({ source, step: 'write', item: id }, problem);
    const staged = path.join(staging, `${index}.mdx`);
    await writeDurably(staged, text);
    return { staged, target: fileOf(id), former };
  };
  const inOrder = [...writings].sort((a, b) => a.collection.localeCompare(b.collection) || a.id.localeCompare(b.id));
  const prepared = await settleAll(inOrder.map((writing, index) => limit(() => prepare(writing, index))));
  const folders = new Set<string>();
  for (const { staged, target, former } of prepared) {
    const parent = path.dirname(target);
    if (!folders.has(parent)) await mkdir(parent, { recursive: true });
    folders.add(parent);
    await rename(staged, target);
    if (former !== null) await rm(former, { force: true });
  }
  return prepared.map(({ target }) => path.relative(content, target).split(path.sep).join('/'));
}

/** @returns why a new record cannot be written as it is, or null: its id names no file, or it would not load again unchanged */
export function whyUnwritable(writing: Writing): string | null {
  if (!isFileName(writing.id)) return 'this id cannot be a file name';
  return roundTripProblem(formatContentFile(writing.record, pulled[writing.collection]), writing);
}

/** @returns true when an id can be the path of a record's file */
export function isFileName(id: string): boolean {
  return id.includes('/') && isRecordId(id);
}

/** Keeps body and `curated:` block of the file that is there, byte for byte. */
async function formatRecord(existing: string, { collection, record }: Writing): Promise<string> {
  const old = await readFile(existing).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (old === null) return formatContentFile(record, pulled[collection]);
  const { curatedText, body } = parseContentFile(utf8Text(old.toString('utf8'), () => old));
  return formatContentFile(record, pulled[collection], curatedText, body);
}

/** What is written must load through the schema unchanged. */
function roundTripProblem(text: string, { collection, record }: Writing): string | null {
  const parsed = collectionSchemas[collection].safeParse(parseContentFile(text).data);
  if (!parsed.success) return `would not load again: ${complaint(parsed.error)}`;
  const { curated: _kept, ...loaded } = parsed.data as Record<string, unknown>;
  const { curated: _given, ...given } = record;
  return isDeepStrictEqual(loaded, given) ? null : 'would load again with other values';
}

/** @returns all results. @throws the first error, when nothing is at work any more: whoever clears up must not race with a late write */
async function settleAll<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(work);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}
