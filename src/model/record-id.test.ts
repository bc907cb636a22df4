import { expect, test } from 'vitest';
import { isRecordId } from './record-id.ts';

test.each([
  'us',
  'us/ca/san-francisco/2019-law',
  '119/senate/338683',
  'sfgov/190110',
  'federal-register/C1-2026-1',
  'hsju00/0a1b',
  'a/console',
])('%j is an id', (id) => {
  expect(isRecordId(id)).toBe(true);
});

test.each([
  ...[
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    '.',
    '..',
    'a/../b',
    '../../src/x',
    'a\\b',
    'C:x',
    '.git/config',
    '-x',
    'a b',
    'a\u0000',
    '\u202ea',
    'a\u200b',
  ],
  ...['<b>', '%2e%2e/x', 'a?b', 'a#b', 'CON', 'us/nul', 'us/aux.mdx/x', 'COM1', 'lpt9.txt', 'x'.repeat(201)],
])('%j is none', (id) => {
  expect(isRecordId(id)).toBe(false);
});
