import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '#model/read-yaml.ts';
import { z } from 'astro/zod';
import { healthAfterTurn, sourceHealthSchema, type SourceHealth } from '#model/source-health.ts';
import type { PullReport } from '#pull/report.ts';

/** How each source has answered, by its id. */
export type SourcesHealth = Readonly<Record<string, SourceHealth>>;

/** The published record, from the content folder. */
export const healthFile = 'source-health.yaml';

/** A commit for nothing but the hour of the last success is made twice a day at most. Hours. */
const quietHours = 11;

/** @returns the record after one more pull; a source that was not asked keeps what was known of it. */
export function healthAfter(before: SourcesHealth, { now, sources }: PullReport): SourcesHealth {
  const after: Record<string, SourceHealth> = { ...before };
  for (const { source, failure, notAsked, seen, added, changed } of sources) {
    if (notAsked !== null) continue;
    after[source] = healthAfterTurn(source, before[source] ?? null, { now, failure, seen, isNews: added + changed > 0 });
  }
  return after;
}

/**
 * Is there more to say than that a healthy source is still healthy? Every pull would make a commit otherwise.
 * @param published what `content/` says
 * @param current what we know
 */
export function isWorthPublishing(published: SourcesHealth, current: SourcesHealth): boolean {
  return Object.values(current).some((health) => {
    const before = published[health.id];
    if (before === undefined || before.failingSince !== health.failingSince || before.lastChange !== health.lastChange) return true;
    return Date.parse(health.lastSuccess ?? '') - Date.parse(before.lastSuccess ?? '') >= quietHours * 3_600_000;
  });
}

/** @returns the record in the first of these files that can be read; an empty one when none can, which only delays a report by a day. */
export async function readHealth(...files: string[]): Promise<SourcesHealth> {
  for (const file of files) {
    try {
      const list = z.array(sourceHealthSchema).parse(readYaml(await readFile(file, 'utf8')));
      return Object.fromEntries(list.map((health) => [health.id, health]));
    } catch {
      // The next file, or a new record.
    }
  }
  return {};
}

/** Written beside and moved into place, so that a run killed in between leaves the old record. One line per source: git shows which changed. */
export async function writeHealth(file: string, health: SourcesHealth): Promise<void> {
  const lines = Object.values(health)
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((one) => `- ${JSON.stringify(one)}\n`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    `${file}.new`,
    `# How each source has answered. Written by the pull on a schedule.\n${lines.length === 0 ? '[]\n' : lines.join('')}`,
  );
  await rename(`${file}.new`, file);
}

/**
 * Keeps what a pull's report says of its sources, and publishes it where that is worth a commit.
 * @param state the running record, outside git
 * @param content the content folder
 * @returns the record as it is now
 */
export async function keepHealth(report: PullReport, state: string, content: string): Promise<SourcesHealth> {
  const publishedFile = path.join(content, healthFile);
  const health = healthAfter(await readHealth(state, publishedFile), report);
  await writeHealth(state, health);
  if (isWorthPublishing(await readHealth(publishedFile), health)) await writeHealth(publishedFile, health);
  return health;
}
