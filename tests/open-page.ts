import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { startBrowser } from './browser.ts';

/**
 * For a file of tests in which each has a page of its own.
 * @returns what opens an address of the site, without its first slash, until the end of the test
 */
export function pagesOfTheirOwn(): (path: string) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  return async (path) => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(inject('site') + path);
    return page;
  };
}
