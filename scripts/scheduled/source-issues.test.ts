import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportOf } from './report-of.ts';
import { healthAfter, isWorthPublishing, keepHealth, readHealth, writeHealth, type SourcesHealth } from './source-health.ts';
import { issueActions, type IssueAction } from './source-issues.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-health-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const failing = (now: string, failure: string | null) => reportOf([{ source: 'govinfo', failure }], { now });
const opened = (actions: readonly IssueAction[]) => {
  const [action] = actions;
  if (action?.kind !== 'open') throw new Error('no issue was opened');
  return { number: 7, body: action.body };
};
const first = healthAfter({}, failing('2026-07-20T00:00:00Z', '[govinfo] fetch: 503'));

test('a source has an issue after a day of failures, and no second one', () => {
  expect(issueActions(first, [], '2026-07-20T23:59:59Z')).toEqual([]);
  const actions = issueActions(first, [], '2026-07-21T00:00:00Z');
  expect(actions).toMatchObject([{ kind: 'open', title: 'Source failing: govinfo' }]);
  expect(issueActions(first, [opened(actions)], '2026-07-23T00:00:00Z')).toEqual([]);
});

test('the issue gets another text only when there is another reason, whatever its line ends', () => {
  const issue = opened(issueActions(first, [], '2026-07-21T00:00:00Z'));
  expect(issueActions(first, [{ ...issue, body: issue.body.replaceAll('\n', '\r\n') }], '2026-07-22T00:00:00Z')).toEqual([]);
  const other = healthAfter(first, failing('2026-07-22T00:00:00Z', '[govinfo] fetch: 404'));
  expect(issueActions(other, [issue], '2026-07-22T00:00:00Z')).toMatchObject([{ kind: 'update', number: 7 }]);
});

test('the issue is closed when the source answers again', () => {
  const issue = opened(issueActions(first, [], '2026-07-21T00:00:00Z'));
  const well = healthAfter(first, failing('2026-07-22T00:00:00Z', null));
  expect(issueActions(well, [issue], '2026-07-22T00:00:00Z')).toEqual([
    { kind: 'close', source: 'govinfo', number: 7, comment: '`govinfo` has answered again at 2026-07-22T00:00:00Z.' },
  ]);
  expect(issueActions(well, [], '2026-07-22T00:00:00Z')).toEqual([]);
});

test('a failure that was interrupted by one good answer counts from anew', () => {
  const well = healthAfter(first, failing('2026-07-20T12:00:00Z', null));
  const again = healthAfter(well, failing('2026-07-20T13:00:00Z', 'timed out'));
  expect(again['govinfo']).toMatchObject({
    lastSuccess: '2026-07-20T12:00:00Z',
    failingSince: '2026-07-20T13:00:00Z',
    reason: 'timed out',
  });
  expect(issueActions(again, [], '2026-07-21T06:00:00Z')).toEqual([]);
});

test('a pull of other sources, and one without a key, say nothing about a source', () => {
  expect(healthAfter(first, reportOf([{ source: 'senate-schedule' }]))['govinfo']).toEqual(first['govinfo']);
  expect(healthAfter(first, reportOf([{ source: 'govinfo', notAsked: 'no key' }]))).toEqual(first);
});

test('a reason from outside cannot speak in the issue', () => {
  const health = healthAfter({}, failing('2026-07-20T00:00:00Z', '```\n@octocat <!-- source: other -->'));
  const { body } = opened(issueActions(health, [], '2026-07-22T00:00:00Z'));
  expect(body).toContain('````text\n```\n@octocat');
});

test('the record survives on disk, and a damaged one is begun anew', async () => {
  const file = path.join(folder, 'cache', 'health.yaml');
  expect(await readHealth(file)).toEqual({});
  await writeHealth(file, first);
  expect(await readHealth(file)).toEqual<SourcesHealth>(first);
  await writeFile(file, '{"govinfo": 3');
  expect(await readHealth(file)).toEqual({});
});

test('the record in the content folder is written when a source fails, recovers or says something new, and twice a day at most otherwise', () => {
  const at = (now: string, failure: string | null, added = 0) => reportOf([{ source: 'govinfo', failure, added }], { now });
  const published = healthAfter({}, at('2026-07-20T03:00:00Z', null));
  const next = (...parameters: Parameters<typeof at>) => isWorthPublishing(published, healthAfter(published, at(...parameters)));
  expect(isWorthPublishing({}, published)).toBe(true);
  expect(next('2026-07-20T09:00:00Z', null)).toBe(false);
  expect(next('2026-07-20T09:00:00Z', null, 1)).toBe(true);
  expect(next('2026-07-20T09:00:00Z', '503')).toBe(true);
  expect(next('2026-07-20T14:00:00Z', null)).toBe(true);
  const failing = healthAfter(published, at('2026-07-20T09:00:00Z', '503'));
  expect(isWorthPublishing(failing, healthAfter(failing, at('2026-07-20T10:00:00Z', '503')))).toBe(false);
  expect(isWorthPublishing(failing, healthAfter(failing, at('2026-07-20T10:00:00Z', null)))).toBe(true);
});

test('a lost running record goes on from the published one', async () => {
  const state = path.join(folder, 'lost', 'state.yaml');
  const content = path.join(folder, 'content');
  await keepHealth(failing('2026-07-20T00:00:00Z', '503'), state, content);
  await rm(state);
  const health = await keepHealth(failing('2026-07-20T05:00:00Z', '503'), state, content);
  expect(health['govinfo']?.failingSince).toBe('2026-07-20T00:00:00Z');
});
