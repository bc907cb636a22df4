import type { ArchiveManifest, FacetFile } from './index-files.ts';
import { namedLike, startingWith, type PlaceName } from './memory-index.ts';
import { unpack } from './packed-numbers.ts';
import { facetNames, type FacetName, type SearchRecord } from './records.ts';
import type { Facets, Postings, WordIndex } from './word-index.ts';

/** Gets one file of the index by its path inside the version's folder. */
export type GetIndexFile = (path: string) => Promise<unknown>;

interface Shard {
  words: readonly string[];
  packed: ReadonlyMap<string, string>;
}

/** The index over all records, read in small files: those of the words that were typed, then those of the records that are shown. */
export class ArchiveIndex implements WordIndex {
  readonly size: number;
  readonly letters: readonly string[];
  readonly #manifest: ArchiveManifest;
  readonly #get: GetIndexFile;
  readonly #common: ReadonlySet<string>;
  #places: Promise<PlaceName[]> | undefined;
  readonly #shards = new Map<number, Promise<Shard>>();
  readonly #postings = new Map<string, Promise<Postings | null>>();
  readonly #chunks = new Map<number, Promise<SearchRecord[]>>();

  constructor(manifest: ArchiveManifest, get: GetIndexFile) {
    this.#manifest = manifest;
    this.#get = get;
    this.size = manifest.size;
    this.letters = manifest.letters;
    this.#common = new Set(manifest.common);
  }

  isCommon(word: string): boolean {
    return this.#common.has(word);
  }

  lookUp(word: string): Promise<Postings | null> {
    let postings = this.#postings.get(word);
    if (postings === undefined) this.#postings.set(word, (postings = this.#read(word)));
    return postings;
  }

  async neighbours(word: string): Promise<readonly string[]> {
    const { words } = await this.#shard(this.#shardOf(word));
    return startingWith(words, word.slice(0, word.length < 3 ? word.length : Math.max(3, word.length - 4)));
  }

  async wordsFrom(letter: string): Promise<readonly string[]> {
    const number = this.letters.indexOf(letter);
    return number === -1 ? [] : ((await this.#get(`letters/${number}.json`)) as string).split(' ');
  }

  async records(ids: readonly number[]): Promise<SearchRecord[]> {
    const { chunk } = this.#manifest;
    return Promise.all(ids.map(async (id) => (await this.#chunk(Math.floor(id / chunk)))[id % chunk]!));
  }

  async facets(): Promise<Facets> {
    const file = (await this.#get('facets.json')) as FacetFile;
    const values = Object.fromEntries(
      facetNames.map((name) => [
        name,
        new Map(Object.entries(file.values[name]).map(([value, packed]) => [value, unpack(packed, 0).numbers])),
      ]),
    ) as unknown as Record<FacetName, Map<string, number[]>>;
    return { values, days: file.days.flatMap(([day, count]) => new Array<string>(count).fill(day)) };
  }

  async placesNamed(start: string): Promise<readonly number[]> {
    this.#places ??= this.#get('places.json') as Promise<PlaceName[]>;
    return namedLike(await this.#places, start);
  }

  async #read(word: string): Promise<Postings | null> {
    const packed = (await this.#shard(this.#shardOf(word))).packed.get(word);
    if (packed === undefined) return null;
    const { numbers, tags } = unpack(packed, 3);
    return { ids: numbers, levels: tags };
  }

  /** The file whose words may include this one: the last that does not begin after it. */
  #shardOf(word: string): number {
    const { starts } = this.#manifest;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= word) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #shard(number: number): Promise<Shard> {
    let shard = this.#shards.get(number);
    if (shard === undefined) {
      shard = this.#get(`words/${number}.json`).then((contents) => {
        const packed = new Map(contents as [word: string, packed: string][]);
        return { packed, words: [...packed.keys()] };
      });
      this.#shards.set(number, shard);
    }
    return shard;
  }

  #chunk(number: number): Promise<SearchRecord[]> {
    let chunk = this.#chunks.get(number);
    if (chunk === undefined) this.#chunks.set(number, (chunk = this.#get(`records/${number}.json`) as Promise<SearchRecord[]>));
    return chunk;
  }
}
