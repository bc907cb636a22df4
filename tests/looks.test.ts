import { mkdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { templates } from './templates.ts';

const site = inject('site');
const pictures = 'test-results/pages';
mkdirSync(pictures, { recursive: true });
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const name = (path: string) => (path === '' ? 'home' : path.replace(/[^a-z0-9]+/gi, '-').slice(0, 60));
type Shifts = typeof globalThis & { shifts: number[] };

/** Opens a page and notes what it must not do: fail, ask another host, move under the reader's eyes. */
async function open(path: string, options: Parameters<Browser['newContext']>[0]): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !path.startsWith('404') && troubles.push(message.text()));
  page.on('request', (request) => request.url().startsWith(site) || troubles.push(`request to ${request.url()}`));
  if (options?.javaScriptEnabled !== false) {
    await page.addInitScript(() => {
      const globals = globalThis as Shifts;
      globals.shifts = [];
      new PerformanceObserver((list) =>
        globals.shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
  }
  await page.goto(site + path, { waitUntil: 'networkidle' });
  return { page, troubles };
}

describe.each(templates)('%s', (path) => {
  test('stands still at both widths in light and dark, asks no other host, and leaves a picture to look at', async () => {
    for (const [width, colorScheme] of [
      [390, 'light'],
      [1280, 'dark'],
    ] as const) {
      const { page, troubles } = await open(path, { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
      const shift = await page.evaluate(() => (globalThis as Shifts).shifts.reduce((sum, value) => sum + value, 0));
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({ path: `${pictures}/${name(path)}-${width}-${scheme}.png`, fullPage: true });
      }
      await page.context().close();
      expect(troubles).toEqual([]);
      expect(shift, `layout shift at ${width}`).toBeLessThan(0.001);
    }
  });

  test('is readable at 400 percent, on paper and without scripts', async () => {
    const narrow = await open(path, { viewport: { width: 320, height: 256 } });
    const sideways = await narrow.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // Fixed columns outlived the table that became cards: answers stood in one word a line (November 2026).
    const squeezed = await narrow.page.evaluate(() =>
      [...document.querySelectorAll('td, th, dd, li, p')]
        .filter((one) => one.checkVisibility() && one.textContent.trim().length > 60 && one.getBoundingClientRect().width < 120)
        .map((one) => one.textContent.trim().slice(0, 60)),
    );
    await narrow.page.emulateMedia({ media: 'print' });
    const printed = await narrow.page.evaluate(() => ({
      heading: document.querySelector('h1')?.checkVisibility() ?? false,
      menu: document.querySelector('.masthead ul')?.checkVisibility() ?? false,
    }));
    await narrow.page.context().close();
    const plain = await open(path, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    const heading = await plain.page.locator('h1').isVisible();
    await plain.page.screenshot({ path: `${pictures}/${name(path)}-no-scripts.png` });
    await plain.page.context().close();
    expect(sideways).toBe(0);
    expect(squeezed).toEqual([]);
    expect(printed).toEqual({ heading: true, menu: false });
    expect(heading).toBe(true);
    expect([...narrow.troubles, ...plain.troubles]).toEqual([]);
  });

  test('is light: HTML with its styles, and scripts before anything is done', () => {
    const plain = path.replace(/\?.*$/, '');
    const html = readFileSync(`dist/${plain}${plain === '' || plain.endsWith('/') ? 'index.html' : ''}`, 'utf8');
    const packed = (file: string) => gzipSync(readFileSync(`dist${file}`), { level: 9 }).length;
    const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, file]) => file!);
    const styles = linked(/<link rel="stylesheet" href="(\/[^"]+)"/g).reduce((sum, file) => sum + packed(file), 0);
    const scripts = new Set(linked(/<script type="module" src="(\/[^"]+)"/g));
    for (const file of scripts) {
      for (const [, other] of readFileSync(`dist${file}`, 'utf8').matchAll(
        /from\s*["']\.\/([^"']+\.js)["']|^import\s*["']\.\/([^"']+\.js)["']/gm,
      )) {
        if (other !== undefined) scripts.add(`/_astro/${other}`);
      }
    }
    const script = [...scripts].reduce((sum, file) => sum + packed(file), 0);
    const withMap = html.includes('class="map"');
    expect(gzipSync(html, { level: 9 }).length + styles, 'HTML and styles').toBeLessThanOrEqual(withMap ? 60_000 : 14_000);
    expect(script, 'scripts').toBeLessThanOrEqual(30_000);
  });
});
