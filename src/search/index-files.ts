import { inIndexOrder } from './index-words.ts';
import { facetsOf, placeNames, postingsOf } from './memory-index.ts';
import { pack } from './packed-numbers.ts';
import type { SameMeaning } from './same-meaning.ts';
import type { FacetName, SearchKind, SearchRecord } from './records.ts';

/** What a browser reads first, under an address that stays; the files it leads to can be kept for ever. */
export interface Manifest {
  /** Stands for the contents of all files; the folder they are in. */
  version: string;
  /** Groups of words that mean the same, from the tracker's config. */
  sameMeaning: SameMeaning;
  /** Present when the list for quick find does not have all records: then there is an index over all. */
  archive?: ArchiveManifest;
}

/** The index over all records: `words/<n>.json`, `records/<n>.json`, `letters/<n>.json`, `places.json` and `facets.json`. */
export interface ArchiveManifest {
  /** How many records. */
  size: number;
  /** Records in one file. */
  chunk: number;
  /** First word of each file of words, sorted. */
  starts: string[];
  /** First letters of all words without digits; the position of a letter names its list of words. */
  letters: string[];
  /** Words that stand in more than a twelfth of the records. */
  common: string[];
}

/** A file of facets: packed numbers of records by value, and how many records each day has, in their order. */
export interface FacetFile {
  values: Record<FacetName, Record<string, string>>;
  days: [day: string, count: number][];
}

/** Above this many records an index by word is made; below it the whole list is smaller than the parts of an index would be. */
const mostInList = 1200;
const shardBytes = 10_000;
const recordsPerChunk = 6;
/** A word in more than this share of the records says little; below a thousand records reading it costs nothing. */
const commonShare = 1 / 12;
const fewRecords = 1000;

/** How many records of a kind the list has at the most when not all fit; hearings are those nearest to today. */
const listed: Record<SearchKind, number> = {
  place: 400,
  topic: 20,
  committee: 250,
  law: 150,
  explainer: 20,
  program: 60,
  hearing: 100,
  file: 0,
};

/**
 * Makes the files of search.
 * @param records everything that can be found
 * @param today `YYYY-MM-DD`
 * @param sameMeaning groups of words that mean the same, from the tracker's config
 * @param hash makes a short name of all contents
 * @returns the manifest and the files by path inside the version's folder: `list.json`, and those of the archive when there is one
 */
export function indexFiles(
  records: readonly SearchRecord[],
  today: string,
  sameMeaning: SameMeaning,
  hash: (contents: Iterable<string>) => string,
): { manifest: Manifest; files: Map<string, string> } {
  const files = new Map<string, string>();
  let archive: ArchiveManifest | undefined;
  if (records.length <= mostInList) files.set('list.json', JSON.stringify(records));
  else {
    files.set('list.json', JSON.stringify(listOf(records, today)));
    const made = archiveOf(records, sameMeaning);
    archive = made.manifest;
    for (const [path, contents] of made.files) files.set(path, contents);
  }
  return { manifest: { version: hash([...files].flat()), sameMeaning, ...(archive === undefined ? {} : { archive }) }, files };
}

/** Makes the index over all records, in files by word, by record and by letter. */
export function archiveOf(
  unordered: readonly SearchRecord[],
  sameMeaning: SameMeaning,
): { manifest: ArchiveManifest; files: Map<string, string> } {
  const records = inIndexOrder(unordered);
  const files = new Map<string, string>();
  const postings = postingsOf(records, sameMeaning);
  const words = [...postings.keys()].sort();
  const starts: string[] = [];
  let shard: [key: string, packed: string][] = [];
  let bytes = 0;
  const flush = () => {
    if (shard.length === 0) return;
    files.set(`words/${starts.length}.json`, JSON.stringify(shard));
    starts.push(shard[0]![0]);
    shard = [];
    bytes = 0;
  };
  const common: string[] = [];
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const { ids, levels } = postings.get(word)!;
    const packed = pack(ids, levels, 3);
    // A long list begins a file of its own, so that the words before it stay cheap.
    if (packed.length > shardBytes / 2) flush();
    shard.push([word, packed]);
    bytes += packed.length + word.length;
    if (records.length > fewRecords && ids.length > records.length * commonShare) common.push(word);
    if (/^\p{L}+$/u.test(word)) {
      const list = byLetter.get(word[0]!);
      if (list === undefined) byLetter.set(word[0]!, [word]);
      else list.push(word);
    }
    if (bytes > shardBytes) flush();
  }
  flush();
  [...byLetter.values()].forEach((list, number) => files.set(`letters/${number}.json`, JSON.stringify(list.join(' '))));
  for (let at = 0; at < records.length; at += recordsPerChunk) {
    const shown = records.slice(at, at + recordsPerChunk).map(({ also: _, text: __, ...rest }) => rest);
    files.set(`records/${at / recordsPerChunk}.json`, JSON.stringify(shown));
  }
  files.set('places.json', JSON.stringify(placeNames(records)));
  files.set('facets.json', JSON.stringify(facetFile(records)));
  return { manifest: { size: records.length, chunk: recordsPerChunk, starts, letters: [...byLetter.keys()], common }, files };
}

function facetFile(records: readonly SearchRecord[]): FacetFile {
  const { values, days } = facetsOf(records);
  const packed = Object.entries(values).map(([name, map]) => [
    name,
    Object.fromEntries([...map].map(([value, ids]) => [value, pack(ids, [], 0)])),
  ]);
  const runs: FacetFile['days'] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.[0] === day) last[1] += 1;
    else runs.push([day, 1]);
  }
  return { values: Object.fromEntries(packed) as FacetFile['values'], days: runs };
}

/** Of each kind those people look for most; of hearings the nearest to today. */
function listOf(records: readonly SearchRecord[], today: string): SearchRecord[] {
  const at = Date.parse(today);
  const distance = ({ date }: SearchRecord) => (date === undefined ? Infinity : Math.abs(Date.parse(date) - at));
  const kept = new Set<SearchRecord>();
  for (const [kind, most] of Object.entries(listed)) {
    const own = records.filter((record) => record.kind === kind);
    own.sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || distance(a) - distance(b));
    if (kind === 'hearing') own.sort((a, b) => distance(a) - distance(b));
    for (const record of own.slice(0, most)) kept.add(record);
  }
  // Names only: whatever else is said of them is in the archive.
  return records.filter((record) => kept.has(record)).map((record) => ({ ...record, text: '' }));
}
