import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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

test('a search for a place finds its page and opens it', async () => {
  await page.goto(`${site}search/?q=somervile`);
  const first = page.locator('#search-results li a').first();
  await first.waitFor();
  expect(await first.textContent()).toContain('Somerville');
  await first.click();
  await page.waitForURL('**/us/ma/somerville/');
  expect(await page.locator('h1').textContent()).toContain('Somerville');
  expect(troubles).toEqual([]);
});

test('what is typed into the search box is shown as text, whatever it is', async () => {
  await page.goto(`${site}search/?q=${encodeURIComponent('</script><img src=x onerror=alert(1)>')}`);
  await page.locator('#search-said').filter({ hasText: /found/i }).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(troubles).toEqual([]);
});
