import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../content/read.ts';
import { answer, later, newPlace, now, pull, pulledPlace, read, schedule, tree, week } from './pull-stand-in.ts';
import type { PullReport } from './report.ts';

test('a pull writes one file per meeting, and a second one writes nothing', async () => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const first = await pull(place);
  expect(first).toMatchObject({ status: 0 });
  expect(first.stdout).toContain('data: 6 new');
  const before = await tree(place.content);
  expect(Object.keys(before)).toHaveLength(6);
  expect((await read(place, '338683')).hearing).toMatchObject({
    title: 'Hearings to examine matter 338683.',
    startsAt: '2026-07-29T09:30:00-04:00',
    firstSeen: now,
  });

  const second = await pull(place, '--now', later);
  expect(second.status).toBe(0);
  expect(second.stdout).toContain('data: nothing new');
  expect(await tree(place.content)).toEqual(before);
});

test('two pulls of the same answers into two folders write the same bytes', async () => {
  const [one, other] = [await pulledPlace(), await newPlace()];
  await answer(other, schedule(week));
  await pull(other);
  for (const { identifier } of week) {
    const file = `hearings/119/senate/${identifier}.mdx`;
    expect(await readFile(path.join(other.content, file), 'utf8')).toBe(await readFile(path.join(one.content, file), 'utf8'));
  }
});

test('a move and a dropped meeting are written and told', async () => {
  const place = await pulledPlace();
  await answer(place, schedule([{ identifier: '338683', date: '30-JUL-2026 02:30 PM' }, ...week.slice(2)]));
  const { status, stdout } = await pull(place, '--now', later);
  expect(status).toBe(0);
  expect(stdout).toContain('data: 1 moved, 1 unlisted');
  expect((await read(place, '338683')).hearing.changes).toMatchObject([{ seenAt: later, field: 'startsAt' }]);
  expect((await read(place, '338684')).hearing.status).toBe('unlisted');
});

test('a dry run tells what is new and writes nothing', async () => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const { status, stdout } = await pull(place, '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain('data: 6 new (dry run, nothing written)');
  expect(await tree(place.content)).toEqual({});
});

test('the report file says what the table says', async () => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const file = path.join(place.folder, 'report.json');
  await pull(place, '--report', file);
  const report = JSON.parse(await readFile(file, 'utf8')) as PullReport;
  expect(report).toMatchObject({
    now,
    dryRun: false,
    exitStatus: 0,
    sources: [{ source: 'senate-schedule', failure: null, seen: 6, added: 6, changed: 0, skipped: [], requests: 1 }],
  });
  expect(report.written).toEqual(week.map(({ identifier }) => `hearings/119/senate/${identifier}.mdx`));
  expect(report.news).toContain('new: 119/senate/338683 Hearings to examine matter 338683.');

  await answer(place, '');
  expect((await pull(place, '--report', file)).status).toBe(2);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    exitStatus: 2,
    written: [],
    sources: [{ failure: '[senate-schedule parse] the answer is empty', added: 0 }],
  });
});

test('a record that people took out stays out and is named in the report, and the others are written', async () => {
  const place = await pulledPlace();
  const file = path.join(place.content, 'hearings/119/senate/338687.mdx');
  await rm(file);
  const entry = ['- id: "119/senate/338687"', '  collection: "hearings"', '  on: "2026-07-26"', '  reason: "No hearing."', ''].join('\n');
  await writeFile(path.join(place.content, 'retired.yaml'), entry);
  await answer(place, schedule([...week, { identifier: '338690' }]));
  const { status, stdout } = await pull(place, '--now', later);
  expect(status).toBe(0);
  expect(stdout).toContain('data: 1 new');
  expect(stdout).toContain('338687: hearings/119/senate/338687 was taken out on 2026-07-26 (content/retired.yaml): passed over');
  expect(Object.keys(await tree(place.content)).filter((name) => name.includes('33868'))).toHaveLength(5);
  expect((await read(place, '338690')).hearing.title).toContain('338690');
  expect(await readContent(place.content)).toMatchObject({ problems: [] });

  await writeFile(path.join(place.content, 'retired.yaml'), entry.replace('reason', 'why'));
  const unread = await pull(place, '--now', later);
  expect(unread.status).toBe(1);
  expect(unread.stderr).toContain('retired.yaml is not valid');
  expect(Object.keys(await tree(place.content)).filter((name) => name.includes('338687'))).toEqual([]);
});
