import { expect, test } from 'vitest';
import { jobSummary } from './job-summary.ts';
import { reportOf } from './report-of.ts';
import { healthAfter } from './source-health.ts';

test('each source has a row with its last success, and outside text stays in a code block', () => {
  const report = reportOf([
    { source: 'senate-schedule', seen: 12, added: 1, requests: 2, bytes: 2500, milliseconds: 1234 },
    { source: 'govinfo', notAsked: 'no key in GOV_API_KEY' },
    {
      source: 'legistar-oakland',
      failure: '[legistar-oakland] parse: <img src=x> | @octocat',
      skipped: Array.from({ length: 12 }, (_, index) => ({ item: String(index), reason: 'no date' })),
    },
  ]);
  const health = healthAfter({}, reportOf([{ source: 'senate-schedule' }], { now: '2026-07-25T18:00:00Z' }));
  const [table, remarks] = jobSummary(report, health, 'pushed as 1a2b3c4').split('```text');
  expect(table).toContain('### data: 1 new; 1 of 3 sources failed');
  expect(table).toContain('0 files written, pushed as 1a2b3c4.');
  expect(table).toContain('| senate-schedule | fine | 12 | 1 | 0 | 0 | 0 | 2 | 0 | 2.5 | 1.2 | 2026-07-25T18:00:00Z |');
  expect(table).toContain('| govinfo | not asked |');
  expect(table).toContain('| legistar-oakland | **failed** |');
  expect(table).not.toContain('@octocat');
  expect(remarks).toContain('failed: [legistar-oakland] parse: <img src=x> | @octocat');
  expect(remarks).toContain('and 2 more');
});

test('a pull without remarks has no empty block', () => {
  expect(jobSummary(reportOf([{ source: 'senate-schedule' }]), {}, 'nothing to push')).not.toContain('```');
});
