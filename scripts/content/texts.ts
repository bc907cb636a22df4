import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { collectionSchemas, type CollectionName } from '#model/collections.ts';
import { utf8Text } from '#model/utf8-text.ts';

/** A file of a collection. `file` is its path from the content folder, with `/`. */
export interface ContentText {
  collection: CollectionName;
  file: string;
  /** What stands in it, or why it is not read. */
  read: { text: string } | { problem: string };
}

export const collectionNames = Object.keys(collectionSchemas) as readonly CollectionName[];

/**
 * Reads the files of collections, in the order of their names. What lies there and is no record is told, too: a law in a file with another
 * ending would be missing everywhere, and nobody would know.
 */
export function* textsOf(root: string, only = collectionNames): Generator<ContentText> {
  for (const collection of only) {
    for (const [file, entry] of filesBelow(root, collection)) yield { collection, file, read: readEntry(path.join(root, file), entry) };
  }
}

/** @returns the folders of a content folder that are no collections: what lies in them is read by nobody. */
export function unknownFolders(root: string): string[] {
  const names: readonly string[] = collectionNames;
  return entriesOf(root, false)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !names.includes(entry.name))
    .map(({ name }) => name);
}

/** @returns a text file of the content folder. @throws Error when it cannot be read or is not UTF-8 */
export function readText(file: string): string {
  return utf8Text(readFileSync(file, 'utf8'), () => readFileSync(file));
}

function filesBelow(root: string, collection: string): [file: string, entry: Dirent][] {
  const base = path.join(root, collection);
  const found = entriesOf(base, true).flatMap((entry): [string, Dirent][] => {
    // Not `path.relative`, which takes a second for 50,000.
    const file = `${collection}${entry.parentPath.slice(base.length).replaceAll(path.sep, '/')}/${entry.name}`;
    if (entry.isDirectory() && !file.endsWith('.mdx')) return [];
    // What a system or an editor hides, such as .DS_Store, is nobody's record.
    return file.includes('/.') && !file.endsWith('.mdx') ? [] : [[file, entry]];
  });
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

function entriesOf(folder: string, recursive: boolean): Dirent[] {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readEntry(file: string, entry: Dirent): ContentText['read'] {
  if (entry.isDirectory()) return { problem: 'is a folder, and a name that ends in ".mdx" is that of a record: rename the folder' };
  if (!file.endsWith('.mdx'))
    return { problem: 'is not read by anything, because its name does not end in ".mdx": rename it, or take it away from the records' };
  try {
    // Without a promise and a thread for each file: a fifth of the time for 50,000 (November 2026).
    return { text: readText(file) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: code === undefined ? `cannot be read: ${message}` : `cannot be read (${code}): put a file there, or remove it` };
  }
}
