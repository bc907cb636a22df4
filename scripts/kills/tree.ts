import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { collectionSchemas, type CollectionName } from '#model/collections.ts';
import { parseContentFile } from '#model/front-matter.ts';

/** Text of every file by its path from the content folder, with `/`. */
export type Tree = ReadonlyMap<string, string>;

/** The pull's own folder, and what may lie in it between two pulls: the file of the lock. */
const workFolder = '.pull/';
const lasting = new Set(['.pull/lock.sqlite']);

/** Reads every file under a folder, the pull's own folder included. */
export async function readTree(folder: string): Promise<Tree> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, index) => [path.relative(folder, file).split(path.sep).join('/'), texts[index]!]));
}

interface Expected {
  before: Tree;
  after: Tree;
  renamed: ReadonlyMap<string, string>;
}

/**
 * What is wrong with content right after a pull was cut off. Every file must be wholly old or wholly new, valid, and none may be missing
 * or strange; of a record that gets a new name at least one file must be there, and the old one only as it was.
 * @returns one sentence a problem
 */
export function problemsAfterCut(tree: Tree, { before, after, renamed }: Expected): string[] {
  const problems: string[] = [];
  const arriving = new Map([...renamed].map(([from, to]) => [to, from]));
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (name.startsWith(workFolder)) continue;
    const text = tree.get(name);
    const partner = renamed.get(name) ?? arriving.get(name);
    if (text === undefined) {
      if (partner === undefined || !tree.has(partner)) problems.push(`${name} is missing`);
    } else if (text !== before.get(name) && text !== after.get(name)) problems.push(`${name} is neither old nor new`);
  }
  for (const [name, text] of tree) {
    if (name.startsWith(workFolder)) continue;
    if (!before.has(name) && !after.has(name)) problems.push(`${name} should not be there`);
    const invalid = whyInvalid(name, text);
    if (invalid !== null) problems.push(`${name} is not valid: ${invalid}`);
  }
  return problems;
}

/** @returns what is wrong after the pull that follows: anything but the files of an undisturbed one, the pull's own folder included. */
export function problemsAfterNext(tree: Tree, { after }: Expected): string[] {
  const problems: string[] = [];
  for (const [name, text] of after) {
    if (name.startsWith(workFolder)) continue;
    if (tree.get(name) !== text) problems.push(`${name} ${tree.has(name) ? 'has other bytes' : 'is missing'} after the next pull`);
  }
  for (const name of tree.keys()) {
    if (name.startsWith(workFolder) ? !lasting.has(name) : !after.has(name)) problems.push(`${name} is left over after the next pull`);
  }
  return problems;
}

/** How far a pull had come when it was cut off. */
export function stateOf(tree: Tree, { before, after }: Expected): 'old' | 'mixed' | 'new' {
  const names = [...after.keys()].filter((name) => !name.startsWith(workFolder));
  const fresh = names.filter((name) => tree.get(name) === after.get(name)).length;
  if (fresh === names.length && [...tree.keys()].every((name) => after.has(name) || !before.has(name))) return 'new';
  return names.some((name) => tree.get(name) === after.get(name) && before.get(name) !== after.get(name)) ? 'mixed' : 'old';
}

/** Most files are the same from one kill to the next: each text is checked once. */
const checked = new Map<string, string | null>();

function whyInvalid(name: string, text: string): string | null {
  const key = `${name.split('/')[0]}\n${text}`;
  if (!checked.has(key)) checked.set(key, check(name, text));
  return checked.get(key)!;
}

function check(name: string, text: string): string | null {
  try {
    const parsed = collectionSchemas[name.split('/')[0] as CollectionName].safeParse(parseContentFile(text).data);
    return parsed.success ? null : parsed.error.issues.map(({ message }) => message).join('; ');
  } catch (error) {
    return (error as Error).message;
  }
}
