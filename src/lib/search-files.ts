import { createHash } from 'node:crypto';
import config from '#config';
import { indexFiles } from '#search/index-files.ts';
import { capitalDay } from './clock.ts';
import { searchRecords } from './search-records.ts';

let making: Promise<ReturnType<typeof indexFiles>> | undefined;

/** @returns the files of search, made once per build. */
export function searchFiles(): Promise<ReturnType<typeof indexFiles>> {
  making ??= searchRecords().then((records) => indexFiles(records, capitalDay, config.search.sameMeaning, hash));
  return making;
}

function hash(contents: Iterable<string>): string {
  const digest = createHash('sha256');
  for (const part of contents) digest.update(part);
  return digest.digest('base64url').slice(0, 10).replace(/^[-_]/, 'v');
}
