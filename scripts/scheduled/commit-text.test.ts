import { expect, test } from 'vitest';
import { commitMark, commitText, keepAliveText } from './commit-text.ts';
import { reportOf } from './report-of.ts';

test('the commit names what is new and what failed', () => {
  const report = reportOf(
    [
      { source: 'senate-schedule', added: 1 },
      { source: 'govinfo', failure: '[govinfo] fetch: 503 after 4 tries' },
    ],
    { news: ['new: 119/senate/x Oversight of @biometrics (fixes #1)'] },
  );
  expect(commitText(report)).toBe(
    [
      'data: 1 new; 1 of 2 sources failed',
      '',
      'new: 119/senate/x Oversight of (at)biometrics (fixes no. 1)',
      '',
      'failed: [govinfo] fetch: 503 after 4 tries',
      'What these sources said before is kept.',
      '',
      'Pulled at 2026-07-25T18:00:00Z.',
      '',
    ].join('\n'),
  );
});

test('a first pull with thousands of records has a commit text that can be read', () => {
  const news = Array.from({ length: 3000 }, (_, index) => `new: ${index}`);
  const text = commitText(reportOf([{ source: 'senate-schedule', added: 3000 }], { news }));
  expect(text.split('\n').length).toBeLessThan(50);
  expect(text).toContain('and 2960 more');
  expect(text.startsWith(commitMark)).toBe(true);
});

test('a commit without news still says which files it changes', () => {
  const text = commitText(reportOf([{ source: 'senate-schedule' }], { written: ['hearings/119/senate/338690.mdx'] }));
  expect(text).toContain('data: nothing new\n\nwritten anew: hearings/119/senate/338690.mdx\n');
});

test('schedules are kept alive by an empty commit only after a long silence', () => {
  expect(keepAliveText('2026-07-01T00:00:00Z', '2026-07-25T18:00:00Z')).toBeNull();
  expect(keepAliveText('2026-06-01T02:00:00+02:00', '2026-07-25T18:00:00Z')).toMatch(/^data: nothing new for 54 days\n/);
});
