import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../bench/build/project-copy.ts';
import { mirrorDate } from '../bench/corpus/grounds.ts';
import { differencesOf, readFolder } from '../bench/folder.ts';

/** The official page of another hearing, which then is not its own any more. */
const commissionPage = 'https://www.usccr.gov/meetings/2024/03-08-civil-rights-implications-federal-use-facial-recognition-technology';

/** What a pull or an editor changes, each in the first file of the name that has it and was not changed before. */
const changes = [
  ['hearings/**/*.mdx', /^title: ".*"$/m, 'title: "Hearings to examine something else."'],
  ['hearings/**/*.mdx', /^status: ".*"$/m, 'status: "cancelled"'],
  ['hearings/119/senate/*.mdx', /^url: ".*"$/m, `url: "${commissionPage}"`],
  ['notices/**/*.mdx', /^title: ".*"$/m, 'title: "Hearings to examine something else."'],
  ['legislation/sfgov/*.mdx', /^title: "/m, 'title: "Amended: '],
  ['measures/us/*/*/*.mdx', /^name: "/m, 'name: "Another '],
  ['measures/us/*/*.mdx', /^summary: "/m, 'summary: "Said in other words. '],
  ['jurisdictions/us/*/*.mdx', /^name: "/m, 'name: "New '],
  ['jurisdictions/us/ca/oakland.mdx', /^name: "/m, 'name: "New '],
  ['programs/**/*.mdx', /^agency: "/m, 'agency: "The former '],
  ['sources.yaml', /(jurisdiction: "us\/ma\/somerville"[^]*?gaps:\n {4}- ")/, '$1Not only this: '],
  ['committees.yaml', /shortName: "Intelligence"/, 'shortName: "Secrets"'],
  ['hearings/119/senate/*.mdx', /^origin: .*$/m, '$&\nformerIds: ["119/senate/entered"]'],
  ['retired.yaml', /^\[\]$/m, '- { id: us/xx/town, collection: jurisdictions, on: "2026-07-24", reason: "Entered twice." }'],
] as const;

/** The record has no meeting of a city; its pages print the name of the city. */
const cityMeeting = `---
title: "City Council: An ordinance on facial recognition by the police"
kind: "meeting"
access: null
jurisdiction: "us/ca/oakland"
congress: null
chamber: null
eventId: "testville-12345"
committees: []
body: "City Council"
startsAt: "2026-08-04T10:00:00-07:00"
date: "2026-08-04"
timeZone: "America/Los_Angeles"
status: "cancelled"
location: {"address":"City Hall, 1 Main Plaza, 3rd Floor"}
url: null
origin: "pull"
firstSeen: "2026-07-23T12:00:00Z"
changes:
  - {"seenAt":"2026-07-24T12:00:00Z","field":"status","from":"scheduled","to":"cancelled","source":"legistar-oakland"}
---
`;

let root: string;
let project: string;
/** After midnight UTC, when no place has the build's day yet. */
let clock: string;
/** Pages that the second build took from the first. */
let kept = 0;
const digests = { kept: new Map<string, string>(), clean: new Map<string, string>(), before: new Map<string, string>() };

async function build(name: keyof typeof digests, cache: string, incremental: boolean): Promise<void> {
  const env = {
    ...process.env,
    BANWATCH_CACHE: path.join(root, cache),
    BANWATCH_NOW: clock,
    BANWATCH_INCREMENTAL: incremental ? '1' : '',
  };
  const { stdout } = await promisify(execFile)('node_modules/.bin/astro', ['build'], { cwd: project, env, maxBuffer: 1e8 });
  kept += stdout.match(/\((?:restored|cached)\)/g)?.length ?? 0;
  digests[name] = (await readFolder(path.join(project, 'dist'))).digests;
}

/** The same changes to the whole record, built with what is kept from before and without. */
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'banwatch-incremental-'));
  project = path.join(root, 'project');
  await cp('content', path.join(root, 'content'), { recursive: true, filter: (name) => !name.endsWith('.pull') });
  await copyProject(project, path.join(root, 'content'));
  const meeting = path.join(project, 'content/hearings/us/ca/oakland/testville-12345.mdx');
  await mkdir(path.dirname(meeting), { recursive: true });
  await writeFile(meeting, cityMeeting);
  clock = new Date(Date.parse(await mirrorDate()) + 9 * 60 * 60 * 1000).toISOString();
  await build('before', 'kept', true);
  const changed = new Set<string>();
  for (const [name, from, to] of changes) {
    const files = globSync(`content/${name}`, { cwd: project }).map((file) => path.join(project, file));
    const file = files.sort().find((one) => !changed.has(one) && from.test(readFileSync(one, 'utf8')));
    if (file === undefined) throw new Error(`no file of ${name} has ${from.source}`);
    changed.add(file);
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  }
  await build('kept', 'kept', true);
  await rm(path.join(project, 'dist'), { recursive: true });
  await build('clean', 'none', false);
}, 600_000);
afterAll(() => rm(root, { recursive: true, force: true }));

/** @returns a file of the clean build. */
const built = (file: string) => readFileSync(path.join(project, 'dist', file), 'utf8');

test('a build that keeps pages writes the same bytes as one that makes them all', () => {
  expect(differencesOf(digests.kept, digests.clean)).toEqual([]);
});

test('the changes are on several pages, and most pages were kept', () => {
  expect(differencesOf(digests.before, digests.kept).length).toBeGreaterThan(10);
  expect(kept).toBeGreaterThan(500);
});

test('a record that was taken out or goes by another id says so at its old addresses, in pages and in JSON', async () => {
  const read = (file: string) => readFile(path.join(project, 'dist', file), 'utf8');
  const retired = { id: 'us/xx/town', retired: { on: '2026-07-24', reason: 'Entered twice.' } };
  expect(await read('us/xx/town/index.html')).toContain('Entered twice.');
  for (const folder of ['jurisdictions', 'answers']) expect(JSON.parse(await read(`api/v1/${folder}/us/xx/town.json`))).toEqual(retired);
  const moved = JSON.parse(await read('api/v1/hearings/119/senate/entered.json')) as { movedTo: string };
  expect(moved).toEqual({ id: '119/senate/entered', movedTo: expect.any(String) as unknown });
  expect(JSON.parse(await read(`api/v1/hearings/${moved.movedTo}.json`))).toMatchObject({ formerIds: ['119/senate/entered'] });
  expect(await read('hearings/119/senate/entered/index.html')).toContain(`/hearings/${moved.movedTo}/`);
});

test('a meeting of a city names its city wherever it stands, as the city is called now', () => {
  const name = 'New Oakland, CA, City Council';
  for (const file of [
    'hearings',
    'hearings/us/ca/oakland/testville-12345',
    'hearings/week/2026-W32',
    'hearings/day/2026-08-04',
    'us/ca/oakland',
  ])
    expect(built(`${file}/index.html`), file).toContain(name);
  expect(built('changes/index.html')).toContain(`${name}: Status: scheduled → cancelled. An ordinance`);
  expect(built('hearings/ahead.json')).toContain(name);
  expect(built('feeds/us/ca/oakland.atom')).toContain(`${name}: An ordinance`);
  expect(built('calendars/all/us/ca/oakland.ics').replaceAll('\r\n ', '')).toContain(
    'CANCELLED: New Oakland\\, CA\\, City Council: An ordinance',
  );
});

test('the citation of an answer names the day for which it holds, not the day of the build', () => {
  const { on } = JSON.parse(built('api/v1/answers/us/ma/somerville.json')) as { on: string };
  expect(on < clock.slice(0, 10)).toBe(true);
  for (const page of ['us/ma/somerville', 'es/us/ma/somerville'])
    expect(/id="cite".*?<time datetime="([^"]+)"/s.exec(built(`${page}/index.html`))?.[1], page).toBe(on);
});
