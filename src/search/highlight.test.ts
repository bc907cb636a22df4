import { expect, test } from 'vitest';
import { markWords } from './highlight.ts';

test('words that were looked for are marked, and the pieces put together are the title', () => {
  const title = 'Somerville’s <b>Face</b> Surveillance Ban';
  const parts = markWords(title, new Set(['face', 'ban']));
  expect(parts.map(({ text }) => text).join('')).toBe(title);
  expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Face', 'Ban']);
});
