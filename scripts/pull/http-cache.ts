import { rmSync } from 'node:fs';
import { cacheStores, type Dispatcher } from 'undici';
import { onStart, type Headers } from './ask-again.ts';

type SqliteStore = InstanceType<typeof cacheStores.SqliteCacheStore>;
type Key = Parameters<SqliteStore['get']>[0];
type Value = Parameters<SqliteStore['createWriteStream']>[1];

/** SQLite's codes for a file that another process is writing to: https://www.sqlite.org/rescode.html */
const inUse = [5, 6];

/**
 * The HTTP cache in one SQLite file. It only saves asking, so that damage to it never stops a pull: the file is removed, and what was in it is asked
 * for anew.
 */
export class HttpCache {
  readonly #file: string;
  readonly #largest: number;
  readonly #say: (note: string) => void;
  #store: SqliteStore | null;

  /**
   * @param largest bytes of the largest body that is kept
   * @param say told in one line when the cache was lost, and what to do
   */
  constructor(file: string, largest: number, say: (note: string) => void) {
    [this.#file, this.#largest, this.#say] = [file, largest, say];
    this.#store = this.#open();
  }

  get(key: Key): ReturnType<SqliteStore['get']> {
    return this.#safely((store) => store.get(key));
  }

  createWriteStream(key: Key, value: Value): ReturnType<SqliteStore['createWriteStream']> {
    return this.#safely((store) => store.createWriteStream(key, value));
  }

  delete(key: Key): void {
    this.#safely((store) => store.delete(key));
  }

  close(): void {
    this.#safely((store) => store.close());
  }

  #open(): SqliteStore | null {
    const open = () => new cacheStores.SqliteCacheStore({ location: this.#file, maxEntrySize: this.#largest });
    try {
      return open();
    } catch (error) {
      if (inUse.includes((error as { errcode?: number }).errcode ?? 0)) return this.#goWithout(error);
      try {
        this.#remove();
        const store = open();
        this.#say(`the HTTP cache ${this.#file} could not be read (${(error as Error).message}): it was removed and begun anew`);
        return store;
      } catch (second) {
        return this.#goWithout(second);
      }
    }
  }

  #goWithout(error: unknown): null {
    const what = 'this pull goes on without it; remove the file, or name another with --cache';
    this.#say(`the HTTP cache ${this.#file} cannot be opened (${(error as Error).message}): ${what}`);
    return null;
  }

  /** Only reading shows that a page in the middle of the file is damaged. */
  #safely<T>(work: (store: SqliteStore) => T): T | undefined {
    const store = this.#store;
    if (store === null) return undefined;
    try {
      return work(store);
    } catch (error) {
      this.#store = null;
      try {
        store.close();
        this.#remove();
      } catch {
        // What cannot be removed is met, and told, by the next pull.
      }
      this.#say(
        `the HTTP cache ${this.#file} is damaged (${(error as Error).message}): it was removed, and the next pull begins a new one`,
      );
      return undefined;
    }
  }

  #remove(): void {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${this.#file}${ending}`, { force: true });
  }
}

/** Seconds for which an answer with an `ETag` or `Last-Modified` is kept, to ask whether it still holds. */
const keptFor = 30 * 24 * 3600;

/**
 * Works below the cache. Tells of 304 answers, which the cache turns into the kept body, and has every answer that can be asked about
 * again kept until the next pull: undici 8.12 drops an entry after twice the server's own `max-age`, and at once when a 304 names one.
 * Nothing is served from it unasked, because each request says `no-cache`.
 */
export function keepForAsking(notModified: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(
      options,
      onStart(handler, (status, headers) => {
        if (status === 304) notModified();
        return keeping(status, headers);
      }),
    );
}

function keeping(status: number, headers: Headers): Headers {
  const { 'cache-control': told, ...others } = headers;
  if (/no-store/i.test(String(told))) return headers;
  if (status === 304) return others;
  const canBeAsked = status === 200 && (headers['etag'] ?? headers['last-modified']) !== undefined;
  return canBeAsked ? { ...others, 'cache-control': `max-age=${keptFor}` } : headers;
}
