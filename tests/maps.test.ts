import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { startBrowser } from './browser.ts';

// Maps and charts: what they draw, and what they say of it.
const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(site + path);
  return page;
}

test.each(['license-photos/', 'es/license-photos/'])(
  'what was looked into in vain and what was not looked at differ on /%s',
  async (path) => {
    const page = await open(path);
    const fill = (state: string) => page.locator(`a[data-place="${state}"] .state`).evaluate((shape) => getComputedStyle(shape).fill);
    const unseen = await page
      .locator('.state[data-tone="unchecked"]')
      .first()
      .evaluate((shape) => getComputedStyle(shape).fill);
    expect(unseen).toContain('#unchecked');
    expect(await fill('co')).not.toContain('#unchecked');
    const words = await page.locator('.legend .status').allTextContents();
    expect(new Set(words.map((word) => word.trim())).size).toBe(words.length);
    const label = await page.locator('a[data-place="co"]').getAttribute('aria-label');
    expect(words.map((word) => word.trim())).toContain(label!.split(': ').slice(1).join(': '));
  },
);
