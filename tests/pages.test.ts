import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';

const site = inject('site');
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => request.url().startsWith(site) || troubles.push(`request to ${request.url()}`));
});
afterAll(() => browser.close());

test('the check page answers for a typed town, and what was typed is in no request', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site}check/`);
  await page.getByRole('searchbox', { name: 'Town, city or ZIP code' }).fill('Somervile, MA');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('#check-result').waitFor();
  expect(await page.locator('[data-part="headline"]').textContent()).toContain('Banned');
  expect(await page.locator('#check-said').textContent()).toContain('Somerville, MA');
  expect(asked.filter((url) => /somervil/i.test(url))).toEqual([]);
  expect(troubles).toEqual([]);
});

test('an ambiguous name asks which place is meant', async () => {
  await page.goto(`${site}check/#portland`);
  await page.locator('#check-choices button').first().waitFor();
  await page.getByRole('button', { name: 'Portland, ME' }).click();
  await page.locator('#check-result').waitFor();
  expect(await page.locator('#check-notes').textContent()).toContain('Everything about Portland, ME');
});

test('the address of a place page carries the day asked about', async () => {
  await page.goto(`${site}us/ca/san-francisco/?on=2019-05-01`);
  await page.locator('[data-part="headline"]').filter({ hasText: 'No law found' }).waitFor();
  await page.locator('#on').fill('2019-08-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.locator('[data-part="headline"]').filter({ hasText: 'Banned, with exceptions' }).waitFor();
  expect(page.url()).toContain('on=2019-08-01');
  expect(troubles).toEqual([]);
});

test('the way back from another day ends at the answer of the page itself', async () => {
  await page.goto(`${site}us/ca/san-francisco/`);
  const today = page.locator('#answer time', { hasText: 'July 25, 2026' });
  await today.waitFor();
  await page.locator('#on').fill('2018-01-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.locator('#answer time', { hasText: 'January 1, 2018' }).waitFor();
  await page.goBack();
  await today.waitFor();
  expect(await page.locator('#on').inputValue()).toBe('2026-07-25');
  expect(await page.locator('#as-of output').textContent()).toBe('');
});

test('laws that cannot be loaded are told, and the button tries again', async () => {
  const other = await browser.newPage();
  onTestFinished(() => other.close());
  await other.route('**/measures/choices.json', (route) => route.abort(), { times: 1 });
  await other.route('**/measures/clauses/**', (route) => route.fulfill({ status: 503, body: 'busy' }), { times: 1 });
  await other.goto(`${site}measures/compare/?m=us/ca/san-francisco/2019-stop-secret-surveillance`);
  const said = other.locator('#compared > p', { hasText: 'could not be loaded' });
  await said.waitFor();
  const clauses = other.waitForResponse('**/measures/clauses/**');
  await other.getByRole('button', { name: 'Compare', exact: true }).click();
  expect((await clauses).status()).toBe(503);
  await said.waitFor();
  await other.getByRole('button', { name: 'Compare', exact: true }).click();
  await other.locator('#compared table').waitFor();
  expect(await other.locator('#compared thead th').count()).toBe(1);
  expect(await said.count()).toBe(0);
});

test('two laws stand side by side from a plain link', async () => {
  await page.goto(
    `${site}measures/compare/?m=us/ca/san-francisco/2019-stop-secret-surveillance&m=us/ma/somerville/2019-face-surveillance-full-ban`,
  );
  await page.locator('#compared table').waitFor();
  expect(await page.locator('#compared thead th').count()).toBe(2);
  expect(troubles).toEqual([]);
});

test('a hearing names its topics, which lead to their pages, and quotes its title with one full stop and its license', async () => {
  await page.goto(`${site}hearings/116/house/109521/`);
  expect(await page.getByRole('link', { name: 'Face recognition', exact: true }).getAttribute('href')).toBe('/topics/face-recognition/');
  await page.goto(`${site}hearings/119/senate/338689/`);
  const cited = await page.locator('section', { has: page.locator('#cite') }).textContent();
  expect(cited).toContain('transforming communications.” Banwatch');
  expect(cited).toContain('public domain (CC0 1.0)');
  expect(troubles).toEqual([]);
});

test('a place on another day shows nothing of today’s answer, says where today begins again, and promises nothing of days to come', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}us/ma/springfield/?on=2018-01-01`);
  const said = page.locator('#as-of output');
  await said.filter({ hasText: 'What follows on this page stays as of July 25, 2026.' }).waitFor();
  const remarks = page.locator('[data-of-answer]');
  expect(await remarks.count()).toBeGreaterThan(0);
  for (const part of await remarks.all()) expect(await part.isVisible()).toBe(false);
  await page.locator('#as-of input').fill('2030-05-01');
  await page.locator('#as-of button').click();
  await said.filter({ hasText: 'So it will be if nothing changes until then.' }).waitFor();
  await page.goBack();
  await page.locator('#as-of input').fill('2026-07-25');
  await page.locator('#as-of button').click();
  await expect.poll(() => said.textContent()).toBe('');
  expect(await remarks.first().isVisible()).toBe(true);
  await page.close();
});

test.each([
  [
    'hearings/?chamber=house',
    'chamber',
    'house',
    /^\d+ of \d+ meetings ahead\.$/,
    /^0 of 1 postponed meeting\.$/,
    /^\d+ of \d+ past hearings\.$/,
  ],
  [
    'hearings/?status=postponed',
    'status',
    'postponed',
    /^0 of \d+ meetings ahead\.$/,
    /^1 of 1 postponed meeting\.$/,
    /^1 of \d+ past hearings\.$/,
  ],
  [
    'es/hearings/?chamber=house',
    'chamber',
    'house',
    /^\d+ de \d+ reuniones por venir\.$/,
    /^0 de 1 reunión aplazada\.$/,
    /^\d+ de \d+ audiencias pasadas\.$/,
  ],
])('a filter of /%s acts on every list, and each says how many it left', async (path, filter, value, ahead, waiting, past) => {
  await page.goto(site + path);
  for (const [list, words] of [
    ['ahead', ahead],
    ['waiting', waiting],
    ['past', past],
  ] as const) {
    const rows = page.locator(`[data-list="${list}"] [data-hearing]:visible`);
    const said = (await page.locator(`[data-list="${list}"] [role="status"]`).textContent())!;
    expect(said).toMatch(words);
    expect(await rows.count()).toBe(parseInt(said));
    for (const row of await rows.all()) expect(await row.getAttribute(`data-${filter}`)).toBe(value);
  }
  expect(troubles).toEqual([]);
});

test('committees to filter by stand in the order of their names', async () => {
  await page.goto(`${site}hearings/`);
  const names = (await page.locator('select[name="committee"] option:not([value=""])').allTextContents()).map((name) => name.trim());
  expect(names.length).toBeGreaterThan(5);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
});

test('on paper the other rules of an answer and the sources of a place are open', async () => {
  await page.goto(`${site}us/ma/springfield/`);
  const folded = page.locator('main details > :not(summary)');
  expect(await folded.count()).toBeGreaterThan(1);
  const seen = () => folded.evaluateAll((all) => all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length);
  expect(await seen()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(seen).toBe(await folded.count());
  await page.emulateMedia({ media: null });
});

test('a hearing and a file name their sources by their titles', async () => {
  await page.goto(`${site}hearings/119/senate/338683/`);
  const text = await page.locator('main').textContent();
  expect(text).toContain('First seen, in Congress.gov API, Senate committee schedule.');
  for (const id of ['congress-gov', 'senate-schedule']) expect(text).not.toContain(id);
  await page.goto(`${site}legislation/sfgov/190568/`);
  expect(await page.locator('main').textContent()).toMatch(/First seen .+, in Legistar: San Francisco\./);
});

test('a committee has as many meetings on record as its page lists, though two of its subcommittees sat together', async () => {
  await page.goto(`${site}committees/hssy00/`);
  const listed = await page.locator('article.hearing').count();
  await page.goto(`${site}committees/`);
  const said = page.getByRole('listitem').filter({ has: page.locator('a[href$="/committees/hssy00/"]') });
  expect(await said.textContent()).toContain(`${listed} meetings`);
});

test('the page of a meeting ahead subscribes a calendar program, and says that the file is a copy', async () => {
  await page.goto(`${site}hearings/119/senate/338689/`);
  const address = `${site}calendars/all/hearing/119/senate/338689.ics`;
  const subscribe = page.getByRole('link', { name: 'Subscribe to this meeting' });
  expect(await subscribe.getAttribute('href')).toBe(address.replace(/^http:/, 'webcal:'));
  const file = (await page.getByRole('link', { name: 'file', exact: true }).getAttribute('href'))!;
  expect(new URL(file, site).href).toBe(address);
});
