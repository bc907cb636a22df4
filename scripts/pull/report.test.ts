import { expect, test } from 'vitest';
import { asMarkdown, asTable, columnMeanings, emptySourceReport, type PullReport } from './report.ts';

test('in the job summary nothing works that a source said', () => {
  const row = {
    ...emptySourceReport('senate-schedule'),
    skipped: [{ item: '<img src=x>', reason: '```\n![x](//attacker.example) @name' }],
  };
  const report: PullReport = { now: '2026-07-25T18:00:37Z', dryRun: false, exitStatus: 0, sources: [row], written: [], news: [] };
  const [before, block, after] = asMarkdown(report).split(/^````.*$/m);
  expect(block).toContain('skipped: senate-schedule <img src=x>: ');
  expect(`${before}${after}`).not.toMatch(/<img|attacker|@name/);
});

test('each column but the name of the source is explained, in the order of the table', () => {
  const report: PullReport = { now: '2026-07-25T18:00:37Z', dryRun: false, exitStatus: 0, sources: [], written: [], news: [] };
  const [head] = asTable(report).split('\n');
  expect(head!.trim().split(/\s+/)).toEqual(['source', ...columnMeanings.map(([column]) => column)]);
});
