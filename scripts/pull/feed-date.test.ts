import { expect, test } from 'vitest';
import { readFeedDate } from './feed-date.ts';

test.each([
  ['Thu, 01 Oct 2026 11:33:10 -0400', '2026-10-01'],
  ['Thu, 1 Oct 2026 11:33 -0400', '2026-10-01'],
  ['01 Oct 26 11:33:10 -0400', '2026-10-01'],
  ['Thu, 01 Oct 2026 11:33:10 -0400 (EDT)', '2026-10-01'],
  ['Thu, 01 Oct 2026', '2026-10-01'],
  ['Monday, April 15, 2013 - 2:23pm', '2013-04-15'],
  ['April 15, 2013', '2013-04-15'],
  ['Apr. 15, 2013 at 11:59 p.m.', '2013-04-15'],
  ['Mon, 04/15/2013 - 14:23', '2013-04-15'],
  ['04/15/2013', '2013-04-15'],
  ['2026-07-22', '2026-07-22'],
  ['2026-07-22T23:30:00-04:00', '2026-07-22'],
  ['2026-07-22 14:23:00.0', '2026-07-22'],
])('%j is %s', (text, day) => {
  expect(readFeedDate(text)).toBe(day);
});

test.each([
  ['Wed, 22 Jul 2026 02:30:00 GMT', '2026-07-21'],
  ['Wed, 22 Jul 2026 02:30:00 +0000', '2026-07-21'],
  ['2026-07-22T02:30:00Z', '2026-07-21'],
  ['Wed, 22 Jul 2026 23:30:00 -0700', '2026-07-23'],
  ['Wed, 22 Jul 2026 2:30:00 UTC', '2026-07-21'],
  ['Thu, 01 Oct 2026 11:33:10 PM -0400', '2026-10-01'],
  ['Thu, 01 Oct 2026 11:33 p.m. -0700', '2026-10-02'],
  ['Thu, 01 Oct 2026 12:10 AM GMT', '2026-09-30'],
])('%j is the day %s in Washington', (text, day) => {
  expect(readFeedDate(text)).toBe(day);
});

// In July Washington is on daylight time, whatever the letters say; read as -05:00 this would be the next day.
test.each([
  'Wed, 22 Jul 2026 23:30:00 EST',
  'Wed, 22 Jul 2026 23:30:00 EDT',
  'Wed, 22 Jul 2026 11:30:00 PM EST',
  'Wed, 22 Jul 2026 11:30:00',
])('%j keeps the day that is written', (text) => {
  expect(readFeedDate(text)).toBe('2026-07-22');
});

test.each([
  '',
  'now',
  'yesterday',
  '1784732400',
  '22.07.2026',
  '15/04/2013',
  'Thu, 31 Feb 2026 11:33:10 -0400',
  'February 30, 2026',
  '2026-13-01',
  'Thu, 01 Okt 2026 11:33:10 -0400',
  '2026-07-22T25:99:00Z',
  `${'Mon, '.repeat(50_000)}`,
])('%j is in no known form', (text) => {
  expect(readFeedDate(text)).toBeNull();
});
