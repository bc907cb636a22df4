import type { Legislation } from './legislation.ts';

/** Why somebody should look at a measure again. The pull never edits a measure; this is how it speaks to people. */
export interface ReviewReason {
  /** Id of the file that changed. */
  file: string;
  /** Day we saw it, `YYYY-MM-DD`. */
  seen: string;
  /** e.g. "history changed". */
  what: string;
}

/**
 * @param lastChecked day on which the measure was last checked; what was seen on that day counts as read
 * @param files ids of the files of the measure, see `filesByMeasure`
 * @param legislation files by id; those that were not pulled yet are absent
 * @returns changes of the files seen after the measure was last checked, newest first
 */
export function needsReview(
  lastChecked: string,
  files: readonly string[],
  legislation: ReadonlyMap<string, Pick<Legislation, 'changes'>>,
): ReviewReason[] {
  return files
    .flatMap((file) =>
      (legislation.get(file)?.changes ?? []).map(({ seenAt, field }) => ({ file, seen: seenAt.slice(0, 10), what: `${field} changed` })),
    )
    .filter(({ seen }) => seen > lastChecked)
    .sort((a, b) => b.seen.localeCompare(a.seen) || a.file.localeCompare(b.file) || a.what.localeCompare(b.what));
}
