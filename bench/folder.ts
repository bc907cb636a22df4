import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What lies in a folder. */
export interface FolderFigures {
  /** HTML pages. */
  pages: number;
  pageBytes: number;
  files: number;
  bytes: number;
}

/** @returns the digest of every file by its path below the folder, and how much there is */
export async function readFolder(folder: string): Promise<{ digests: Map<string, string>; figures: FolderFigures }> {
  const digests = new Map<string, string>();
  const figures: FolderFigures = { pages: 0, pageBytes: 0, files: 0, bytes: 0 };
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const file = path.join(folder, name);
    if (!(await stat(file)).isFile()) continue;
    const bytes = await readFile(file);
    digests.set(name, createHash('sha256').update(bytes).digest('base64'));
    figures.files += 1;
    figures.bytes += bytes.length;
    if (!name.endsWith('.html')) continue;
    figures.pages += 1;
    figures.pageBytes += bytes.length;
  }
  return { digests, figures };
}

/** @returns the paths whose file is not the same in both, or is only in one */
export function differencesOf(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}
