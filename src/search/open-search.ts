import { ArchiveIndex } from './archive-index.ts';
import { Finder } from './finder.ts';
import type { Manifest } from './index-files.ts';
import { MemoryIndex } from './memory-index.ts';
import type { SearchRecord } from './records.ts';

/** Where the manifest is, from the folder of search. */
export const manifestPath = 'current.json';

export interface OpenSearch {
  manifest: Manifest;
  /** Over the list for quick find; read once, on the first question. */
  quick(): Promise<Finder>;
  /** Over all records. */
  all(): Promise<Finder>;
}

/**
 * Opens a built index, in a browser or from a folder.
 * @param get reads one JSON file by its path inside the folder of search
 * @throws whatever `get` throws
 */
export async function openSearch(get: (path: string) => Promise<unknown>): Promise<OpenSearch> {
  const manifest = (await get(manifestPath)) as Manifest;
  const { version, archive, sameMeaning } = manifest;
  const getOf = (path: string) => get(`files/${version}/${path}`);
  let list: Promise<Finder> | undefined;
  const quick = () => {
    list ??= getOf('list.json').then((records) => new Finder(new MemoryIndex(records as SearchRecord[], sameMeaning), sameMeaning));
    return list;
  };
  let whole: Finder | undefined;
  const all = () => {
    if (archive === undefined) return quick();
    whole ??= new Finder(new ArchiveIndex(archive, getOf), sameMeaning);
    return Promise.resolve(whole);
  };
  return { manifest, quick, all };
}
