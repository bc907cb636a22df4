import { summary, type PullReport, type SourceReport } from '#pull/report.ts';
import { asCodeBlock } from '../pull/inert-text.ts';
import type { SourcesHealth } from './source-health.ts';

/** Skipped records listed per source; the rest is counted. */
const skippedShown = 10;

/**
 * @param pushed what became of the commit, e.g. "pushed as 1a2b3c4"
 * @returns the pull as Markdown for the summary of a job; whatever came from outside stands in a code block
 */
export function jobSummary(report: PullReport, health: SourcesHealth, pushed: string): string {
  const columns = ['source', 'result', 'seen', 'new', 'changed', 'unlisted', 'skipped', 'requests', '304', 'kB', 's', 'last success'];
  const line = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  const remarks = report.sources.flatMap(remarksOn);
  return [
    `### ${summary(report)}`,
    '',
    `${report.written.length} files written, ${pushed}.`,
    '',
    line(columns),
    line(columns.map((_, column) => (column < 2 ? '---' : '---:'))),
    ...report.sources.map((row) => line(cells(row, health))),
    ...(remarks.length === 0 ? [] : ['', asCodeBlock(remarks.join('\n'))]),
    '',
  ].join('\n');
}

function cells(row: SourceReport, health: SourcesHealth): string[] {
  const result = row.failure !== null ? '**failed**' : row.notAsked !== null ? 'not asked' : 'fine';
  const numbers = [row.seen, row.added, row.changed, row.unlisted, row.skipped.length, row.requests, row.notModified];
  const traffic = [(row.bytes / 1000).toFixed(1), (row.milliseconds / 1000).toFixed(1)];
  return [row.source, result, ...numbers.map(String), ...traffic, health[row.source]?.lastSuccess ?? 'not known'];
}

function remarksOn(row: SourceReport): string[] {
  const more = row.skipped.length - skippedShown;
  return [
    ...(row.failure === null ? [] : [`failed: ${row.failure} (what it said before is kept)`]),
    ...(row.notAsked === null ? [] : [`not asked: ${row.source}: ${row.notAsked}`]),
    ...row.notes.map((note) => `note: ${row.source}: ${note}`),
    ...row.skipped.slice(0, skippedShown).map(({ item, reason }) => `skipped: ${row.source} ${item}: ${reason}`),
    ...(more > 0 ? [`skipped: ${row.source}: and ${more} more`] : []),
  ];
}
