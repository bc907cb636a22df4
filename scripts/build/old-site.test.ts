import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearOldSite } from './old-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-old-site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the old site is out of the way at once and gone in the end, with what an interrupted build left', async () => {
  await mkdir(path.join(folder, 'dist', 'us'), { recursive: true });
  await writeFile(path.join(folder, 'dist', 'us', 'index.html'), '<p>');
  await mkdir(path.join(folder, '.cache', 'old-sites', 'site-left', 'dist'), { recursive: true });
  const { gone } = await clearOldSite(folder);
  expect(existsSync(path.join(folder, 'dist'))).toBe(false);
  await gone;
  expect(existsSync(path.join(folder, '.cache', 'old-sites'))).toBe(false);
});

test('where there is no site yet, nothing happens', async () => {
  await (
    await clearOldSite(folder)
  ).gone;
  expect(existsSync(path.join(folder, 'dist'))).toBe(false);
});
