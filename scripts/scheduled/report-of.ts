import { emptySourceReport, type PullReport, type SourceReport } from '#pull/report.ts';

/** For tests: a report of a pull with these rows. */
export function reportOf(rows: (Partial<SourceReport> & { source: string })[], more: Partial<PullReport> = {}): PullReport {
  const sources = rows.map((row) => ({ ...emptySourceReport(row.source), ...row }));
  const failed = sources.some(({ failure }) => failure !== null);
  return { now: '2026-07-25T18:00:00Z', dryRun: false, exitStatus: failed ? 2 : 0, sources, written: [], news: [], ...more };
}
