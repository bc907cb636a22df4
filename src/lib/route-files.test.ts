import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeRouteFiles, type RouteFile } from './route-files.ts';

let folder: string;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'banwatch-files-')), 'dist');
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));
const file = (params: RouteFile['params'], text: string): RouteFile => ({ params, contents: () => Promise.resolve(text) });

test('each file lies at its address, with one parameter or two, in folders that did not exist', async () => {
  await writeRouteFiles(folder, '/api/v1/[...file].json', [file({ file: 'hearings/119/house/1' }, 'one'), file({ file: 'index' }, 'all')]);
  await writeRouteFiles(folder, '/search/[version]/[...file].json', [file({ version: 'x1', file: 'words/0' }, 'words')]);
  expect(await readFile(path.join(folder, 'api/v1/hearings/119/house/1.json'), 'utf8')).toBe('one');
  expect(await readFile(path.join(folder, 'search/x1/words/0.json'), 'utf8')).toBe('words');
});

test('two records with one address are an error that names it, and the first stays', async () => {
  const twice = [file({ id: 'a' }, 'first'), file({ id: 'a' }, 'second')];
  await expect(writeRouteFiles(folder, '/badges/[...id].svg', twice)).rejects.toThrow('"/badges/a.svg"');
  expect(await readFile(path.join(folder, 'badges/a.svg'), 'utf8')).toBe('first');
});

test('nothing is written outside the site', async () => {
  await expect(writeRouteFiles(folder, '/badges/[...id].svg', [file({ id: '../../../away' }, 'x')])).rejects.toThrow('outside the site');
  expect(await readdir(path.dirname(folder))).toEqual([]);
});
