import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatContentFile, parseContentFile } from '#model/front-matter.ts';
import { hearingKeys, hearingSchema, type Hearing } from '#model/hearing.ts';
import { workFolder } from './lock.ts';
import { SourceError } from './source.ts';

/** A file that is ready to be moved into place. */
interface Prepared {
  staged: string;
  target: string;
}

// An id becomes a path: only plain path parts, so that no source can name a file outside its folder, nor one Windows keeps for itself.
const safeId = /^(?!.*(^|\/)(con|prn|aux|nul|com\d|lpt\d)($|\/|\.))[a-z0-9][a-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/i;

/**
 * Writes hearings in two steps: every file is prepared, read back and checked first; only then is each moved into place with one
 * rename. Killed before: nothing changed. Killed in between: every file is whole, old or new, and the next pull does the rest.
 * @param content the content folder
 * @param records hearings by id
 * @returns the paths written, from the content folder
 * @throws SourceError (step write) when a record would not load again as it is; then nothing is moved
 */
export async function writeHearings(content: string, records: ReadonlyMap<string, Hearing>, source: string): Promise<string[]> {
  const staging = path.join(content, workFolder, 'staging');
  await rm(staging, { recursive: true, force: true });
  const prepared: Prepared[] = [];
  for (const [id, record] of [...records].sort(([a], [b]) => a.localeCompare(b))) {
    if (!safeId.test(id) || id.length > 200) throw new SourceError({ source, step: 'write', item: id }, 'this id cannot be a file name');
    const target = path.join(content, 'hearings', `${id}.mdx`);
    const text = await formatHearing(target, record);
    const problem = roundTripProblem(text, record);
    if (problem !== null) throw new SourceError({ source, step: 'write', item: id }, problem);
    const staged = path.join(staging, `${prepared.length}.mdx`);
    await writeDurably(staged, text);
    prepared.push({ staged, target });
  }
  for (const { staged, target } of prepared) {
    await mkdir(path.dirname(target), { recursive: true });
    await rename(staged, target);
  }
  await rm(staging, { recursive: true, force: true });
  return prepared.map(({ target }) => path.relative(content, target).split(path.sep).join('/'));
}

/** Keeps body and `curated:` block of the file that is there, byte for byte. */
async function formatHearing(target: string, record: Hearing): Promise<string> {
  const old = await readFile(target, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const { curatedText, body } = old === null ? { curatedText: '', body: '' } : parseContentFile(old);
  return formatContentFile(record, hearingKeys, curatedText, body);
}

/** What is written must load through the schema unchanged. */
function roundTripProblem(text: string, record: Hearing): string | null {
  const parsed = hearingSchema.safeParse(parseContentFile(text).data);
  if (!parsed.success)
    return `would not load again: ${parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ')}`;
  const { curated: _kept, ...loaded } = parsed.data;
  const { curated: _given, ...given } = record;
  return isDeepStrictEqual(loaded, given) ? null : 'would load again with other values';
}

async function writeDurably(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}
