import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseContentFile } from '#model/front-matter.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { writeRecords } from './write.ts';

const id = '119/senate/338683';

const hearing: Hearing = hearingSchema.parse({
  title: 'Hearings to examine "faces" & other: things\n--- # not a comment, \u2028 \u0085 👁 <b>{x}</b>',
  kind: 'hearing',
  access: 'open',
  jurisdiction: 'us',
  congress: 119,
  chamber: 'senate',
  eventId: '338683',
  committees: ['ssju00', 'hsju00'],
  startsAt: '2026-07-29T09:30:00-04:00',
  date: '2026-07-29',
  timeZone: 'America/New_York',
  status: 'scheduled',
  location: { room: 'SD-226', note: 'yes' },
  topics: [{ topic: 'faces', because: ['"face" in title'] }],
  witnesses: [
    { name: 'O’Example: Jr.', position: null, organization: 'null' },
    { name: '2026-07-29', position: 'true', organization: '0x1F' },
  ],
  bills: [{ congress: 119, number: 'S. 1', title: null }],
  url: 'https://www.senate.gov/x?a=1&b=2',
  origin: 'pull',
  firstSeen: '2026-07-25T18:00:00Z',
  seenIn: [{ source: 'senate-schedule', url: 'https://www.senate.gov/x', id: '338683' }],
  changes: [{ seenAt: '2026-07-26T18:00:00Z', field: 'location', from: null, to: { room: 'SD-226' }, source: 'senate-schedule' }],
});

async function newContent(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-write-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return path.join(folder, 'content');
}

const write = (content: string, records: [string, Hearing][]) =>
  writeRecords(
    content,
    records.map(([id, record]) => ({ collection: 'hearings', id, record })),
    'senate-schedule',
  );
const fileOf = (content: string, at = id) => path.join(content, 'hearings', `${at}.mdx`);

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

test('what is written loads through the schema unchanged, whatever its texts look like', async () => {
  const content = await newContent();
  expect(await write(content, [[id, hearing]])).toEqual([`hearings/${id}.mdx`]);
  const { data, body } = parseContentFile(await readFile(fileOf(content), 'utf8'));
  expect(hearingSchema.parse(data)).toEqual(hearing);
  expect(body).toBe('');
});

test('writing the same again gives the same bytes', async () => {
  const [content, other] = [await newContent(), await newContent()];
  await write(content, [[id, hearing]]);
  const first = await readFile(fileOf(content));
  await write(content, [[id, hearing]]);
  await write(other, [[id, Object.fromEntries(Object.entries(hearing).reverse()) as Hearing]]);
  expect((await readFile(fileOf(content))).equals(first)).toBe(true);
  expect((await readFile(fileOf(other))).equals(first)).toBe(true);
});

test('body and curated block of a person stay byte for byte', async () => {
  const content = await newContent();
  await write(content, [[id, hearing]]);
  const curated = "curated:   # by hand\n  title:   'Faces'\n\n  # why: see the agenda\n  note: >-\n    two\n    lines\n";
  const body = '\n  Prose with trailing blanks  \r\n\n---\n\nand a rule.\n\n\n';
  const text = await readFile(fileOf(content), 'utf8');
  await writeFile(fileOf(content), `${text.slice(0, -'---\n'.length)}${curated}---\n${body}`);

  await write(content, [[id, { ...hearing, status: 'unlisted', curated: { title: 'Faces', note: 'two lines' } }]]);
  const after = await readFile(fileOf(content), 'utf8');
  expect(after.endsWith(`\n${curated}---\n${body}`)).toBe(true);
  expect(hearingSchema.parse(parseContentFile(after).data)).toEqual({
    ...hearing,
    status: 'unlisted',
    curated: { title: 'Faces', note: 'two lines' },
  });
});

test('what a person saved in another encoding is not written over', async () => {
  const content = await newContent();
  await write(content, [[id, hearing]]);
  const curated = (await readFile(fileOf(content), 'utf8')).replace(/---\n$/, 'curated:\n  note: "José Núñez"\n---\n');
  const saved = Buffer.from(curated, 'latin1');
  await writeFile(fileOf(content), saved);
  await expect(write(content, [[id, { ...hearing, status: 'unlisted' }]])).rejects.toThrow(
    /\[senate-schedule write\] 119\/senate\/338683: the file that is there cannot be read: it is not saved as UTF-8/,
  );
  expect((await readFile(fileOf(content))).equals(saved)).toBe(true);
});

test.each([
  '../outside',
  '../../outside',
  '119/../../../outside',
  '119/senate/..',
  '119/./senate',
  '/etc/outside',
  '119//338683',
  '119/senate/',
  'alone',
  '',
  '119\\senate\\338683',
  'C:/outside',
  '119/senate/a:b',
  '119/senate/a b',
  '119/senate/a\0b',
  '119/senate/a\nb',
  '119/senate/.hidden',
  '119/senate/con',
  '119/senate/NUL',
  '119/senate/nul.txt',
  '119/com1/338683',
  'aux/senate/338683',
  '119/LPT9',
  `119/senate/${'9'.repeat(200)}`,
])('the id %j is refused, and nothing is moved', async (bad) => {
  const content = await newContent();
  await expect(
    write(content, [
      ['000/senate/1', hearing],
      [bad, hearing],
      ['zzz/senate/1', hearing],
    ]),
  ).rejects.toThrow('this id cannot be a file name');
  const left = await allFiles(path.dirname(content));
  expect(left.filter((file) => !file.startsWith(path.join('content', '.pull')))).toEqual([]);
});

test('an id that only resembles a device name is fine', async () => {
  const content = await newContent();
  await write(content, [['119/console/com10', hearing]]);
  expect(await allFiles(content)).toEqual([path.join('hearings', '119', 'console', 'com10.mdx')]);
});

test('a record that would not load again is named, and nothing is moved', async () => {
  const content = await newContent();
  const broken = { ...hearing, status: 'perhaps' } as unknown as Hearing;
  await expect(
    write(content, [
      [id, hearing],
      ['119/senate/338684', broken],
    ]),
  ).rejects.toThrow(/\[senate-schedule write\] 119\/senate\/338684: would not load again: status/);
  await expect(stat(path.join(content, 'hearings'))).rejects.toThrow('ENOENT');
});

test('a record with a key nobody writes is refused rather than cut', async () => {
  const content = await newContent();
  await expect(write(content, [[id, { ...hearing, surprise: 1 } as Hearing]])).rejects.toThrow('would load again with other values');
});

test('a failed write leaves the file that was there', async () => {
  const content = await newContent();
  await write(content, [[id, hearing]]);
  const before = await readFile(fileOf(content));
  await expect(
    write(content, [
      [id, { ...hearing, title: 'Other' }],
      ['119/senate/..', hearing],
    ]),
  ).rejects.toThrow('this id cannot be a file name');
  expect((await readFile(fileOf(content))).equals(before)).toBe(true);
});

test('a staging folder that a killed pull left is removed and never moved into place', async () => {
  const content = await newContent();
  const staging = path.join(content, '.pull', 'staging');
  await mkdir(staging, { recursive: true });
  for (const name of ['0.mdx', '7.mdx']) await writeFile(path.join(staging, name), 'half a fi');
  await write(content, [[id, hearing]]);
  expect(await allFiles(content)).toEqual([path.join('hearings', `${id}.mdx`)]);
  expect(await readFile(fileOf(content), 'utf8')).not.toContain('half a fi');
});

test('a write that fails leaves nothing that was prepared', async () => {
  const content = await newContent();
  const broken = { ...hearing, status: 'perhaps' } as unknown as Hearing;
  await expect(
    write(content, [
      [id, hearing],
      ['119/senate/338684', broken],
    ]),
  ).rejects.toThrow('would not load again');
  expect(await allFiles(path.dirname(content))).toEqual([]);
});
