import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hearingSchema } from '#model/hearing.ts';
import { noticeSchema } from '#model/notice.ts';
import { parseContentFile } from '#model/front-matter.ts';
import { runPull } from './run.ts';
import { writeRecords } from './write.ts';

const entered = hearingSchema.parse({
  title: 'Faces and cameras',
  kind: 'hearing',
  access: null,
  jurisdiction: 'us',
  congress: 119,
  chamber: 'senate',
  eventId: null,
  committees: ['ssju00'],
  startsAt: null,
  date: '2026-08-01',
  timeZone: 'America/New_York',
  status: 'scheduled',
  location: null,
  url: null,
  origin: 'archive',
  firstSeen: null,
});
const named = { ...entered, eventId: '338683', formerIds: ['119/senate/entered'] };
const notice = noticeSchema.parse({
  title: 'A hearing',
  committee: 'ssju00',
  url: 'https://www.senate.gov/notice',
  published: null,
  hearing: '119/senate/entered',
  source: 'committee-feeds',
  feed: 'https://www.senate.gov/feed',
  firstSeen: '2026-07-25T18:00:00Z',
});

/** Content as a pull left it that was killed after it had moved the hearing under its new id, and before all the rest. */
async function killedInBetween(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-finish-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeRecords(
    folder,
    [
      { collection: 'hearings', id: '119/senate/entered', record: entered },
      { collection: 'hearings', id: '119/senate/338683', record: named },
      { collection: 'notices', id: 'ssju00/1', record: notice },
    ],
    'test',
  );
  await mkdir(path.join(folder, '.pull/staging'));
  await writeFile(path.join(folder, '.pull/staging/7.mdx'), 'half a fi');
  return folder;
}

/** A pull that asks nobody. */
const pull = (content: string, dryRun = false) =>
  runPull({
    ...{ sources: [], topics: [], content, now: '2026-07-26T18:00:00Z', dryRun, acceptLosses: [], since: null, full: false, keys: {} },
    repeated: null,
    http: { userAgent: 'test', mirror: content, record: null, cache: null },
    progress: () => {},
  });

const filesOf = async (content: string) =>
  (await readdir(content, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)))
    .sort();

test('the next pull ends what a killed one began, even when no source has anything new', async () => {
  const content = await killedInBetween();
  const { written } = await pull(content);
  expect(written).toEqual(['notices/ssju00/1.mdx']);
  expect(await filesOf(content)).toEqual(['.pull/lock.sqlite', 'hearings/119/senate/338683.mdx', 'notices/ssju00/1.mdx']);
  const { data } = parseContentFile(await readFile(path.join(content, 'notices/ssju00/1.mdx'), 'utf8'));
  expect(data['hearing']).toBe('119/senate/338683');
  expect((await pull(content)).written).toEqual([]);
});

test('a dry run leaves all of it where it is', async () => {
  const content = await killedInBetween();
  const before = await filesOf(content);
  expect((await pull(content, true)).written).toEqual([]);
  expect((await filesOf(content)).filter((file) => file !== '.pull/lock.sqlite')).toEqual(before);
});
