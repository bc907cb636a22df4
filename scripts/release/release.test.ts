import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let releases: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-release-'));
  releases = path.join(folder, 'releases');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A built site. @param tables rows as CSV, by the name of the file */
async function build(built: string, tables: Record<string, string>, retired: unknown[] = []): Promise<void> {
  await rm(path.join(folder, 'dist'), { recursive: true, force: true });
  await mkdir(path.join(folder, 'dist/api/v1'), { recursive: true });
  await mkdir(path.join(folder, 'dist/data'), { recursive: true });
  await writeFile(path.join(folder, 'dist/api/v1/index.json'), JSON.stringify({ built, demonstration: true }));
  await writeFile(path.join(folder, 'dist/api/v1/retired.json'), JSON.stringify(retired));
  const files = { ...tables, 'datapackage.json': '{}', SHA256SUMS: '', 'index.html': '' };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, 'dist/data', name), text);
}

const two = { 'measures.csv': 'id,name\r\na,One\r\nb,Two\r\n' };
const one = { 'measures.csv': 'id,name\r\na,Uno\r\n' };

const release = (...more: string[]) =>
  promisify(execFile)('node', [
    '--disable-warning=ExperimentalWarning',
    'scripts/release.ts',
    ...['--dist', path.join(folder, 'dist'), '--releases', releases],
    ...more,
  ]);
const changes = async (day: string) => JSON.parse(await readFile(path.join(releases, day, 'CHANGES.json'), 'utf8')) as unknown;
const refusal = (text: string) => ({ code: 1, stderr: expect.stringContaining(text) as string });

test('a release has the tables, the data package, the sums and what changed, and is never overwritten', async () => {
  await build('2026-07-25T18:00:37Z', two);
  const { stdout } = await release();
  expect(stdout).toContain('has none before it');
  expect(await changes('2026-07-25')).toMatchObject({
    ...{ release: '2026-07-25', since: null, demonstration: true },
    tables: { 'measures.csv': { added: ['a', 'b'], changed: [], retired: [] } },
  });
  expect((await readdir(path.join(releases, '2026-07-25'))).sort()).toEqual([
    ...['CHANGES.json', 'SHA256SUMS', 'datapackage.json', 'measures.csv'],
  ]);
  await expect(release()).rejects.toMatchObject(refusal('never overwritten'));
});

test('a release names what came, changed and went since the newest one before, a table that is new as a whole', async () => {
  for (const [day, tables] of [
    ['2026-07-18', one],
    ['2026-07-25', two],
  ] as const) {
    await build(`${day}T00:00:00Z`, tables);
    await release();
  }
  await mkdir(path.join(releases, '2026-07-25-notes'));
  await build('2026-08-01T00:00:00Z', { 'measures.csv': 'id,name\r\na,Uno\r\nc,Three\r\n', 'notices.csv': 'id\r\nn\r\n' });
  await release();
  expect(await changes('2026-08-01')).toMatchObject({
    since: '2026-07-25',
    tables: { 'measures.csv': { added: ['c'], changed: ['a'], retired: ['b'] }, 'notices.csv': { added: ['n'], retired: [] } },
  });
});

test('a release that is made late follows the one before it, not a newer one that is there', async () => {
  for (const [day, tables] of [
    ['2026-07-18', two],
    ['2026-08-01', one],
    ['2026-07-25', two],
  ] as const) {
    await build(`${day}T00:00:00Z`, tables);
    await release();
  }
  expect(await changes('2026-07-25')).toMatchObject({ since: '2026-07-18', tables: { 'measures.csv': { changed: [] } } });
});

test('a row with a page that is gone without a reason is named, one that was taken out with a reason or has no page is not', async () => {
  const steps = { 'events.csv': 'id\r\ns\r\n' };
  await build('2026-07-25T00:00:00Z', { 'measures.csv': 'id,name\r\na,One\r\nb,Two\r\nc,Three\r\n', ...steps });
  await release();
  const reason = { id: 'c', collection: 'measures', on: '2026-07-30', reason: 'Entered twice.' };
  await build('2026-08-01T00:00:00Z', { ...one, 'events.csv': 'id\r\n' }, [reason]);
  const { stderr } = await release();
  expect(stderr.trim()).toBe('warning: measures/b is gone; say why in content/retired.yaml');
  expect(await changes('2026-08-01')).toMatchObject({ tables: { 'events.csv': { retired: ['s'] } }, retired: [{ id: 'c' }] });
});

test('in a fresh clone the release before is the folder that is named, if it is one of an earlier day', async () => {
  await build('2026-07-25T00:00:00Z', two);
  await release();
  const since = path.join(folder, 'downloaded');
  await rename(path.join(releases, '2026-07-25'), since);
  await expect(release('--since', folder)).rejects.toMatchObject(refusal('has no CHANGES.json'));
  for (const day of ['2026-07-25', '2026-07-24']) {
    await build(`${day}T20:00:00Z`, one);
    await expect(release('--since', since)).rejects.toMatchObject(refusal(`is the release of 2026-07-25, which is not before ${day}`));
  }
  await build('2026-07-26T00:00:00Z', one);
  await release('--since', since);
  expect(await changes('2026-07-26')).toMatchObject({ since: '2026-07-25', tables: { 'measures.csv': { retired: ['b'] } } });
});

test('a release that cannot be made leaves nothing behind', async () => {
  await build('2026-07-25T00:00:00Z', { 'measures.csv': 'id,name\r\n"a\r\n' });
  await expect(release()).rejects.toMatchObject({ code: 1 });
  expect(await readdir(releases)).toEqual([]);
});
