import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, EnvHttpProxyAgent, cacheStores, interceptors, fetch as undiciFetch, type Dispatcher } from 'undici';
import pLimit, { type LimitFunction } from 'p-limit';
import { SourceError } from './source.ts';
import { decodeBody } from './decode-body.ts';
import { isAddress, mirrorAddress, mirrorFile } from './mirror.ts';
import { patienceWithMirror, publicPatience, type Patience } from './patience.ts';

/** How a request differs from the usual. */
export interface FetchOptions {
  /** Kinds of body wanted, for the `Accept` header. */
  accept?: string;
  /** Extra headers, e.g. a key. Never logged, recorded or put into a message. */
  headers?: Record<string, string>;
  /** Query parts with a token: added on the wire only; never in a message, a recording, the cache or a mirror's file name. */
  secretQuery?: Record<string, string>;
  /** Largest body in bytes after decompression; default 20 MB. */
  largest?: number;
  /** Statuses other than 200 that the source wants to see itself. */
  alsoAccept?: readonly number[];
}

/** An answer whose status was asked for and whose body is whole. */
export interface Answer {
  status: number;
  text: string;
  /** The address that was asked for at the source, not the mirror's. */
  url: string;
  contentType: string | null;
}

/** Gets one address. @throws SourceError (step fetch) when there is no whole answer with a wanted status. */
export type FetchText = (url: string, options?: FetchOptions) => Promise<Answer>;

/** What was asked, for the report. */
export interface Traffic {
  requests: number;
  /** Answers that said "not modified". */
  notModified: number;
  /** Body bytes after decompression. */
  bytes: number;
}

export interface HttpSettings {
  userAgent: string;
  /** A folder or a web address that answers in place of the real hosts; null = the real hosts. */
  mirror: string | null;
  /** Folder in which live answers are kept in the mirror layout; null = none. */
  record: string | null;
  /** SQLite file of the HTTP cache; null = no cache. */
  cache: string | null;
  /** Shorter waits with a mirror, for tests; real hosts always get the ordinary ones. */
  patience?: Partial<Patience>;
}

/** What `forSource` binds together. */
interface Door {
  source: string;
  hosts: readonly string[];
  dispatcher: Dispatcher;
  /** The same without cache. */
  uncached: Dispatcher;
  traffic: Traffic;
}

const defaultLargest = 20_000_000;
const mostRedirects = 5;

/** The only network code. One instance per pull; `forSource` gives each source its own door and its own count. */
export class Http {
  readonly #settings: HttpSettings;
  readonly #mirror: { folder: string } | { address: URL } | null;
  readonly #patience: Patience;
  readonly #queues = new Map<string, LimitFunction>();
  #base: Dispatcher | null = null;
  #store: InstanceType<typeof cacheStores.SqliteCacheStore> | null = null;

  constructor(settings: HttpSettings) {
    this.#settings = settings;
    this.#mirror = readMirror(settings.mirror);
    this.#patience = this.#mirror === null ? publicPatience : patienceWithMirror(settings.patience);
  }

  /**
   * @param source id for messages
   * @param hosts hosts the source may ask; anything else is refused, redirects included
   */
  forSource(source: string, hosts: readonly string[]): { fetchText: FetchText; traffic: Traffic } {
    const traffic: Traffic = { requests: 0, notModified: 0, bytes: 0 };
    const fromFolder = this.#mirror !== null && 'folder' in this.#mirror;
    const dispatcher = fromFolder ? null : this.#dispatch(traffic, this.#settings.cache !== null);
    const uncached = fromFolder ? null : this.#dispatch(traffic, false);
    const fetchText: FetchText = async (address, options = {}) => {
      const url = new URL(address);
      if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw this.#error(source, url, `only http and https are asked, not ${url.protocol}`);
      if (!hosts.includes(url.host)) throw this.#error(source, url, `host is not one of the source's own (${hosts.join(', ')})`);
      if (dispatcher === null || uncached === null) return this.#fromFolder(source, url, options, traffic);
      return this.#queue(url.host)(() => this.#fromNetwork({ source, hosts, dispatcher, uncached, traffic }, url, options));
    };
    return { fetchText, traffic };
  }

  /** Closes connections and the cache. */
  async close(): Promise<void> {
    await this.#base?.destroy();
    this.#store?.close();
  }

  async #fromFolder(source: string, url: URL, options: FetchOptions, traffic: Traffic): Promise<Answer> {
    const { folder } = this.#mirror as { folder: string };
    traffic.requests += 1;
    const bytes = await readFile(mirrorFile(folder, url)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null;
      throw this.#error(source, url, `the mirror's file cannot be read (${error.code})`, error);
    });
    if (bytes === null) {
      if (options.alsoAccept?.includes(404)) return { status: 404, text: '', url: url.href, contentType: null };
      throw this.#error(source, url, 'HTTP 404: the mirror has no file for it');
    }
    traffic.bytes += bytes.length;
    if (bytes.length > (options.largest ?? defaultLargest)) throw this.#error(source, url, 'the body is larger than allowed');
    return { status: 200, text: this.#decode(source, url, bytes, null), url: url.href, contentType: null };
  }

  async #fromNetwork({ source, hosts, dispatcher, uncached, traffic }: Door, first: URL, options: FetchOptions): Promise<Answer> {
    const whole = AbortSignal.timeout(this.#patience.whole);
    let url = first;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const target = new URL(this.#mirror === null ? url : mirrorAddress((this.#mirror as { address: URL }).address, url));
      for (const [name, value] of Object.entries(options.secretQuery ?? {})) target.searchParams.set(name, value);
      traffic.requests += 1;
      try {
        const response = await undiciFetch(target, {
          // The cache keeps addresses: one with a token goes around it.
          dispatcher: options.secretQuery === undefined ? dispatcher : uncached,
          redirect: 'manual',
          signal: whole,
          headers: {
            'user-agent': this.#settings.userAgent,
            accept: options.accept ?? '*/*',
            // Always ask the source whether our copy is still good; never trust a guessed freshness.
            'cache-control': 'no-cache',
            ...options.headers,
          },
        });
        if (response.status >= 300 && response.status < 400) {
          await response.body?.cancel();
          url = this.#redirected(source, hosts, url, response.headers.get('location'));
          continue;
        }
        const bytes = await readWhole(response.body, options.largest ?? defaultLargest);
        traffic.bytes += bytes.length;
        if (response.status !== 200 && !options.alsoAccept?.includes(response.status)) {
          throw this.#error(source, url, `HTTP ${response.status}`);
        }
        const contentType = response.headers.get('content-type');
        if (response.status === 200) await this.#keep(url, bytes);
        return { status: response.status, text: this.#decode(source, url, bytes, contentType), url: url.href, contentType };
      } catch (error) {
        if (error instanceof SourceError) throw error;
        throw this.#error(source, url, plainReason(error), error);
      } finally {
        if (this.#patience.gap > 0) await wait(this.#patience.gap);
      }
    }
    throw this.#error(source, first, `more than ${mostRedirects} redirects`);
  }

  /** A redirect may only lead to a host of the source, over http(s), and never from a secure connection to one that anybody can read and change. */
  #redirected(source: string, hosts: readonly string[], from: URL, location: string | null): URL {
    if (location === null || !URL.canParse(location, from)) throw this.#error(source, from, 'a redirect without a usable address');
    const to = new URL(location, from);
    if ((to.protocol !== 'https:' && to.protocol !== 'http:') || !hosts.includes(to.host)) {
      throw this.#error(source, from, `a redirect to ${to.protocol}//${to.host}, which is not a host of this source`);
    }
    if (from.protocol === 'https:' && to.protocol !== 'https:')
      throw this.#error(source, from, 'a redirect from https to http, which would show our key and could answer anything');
    return to;
  }

  #decode(source: string, url: URL, bytes: Uint8Array, contentType: string | null): string {
    try {
      return decodeBody(bytes, contentType);
    } catch (error) {
      throw this.#error(source, url, (error as Error).message, error);
    }
  }

  async #keep(url: URL, bytes: Uint8Array): Promise<void> {
    if (this.#settings.record === null) return;
    const file = mirrorFile(this.#settings.record, url);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }

  #queue(host: string): LimitFunction {
    const known = this.#queues.get(host) ?? pLimit(1);
    this.#queues.set(host, known);
    return known;
  }

  #dispatch(traffic: Traffic, cached: boolean): Dispatcher {
    const { connect, headers, body, firstRetry, longestWait, retries } = this.#patience;
    const timeouts = { headersTimeout: headers, bodyTimeout: body, connect: { timeout: connect } };
    this.#base ??= this.#mirror === null ? new EnvHttpProxyAgent(timeouts) : new Agent(timeouts);
    const layers: Dispatcher.DispatcherComposeInterceptor[] = [
      keepForAsking(traffic),
      interceptors.retry({
        maxRetries: retries,
        minTimeout: firstRetry,
        timeoutFactor: 3,
        maxTimeout: longestWait,
        statusCodes: [429, 500, 502, 503, 504],
        retry: (error, { state, opts }, done) => {
          const asked = retryAfter(error);
          if (state.counter >= retries || opts.method !== 'GET' || (asked !== null && asked > longestWait)) return done(error);
          const backOff = Math.min(longestWait, firstRetry * 3 ** state.counter) * (0.75 + Math.random() / 2);
          state.counter += 1;
          setTimeout(() => done(null), Math.max(asked ?? 0, backOff));
        },
      }),
    ];
    if (cached) layers.push(interceptors.cache({ store: this.#cacheStore(), type: 'private' }));
    return this.#base.compose(...layers);
  }

  #cacheStore(): InstanceType<typeof cacheStores.SqliteCacheStore> {
    this.#store ??= new cacheStores.SqliteCacheStore({ location: this.#settings.cache!, maxEntrySize: defaultLargest });
    return this.#store;
  }

  #error(source: string, url: URL, message: string, cause?: unknown): SourceError {
    return new SourceError({ source, step: 'fetch' }, `${message} (${url.origin}${url.pathname})`, { cause });
  }
}

function readMirror(mirror: string | null): { folder: string } | { address: URL } | null {
  if (mirror === null) return null;
  return isAddress(mirror) ? { address: new URL(mirror) } : { folder: mirror };
}

/** Seconds for which an answer with an `ETag` or `Last-Modified` is kept, to ask whether it still holds. */
const keptFor = 30 * 24 * 3600;

/**
 * Works below the cache. Counts 304 answers, which the cache turns into the kept body, and has every answer that can be asked about
 * again kept until the next pull: undici 8.12 drops an entry after twice the server's own `max-age`, and at once when a 304 names one.
 * Nothing is served from it unasked, because each request says `no-cache`.
 */
function keepForAsking(traffic: Traffic): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(
      options,
      new Proxy(handler, {
        get(target, name) {
          const value = Reflect.get(target, name, target) as unknown;
          if (name !== 'onResponseStart') return typeof value === 'function' ? value.bind(target) : value;
          return (controller: unknown, status: number, headers: Record<string, string | string[]>, ...rest: unknown[]) => {
            if (status === 304) traffic.notModified += 1;
            return (value as (...all: unknown[]) => unknown).call(target, controller, status, keeping(status, headers), ...rest);
          };
        },
      }),
    );
}

function keeping(status: number, headers: Record<string, string | string[]>): Record<string, string | string[]> {
  const { 'cache-control': told, ...others } = headers;
  if (/no-store/i.test(String(told))) return headers;
  if (status === 304) return others;
  const canBeAsked = status === 200 && (headers['etag'] ?? headers['last-modified']) !== undefined;
  return canBeAsked ? { ...others, 'cache-control': `max-age=${keptFor}` } : headers;
}

/** Reads a body to its end, or stops at the limit: an endless body or a bomb never fills the memory. */
async function readWhole(body: AsyncIterable<Uint8Array> | null, largest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > largest) throw new Error(`the body is larger than ${Math.round(largest / 1e6)} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @returns milliseconds the server asks us to wait, or null. RFC 9110 §10.2.3: seconds or a date. */
function retryAfter(error: Error): number | null {
  const headers = (error as { headers?: Record<string, string | string[]> }).headers;
  const value = headers?.['retry-after'];
  if (typeof value !== 'string') return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}

/** The first reason in the chain of causes that a person can use. */
function plainReason(error: unknown): string {
  const codes: Record<string, string> = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    UND_ERR_SOCKET: 'connection closed before the body was whole',
    UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
    UND_ERR_BODY_TIMEOUT: 'the body stalled',
    UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
    ENOTFOUND: 'host not found',
    EAI_AGAIN: 'host not found',
  };
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code, statusCode } = cause as { code?: string; statusCode?: number };
    // A status of success here is a body that broke off and could not be taken up again.
    if (typeof statusCode === 'number') return statusCode >= 400 ? `HTTP ${statusCode}` : codes['UND_ERR_SOCKET']!;
    if (cause.name === 'TimeoutError') return 'not whole within the time limit';
    if (code !== undefined && codes[code] !== undefined) return codes[code];
    if (cause.cause === undefined) return cause.message;
  }
  return String(error);
}
