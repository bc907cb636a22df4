import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { besideOldSite } from './old-site.ts';

let folder: string;
const site = (text: string) => async () => {
  await mkdir(path.join(folder, 'dist'), { recursive: true });
  await writeFile(path.join(folder, 'dist', 'index.html'), text);
};
const shown = () => readFileSync(path.join(folder, 'dist', 'index.html'), 'utf8');
const leftovers = () => existsSync(path.join(folder, '.cache', 'old-sites'));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-old-site-'));
  await site('old')();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the old site is out of the way of the build, and gone in the end with what an interrupted build left', async () => {
  await mkdir(path.join(folder, '.cache', 'old-sites', 'site-left', 'dist'), { recursive: true });
  const status = await besideOldSite(folder, async () => {
    expect(existsSync(path.join(folder, 'dist'))).toBe(false);
    await site('new')();
    return 0;
  });
  expect([status, shown(), leftovers()]).toEqual([0, 'new', false]);
});

test('a build that never began a new site leaves the old one as it was', async () => {
  const status = await besideOldSite(folder, () => Promise.resolve(1));
  expect([status, shown(), leftovers()]).toEqual([1, 'old', false]);
});

test('without an old site the build runs all the same', async () => {
  await rm(path.join(folder, 'dist'), { recursive: true });
  await besideOldSite(folder, site('first'));
  expect([shown(), leftovers()]).toEqual(['first', false]);
});
