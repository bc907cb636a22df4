import type { SourceContext } from './source.ts';

/** @returns a context in which nothing is known yet, for tests of sources; `given` replaces parts of it. */
export function emptyContext(now: string, given: Partial<SourceContext> = {}): SourceContext {
  return {
    now,
    topics: [],
    known: new Map(),
    legislation: new Map(),
    measures: new Map(),
    committees: new Map(),
    since: null,
    full: false,
    keys: {},
    ...given,
  };
}
