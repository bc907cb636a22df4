import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import type { PullReport } from '#pull/report.ts';

const healthSchema = z.record(
  z.string(),
  z.object({
    /** When it last answered well, ISO 8601; null = not since the record began. */
    lastSuccess: z.string().nullable(),
    /** First failure of the present run of failures; null = the last answer was good. */
    failingSince: z.string().nullable(),
    /** What the last failure was. */
    reason: z.string().nullable(),
  }),
);

/** How each source has answered, by its id. */
export type SourceHealth = z.infer<typeof healthSchema>;

/** @returns the record after one more pull; a source that was not asked keeps what was known of it. */
export function healthAfter(before: SourceHealth, report: PullReport): SourceHealth {
  const after: SourceHealth = { ...before };
  for (const { source, failure, notAsked } of report.sources) {
    if (notAsked !== null) continue;
    const known = before[source] ?? { lastSuccess: null, failingSince: null, reason: null };
    after[source] =
      failure === null
        ? { lastSuccess: report.now, failingSince: null, reason: null }
        : { lastSuccess: known.lastSuccess, failingSince: known.failingSince ?? report.now, reason: failure };
  }
  return after;
}

/** @returns the record in `file`; an empty one when there is none yet or it cannot be read, which only delays a report by a day. */
export async function readHealth(file: string): Promise<SourceHealth> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return healthSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Written beside and moved into place, so that a run killed in between leaves the old record. */
export async function writeHealth(file: string, health: SourceHealth): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(health, null, 1)}\n`);
  await rename(`${file}.new`, file);
}
