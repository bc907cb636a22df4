/** How long a request waits for a server and how often it asks again; all but `retries` in milliseconds. */
export interface Patience {
  /** Between two requests to one host. */
  gap: number;
  /** Before the first retry; three times as long before each further one. */
  firstRetry: number;
  /** Longest wait before a retry; a server that asks for a longer one is given up. */
  longestWait: number;
  retries: number;
  /** For the connection, for the first header, between two parts of the body. */
  connect: number;
  headers: number;
  body: number;
  /** For the whole answer, redirects and retries included. */
  whole: number;
}

export const publicPatience: Patience = {
  gap: 1000,
  firstRetry: 1000,
  longestWait: 60_000,
  retries: 3,
  connect: 10_000,
  headers: 30_000,
  body: 30_000,
  whole: 120_000,
};

// A mirror is our own machine: no need to wait, and tests must not either.
const mirrorPatience: Patience = {
  ...publicPatience,
  gap: 0,
  firstRetry: 20,
  longestWait: 200,
  retries: 2,
  headers: 5000,
  body: 5000,
  whole: 15_000,
};

/**
 * @param shorter waits wanted instead; one that is longer than the ordinary one counts as the ordinary one
 * @returns the waits for a mirror. Real hosts always get `publicPatience`: nothing can make a pull less polite to them, or less patient.
 */
export function patienceWithMirror(shorter: Partial<Patience> = {}): Patience {
  const waits = Object.entries(mirrorPatience).map(([name, ordinary]) => [
    name,
    Math.min(ordinary, shorter[name as keyof Patience] ?? ordinary),
  ]);
  return Object.fromEntries(waits) as unknown as Patience;
}
