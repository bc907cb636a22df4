import type { Browser, Page } from 'playwright-core';
import type { JudgedQuery } from './measure-ranking.ts';
import type { CountingServer } from './serve.ts';

export interface SiteFigures {
  /** Milliseconds from each keystroke to the list that answers it, on the built site. */
  keystrokes: number[];
  /** The same on the search page, which always asks the index over all records. */
  pageKeystrokes: number[];
  /** Milliseconds of each task over 50 ms on the main thread while typing. */
  longTasks: number[];
  /** Bytes, compressed, from opening quick find to the first result: scripts, styles and index. */
  bytes: number[];
  /** Bytes of script for search that a page loads when nobody opens it. */
  unopened: number;
}

type Globals = typeof globalThis & { longTasks: number[] };

/** Types every third judged query letter by letter into quick find of the built site. */
export async function measureSite(browser: Browser, server: CountingServer, queries: readonly JudgedQuery[]): Promise<SiteFigures> {
  const figures: SiteFigures = { keystrokes: [], pageKeystrokes: [], longTasks: [], bytes: [], unopened: 0 };
  const page = await (await browser.newContext()).newPage();
  const started: number[] = [];
  page.on('response', async (response) => {
    if (/Page\.astro.*\.js$|preload-helper/.test(response.url()))
      started.push(Number((await response.allHeaders())['content-length'] ?? 0));
  });
  await page.goto(server.address, { waitUntil: 'networkidle' });
  figures.unopened = started.reduce((sum, size) => sum + size, 0);
  await page.keyboard.press('Control+k');
  await page.locator('.quick-find input').waitFor();
  await page.evaluate(() => {
    const globals = globalThis as Globals;
    globals.longTasks = [];
    new PerformanceObserver((list) => globals.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  // The first question waits for the list to come; that is measured in bytes, not here.
  await page.locator('.quick-find input').fill('a');
  await page.locator('.quick-find [role=option]').first().waitFor();
  for (const { query } of queries.filter((_, index) => index % 3 === 0)) {
    figures.keystrokes.push(...(await typeInto(page, '.quick-find input', '.quick-find [role=listbox]', query)));
  }
  figures.longTasks = await page.evaluate(() => (globalThis as Globals).longTasks);
  await page.goto(`${server.address}search/`, { waitUntil: 'networkidle' });
  await page.locator('#q').fill('a');
  await page.locator('#search-results li').first().waitFor();
  for (const { query } of queries.filter((_, index) => index % 6 === 0)) {
    figures.pageKeystrokes.push(...(await typeInto(page, '#q', '#search-results', query)));
  }
  await page.context().close();
  for (const { query } of queries.filter((_, index) => index % 12 === 5)) {
    const cold = await (await browser.newContext()).newPage();
    await cold.goto(server.address, { waitUntil: 'networkidle' });
    server.takeBytes();
    await cold.keyboard.press('Control+k');
    await cold.locator('.quick-find input').fill(query);
    await cold.locator('.quick-find [role=option]').first().waitFor();
    await cold.waitForLoadState('networkidle');
    figures.bytes.push(server.takeBytes());
    await cold.context().close();
  }
  return figures;
}

/** Types a text letter by letter. @returns milliseconds from each letter to the list that answers it */
function typeInto(page: Page, box: string, results: string, text: string): Promise<number[]> {
  return page.evaluate(
    async ([boxAt, resultsAt, typed]) => {
      const input = document.querySelector<HTMLInputElement>(boxAt)!;
      const list = document.querySelector(resultsAt)!;
      const times: number[] = [];
      for (let length = 1; length <= typed.length; length += 1) {
        const drawn = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(list, { childList: true, attributes: true });
        });
        const before = performance.now();
        input.value = typed.slice(0, length);
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, 3000))]);
        times.push(performance.now() - before);
        // A fast typist's pause, in which the browser paints.
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return times;
    },
    [box, results, text] as const,
  );
}
