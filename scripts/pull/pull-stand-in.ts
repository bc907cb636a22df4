/** For the tests of the whole command: a made-up week of the Senate, and pulls of it in folders of their own. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, onTestFinished } from 'vitest';
import { parseContentFile } from '#model/front-matter.ts';
import { hearingSchema } from '#model/hearing.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const command = ['--disable-warning=ExperimentalWarning', 'scripts/pull.ts', 'senate-schedule'];
export const now = '2026-07-25T18:00:37Z';
export const later = '2026-07-26T18:00:00Z';

export interface Meeting {
  identifier: string;
  date?: string;
  room?: string;
  matter?: string;
}

/** hearings.xml with these meetings, laid out as the Senate writes it. */
export function schedule(meetings: readonly Meeting[]): string {
  const rows = meetings.map(
    ({ identifier, date = '29-JUL-2026 09:30 AM', room = 'SD-226', matter = `Hearings to examine matter ${identifier}.` }) => `
  <meeting>
    <identifier>${identifier}</identifier>
    <cmte_code>SSJU00</cmte_code>
    <committee>Judiciary</committee>
    <type>Open Hearing</type>
    <date>${date}</date>
    <room>${room}</room>
    <Documents/>
    <matter>${matter}</matter>
  </meeting>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>
  <meeting>
    <cmte_code/>
    <committee/>
    <date>25-JUL-2026</date>
    <matter>No committee hearings scheduled</matter>
  </meeting>${rows.join('')}
</css_meetings_scheduled>`;
}

export const week = ['338683', '338684', '338685', '338686', '338687', '338688'].map((identifier) => ({ identifier }));

export interface Place {
  folder: string;
  mirror: string;
  content: string;
}

export async function newPlace(): Promise<Place> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-pull-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  await mkdir(content);
  return { folder, mirror: path.join(folder, 'mirror'), content };
}

export async function answer({ mirror }: Place, body: string | Uint8Array): Promise<void> {
  const file = path.join(mirror, 'www.senate.gov/general/committee_schedules/hearings.xml');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, body);
}

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

export function pull({ mirror, content }: Place, ...more: string[]): Promise<Ended> {
  const { GITHUB_STEP_SUMMARY: _summary, ...env } = process.env;
  const args = [...command, '--mirror', mirror, '--content', content, '--now', now, ...more];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : (error.code as number), stdout, stderr });
    });
  });
}

/** Checksum of every file outside the pull's own folder, with the time it was last written. */
export async function tree(content: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(content, file);
    if (!entry.isFile() || name.startsWith('.pull')) continue;
    const sum = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    sums[name] = `${sum} ${(await stat(file)).mtimeMs}`;
  }
  return sums;
}

export async function read({ content }: Place, eventId: string) {
  const { data, body } = parseContentFile(await readFile(path.join(content, `hearings/119/senate/${eventId}.mdx`), 'utf8'));
  return { hearing: hearingSchema.parse(data), body };
}

let making: Promise<string> | undefined;
afterAll(async () => making && rm(await making, { recursive: true, force: true }));

/** Made once for each file of tests that asks for it. */
async function makeGoodWeek(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-week-'));
  const first = { folder, mirror: path.join(folder, 'mirror'), content: path.join(folder, 'content') };
  await mkdir(first.content);
  await answer(first, schedule(week));
  expect(await pull(first)).toMatchObject({ status: 0 });
  return folder;
}

/** A place into which a good week was already pulled. */
export async function pulledPlace(): Promise<Place> {
  const made = await newPlace();
  await cp(await (making ??= makeGoodWeek()), made.folder, { recursive: true });
  return made;
}
