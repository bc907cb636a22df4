import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitIn, withToken, type Git } from './git.ts';
import { catchUp, commitContent, leftover, pushWithRetry } from './push.ts';

const upstream = { remote: 'origin', branch: 'main' };
const noPause = () => Promise.resolve();
let folder: string;
let robot: Git;
let person: Git;

/** Nobody's own settings of git take part. */
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};
const write = async (copy: string, file: string, text: string) => {
  const full = path.join(folder, copy, file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, text);
};
const read = (copy: string, file: string) => readFile(path.join(folder, copy, file), 'utf8');
const publish = async (file: string, text: string) => {
  await write('person', file, text);
  await person(['add', '--all']);
  await person(['commit', '--quiet', '--message', `Change ${file}`]);
  await person(['push', '--quiet', 'origin', 'HEAD:refs/heads/main']);
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-push-'));
  const here = gitIn(folder, environment);
  await here(['init', '--quiet', '--bare', '--initial-branch=main', 'remote.git']);
  await here(['clone', '--quiet', 'remote.git', 'person']);
  person = gitIn(path.join(folder, 'person'), environment);
  await publish('content/hearings/one.mdx', 'one\n');
  // As shallow as a job's clone.
  await here(['clone', '--quiet', '--depth=1', `file://${folder}/remote.git`, 'robot']);
  robot = gitIn(path.join(folder, 'robot'), environment);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a pull is committed and pushed, and one without news is neither', async () => {
  expect(await commitContent(robot, 'data: nothing\n')).toBe(false);
  expect(await pushWithRetry(robot, upstream, 5, noPause)).toBe('nothing');
  await write('robot', 'content/hearings/two.mdx', 'two\n');
  expect(await commitContent(robot, 'data: 1 new\n\n#2 stays\n')).toBe(true);
  expect(await pushWithRetry(robot, upstream, 5, noPause)).toBe('pushed');
  await person(['pull', '--quiet', '--rebase', 'origin', 'main']);
  expect(await read('person', 'content/hearings/two.mdx')).toBe('two\n');
  expect(await person(['log', '-1', '--format=%B'])).toContain('#2 stays');
});

test('a push survives that somebody is faster, even between looking and pushing', async () => {
  await write('robot', 'content/hearings/two.mdx', 'two\n');
  await commitContent(robot, 'data: 1 new\n');
  let races = 0;
  const raced: Git = async (parameters, input) => {
    if (parameters[0] === 'push' && races < 2) await publish(`content/measures/race-${(races += 1)}.mdx`, 'law\n');
    return robot(parameters, input);
  };
  let pauses = 0;
  expect(await pushWithRetry(raced, upstream, 5, async () => void (pauses += 1))).toBe('pushed');
  expect([races, pauses]).toEqual([2, 2]);
  await person(['pull', '--quiet', '--rebase', 'origin', 'main']);
  expect(await read('person', 'content/hearings/two.mdx')).toBe('two\n');
});

test('after the last try the commit is kept and the error says so', async () => {
  await write('robot', 'content/hearings/two.mdx', 'two\n');
  await commitContent(robot, 'data: 1 new\n');
  const refused: Git = (parameters, input) =>
    parameters[0] === 'push' ? Promise.reject(new Error('remote: protected branch')) : robot(parameters, input);
  await expect(pushWithRetry(refused, upstream, 3, noPause)).rejects.toThrow('3 tries to push failed; the commit is kept');
  expect(await pushWithRetry(robot, upstream, 5, noPause)).toBe('pushed');
});

test('where a person changed the same lines, the pull’s commit gives way so that it can be made anew', async () => {
  await write('robot', 'content/hearings/one.mdx', 'moved\n');
  await commitContent(robot, 'data: 1 moved\n');
  await publish('content/hearings/one.mdx', 'corrected\n');
  expect(await pushWithRetry(robot, upstream, 5, noPause)).toBe('dropped');
  expect(await read('robot', 'content/hearings/one.mdx')).toBe('corrected\n');
  expect(await robot(['status', '--porcelain'])).toBe('');
});

test('a person’s commit is never dropped', async () => {
  await write('robot', 'content/hearings/one.mdx', 'mine\n');
  await commitContent(robot, 'Correct a hearing\n');
  await publish('content/hearings/one.mdx', 'corrected\n');
  await expect(catchUp(robot, upstream)).rejects.toThrow('the commit "Correct a hearing" does not fit on origin/main');
  expect(await read('robot', 'content/hearings/one.mdx')).toBe('mine\n');
});

test('what an interrupted pull left is known from what a person is working on', async () => {
  expect(await leftover(robot)).toBe(false);
  await write('robot', 'content/hearings/119/house/two.mdx', 'two\n');
  expect(await leftover(robot)).toBe(true);
  await write('robot', 'content/measures/us/draft.mdx', 'draft\n');
  await expect(leftover(robot)).rejects.toThrow('content/measures/us/draft.mdx');
});

test('a token is in no argument, only in git’s environment', () => {
  expect(withToken({ A: '1' }, 'https://github.com', undefined)).toEqual({ A: '1' });
  const given = withToken({}, 'https://github.com', 'secret');
  expect(given['GIT_CONFIG_KEY_0']).toBe('http.https://github.com/.extraheader');
  expect(given['GIT_CONFIG_VALUE_0']).toBe(`AUTHORIZATION: basic ${Buffer.from('x-access-token:secret').toString('base64')}`);
});
