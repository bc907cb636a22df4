import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needsReview } from '#model/needs-review.ts';
import { readContent } from '../content/read.ts';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-review-'));
  await cp('content', path.join(folder, 'content'), { recursive: true });
  await cp('mirror', path.join(folder, 'mirror'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const law = 'us/ca/san-francisco/2019-stop-secret-surveillance';

test('a council file that changes is one dated change and one call for review, and never an edit of the law', async () => {
  const content = path.join(folder, 'content');
  const lawFile = path.join(content, 'measures', `${law}.mdx`);
  const before = await readFile(lawFile, 'utf8');
  // The history of file 190568 gains a step, as a repeal would show.
  const histories = path.join(folder, 'mirror', 'webapi.legistar.com', 'v1', 'sfgov', 'matters', '-190568');
  const name = (await readdir(histories)).find((file) => file.startsWith('histories'))!;
  const steps = JSON.parse(await readFile(path.join(histories, name), 'utf8')) as Record<string, unknown>[];
  steps.push({
    ...steps[0],
    MatterHistoryId: 99,
    MatterHistoryActionDate: '2026-07-20T00:00:00',
    MatterHistoryActionName: 'Repeal introduced',
    MatterHistoryActionText: null,
  });
  await writeFile(path.join(histories, name), JSON.stringify(steps));
  // The clock stays within the day the mirror answers for; the record was checked before.
  await writeFile(lawFile, before.replace('lastChecked: "2026-11-23"', 'lastChecked: "2026-07-01"'));
  const edited = await readFile(lawFile, 'utf8');
  const pull = () =>
    run('node', [
      '--disable-warning=ExperimentalWarning',
      'scripts/pull.ts',
      'legistar-sfgov',
      '--mirror',
      path.join(folder, 'mirror'),
      '--content',
      content,
      '--now',
      '2026-07-25T21:00:00Z',
      '--quiet',
    ]);
  await pull();
  await pull();
  const { records, problems } = await readContent(content);
  expect(problems).toEqual([]);
  const file = records.legislation.get('sfgov/190568')!;
  expect(file.changes).toHaveLength(1);
  expect(file.changes[0]).toMatchObject({ seenAt: '2026-07-25T21:00:00Z', field: 'history', source: 'legistar-sfgov' });
  const { lastChecked, legislation } = records.measures.get(law)!;
  expect(needsReview(lastChecked, legislation, records.legislation)).toEqual([
    { file: 'sfgov/190568', seen: '2026-07-25', what: 'history changed' },
  ]);
  expect(await readFile(lawFile, 'utf8')).toBe(edited);
  const checked = await run('node', ['scripts/check.ts', '--content', content, '--now', '2026-07-26']);
  expect(checked.stderr).toMatch(
    /^warning .*2019-stop-secret-surveillance\.mdx:\d+ {2}needs review: history changed in file sfgov\/190568/m,
  );
});
