import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '..');
let content: string;

// A copy of what the scripts read; they run from where they are.
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'new-place-'));
  for (const part of ['jurisdictions', 'measures/us/ma', 'sources.yaml'])
    await cp(path.join(project, 'content', part), path.join(content, part), { recursive: true });
});
afterEach(() => rm(content, { recursive: true }));

/** Runs a script as npm does, with nobody at the keyboard. */
async function run(script: string, ...parameters: string[]): Promise<{ status: number; out: string }> {
  const command = ['--disable-warning=ExperimentalWarning', `scripts/${script}.ts`, ...parameters, '--content', content];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: project });
    return { status: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout + stderr };
  }
}

const lowell = ['Lowell, MA', '--kind', 'city', '--ocd-id', 'ocd-division/country:us/state:ma/place:lowell'];
const law = [
  'Lowell, MA',
  ...['--title', 'Face recognition ban', '--kind', 'ban', '--event', 'introduced', '--date', '2026-03-10'],
  ...['--source', 'https://council.example/12', '--source-title', 'Ordinance 12'],
];

test('a place and then its law are written, and the check accepts both', async () => {
  const place = await run('new-place', ...lowell, '--searched', 'The code of ordinances', '--found');
  expect(place, place.out).toMatchObject({ status: 0 });
  expect(place.out).toContain('lowell.mdx');
  const measure = await run('new-measure', ...law);
  expect(measure, measure.out).toMatchObject({ status: 0 });
  expect(await readFile(path.join(content, 'measures/us/ma/lowell/2026-face-recognition-ban.mdx'), 'utf8')).toContain('status: "proposed"');
  const check = await run('check');
  expect(check, check.out).toMatchObject({ status: 0 });
  const again = await run('new-measure', ...law);
  expect(again).toMatchObject({ status: 1 });
  expect(again.out).toMatch(/^new-measure: .*2026-face-recognition-ban.mdx is there already$/m);
}, 60_000);

test('what is missing is named with its flags, and nothing is written', async () => {
  const before = await readdir(content, { recursive: true });
  const outcomes = await Promise.all([run('new-place', 'Lowell, MA'), run('new-measure', 'us/ma/springfield'), run('new-measure', ...law)]);
  expect(outcomes.map(({ status }) => status)).toEqual([1, 1, 1]);
  for (const flag of ['--kind', '--ocd-id']) expect(outcomes[0]!.out).toContain(`  ${flag}  `);
  for (const flag of ['--title', '--kind', '--event', '--date', '--source', '--source-title'])
    expect(outcomes[1]!.out).toContain(`  ${flag}  `);
  expect(outcomes[2]!.out).toContain('add it with "npm run new-place"');
  expect(await readdir(content, { recursive: true })).toEqual(before);
}, 60_000);

test('a place that nobody checked is not given a law in silence', async () => {
  await run('new-place', ...lowell);
  const { status, out } = await run('new-measure', ...law);
  expect(status).toBe(1);
  expect(out).toContain('jurisdictions/us/ma/lowell.mdx says "not-checked"');
}, 60_000);

test('the help names every flag', async () => {
  const [place, measure] = await Promise.all([run('new-place', '--help'), run('new-measure', '--help')]);
  expect([place.status, measure.status]).toEqual([0, 0]);
  for (const [script, { out }] of [
    ['new-place', place],
    ['new-measure', measure],
  ] as const) {
    const source = await readFile(path.join(project, `scripts/${script}.ts`), 'utf8');
    const flags = [...source.slice(source.indexOf('options: {')).matchAll(/^ {6,8}'?([a-z-]+)'?: (?:text|\{)/gm)].map(([, flag]) => flag!);
    expect(flags.length).toBeGreaterThan(10);
    for (const flag of flags) expect(out).toContain(`--${flag} `);
  }
}, 60_000);
