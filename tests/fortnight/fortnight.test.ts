import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preview, type PreviewServer } from 'astro';
import type { Browser } from 'playwright-core';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeHealth, readHealthFile } from '../../scripts/health/judge.ts';
import { healthFile, readHealth, type SourcesHealth } from '../../scripts/scheduled/source-health.ts';
import { issueActions } from '../../scripts/scheduled/source-issues.ts';
import { startBrowser } from '../browser.ts';
import { buildApart } from '../build-apart.ts';
import { serveSources, type Meeting, type Sources } from './changing-sources.ts';
import { makeWorkingCopy, type WorkingCopy } from './working-copy.ts';

/** Monday, September 7, 2026 is day 1. */
const at = (day: number, time: string) => `2026-09-${String(6 + day).padStart(2, '0')}T${time}Z`;
const night = (day: number) => at(day, '07:23:00');

const early: Meeting = { id: 991, at: '14-SEP-2026 10:00 AM', title: 'Hearings to examine facial recognition.' };
const moved: Meeting = { ...early, at: '17-SEP-2026 02:30 PM' };
const later: Meeting = { id: 992, at: '29-SEP-2026 10:00 AM', title: 'Hearings to examine pending nominations.' };
const dropped: Meeting = { id: 993, at: '30-SEP-2026 10:00 AM', title: 'Hearings to examine oversight.' };
const added: Meeting = { id: 994, at: '01-OCT-2026 10:00 AM', title: 'Hearings to examine license photographs.' };

interface Day {
  /** Exit status of the nightly pull. */
  status: number;
  /** Subject of the newest commit on the remote. */
  subject: string;
  health: SourcesHealth;
}

let root: string;
let server: Server;
let copy: WorkingCopy;
let site: PreviewServer;
let browser: Browser;
const days: Day[] = [];

/** Two weeks of nightly pulls: the Senate dies on day 3 and returns on day 9; nothing runs on days 11 and 12. The site is built on day 5. */
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'banwatch-fortnight-'));
  const sources: Sources = { meetings: [early, later, dropped], isSenateDead: false };
  const served = await serveSources(sources);
  server = served.server;
  copy = await makeWorkingCopy(root, ['senate-schedule', 'legistar-oakland']);
  const published = path.join(copy.folder, 'content', healthFile);
  for (let day = 1; day <= 14; day += 1) {
    if (day === 2) sources.meetings = [moved, later, dropped];
    sources.isSenateDead = day >= 3 && day < 9;
    if (day === 9) sources.meetings = [moved, later, added];
    if (day === 11 || day === 12) continue;
    const { status } = await copy.pull('everything', '--mirror', served.address, '--now', night(day));
    const subject = (await copy.remote(['log', '-1', '--format=%s', 'main'])).trim();
    days[day] = { status, subject, health: await readHealth(published) };
    if (day === 5) await buildSite(at(5, '08:00:00'));
  }
  browser = await startBrowser();
}, 300_000);

async function buildSite(now: string): Promise<void> {
  const outDir = path.join(root, 'dist');
  const build = await buildApart(path.join(root, 'project'));
  await build({ content: path.join(copy.folder, 'content'), now, outDir });
  site = await preview({ root: process.cwd(), outDir, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
}

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  server?.close();
  await rm(root, { recursive: true, force: true });
});

const record = (id: number) => readFile(path.join(copy.folder, 'content', 'hearings', '119', 'senate', `${id}.mdx`), 'utf8');
const onDay5 = (file: string) => readFile(path.join(root, 'dist', file), 'utf8');

test('every pull ends as its sources did, and each day has its commit on the remote', () => {
  const shown = [1, 2, 3, 4, 8, 9, 10, 13, 14].map((day) => [day, days[day]!.status, days[day]!.subject]);
  expect(shown).toEqual([
    [1, 0, 'data: 3 new'],
    [2, 0, 'data: 1 moved'],
    [3, 2, 'data: nothing new; 1 of 2 sources failed'],
    [4, 2, 'data: nothing new; 1 of 2 sources failed'],
    [8, 2, 'data: nothing new; 1 of 2 sources failed'],
    [9, 0, 'data: 1 new, 1 unlisted'],
    [10, 0, 'data: nothing new'],
    [13, 0, 'data: nothing new'],
    [14, 0, 'data: nothing new'],
  ]);
});

test('the remote has one commit for each night with a pull, all by the robot, of content only', async () => {
  const commits = (await copy.remote(['log', '--format=%an', 'main~12..main'])).trim().split('\n');
  expect(commits).toEqual(Array.from({ length: 12 }, () => 'Robot'));
  const files = (await copy.remote(['diff', '--name-only', 'main~12', 'main'])).trim().split('\n');
  expect(files.filter((file) => !file.startsWith('content/'))).toEqual([]);
});

test('what the Senate said before it died is kept, with its history; what was gone when it returned is unlisted, not cancelled', async () => {
  expect(await record(991)).toContain('"2026-09-17T14:30:00-04:00"');
  expect(await record(991)).toContain('"2026-09-14T10:00:00-04:00"');
  expect(await record(993)).toMatch(/^status: "unlisted"$/m);
  expect(await record(994)).toMatch(/^status: "scheduled"$/m);
});

test('the health record tells the silence from its first hour to its last, and the other source was never touched by it', () => {
  expect(days[5]!.health['senate-schedule']).toMatchObject({
    lastSuccess: night(2),
    lastChange: night(2),
    failingSince: night(3),
    reason: expect.stringContaining('403'),
  });
  expect(days[8]!.health['legistar-oakland']).toMatchObject({ lastSuccess: night(8), failingSince: null, failures: [] });
  expect(days[9]!.health['senate-schedule']).toMatchObject({
    lastSuccess: night(9),
    failingSince: null,
    failures: [{ since: night(3), until: night(9) }],
  });
  expect(days[14]!.health['senate-schedule']!.counts.map(([day]) => day)).toEqual(
    [1, 2, 9, 10, 13, 14].map((day) => night(day).slice(0, 10)),
  );
});

test('one issue is opened after a day of silence and closed when the Senate answers again', () => {
  expect(issueActions(days[3]!.health, [], night(3))).toEqual([]);
  const [opened] = issueActions(days[4]!.health, [], night(4));
  expect(opened).toMatchObject({ kind: 'open', title: 'Source failing: senate-schedule' });
  const issue = { number: 1, body: opened?.kind === 'open' ? opened.body : '' };
  expect(issueActions(days[8]!.health, [issue], night(8))).toEqual([]);
  expect(issueActions(days[9]!.health, [issue], night(9))).toMatchObject([{ kind: 'close', number: 1 }]);
});

test('the watchdog is content with the site of day 5, and complains when the schedule has stood still', async () => {
  const health = readHealthFile(await onDay5('api/v1/health.json'));
  expect(judgeHealth(health, at(5, '20:00:00'), 30).complaints).toEqual([]);
  expect(judgeHealth(health, at(7, '07:00:00'), 30).complaints).toHaveLength(2);
  const senate = (JSON.parse(await onDay5('api/v1/health.json')) as { sources: object[] }).sources.find(
    (source) => (source as { id: string }).id === 'senate-schedule',
  );
  expect(senate).toMatchObject({ lastSuccess: night(2), failingSince: night(3), silent: true, normal: [3, 3] });
});

test('the files of a committee whose source was silent when the site was built say so; others do not', async () => {
  const { description } = await new RssParser().parseString(await onDay5('feeds/committees/ssju.xml'));
  expect(description).toContain('Not read for a while: Senate committee schedule (since September 8, 2026).');
  expect((await onDay5('calendars/committees/ssju.ics')).replaceAll('\r\n ', '')).toContain('Not read for a while: Senate committee');
  expect(await onDay5('feeds/us/ca/oakland.xml')).not.toContain('Not read for a while');
  expect(await onDay5('badges/status.svg')).toContain('1 of 2 sources answered');
});

/** What the notes on a page of day 5 say to a reader whose clock stands at `now`. */
async function notes(pathname: string, now: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(`http://127.0.0.1:${site.port}${pathname}`, { waitUntil: 'networkidle' });
  const shown = await page.locator('[data-last-read]:visible').allInnerTexts();
  await page.close();
  return shown.map((text) => text.replace(/\s+/g, ' '));
}

test('pages that rest on the silent source say since when, at once; pages that do not rest on it stay quiet', async () => {
  const said = 'Senate committee schedule was last read on September 8, 2026. What it has said since is missing here.';
  expect(await notes('/committees/ssju00/', at(5, '09:00:00'))).toEqual([said]);
  expect(await notes('/hearings/119/senate/991/', at(5, '09:00:00'))).toEqual([said]);
  expect(await notes('/us/ca/oakland/', at(5, '09:00:00'))).toEqual([]);
});

test('a copy that nobody builds anew notices its age in the reader’s browser, in both languages', async () => {
  expect(await notes('/us/ca/oakland/', at(7, '09:00:00'))).toEqual([
    expect.stringContaining('This copy of the site is older than it should be: built on September 11, 2026'),
    expect.stringContaining('Legistar: Oakland was last read on September 11, 2026'),
  ]);
  expect((await notes('/es/us/ca/oakland/', at(7, '09:00:00')))[0]).toContain('Esta copia del sitio es más antigua de lo debido');
});

test('the page of sources tells the failure and its reason', async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${site.port}/sources/`);
  const senate = await page.locator('#senate-schedule').innerText();
  expect(senate).toMatch(/Failing since\s+September 9, 2026/);
  expect(senate).toContain('403');
  expect(senate).toContain('3 records; normally 3 (2 days known)');
  await page.close();
});
