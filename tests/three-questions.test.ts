import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from './browser.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Goes on by a link of the page, as the reader in question can. */
type Follow = (page: Page, name: string | RegExp) => Promise<void>;

const byPointing: Follow = async (page, name) => {
  await page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();
};

const mostTabs = 400;
/** Tab after Tab, as somebody without a mouse does, until the link has the focus; then Enter. */
const byKeyboard: Follow = async (page, name) => {
  const wanted = await page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .elementHandle();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await wanted!.evaluate((link) => link === document.activeElement)) {
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      return;
    }
  }
  throw new Error(`${String(name)} was not reached with ${mostTabs} Tabs`);
};

const readers: readonly (readonly [who: string, options: BrowserContextOptions, follow: Follow])[] = [
  ['somebody without JavaScript', { javaScriptEnabled: false }, byPointing],
  ['somebody without a mouse', {}, byKeyboard],
  ['somebody whose system sets the colors', { forcedColors: 'active' }, byPointing],
];

describe.each(readers)('%s', (_, options, follow) => {
  let page: Page;
  const open = async (path: string) => {
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
    await page.goto(site + path);
  };

  test('learns that face recognition is banned in Somerville', async () => {
    await open('us/');
    await follow(page, 'Massachusetts');
    await follow(page, /^Somerville(, MA)?$/);
    expect(await page.locator('[data-part="headline"]').innerText()).toContain('Banned');
    expect(await page.locator('[data-part="sentence"]').innerText()).toMatch(
      /^In Somerville, MA, the police .* may not use face recognition/,
    );
  });

  test('learns when the House Judiciary Committee meets next, or that nothing is announced', async () => {
    await open('hearings/');
    await follow(page, 'committee');
    await follow(page, 'Judiciary');
    expect(await page.locator('h1').innerText()).toBe('House Judiciary');
    expect(await page.locator('main').innerText()).toMatch(/Ahead\s+No meeting (of the committee )?is announced/);
  });

  test('finds what to subscribe to for San Francisco', async () => {
    await open('');
    await follow(page, 'Feeds and calendars');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'San Francisco, CA', exact: true }) });
    expect(await row.getByRole('link', { name: 'Atom' }).getAttribute('href')).toBe('/feeds/us/ca/san-francisco.atom');
    const answer = await fetch(new URL('/feeds/us/ca/san-francisco.atom', site));
    expect(answer.status).toBe(200);
  });
});
