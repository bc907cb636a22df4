import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Folder inside `content/` for the pull's own use; git and the site do not look into it. */
export const workFolder = '.pull';

/**
 * Takes the one lock of a content folder. It is the file lock of an SQLite transaction: the operating system drops it when the process
 * ends, however it ends, so a killed pull never leaves a stale lock behind.
 * @returns a function that gives the lock back
 * @throws Error when another pull holds it, or the folder cannot be written
 */
export function lockContent(content: string): () => void {
  const file = path.join(content, workFolder, 'lock.sqlite');
  let database: DatabaseSync;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // SQLite takes its lock on a read-only file system, too.
    accessSync(path.dirname(file), constants.W_OK);
    database = new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw new Error(`${content} cannot be written: ${(error as Error).message}`, { cause: error });
  }
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const { errcode } = error as { errcode?: number };
    // SQLite result codes (sqlite.org/rescode.html): 5 = SQLITE_BUSY, 8 = SQLITE_READONLY.
    if (errcode === 5) throw new Error(`another pull is at work in ${content}: wait for it to end, nothing was done`, { cause: error });
    throw new Error(`${content} cannot be written: ${(error as Error).message}`, { cause: error });
  }
  return () => database.close();
}
