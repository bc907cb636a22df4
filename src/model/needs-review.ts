import type { Legislation } from './legislation.ts';
import type { Measure } from './measure.ts';

/** Why somebody should look at a measure again. The pull never edits a measure; this is how it speaks to people. */
export interface ReviewReason {
  /** Id of the file that changed. */
  file: string;
  /** Day we saw it, `YYYY-MM-DD`. */
  seen: string;
  /** e.g. "history changed" or "new file". */
  what: string;
}

/**
 * @param measure its `legislation` names the files
 * @param legislation files by id
 * @returns changes of linked files seen after the measure was last checked, newest first
 */
export function needsReview(
  measure: Pick<Measure, 'legislation' | 'lastChecked'>,
  legislation: ReadonlyMap<string, Legislation>,
): ReviewReason[] {
  return measure.legislation
    .flatMap((file) =>
      (legislation.get(file)?.changes ?? []).map(({ seenAt, field }) => ({ file, seen: seenAt.slice(0, 10), what: `${field} changed` })),
    )
    .filter(({ seen }) => seen > measure.lastChecked)
    .sort((a, b) => b.seen.localeCompare(a.seen) || a.file.localeCompare(b.file) || a.what.localeCompare(b.what));
}
