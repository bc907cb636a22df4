import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { startBrowser } from './browser.ts';

// The check box with names that are not spelled exactly, or that several places have. Which place a text means is in
// src/browser/check-resolve.test.ts.
const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site + path);
  return page;
}

async function ask(page: Page, typed: string): Promise<void> {
  await page.locator('#check input').fill(typed);
  await page.keyboard.press('Enter');
}

const heading = (page: Page) => page.locator('#check-result h2');
const choices = (page: Page) => page.locator('#check-choices button');
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe.each([
  ['', 'The answer for Springfield, MA', 'Choose another of 24 places', 'is the name of 24 places'],
  ['es/', 'La respuesta para Springfield, MA', 'Elegir otro de 24 lugares', 'Hay 24 lugares'],
])('a name of many towns on a phone: /%s', (root, answered, another, asked) => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

  test.each([`${root}check/`, root])('on /%s a tap shows the answer, folds the list and leaves a way back to it', async (path) => {
    const page = await open(path, phone);
    await ask(page, 'springfield');
    await choices(page).first().waitFor();
    expect(await choices(page).count()).toBe(24);
    expect(await page.locator('#check-said').textContent()).toContain(asked);
    await page.getByRole('button', { name: 'Springfield, MA' }).tap();
    await heading(page).filter({ hasText: answered }).waitFor();
    await expect.poll(() => focused(page)).toBe(answered);
    expect(await page.getByRole('button', { name: 'Springfield, MA' }).count()).toBe(0);
    for (const part of ['#check-result h2', '[data-part="headline"]', '[data-part="sentence"]']) {
      const box = (await page.locator(part).boundingBox())!;
      expect(box.y, part).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, part).toBeLessThanOrEqual(844);
    }
    await page.locator('summary', { hasText: another }).tap();
    expect(await page.locator('#check-choices [aria-current]').textContent()).toBe('Springfield, MA');
  });

  test('Back leads to the question, Forward to the answer, and each stays through a reload', async () => {
    const page = await open(`${root}check/`, phone);
    await ask(page, 'springfield');
    await page.getByRole('button', { name: 'Springfield, MA' }).tap();
    await heading(page).filter({ hasText: answered }).waitFor();
    expect(fragment(page)).toBe('#Springfield, MA');
    await page.goBack();
    await page.getByRole('button', { name: 'Springfield, MA' }).waitFor();
    expect(fragment(page)).toBe('#Springfield');
    expect(await page.locator('#check-result').isVisible()).toBe(false);
    expect(await page.locator('#check-said').textContent()).toContain(asked);
    await page.goForward();
    await heading(page).filter({ hasText: answered }).waitFor();
    await page.reload();
    await heading(page).filter({ hasText: answered }).waitFor();
    expect(await page.locator('#check-said').textContent()).toBe(answered);
    expect(await page.locator('summary', { hasText: another }).count()).toBe(1);
    await page.goBack();
    await page.reload();
    await page.getByRole('button', { name: 'Springfield, IL' }).tap();
    await heading(page).filter({ hasText: 'Springfield, IL' }).waitFor();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator('#check-choices').isVisible()).toBe(false);
    expect([fragment(page), await page.locator('#check input').inputValue()]).toEqual(['', '']);
  });
});

test('tabs, bookmarks and the history name the place that was asked for', async () => {
  const page = await open('check/');
  const own = await page.title();
  await ask(page, 'Somerville, MA');
  await heading(page).filter({ hasText: 'Somerville, MA' }).waitFor();
  expect(await page.title()).toBe('The answer for Somerville, MA · Banwatch');
  await ask(page, 'Xyzzyq');
  await page.locator('#check-said', { hasText: 'No place or ZIP code' }).waitFor();
  expect(await page.title()).toBe(own);
});

test('the address of a choice, opened anew, answers without asking', async () => {
  const page = await open('check/#Springfield,%20MA');
  await heading(page).filter({ hasText: 'The answer for Springfield, MA' }).waitFor();
  expect(await page.locator('#check-choices').isVisible()).toBe(false);
});

test('half a name gets no answer but a list; the list comes back with Back, and what was typed is in no address', async () => {
  const page = await open('check/');
  await ask(page, 'philad');
  await choices(page).first().waitFor();
  expect(await page.locator('#check-result').isVisible()).toBe(false);
  expect(await page.locator('#check-said').textContent()).toBe('No place is spelled exactly so. Do you mean one of these?');
  expect(fragment(page)).toBe('');
  const [first] = await choices(page).allTextContents();
  await choices(page).first().click();
  await heading(page).filter({ hasText: first! }).waitFor();
  await page.goBack();
  await page.reload();
  expect(await choices(page).first().textContent()).toBe(first);
});

test('the link that skips the menu asks for no place and takes no answer away', async () => {
  const page = await open('check/#Vermont');
  await heading(page).filter({ hasText: 'Vermont' }).waitFor();
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  expect(fragment(page)).toBe('#content');
  expect(await heading(page).textContent()).toBe('The answer for Vermont');
  expect(await page.locator('#check-said').textContent()).toBe('The answer for Vermont');
});

test.each([
  ['123 Main Street, Oakland CA 94607', 'Oakland, CA', '#94607'],
  ['Minneapolis MN 55401', 'Minneapolis, MN', '#55401'],
  ['1600 Pennsylvania Ave Washington DC', 'District of Columbia', '#Washington, DC'],
])('of the address “%s” only %s is kept', async (typed, place, kept) => {
  const page = await open('check/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await ask(page, typed);
  await heading(page).filter({ hasText: place }).waitFor();
  expect(fragment(page)).toBe(kept);
  const all = JSON.stringify([requests, await page.evaluate(() => [history.state, { ...localStorage }, { ...sessionStorage }])]);
  expect(all).not.toMatch(/main|street|penn|avenue|1600|123/i);
});

test.each([
  ['check/', 'Puerto Rico', 'Not covered yet: Puerto Rico.'],
  ['check/', '00901', 'Not covered yet: Puerto Rico.'],
  ['es/check/', 'Islas Vírgenes', 'Todavía sin cubrir: Islas Vírgenes de los Estados Unidos.'],
])('on /%s “%s” is said not to be covered', async (path, typed, message) => {
  const page = await open(path);
  await ask(page, typed);
  await page.locator('#check-said', { hasText: message }).waitFor();
  for (const part of ['#check-result', '#check-choices']) expect(await page.locator(part).isVisible(), part).toBe(false);
  await page.reload();
  await page.locator('#check-said', { hasText: message }).waitFor();
});

test.each([
  ['check/', 'not covered yet', 'Not covered yet: Puerto Rico.'],
  ['es/check/', 'todavía sin cubrir', 'Todavía sin cubrir: Puerto Rico.'],
])('on /%s “San Juan” asks whether the one of Puerto Rico is meant, and says that it is not covered', async (path, about, message) => {
  const page = await open(path);
  await ask(page, 'San Juan');
  await choices(page).first().waitFor();
  expect(await page.locator('#check-choices li').last().textContent()).toBe(`San Juan, PR ${about}`);
  await page.getByRole('button', { name: 'San Juan, PR' }).click();
  await page.locator('#check-said', { hasText: message }).waitFor();
  for (const part of ['#check-result', '#check-choices']) expect(await page.locator(part).isVisible(), part).toBe(false);
  await page.goBack();
  await page.getByRole('button', { name: 'San Juan, TX' }).click();
  await heading(page).filter({ hasText: 'San Juan, TX' }).waitFor();
});

test('places to choose from are told apart by their county, but not where there is none', async () => {
  const page = await open('check/');
  await ask(page, 'Washington');
  await choices(page).first().waitFor();
  expect(await page.locator('#check-choices').textContent()).not.toContain('District of Columbia County');
  await ask(page, 'Lafayette');
  await page.locator('#check-choices li', { hasText: 'Lafayette, LA Lafayette Parish area' }).waitFor();
});

test.each([
  ['check/', 'St. Paul, Minn.', 'Saint Paul, MN'],
  ['es/check/', 'Nueva Orleans', 'New Orleans, LA'],
  ['es/check/', 'Filadelfia, Pensilvania', 'Philadelphia, PA'],
])('on /%s “%s” is %s', async (path, typed, name) => {
  const page = await open(path);
  await ask(page, typed);
  await heading(page).filter({ hasText: name }).waitFor();
});

test('an address that leads to no place leaves nothing in the address bar, nor the place before', async () => {
  const page = await open('check/#Vermont');
  await heading(page).filter({ hasText: 'Vermont' }).waitFor();
  await ask(page, '2 Xyzzyq Road');
  await page.locator('#check-said', { hasText: 'No place or ZIP code' }).waitFor();
  expect(fragment(page)).toBe('');
  expect(await page.locator('#check-result').isVisible()).toBe(false);
});

test('a county without a record says so, and leads to its state', async () => {
  const page = await open('check/');
  await ask(page, 'Cook County, IL');
  await heading(page).filter({ hasText: 'Cook County, IL' }).waitFor();
  expect(await page.locator('#check-notes').textContent()).toContain('There is no record of Cook County, IL here');
  expect(await page.getByRole('link', { name: 'All of Illinois' }).getAttribute('href')).toBe('/us/il/');
  await ask(page, 'king county');
  await page.getByRole('button', { name: 'King County, WA' }).click();
  await page.getByRole('link', { name: 'Everything about King County, WA' }).waitFor();
});
