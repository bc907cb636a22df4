import { isDeepStrictEqual } from 'node:util';
import type { TopicMatch } from '#model/topics.ts';

/** What every plain record carries beside the source's own words. */
interface PlainRecord {
  source: string;
  firstSeen: string;
  topics: TopicMatch[];
  changes: { seenAt: string; field: string; from: unknown; to: unknown; source: string }[];
}

/** What one source's answer means for records that only one source knows: files and notices. */
export interface ReconciledPlain<T> {
  records: Map<string, T>;
  added: string[];
  changed: string[];
  unchanged: number;
}

/**
 * Joins what a source said with the known records of a collection. A record that is missing from an answer stays as it is: an archive
 * does not shrink.
 * @param observed what the source says now, by id
 * @param known records by id
 * @param topicsOf classifies a record
 * @param trifles fields whose changes are kept up but are no news
 * @param lasting fields that keep what was known when an answer does not say it, or not so that it can be read
 */
export function reconcilePlain<T extends PlainRecord>(
  observed: ReadonlyMap<string, Omit<T, 'firstSeen' | 'topics' | 'changes' | 'curated'>>,
  known: ReadonlyMap<string, T>,
  topicsOf: (record: Omit<T, 'firstSeen' | 'topics' | 'changes' | 'curated'>) => TopicMatch[],
  now: string,
  trifles: readonly string[] = [],
  lasting: readonly string[] = [],
): ReconciledPlain<T> {
  const result: ReconciledPlain<T> = { records: new Map(), added: [], changed: [], unchanged: 0 };
  for (const [id, record] of observed) {
    const before = known.get(id);
    const fresh = { ...record, topics: topicsOf(record) } as unknown as T;
    if (before === undefined) {
      result.records.set(id, { ...fresh, firstSeen: now, changes: [] });
      result.added.push(id);
      continue;
    }
    const { firstSeen, changes, curated } = before as T & { curated?: unknown };
    const silent = lasting.filter((key) => valueOf(fresh, key) === null);
    const after = {
      ...fresh,
      ...Object.fromEntries(silent.map((key) => [key, valueOf(before, key)])),
      firstSeen,
      changes,
      ...(curated === undefined ? {} : { curated }),
    } as T;
    if (isDeepStrictEqual(before, after)) {
      result.unchanged += 1;
      continue;
    }
    const news = fieldsThatDiffer(before, after, trifles).map((field) => ({
      seenAt: now,
      field,
      from: valueOf(before, field),
      to: valueOf(after, field),
      source: record.source,
    }));
    result.records.set(id, { ...after, changes: [...changes, ...news] });
    if (news.length > 0) result.changed.push(id);
  }
  return result;
}

function fieldsThatDiffer(before: object, after: object, trifles: readonly string[]): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter(
    (key) => key !== 'topics' && !trifles.includes(key) && !isDeepStrictEqual(valueOf(before, key), valueOf(after, key)),
  );
}

function valueOf(record: object, key: string): unknown {
  return (record as Record<string, unknown>)[key] ?? null;
}
