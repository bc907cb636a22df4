import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

function run(script: string, ...parameters: string[]): Promise<{ status: number; out: string; err: string }> {
  const command = ['--disable-warning=ExperimentalWarning', `scripts/${script}.ts`, ...parameters];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, out, err) => resolve({ status: error === null ? 0 : (error.code as number), out, err }));
  });
}

const commands = [
  'answer-changes',
  'check',
  'faults',
  'fuzz',
  'headers',
  'kills',
  'new-measure',
  'new-place',
  'ping',
  'pull-scheduled',
  'release',
  'search',
  'status',
];

test.each(commands)('%s says in one line what it takes, instead of where it broke', async (script) => {
  const [unknown, help] = await Promise.all([run(script, '--nosuch'), run(script, '--help')]);
  expect(unknown).toMatchObject({ status: 1, out: '' });
  expect(unknown.err).toMatch(/^Unknown option '--nosuch'; it takes: npm run \S+.*\n$/);
  expect(help).toMatchObject({ status: 0, err: '' });
  expect(help.out).toMatch(/^npm run /);
});

test.each([
  ['faults', '--part', '9/4'],
  ['faults', 'nosuch'],
  ['fuzz', '--mutations', 'ten'],
  ['fuzz', '--source', 'nosuch'],
  ['kills', '--kills', 'many'],
])('%s %s %s is refused in one line', async (script, ...parameters) => {
  const { status, err } = await run(script, ...parameters);
  expect(status).toBe(1);
  expect(err).toMatch(/^.*; it takes: npm run .*\n$/);
});
