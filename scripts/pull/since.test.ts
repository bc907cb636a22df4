import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runPull, type PullOptions } from './run.ts';
import { sinceLastSuccess } from './since.ts';
import { defineSource } from './source.ts';

const now = '2026-11-29T12:00:00Z';

test.each([
  ['never', null, null],
  ['an hour ago', '2026-11-29T11:00:00Z', null],
  ['a day ago', '2026-11-28T12:00:00Z', null],
  ['more than a day ago', '2026-11-28T11:59:59Z', '2026-11-25T11:59:59Z'],
  ['four days ago, in another zone', '2026-11-25T07:00:00-05:00', '2026-11-22T12:00:00Z'],
  ['half a year ago, further back than a pull can go', '2026-05-29T12:00:00Z', '2026-08-31T12:00:00Z'],
  ['in the future, by a clock that was set back', '2026-12-29T12:00:00Z', null],
])('a source that answered %s is asked since three days before that, where its ordinary question falls short', (_, lastSuccess, since) => {
  expect(sinceLastSuccess(lastSuccess, now)).toBe(since);
});

/** Two sources, one of which was silent for ten days; what each was asked. */
async function asked(given: Partial<PullOptions>): Promise<Record<string, string | null>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-since-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  await mkdir(content);
  const health = (id: string, lastSuccess: string) =>
    `- ${JSON.stringify({ id, lastSuccess, lastChange: null, counts: [], failingSince: null, reason: null, failures: [] })}\n`;
  await writeFile(
    path.join(content, 'source-health.yaml'),
    `# A remark.\n${health('silent', '2026-11-19T12:00:00Z')}${health('lively', '2026-11-29T07:00:00Z')}`,
  );
  const found: Record<string, string | null> = {};
  const source = (id: string) =>
    defineSource<unknown>({
      id,
      title: id,
      url: 'https://one.example/',
      hosts: ['one.example'],
      collect: (_, { since }) => {
        found[id] = since;
        return Promise.resolve({ raws: [], covers: null });
      },
      map: () => null,
      nameOf: () => '',
    });
  await runPull({
    sources: ['silent', 'lively', 'new'].map(source),
    topics: [],
    content,
    now,
    dryRun: false,
    acceptLosses: [],
    since: null,
    full: false,
    keys: {},
    repeated: null,
    http: { userAgent: 'test', mirror: folder, record: null, cache: null },
    progress: () => {},
    ...given,
  });
  return found;
}

test('a pull asks a source that was silent for ten days for all that changed since, and the others as ever', async () => {
  expect(await asked({})).toEqual({ silent: '2026-11-16T12:00:00Z', lively: null, new: null });
});

test('a time that a person names goes before', async () => {
  const since = '2026-11-01T00:00:00Z';
  expect(await asked({ since })).toEqual({ silent: since, lively: since, new: since });
});
