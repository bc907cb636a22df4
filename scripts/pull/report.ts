import { asCodeBlock } from './inert-text.ts';
import type { Skipped } from './source.ts';

/** What one source's turn came to. */
export interface SourceReport {
  source: string;
  /** null = fine; otherwise the one line that says what went wrong. Then nothing of this source was written, but where asking stopped half-way. */
  failure: string | null;
  /** Asking stopped half-way: what was read by then was taken in. */
  isPartial: boolean;
  /** Not asked, and why, e.g. no key. */
  notAsked: string | null;
  seen: number;
  added: number;
  changed: number;
  unlisted: number;
  returned: number;
  /** Of the changed ones: another day or hour. */
  moved: number;
  cancelled: number;
  postponed: number;
  unchanged: number;
  skipped: Skipped[];
  notes: string[];
  requests: number;
  notModified: number;
  bytes: number;
  milliseconds: number;
}

/** One pull: the only thing that terminal, report file, job summary and commit text are made from. */
export interface PullReport {
  /** The pull's clock. */
  now: string;
  dryRun: boolean;
  /** 0 all fine, 2 a source failed and what worked is kept, 1 nothing done. */
  exitStatus: 0 | 1 | 2;
  sources: SourceReport[];
  /** Paths written, from the content folder. */
  written: string[];
  /** One line per thing that changed, for the commit text. */
  news: string[];
}

/** @returns a report row with nothing in it yet. */
export function emptySourceReport(source: string): SourceReport {
  return {
    source,
    failure: null,
    isPartial: false,
    notAsked: null,
    seen: 0,
    added: 0,
    changed: 0,
    unlisted: 0,
    returned: 0,
    moved: 0,
    cancelled: 0,
    postponed: 0,
    unchanged: 0,
    skipped: [],
    notes: [],
    requests: 0,
    notModified: 0,
    bytes: 0,
    milliseconds: 0,
  };
}

const columns = ['source', 'seen', 'new', 'changed', 'unlisted', 'back', 'skipped', 'requests', '304', 'kB', 'ms'] as const;

/** What the columns count, for those who read the table. */
export const columnMeanings: readonly (readonly [column: (typeof columns)[number], meaning: string])[] = [
  ['seen', 'records in the answer that were looked at'],
  ['new', 'records written for the first time'],
  ['changed', 'known records that say something else now, unlisted and back ones included'],
  ['unlisted', 'meetings still ahead that the source no longer names; pages say so, and never that they were cancelled'],
  ['back', 'meetings that were unlisted and are named again'],
  ['skipped', 'records not taken in: unreadable, not to be believed, or taken out by people; each has a line below the table'],
  ['requests', 'addresses asked for'],
  ['304', 'of these, answered with "not modified"'],
  ['kB', 'size of the answers'],
  ['ms', 'time it took'],
];

function cells(row: SourceReport): string[] {
  const numbers = [row.seen, row.added, row.changed, row.unlisted, row.returned, row.skipped.length, row.requests, row.notModified];
  return [row.source, ...numbers.map(String), (row.bytes / 1000).toFixed(1), String(row.milliseconds)];
}

/** @returns the report as aligned columns with one line per failure, note and skipped record below. */
export function asTable(report: PullReport): string {
  const rows = [columns as readonly string[], ...report.sources.map(cells)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  );
  return [...lines, ...remarks(report), summary(report)].join('\n');
}

/** @returns the report as Markdown, for a job summary. What sources said stands in a code block, where nothing of it works. */
export function asMarkdown(report: PullReport): string {
  const line = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...report.sources.map((row) => line(cells(row)))];
  const said = remarks(report);
  return [`### ${summary(report)}`, '', ...table, '', ...(said.length === 0 ? [] : [asCodeBlock(said.join('\n')), ''])].join('\n');
}

function remarks(report: PullReport): string[] {
  return report.sources.flatMap((row) => [
    ...(row.failure === null ? [] : [`failed: ${row.failure} (${row.isPartial ? 'what was read is taken in' : 'last good data kept'})`]),
    ...(row.notAsked === null ? [] : [`not asked: ${row.source}: ${row.notAsked}`]),
    ...row.notes.map((note) => `note: ${row.source}: ${note}`),
    ...row.skipped.map(({ item, reason }) => `skipped: ${row.source} ${item}: ${reason}`),
  ]);
}

/** @returns one line such as `data: 3 new, 1 moved hearings`, also the first line of the commit text. */
export function summary(report: PullReport): string {
  const sum = (key: 'added' | 'changed' | 'unlisted' | 'returned' | 'moved' | 'cancelled' | 'postponed') =>
    report.sources.reduce((total, row) => total + row[key], 0);
  const unlisted = sum('unlisted');
  const returned = sum('returned');
  const parts = [
    [sum('added'), 'new'],
    [sum('moved'), 'moved'],
    [sum('cancelled'), 'cancelled'],
    [sum('postponed'), 'postponed'],
    [sum('changed') - unlisted - returned - sum('moved') - sum('cancelled') - sum('postponed'), 'otherwise changed'],
    [unlisted, 'unlisted'],
    [returned, 'back'],
  ]
    .filter(([count]) => (count as number) > 0)
    .map(([count, word]) => `${count} ${word}`);
  const failed = report.sources.filter(({ failure }) => failure !== null).length;
  const tail = failed === 0 ? '' : `; ${failed} of ${report.sources.length} sources failed`;
  return `data: ${parts.length === 0 ? 'nothing new' : parts.join(', ')}${report.dryRun ? ' (dry run, nothing written)' : ''}${tail}`;
}
