import { interceptors, type Dispatcher } from 'undici';
import type { Patience } from './patience.ts';

/** Statuses of a server that may do better later. */
const passing = [429, 500, 502, 503, 504];

/** How the requests for one address went so far. */
export class Attempts {
  /** Requests that went out. */
  made = 0;
  /** Has an answer begun to arrive? */
  #begun = false;
  /** Did its body break off, with a request left to ask for all of it again? */
  brokeOff = false;

  /** Call it before each new request for the address. */
  begin(): void {
    this.#begun = false;
    this.brokeOff = false;
  }

  /**
   * Works nearest to the network. Where a body broke off, undici would ask for the rest and join the two; without a strong ETag nothing shows that
   * both are of one version (RFC 9110 §13.1.5), and with one the server may still ignore it. Our bodies are small: all of it is asked for again.
   */
  get layer(): Dispatcher.DispatcherComposeInterceptor {
    return (dispatch) => (options, handler) => {
      if (this.#begun) {
        this.brokeOff = true;
        throw new Error('the body broke off');
      }
      this.made += 1;
      return dispatch(
        options,
        onStart(handler, (status, headers) => {
          this.#begun ||= status >= 200 && !passing.includes(status);
          return headers;
        }),
      );
    };
  }
}

export type Headers = Record<string, string | string[]>;

/** @returns the handler; the headers of an answer reach it as `pass` gives them back. */
export function onStart(
  handler: Dispatcher.DispatchHandler,
  pass: (status: number, headers: Headers) => Headers,
): Dispatcher.DispatchHandler {
  return new Proxy(handler, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (name !== 'onResponseStart') return typeof value === 'function' ? value.bind(target) : value;
      return (controller: unknown, status: number, headers: Headers, ...rest: unknown[]) =>
        (value as (...all: unknown[]) => unknown).call(target, controller, status, pass(status, headers), ...rest);
    },
  });
}

/** Asks again after a status that passes or a broken connection, as `patience` says; a server that asks for a longer wait is given up. */
export function askAgain({ retries, firstRetry, longestWait }: Patience, attempts: Attempts): Dispatcher.DispatcherComposeInterceptor {
  return interceptors.retry({
    maxRetries: retries,
    minTimeout: firstRetry,
    timeoutFactor: 3,
    maxTimeout: longestWait,
    statusCodes: passing,
    retry: (error, { opts }, done) => {
      const asked = retryAfter(error);
      if (attempts.made > retries || opts.method !== 'GET' || (asked !== null && asked > longestWait)) return done(error);
      const backOff = Math.min(longestWait, firstRetry * 3 ** (attempts.made - 1)) * (0.75 + Math.random() / 2);
      setTimeout(() => done(null), Math.max(asked ?? 0, backOff));
    },
  });
}

/** @returns milliseconds the server asks us to wait, or null. RFC 9110 §10.2.3: seconds or a date. */
function retryAfter(error: Error): number | null {
  const headers = (error as { headers?: Headers }).headers;
  const value = headers?.['retry-after'];
  if (typeof value !== 'string') return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}
