import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mirrorFile } from '#pull/mirror.ts';

/** A system that many cities use: a row of settings makes a source. This is what `npm run new-source` has to know of it. */
export interface Family {
  /** Its folder, and the beginning of its source ids. */
  id: string;
  title: string;
  /** Where a person finds the name of a city inside it: the end of a sentence. */
  whereClient: string;
  /** What no answer may mean. */
  whenSilent: string;
  hostOf(client: string): string;
  /** The one address that a new city is asked for. */
  question(client: string): string;
  /**
   * Reads the answer and reduces it to what may be kept in the project.
   * @returns the text to keep, and how much was read, e.g. "20 files"
   * @throws Error when it is not the list that was asked for
   */
  keep(text: string): { text: string; what: string };
  /**
   * Source text of a test that fails until a person fills in what they know of the city.
   * @param name title of the test as a TypeScript literal
   */
  test(city: { client: string; name: string }): string;
}

/**
 * @param folder a city's folder of recorded answers
 * @returns the answer that was recorded for an address
 * @throws Error when there is none
 */
export async function readRecorded(folder: URL, url: string): Promise<string> {
  const file = mirrorFile(fileURLToPath(folder), new URL(url));
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`nothing was recorded for ${url}: take the city out and run "npm run new-source" again`, { cause });
  });
}
