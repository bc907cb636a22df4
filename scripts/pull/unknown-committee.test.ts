import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrokenReferences } from '#model/references.ts';
import { readContent } from '../content/read.ts';
import { mirrorFile } from './mirror.ts';

const run = promisify(execFile);
const now = '2027-01-20T15:00:00Z';
let folder: string;
let content: string;
let printed: string;

const meeting = (identifier: string, code: string) => `<meeting><identifier>${identifier}</identifier><cmte_code>${code}</cmte_code>
<committee>New</committee><type>Open Hearing</type><date>27-JAN-2027 09:30 AM</date><room>SD-226</room><matter>To examine ${identifier}.</matter></meeting>`;

/** A select committee of a new Congress meets before anybody entered it. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-committee-'));
  content = path.join(folder, 'content');
  for (const file of ['committees.yaml', 'sources.yaml', 'jurisdictions/us.mdx'])
    await cp(path.join('content', file), path.join(content, file), { recursive: true });
  const mirror = path.join(folder, 'mirror');
  const file = mirrorFile(mirror, new URL('https://www.senate.gov/general/committee_schedules/hearings.xml'));
  await mkdir(path.dirname(file), { recursive: true });
  const meetings = [meeting('400001', 'SLAI00'), meeting('400002', 'SLAI05'), meeting('400003', 'SSJU00')];
  await writeFile(file, `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>${meetings.join('')}</css_meetings_scheduled>`);
  const options = ['senate-schedule', '--mirror', mirror, '--content', content, '--now', now, '--quiet'];
  printed = (await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/pull.ts', ...options])).stdout;
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the pull keeps the meeting of a committee we do not know, and notes what to add', () => {
  expect(printed).toContain('data: 3 new');
  const note = 'names the committee "slai00", which content/committees.yaml does not have: add it there with name and chamber';
  expect(printed).toContain(`note: senate-schedule: meeting 400001 ${note}`);
  expect(printed).not.toContain('"ssju00"');
});

test('the check warns of it and ends well', async () => {
  const { stdout, stderr } = await run('node', ['scripts/check.ts', '--content', content, '--now', now]);
  expect(stdout).toContain('; 0 errors, ');
  expect(stderr).toMatch(/^warning .*400001\.mdx:\d+ {2}names the committee "slai00", which is not in committees\.yaml/m);
});

test('the build finds no reference to nothing', async () => {
  const { records, problems } = await readContent(content);
  expect(problems).toEqual([]);
  expect(records.hearings.get('120/senate/400001')).toMatchObject({ committees: ['slai00'] });
  expect(findBrokenReferences(records)).toEqual([]);
});
