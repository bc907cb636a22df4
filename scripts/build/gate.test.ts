import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitIn } from '../scheduled/git.ts';
import { inputStamp, keepStamp, reasonToKeep } from './gate.ts';

const environment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};
let folder: string;
const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
};
const stamp = (more: NodeJS.ProcessEnv = {}) => inputStamp(folder, { ...environment, ...more });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-gate-'));
  await write('content/hearings/a.mdx', 'one');
  await write('src/page.astro', 'page');
  await write('docs/note.md', 'note');
  const git = gitIn(folder, environment);
  await git(['init', '--quiet']);
  await git(['add', '--all']);
  await git(['commit', '--quiet', '--message', 'Begin']);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the stamp changes with content, code, a new file, a removed file and the address, committed or not, and with nothing else', async () => {
  const seen = [await stamp()];
  await write('docs/note.md', 'another note');
  expect(await stamp()).toBe(seen[0]);
  await write('content/hearings/a.mdx', 'two');
  seen.push(await stamp());
  const git = gitIn(folder, environment);
  await git(['commit', '--quiet', '--all', '--message', 'Change']);
  await write('content/hearings/b.mdx', 'new');
  seen.push(await stamp());
  await write('src/page.astro', 'another page');
  seen.push(await stamp());
  await rm(path.join(folder, 'content/hearings/a.mdx'));
  seen.push(await stamp(), await stamp({ SITE_URL: 'https://example.org/' }));
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).not.toContain(null);
});

test('in a folder of a larger repository, too, each edit of a changed file is seen', async () => {
  const project = path.join(folder, 'site');
  await write('site/content/a.mdx', 'one');
  const git = gitIn(folder, environment);
  await git(['add', '--all']);
  await git(['commit', '--quiet', '--message', 'Add a site']);
  const seen = [await inputStamp(project, environment)];
  for (const text of ['two', 'three']) {
    await write('site/content/a.mdx', text);
    seen.push(await inputStamp(project, environment));
  }
  expect(new Set(seen).size).toBe(3);
});

test('without git, and for content from elsewhere, nobody can tell', async () => {
  expect(await stamp({ BANWATCH_CONTENT: '/elsewhere' })).toBeNull();
  await rm(path.join(folder, '.git'), { recursive: true });
  expect(await stamp({ GIT_CEILING_DIRECTORIES: tmpdir() })).toBeNull();
});

test('a built site is kept while its stamp is the same and the clock is between its build and what it speaks of next', async () => {
  await write('dist/index.html', '<p>');
  await write('dist/api/v1/health.json', '{"builtAt":"2026-07-25T18:00:00Z","holdsUntil":"2026-07-26T00:00:00Z"}');
  const now = '2026-07-25T20:00:00Z';
  const made = await stamp();
  expect(await reasonToKeep(folder, made, now)).toBeNull();
  await keepStamp(folder, made, '2026-07-25T19:00:00Z');
  expect(await reasonToKeep(folder, made, now)).toBeNull();
  await keepStamp(folder, made, '2026-07-25T18:00:00Z');
  expect(await reasonToKeep(folder, made, now)).toContain('holds until 2026-07-26T00:00:00Z');
  expect(await reasonToKeep(folder, made, '2026-07-26T00:00:00Z')).toBeNull();
  expect(await reasonToKeep(folder, made, '2026-07-25T17:00:00Z')).toBeNull();
  expect(await reasonToKeep(folder, made, 'today')).toBeNull();
  expect(await reasonToKeep(folder, 'other', now)).toBeNull();
  expect(await reasonToKeep(folder, null, now)).toBeNull();
  await write('dist/api/v1/health.json', '{"builtAt":"2026-07-2');
  expect(await reasonToKeep(folder, made, now)).toBeNull();
  await rm(path.join(folder, 'dist/index.html'));
  expect(await reasonToKeep(folder, made, now)).toBeNull();
});
