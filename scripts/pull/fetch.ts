import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, EnvHttpProxyAgent, interceptors, fetch as undiciFetch, type Dispatcher, type Response } from 'undici';
import pLimit, { type LimitFunction } from 'p-limit';
import { SourceError } from './source.ts';
import { askAgain, Attempts } from './ask-again.ts';
import { decodeBody } from './decode-body.ts';
import { HttpCache, keepForAsking } from './http-cache.ts';
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
  #cache: HttpCache | null = null;
  #notes: string[] = [];

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
    const fetchText: FetchText = async (address, options = {}) => {
      const url = new URL(address);
      if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw this.#error(source, url, `only http and https are asked, not ${url.protocol}`);
      if (!hosts.includes(url.host)) throw this.#error(source, url, `host is not one of the source's own (${hosts.join(', ')})`);
      if (fromFolder) return this.#fromFolder(source, url, options, traffic);
      return this.#queue(url.host)(() => this.#fromNetwork({ source, hosts, traffic }, url, options));
    };
    return { fetchText, traffic };
  }

  /** @returns what people should know and no answer shows, such as a cache that was lost; each note once. */
  takeNotes(): string[] {
    return this.#notes.splice(0);
  }

  /** Closes connections and the cache. */
  async close(): Promise<void> {
    await this.#base?.destroy();
    this.#cache?.close();
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

  async #fromNetwork({ source, hosts, traffic }: Door, first: URL, options: FetchOptions): Promise<Answer> {
    const whole = AbortSignal.timeout(this.#patience.whole);
    let url = first;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      traffic.requests += 1;
      try {
        const { response, bytes } = await this.#ask(url, options, traffic, whole);
        if (bytes === null) {
          url = this.#redirected(source, hosts, url, response.headers.get('location'));
          continue;
        }
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

  /**
   * Asks for one address until the answer is whole, or its attempts are used up.
   * @returns the answer with its body; null in place of the body of a redirect
   */
  async #ask(
    url: URL,
    options: FetchOptions,
    traffic: Traffic,
    signal: AbortSignal,
  ): Promise<{ response: Response; bytes: Uint8Array | null }> {
    const target = new URL(this.#mirror === null ? url : mirrorAddress((this.#mirror as { address: URL }).address, url));
    for (const [name, value] of Object.entries(options.secretQuery ?? {})) target.searchParams.set(name, value);
    const attempts = new Attempts();
    // The cache keeps addresses: one with a token goes around it.
    const dispatcher = this.#dispatch(traffic, attempts, this.#settings.cache !== null && options.secretQuery === undefined);
    const headers = {
      'user-agent': this.#settings.userAgent,
      accept: options.accept ?? '*/*',
      // Always ask the source whether our copy is still good; never trust a guessed freshness.
      'cache-control': 'no-cache',
      ...options.headers,
    };
    for (;;) {
      attempts.begin();
      try {
        const response = await undiciFetch(target, { dispatcher, redirect: 'manual', signal, headers });
        if (response.status < 300 || response.status >= 400)
          return { response, bytes: await readWhole(response.body, options.largest ?? defaultLargest) };
        await response.body?.cancel();
        return { response, bytes: null };
      } catch (error) {
        if (!attempts.brokeOff) throw error;
      }
    }
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

  #dispatch(traffic: Traffic, attempts: Attempts, cached: boolean): Dispatcher {
    const { connect, headers, body } = this.#patience;
    const timeouts = { headersTimeout: headers, bodyTimeout: body, connect: { timeout: connect } };
    this.#base ??= this.#mirror === null ? new EnvHttpProxyAgent(timeouts) : new Agent(timeouts);
    const layers = [attempts.layer, keepForAsking(() => (traffic.notModified += 1)), askAgain(this.#patience, attempts)];
    if (cached) layers.push(interceptors.cache({ store: this.#cacheStore(), type: 'private' }));
    return this.#base.compose(...layers);
  }

  #cacheStore(): HttpCache {
    this.#cache ??= new HttpCache(this.#settings.cache!, defaultLargest, (note) => this.#notes.push(note));
    return this.#cache;
  }

  #error(source: string, url: URL, message: string, cause?: unknown): SourceError {
    return new SourceError({ source, step: 'fetch' }, `${message} (${url.origin}${url.pathname})`, { cause });
  }
}

function readMirror(mirror: string | null): { folder: string } | { address: URL } | null {
  if (mirror === null) return null;
  return isAddress(mirror) ? { address: new URL(mirror) } : { folder: mirror };
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
