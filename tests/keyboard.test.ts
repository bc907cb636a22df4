import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';

// What a person without a mouse does; quick find and search are in search.test.ts.
const site = inject('site');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
});

/** Presses Tab until the focus is on what is looked for. @throws Error when it is not reached */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

const hasVisibleFocus = () =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const drawn = [element, ...element.querySelectorAll('*')].map((one) => getComputedStyle(one));
    return drawn.some(
      ({ outlineStyle, outlineWidth, strokeWidth, stroke }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') || (stroke !== 'none' && parseFloat(strokeWidth) >= 3),
    );
  });

test('the first Tab on every page leads past the menu', async () => {
  await page.goto(`${site}us/ma/somerville/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await tabTo('main a, main input, main button');
  expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
});

test('a place is checked by typing and Enter, and a choice is made with Tab and Enter', async () => {
  await page.goto(site);
  await tabTo('#check input');
  expect(await hasVisibleFocus()).toBe(true);
  await page.keyboard.type('Portland');
  await page.keyboard.press('Enter');
  await page.locator('#check-choices button').first().waitFor();
  await tabTo('#check-choices button');
  expect(await hasVisibleFocus()).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('#check-result').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^The answer for Portland, /);
  // The list is folded, and its head is a Shift+Tab away.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('#check-choices button[aria-current]').waitFor();
});

test('the hearings are filtered by keyboard, and the list says how many are left', async () => {
  await page.goto(`${site}hearings/`);
  const all = await page.locator('[data-list="ahead"] [data-hearing]:visible').count();
  await tabTo('#hearing-filters select[name="committee"]');
  expect(await hasVisibleFocus()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('[data-list="ahead"] [data-hearing]:visible').count()).toBeLessThan(all);
  expect(await page.locator('[data-list="ahead"] [role="status"]').textContent()).toMatch(new RegExp(`^\\d+ of ${all} meetings ahead\\.$`));
});

test('the map’s places are reached with Tab, say their sentence on focus and open with Enter', async () => {
  await page.goto(`${site}map/`);
  await tabTo('figure.map a[data-place="us/vt"]');
  expect(await hasVisibleFocus()).toBe(true);
  expect(await page.locator('[data-map-said]').textContent()).toMatch(/^Vermont: .+ In Vermont|^Vermont: /);
  expect((await page.locator('[data-map-said]').textContent())!.length).toBeGreaterThan(40);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/us/vt/');
});

test('the slider over the map moves with arrow keys and redraws it: Somerville had no ban in 2018', async () => {
  await page.goto(`${site}map/`);
  const somerville = page.locator('figure.map a[data-place="us/ma/somerville"]');
  expect(await somerville.getAttribute('aria-label')).toContain('Banned');
  await tabTo('#map-month');
  await page.keyboard.press('Home');
  await page.locator('#map-time output').filter({ hasText: 'January 1, 2012' }).waitFor();
  await expect.poll(() => somerville.isVisible()).toBe(false);
  await page.keyboard.press('End');
  await expect.poll(() => somerville.getAttribute('aria-label')).toContain('Banned');
  expect(await page.getByRole('slider', { name: 'As of' }).getAttribute('aria-valuetext')).toContain('2026');
});

test('without scripts the map of a year is a link away and shows what was in force then', async () => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${site}map/`);
  await plain.getByRole('link', { name: '2018', exact: true }).click();
  await plain.waitForURL('**/map/2018/');
  expect(await plain.locator('a[data-place="us/ma/somerville"]').count()).toBe(0);
  await plain.getByRole('link', { name: '2019', exact: true }).click();
  await plain.waitForURL('**/map/2019/');
  expect(await plain.locator('a[data-place="us/ma/somerville"]').getAttribute('aria-label')).toContain('Banned');
  await plain.context().close();
});

test('a table is sorted by its heads with Enter', async () => {
  await page.goto(`${site}map/`);
  const first = page.locator('table[data-sortable] tbody th').first();
  const before = await first.textContent();
  await tabTo('th .sort');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  expect(await first.textContent()).not.toBe(before);
});

test('what the address of a week picks is in sight in its list', async () => {
  await page.goto(`${site}hearings/my-week/?c=ssju00`);
  await page.locator('#my-week-said', { hasText: 'ahead.' }).waitFor();
  const [list, pick] = await Promise.all(['.picks', '.pick:has(:checked)'].map((part) => page.locator(part).boundingBox()));
  expect(pick!.y).toBeGreaterThanOrEqual(list!.y - 1);
  expect(pick!.y + pick!.height).toBeLessThanOrEqual(list!.y + list!.height + 1);
});

test('a tap on the map says the sentence first and opens the place on the second', async () => {
  const phone = await (await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(`${site}map/`);
  const texas = phone.locator('figure.map a[data-place="us/tx"]');
  await texas.tap();
  await phone.locator('[data-map-said]').filter({ hasText: 'Texas' }).waitFor();
  expect(new URL(phone.url()).pathname).toBe('/map/');
  await texas.tap();
  await phone.waitForURL('**/us/tx/');
  await phone.context().close();
});
