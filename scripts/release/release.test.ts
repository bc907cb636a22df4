import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-release-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function build(built: string, csv: string, retired: unknown[] = []): Promise<void> {
  await mkdir(path.join(folder, 'dist/api/v1'), { recursive: true });
  await mkdir(path.join(folder, 'dist/data'), { recursive: true });
  await writeFile(path.join(folder, 'dist/api/v1/index.json'), JSON.stringify({ built, demonstration: true }));
  await writeFile(path.join(folder, 'dist/api/v1/retired.json'), JSON.stringify(retired));
  await writeFile(path.join(folder, 'dist/data/measures.csv'), csv);
  await writeFile(path.join(folder, 'dist/data/SHA256SUMS'), '');
}

const releases = () => path.join(folder, 'releases');
const release = (...more: string[]) =>
  promisify(execFile)('node', [
    '--disable-warning=ExperimentalWarning',
    'scripts/release.ts',
    '--dist',
    path.join(folder, 'dist'),
    '--releases',
    releases(),
    ...more,
  ]);
const changes = async (day: string) => JSON.parse(await readFile(path.join(releases(), day, 'CHANGES.json'), 'utf8')) as unknown;

test('a release names what came, changed and went since the one before, and is never overwritten', async () => {
  await build('2026-07-25T18:00:37Z', 'id,name\r\na,One\r\nb,Two\r\n');
  await release();
  expect(await changes('2026-07-25')).toMatchObject({
    since: null,
    tables: { 'measures.csv': { added: ['a', 'b'], changed: [], retired: [] } },
  });
  await expect(release()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('never overwritten') as string });

  await build('2026-08-01T00:00:00Z', 'id,name\r\na,Uno\r\nc,Three\r\n', [
    { id: 'd', collection: 'measures', on: '2026-07-30', reason: 'Entered twice.' },
  ]);
  const { stderr } = await release();
  expect(await changes('2026-08-01')).toMatchObject({
    since: '2026-07-25',
    tables: { 'measures.csv': { added: ['c'], changed: ['a'], retired: ['b'] } },
    retired: [{ id: 'd' }],
  });
  expect(stderr).toContain('measures/b is gone');
  expect((await readdir(releases())).sort()).toEqual(['2026-07-25', '2026-08-01']);
});

test('in a fresh clone the release before is the folder that is named', async () => {
  await rename(path.join(releases(), '2026-07-25'), path.join(folder, 'downloaded'));
  await rm(releases(), { recursive: true });
  const since = path.join(folder, 'downloaded');
  await expect(release('--since', folder)).rejects.toMatchObject({ stderr: expect.stringContaining('has no CHANGES.json') as string });
  await release('--since', since);
  expect(await changes('2026-08-01')).toMatchObject({ since: '2026-07-25', tables: { 'measures.csv': { added: ['c'], retired: ['b'] } } });

  await rm(releases(), { recursive: true });
  const { stdout } = await release();
  expect(stdout).toContain('has none before it');
  await build('2026-07-25T20:00:00Z', 'id,name\r\na,Uno\r\n');
  await expect(release('--since', since)).rejects.toMatchObject({ stderr: expect.stringContaining('is not before 2026-07-25') as string });
});
