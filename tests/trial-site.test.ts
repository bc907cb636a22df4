import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { preview, type PreviewServer } from 'astro';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';

/** Words that would run, or break the file, if anything took them for more than text. */
const attacks = [
  '</script><img src=x onerror=alert(1)>',
  '{process.exit(1)}',
  `import x from 'fs'`,
  '--- title: "x" ---',
  `"quotes" 'and' \\ back-slashes`,
  'emoji 👩‍👩‍👧 and é',
  'mark \u200f right-to-left',
  '<svg/onload=alert(2)>',
  'javascript:alert(3)',
  `long ${'word '.repeat(2000)}`.trim(),
];

const run = promisify(execFile);
let folder: string;
let server: PreviewServer;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

/** A real pull of a hostile schedule into a copy of the content, and a real build of it. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-hostile-'));
  const mirror = path.join(folder, 'mirror', 'www.senate.gov', 'general', 'committee_schedules');
  await mkdir(mirror, { recursive: true });
  await writeFile(path.join(mirror, 'hearings.xml'), schedule());
  await cp('content', path.join(folder, 'content'), { recursive: true });
  await writeFile(
    path.join(folder, 'content', 'retired.yaml'),
    JSON.stringify([{ id: 'us/ca/oakland/2018-twice', collection: 'measures', on: '2026-01-31', reason: `Entered twice. ${attacks[0]}` }]),
  );
  const now = '2026-07-25T18:00:37Z';
  const content = path.join(folder, 'content');
  await run('node', [
    '--disable-warning=ExperimentalWarning',
    'scripts/pull.ts',
    'senate-schedule',
    '--mirror',
    path.join(folder, 'mirror'),
    '--content',
    content,
    '--now',
    now,
    '--accept-losses',
    'senate-schedule',
  ]);
  const env = { ...process.env, BANWATCH_CONTENT: content, BANWATCH_CACHE: path.join(folder, 'cache'), BANWATCH_NOW: now };
  await run('node_modules/.bin/astro', ['build', '--silent', '--outDir', path.join(folder, 'dist')], { env });
  server = await preview({
    root: process.cwd(),
    outDir: path.join(folder, 'dist'),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  });
  browser = await startBrowser();
  page = await browser.newPage();
  const site = `http://127.0.0.1:${server.port}/`;
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => request.url().startsWith(site) || troubles.push(`request to ${request.url()}`));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test.each(attacks.map((attack, index) => [index, attack] as const))('hostile title %i is plain text on its page', async (index, attack) => {
  await page.goto(`http://127.0.0.1:${server.port}/hearings/119/senate/${990000 + index}/`);
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  expect(text).toContain(attack.replace(/\s+/g, ' ').slice(0, 150));
  expect(await page.locator('main img, main svg, main script').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('the list of hearings and the search show them as text too', async () => {
  await page.goto(`http://127.0.0.1:${server.port}/hearings/`);
  expect(await page.locator('main img, main svg').count()).toBe(0);
  await page.goto(`http://127.0.0.1:${server.port}/search/?q=onerror`);
  await page.locator('#search-results li').first().waitFor();
  expect(await page.locator('main img, main svg').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('the old address of a record that was taken out says when and why', async () => {
  const answer = await page.goto(`http://127.0.0.1:${server.port}/measures/us/ca/oakland/2018-twice/`);
  expect(answer?.status()).toBe(200);
  const said = await page.locator('main').innerText();
  expect(said).toContain('January 31, 2026');
  expect(said).toContain(`Entered twice. ${attacks[0]}`);
  expect(troubles).toEqual([]);
});

test('no table of the hostile site holds a formula or a broken row', async () => {
  const csv = await readFile(path.join(folder, 'dist', 'data', 'hearings.csv'), 'utf8');
  const rows = parse<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' });
  for (const [index, attack] of attacks.entries()) {
    const title = rows.find(({ id }) => id === `119/senate/${990000 + index}`)?.['title'];
    expect(title?.replace(/^'(?=[-=+@])/, '').slice(0, 150)).toBe(attack.slice(0, 150));
  }
  expect(rows.filter(({ title }) => /^[-=+@\t\r]/.test(title ?? ''))).toEqual([]);
});

test('a full week of sixty meetings prints on one sheet', async () => {
  await page.goto(`http://127.0.0.1:${server.port}/hearings/week/2026-W38/`);
  expect(await page.locator('.week li').count()).toBe(60);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await mkdir('test-results', { recursive: true });
  await writeFile('test-results/week.pdf', pdf);
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

/** Twelve meetings on each working day of one week. */
function fullWeek(): string {
  return Array.from({ length: 60 }, (_, index) => {
    const day = 14 + (index % 5);
    const hour = 8 + Math.floor(index / 20);
    return `<meeting><identifier>${980000 + index}</identifier><cmte_code>${['SSJU00', 'SSGA00', 'SSCM34', 'SSHR11'][index % 4]}</cmte_code><committee>x</committee>
<type>Open Hearing</type><date>${day}-SEP-2026 ${hour}:30 AM</date><room>SD-${100 + index}</room>
<matter>Hearings to examine subject number ${index}, focusing on oversight of the technology and on what the agencies have learned since.</matter></meeting>`;
  }).join('');
}

function schedule(): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const rows = attacks.map(
    (attack, index) => `<meeting><identifier>${990000 + index}</identifier><cmte_code>SSJU00</cmte_code><committee>Judiciary</committee>
<type>Open Hearing</type><date>${20 + (index % 8)}-AUG-2026 10:00 AM</date><date_iso_8601>2026-08-${20 + (index % 8)}</date_iso_8601>
<room>SD-226</room><matter>${escape(attack)}</matter><video_url>javascript:alert(4)</video_url></meeting>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><css_meetings_scheduled>${rows.join('')}${fullWeek()}</css_meetings_scheduled>`;
}
