import { z } from 'astro/zod';
import { staleAfterHours } from './stale-after.ts';

/** As many days of counts as tell what is normal, recess and all. */
const keptDays = 60;
/** The most recent failures that are kept. */
const keptFailures = 10;

const instant = z.iso.datetime({ offset: true });

/** How one source has answered our pulls. Kept in `content/source-health.yaml` by the pull on a schedule. */
export const sourceHealthSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  lastSuccess: instant.nullable().describe('When it last answered well; null = not since the record began.'),
  lastChange: instant.nullable().describe('Last pull in which it said something new; null = not since the record began.'),
  counts: z
    .array(z.tuple([z.iso.date(), z.int().min(0)]))
    .max(keptDays)
    .describe('How many records it named in the last good answer of each day (UTC), oldest first.'),
  failingSince: instant.nullable().describe('First failure of the present run of failures; null = the last answer was good.'),
  reason: z.string().nullable().describe('What the last failure was; null = the last answer was good.'),
  failures: z
    .array(
      z.strictObject({ since: instant.describe('The first failure.'), until: instant.describe('The good answer that ended the run.') }),
    )
    .max(keptFailures)
    .describe('Runs of failures that are over, newest first.'),
});

export type SourceHealth = z.infer<typeof sourceHealthSchema>;

/** One answer, or failure to answer. */
export interface SourceTurn {
  /** The pull's clock. */
  now: string;
  /** null = it answered well. */
  failure: string | null;
  /** Records it named. */
  seen: number;
  /** Did it say anything new? */
  isNews: boolean;
}

/** @returns what is known of a source after one more turn. @param before null = nothing was known */
export function healthAfterTurn(id: string, before: SourceHealth | null, { now, failure, seen, isNews }: SourceTurn): SourceHealth {
  const known = before ?? { id, lastSuccess: null, lastChange: null, counts: [], failingSince: null, reason: null, failures: [] };
  if (failure !== null) return { ...known, failingSince: known.failingSince ?? now, reason: failure.slice(0, 500).toWellFormed() };
  const today = new Date(now).toISOString().slice(0, 10);
  return {
    ...known,
    lastSuccess: now,
    lastChange: isNews ? now : known.lastChange,
    counts: [...known.counts.filter(([day]) => day !== today), [today, seen] as [string, number]].slice(-keptDays),
    failingSince: null,
    reason: null,
    failures:
      known.failingSince === null ? known.failures : [{ since: known.failingSince, until: now }, ...known.failures].slice(0, keptFailures),
  };
}

/** @returns the smallest and the largest number of records on the days that are kept, or null before the first good answer. */
export function normalRange({ counts }: SourceHealth): [least: number, most: number] | null {
  if (counts.length === 0) return null;
  const numbers = counts.map(([, count]) => count);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** @returns the first moment at which a source that does not answer well again is stale, in milliseconds since 1970 UTC; null = never asked. */
export function staleFrom({ lastSuccess, failingSince }: Pick<SourceHealth, 'lastSuccess' | 'failingSince'>): number | null {
  const since = lastSuccess ?? failingSince;
  return since === null ? null : Date.parse(since) + staleAfterHours * 3_600_000 + 1;
}

/** @returns true when a source has not answered well for longer than it may. @param now ISO 8601 */
export function isStale(health: Pick<SourceHealth, 'lastSuccess' | 'failingSince'>, now: string): boolean {
  const from = staleFrom(health);
  return from !== null && Date.parse(now) >= from;
}
