import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

function run(script: string, ...parameters: string[]): Promise<{ status: number; out: string; err: string }> {
  const command = ['--disable-warning=ExperimentalWarning', `scripts/${script}.ts`, ...parameters];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, out, err) => resolve({ status: error === null ? 0 : (error.code as number), out, err }));
  });
}

const commands = [
  ...[
    'answer-changes',
    'check',
    'empty-content',
    'faults',
    'fuzz',
    'headers',
    'kills',
    'new-measure',
    'new-place',
    'new-source',
    'ping',
    'pull',
  ],
  ...['pull-scheduled', 'release', 'search', 'status', 'watch-health'],
];

test.each(commands)('%s says in one line what it takes, instead of where it broke', async (script) => {
  const [unknown, help] = await Promise.all([run(script, '--nosuch'), run(script, '--help')]);
  expect(unknown).toMatchObject({ status: 1, out: '' });
  expect(unknown.err).toMatch(/^Unknown option '--nosuch'; it takes: npm run \S+.*\n$/);
  expect(help).toMatchObject({ status: 0, err: '' });
  expect(help.out).toMatch(/^npm run /);
});

test('the build tells of the options that Astro does not know', async () => {
  const { status, out } = await run('build', '--help');
  expect(status).toBe(0);
  for (const option of ['--force', '--incremental', 'SITE_URL']) expect(out).toContain(option);
});

test.each([
  ['check', '--now', 'soon'],
  ['check', '--content', 'nosuch'],
  ['faults', '--part', '9/4'],
  ['faults', 'nosuch'],
  ['fuzz', '--mutations', 'ten'],
  ['fuzz', '--source', 'nosuch'],
  ['kills', '--kills', 'many'],
  ['kills', '--seed', 'any'],
])('%s %s %s is refused in one line', async (script, ...parameters) => {
  const { status, err } = await run(script, ...parameters);
  expect(status).toBe(1);
  expect(err).toMatch(/^.*; it takes: npm run .*\n$/);
});

test.each([
  ['status', 'Springfield, MA', '--content', 'nosuch', 'there is no folder nosuch'],
  ['new-place', 'Lowell, MA', '--content', 'nosuch', 'there is no folder nosuch'],
  ['empty-content', '--content', 'nosuch', 'there is no folder nosuch'],
  ['release', '--dist', 'nosuch', /nosuch.*; run npm run build first/],
  ['pull', 'senate-schedule', '--dry-run', '--accept-losses', 'senate', '--accept-losses "senate" is none of the sources that are asked'],
] as [string, ...string[]][])('%s %s … names what is not there', async (script, ...rest) => {
  const { status, out, err } = await run(script, ...rest.slice(0, -1));
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(rest.at(-1)!);
});
