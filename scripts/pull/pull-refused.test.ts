import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answer, later, newPlace, pull, pulledPlace, read, schedule, tree, week } from './pull-stand-in.ts';

test.each([
  ['an HTML page with status 200', '<!DOCTYPE html><html><body><h1>404 Error Page</h1></body></html>', 'parse', /not hearings\.xml/],
  ['an HTML page without document type', '<html><body>Access Denied</body></html>', 'parse', /the root element is <html>/],
  ['an empty file', '', 'parse', /the answer is empty/],
  ['a file that is cut off', schedule(week).slice(0, 900), 'parse', /not well-formed XML, perhaps cut off/],
  ['a schedule without a row', '<css_meetings_scheduled/>', 'parse', /no meeting and no placeholder row/],
  ['Latin-1 under a UTF-8 label', Buffer.from(schedule([{ identifier: '1', matter: 'Peña' }]), 'latin1'), 'fetch', /not valid UTF-8/],
  ['an answer that lost most of its meetings', schedule(week.slice(0, 2)), 'reconcile', /lacks 4 of 6 known meetings/],
] as const)('%s fails the source with one clear line and touches no content', async (_name, body, step, reason) => {
  const place = await pulledPlace();
  const before = await tree(place.content);
  await answer(place, body);
  const { status, stdout, stderr } = await pull(place, '--now', later, '--quiet');
  expect(status).toBe(2);
  const failures = stdout.split('\n').filter((line) => line.startsWith('failed:'));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain(`[senate-schedule ${step}]`);
  expect(failures[0]).toMatch(reason);
  expect(stdout).toContain('1 of 1 sources failed');
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at /);
  expect(await tree(place.content)).toEqual(before);
});

test('a source whose file is not there fails at fetch', async () => {
  const place = await newPlace();
  await mkdir(place.mirror);
  const { status, stdout } = await pull(place);
  expect(status).toBe(2);
  expect(stdout).toMatch(/failed: \[senate-schedule fetch\] HTTP 404.*hearings\.xml/);
  expect(await tree(place.content)).toEqual({});
});

test('a loss that a person vouches for is believed', async () => {
  const place = await pulledPlace();
  await answer(place, schedule(week.slice(0, 2)));
  const { status, stdout } = await pull(place, '--now', later, '--accept-losses', 'senate-schedule');
  expect(status).toBe(0);
  expect(stdout).toContain('data: 4 unlisted');
});

test('a schedule that names no hours any more fails, and the hours stay', async () => {
  const place = await pulledPlace();
  await answer(place, schedule(week.map((one) => ({ ...one, date: '29-JUL-2026' }))));
  const { status, stdout } = await pull(place, '--now', later);
  expect(status).toBe(2);
  expect(stdout).toContain('6 of 6 known meetings still ahead would lose their hours');
  expect((await read(place, '338683')).hearing.startsAt).toBe('2026-07-29T09:30:00-04:00');
});

test('a schedule whose meetings all move to another day without an hour is believed', async () => {
  const place = await pulledPlace();
  await answer(place, schedule(week.map((one) => ({ ...one, date: '05-AUG-2026 TBA' }))));
  expect((await pull(place, '--now', later)).status).toBe(0);
  expect((await read(place, '338683')).hearing).toMatchObject({ startsAt: null, date: '2026-08-05' });
});

test('a row that cannot be read is named and takes no other down', async () => {
  const place = await newPlace();
  await answer(place, schedule([...week, { identifier: '338699', date: 'SOON' }]));
  const { status, stdout } = await pull(place);
  expect(status).toBe(0);
  expect(stdout).toMatch(/skipped: senate-schedule 338699: cannot read the date "SOON"/);
  expect(Object.keys(await tree(place.content))).toHaveLength(6);
});

test.each([
  [['no-such-source'], 'no source "no-such-source"; there are: senate-schedule'],
  [['--now', 'yesterday'], '--now "yesterday" is not a time'],
  [['--no-such-option'], '--no-such-option'],
])('%j ends with status 1, one line and nothing done', async (args, message) => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const { status, stderr } = await pull(place, ...args);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(await tree(place.content)).toEqual({});
});

test('a content file that is not valid is named before anything is asked', async () => {
  const place = await pulledPlace();
  await writeFile(path.join(place.content, 'hearings/119/senate/338683.mdx'), '---\ntitle: [unclosed\n---\n');
  const before = await tree(place.content);
  const { status, stderr } = await pull(place, '--now', later);
  expect(status).toBe(1);
  expect(stderr).toMatch(/338683\.mdx is not valid .* put it right first, nothing was pulled/s);
  expect(await tree(place.content)).toEqual(before);
});
