import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as prettier from 'prettier';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mirrorFile } from '#pull/mirror.ts';
import { legistar } from '#sources/legistar/recorded.ts';
import { primegov } from '#sources/primegov/recorded.ts';

const project = fileURLToPath(new URL('../', import.meta.url));
let root: string;
let mirror: string;

// A copy of what the script reads and changes; the script itself runs from where it is.
beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'new-source-'));
  root = path.join(folder, 'project');
  mirror = path.join(folder, 'mirror');
  for (const part of [
    'banwatch.config.ts',
    'content/jurisdictions/us/ma',
    'content/sources.yaml',
    'scripts/sources/legistar/cities.ts',
    'scripts/sources/primegov/cities.ts',
  ])
    await cp(path.join(project, part), path.join(root, part), { recursive: true });
  await mkdir(mirror);
});
afterEach(() => rm(path.dirname(root), { recursive: true }));

interface Outcome {
  status: number;
  out: string;
}

async function run(...parameters: string[]): Promise<Outcome> {
  const command = ['--disable-warning=ExperimentalWarning', 'scripts/new-source.ts', ...parameters, '--root', root, '--mirror', mirror];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: project });
    return { status: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout + stderr };
  }
}

const read = (file: string) => readFile(path.join(root, file), 'utf8');
const snapshot = async () =>
  Promise.all(
    (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => [path.join(parentPath, name), await readFile(path.join(parentPath, name), 'utf8')]),
  );
async function answer(url: string, body: unknown): Promise<void> {
  const file = mirrorFile(mirror, new URL(url));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof body === 'string' ? body : JSON.stringify(body));
}
const isFormatted = async (text: string) =>
  prettier.check(text, { ...(await prettier.resolveConfig(path.join(project, 'x.ts'))), parser: 'typescript', plugins: [] });

describe('a city on Legistar', () => {
  const question = legistar.question('springfieldma');

  test('gets its row, its id, the recorded answer and a test to complete', async () => {
    await answer(question, [
      {
        MatterId: 7,
        MatterFile: '26-0101',
        MatterTitle: 'Cameras; write to clerk@springfield.example',
        MatterText2: 'jane@springfield.example',
      },
      { MatterId: 8, MatterFile: '26-0102', MatterTitle: 'Not for the public', MatterRestrictViewViaWeb: true },
    ]);
    const { status, out } = await run('legistar', 'springfield-ma', '--client', 'springfieldma');
    expect(status, out).toBe(0);
    expect(await read('scripts/sources/legistar/cities.ts')).toContain(
      "  { client: 'springfieldma', name: 'Springfield', jurisdiction: 'us/ma/springfield', timeZone: eastern },\n];",
    );
    expect(await read('banwatch.config.ts')).toContain("'legistar-springfieldma'");
    expect(await read('content/sources.yaml')).toContain('- id: "legistar-springfieldma"\n  title: "Legistar: Springfield"\n');
    const recorded = mirrorFile(path.join(root, 'scripts/sources/legistar/fixtures/springfieldma'), new URL(question));
    expect(JSON.parse(await readFile(recorded, 'utf8'))).toEqual([
      { MatterId: 7, MatterFile: '26-0101', MatterTitle: 'Cameras; write to […]' },
    ]);
    const made = await read('scripts/sources/legistar/springfieldma.test.ts');
    expect(made).toContain('replace this with a matter you know');
    expect(made).toContain("recordedFiles('springfieldma')");
    expect(await isFormatted(made)).toBe(true);
    expect(out).toContain('Recorded 1 files');
    expect(out).toContain('npm run pull -- legistar-springfieldma --dry-run');
  });

  test('that does not answer is added all the same, and told how to try again', async () => {
    const { status, out } = await run('legistar', 'springfield-ma', '--client', 'springfieldma');
    expect(status).toBe(0);
    expect(out).toContain('NO USABLE ANSWER: [legistar-springfieldma fetch] HTTP 404');
    expect(out).toContain('To try again, delete the row in scripts/sources/legistar/cities.ts');
    expect(await readdir(path.join(root, 'scripts/sources/legistar'))).toEqual(['cities.ts', 'springfieldma.test.ts']);
  });

  test.each([
    ['a page', '<html>Error</html>', 'a page or XML'],
    ['another list', [{ BodyId: 1 }], 'not one row'],
    ['an error', { Message: 'An error has occurred.' }, 'An error has occurred.'],
  ])('that answers with %s gets nothing recorded', async (_, body, reason) => {
    await answer(question, body);
    const { out } = await run('legistar', 'springfield-ma', '--client', 'springfieldma');
    expect(out).toContain('NO USABLE ANSWER: the answer is not good');
    expect(out).toContain(reason);
    expect(await readdir(path.join(root, 'scripts/sources/legistar'))).not.toContain('fixtures');
  });

  test('belongs to the jurisdiction that is named', async () => {
    const { status } = await run('legistar', 'the-valley-ma', '--client', 'valley', '--jurisdiction', 'us/ma/hampden-county');
    expect(status).toBe(0);
    expect(await read('scripts/sources/legistar/cities.ts')).toContain("client: 'valley', name: 'Hampden County'");
  });
});

test('a city on PrimeGov is added the same way', async () => {
  await answer(primegov.question('springfieldma'), [
    {
      id: 7,
      dateTime: '2026-03-10T18:30:00',
      title: 'City Council ',
      zoomMeetingLink: 'https://zoom.example/?pwd=secret',
      documentList: [{ templateId: 3, templateName: 'Agenda', compileOutputType: 1, link: null }],
    },
  ]);
  const { status, out } = await run('primegov', 'springfield-ma', '--client', 'springfieldma');
  expect(status, out).toBe(0);
  expect(await read('scripts/sources/primegov/cities.ts')).toContain("client: 'springfieldma', name: 'Springfield'");
  expect(await read('banwatch.config.ts')).toContain("'primegov-springfieldma'");
  const recorded = mirrorFile(
    path.join(root, 'scripts/sources/primegov/fixtures/springfieldma'),
    new URL(primegov.question('springfieldma')),
  );
  expect(JSON.parse(await readFile(recorded, 'utf8'))).toEqual([
    {
      id: 7,
      dateTime: '2026-03-10T18:30:00',
      title: 'City Council ',
      documentList: [{ templateId: 3, templateName: 'Agenda', compileOutputType: 1 }],
    },
  ]);
  const made = await read('scripts/sources/primegov/springfieldma.test.ts');
  expect(made).toContain('replace this with a meeting you know');
  expect(await isFormatted(made)).toBe(true);
});

test('what cannot be added is refused, and nothing is written', async () => {
  await writeFile(path.join(root, 'scripts/sources/legistar/chicopee.test.ts'), 'mine');
  const before = await snapshot();
  const refusals: [parameters: string[], message: string][] = [
    [['granicus', 'springfield-ma', '--client', 'x'], 'there are: legistar, primegov'],
    [[], 'there are: legistar, primegov'],
    [['legistar', 'nowhere-ma', '--client', 'x'], 'Add it with "npm run new-place"'],
    [['legistar', 'x-ma', '--client', 'x', '--jurisdiction', '../../etc'], 'is no jurisdiction'],
    [['legistar', 'boston-ma', '--client', 'boston'], 'boston is there already'],
    [['primegov', 'worcester-ma', '--client', 'worcesterma'], 'worcesterma is there already'],
    [['legistar', 'springfield-ma'], 'https://CLIENT.legistar.com/Calendar.aspx'],
    [['legistar', 'springfield-ma', '--client', '../x'], 'is no name inside Legistar'],
    [['primegov', 'springfield-ma', '--client', 'example.com'], 'is no name inside PrimeGov'],
    [['legistar', '--client', 'x'], 'name one place'],
    [['legistar', 'springfield', '--client', 'x'], 'such as springfield-ma'],
    [['legistar', 'springfield-ma', '--clinet', 'x'], '--clinet'],
    [['legistar', 'springfield-ma', '--client', 'chicopee'], 'chicopee.test.ts is there already'],
  ];
  // Each starts a program of its own; none of them writes, so they can run side by side.
  const outcomes = await Promise.all(refusals.map(([parameters]) => run(...parameters)));
  for (const [index, { status, out }] of outcomes.entries()) {
    expect(out).toContain(refusals[index]![1]);
    expect(status, out).toBe(1);
  }
  expect(await snapshot()).toEqual(before);
}, 120_000);
