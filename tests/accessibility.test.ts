import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser } from './browser.ts';

const site = inject('site');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** One page of every template. */
const templates = [
  '',
  'us/',
  'us/ca/',
  'us/ca/san-francisco/',
  'measures/',
  'measures/us/ma/somerville/2019-face-surveillance-full-ban/',
  'measures/compare/?m=us/ca/san-francisco/2019-stop-secret-surveillance&m=us/ma/somerville/2019-face-surveillance-full-ban',
  'check/',
  'check/vt/',
  'hearings/',
  'hearings/119/senate/338689/',
  'hearings/116/house/109521/',
  'hearings/week/2026-W31/',
  'hearings/day/2026-07-29/',
  'hearings/my-week/?c=ssju00',
  'committees/',
  'committees/ssfr00/',
  'topics/face-recognition/',
  'legislation/sfgov/190568/',
  'license-photos/',
  'license-photos/vt/',
  'explainers/how-ice-and-the-fbi-search-license-photos/',
  'how-we-know/',
  'sources/',
  'changes/',
  'search/?q=somerville',
  '404.html',
];

for (const [width, colorScheme] of [
  [390, 'light'],
  [1280, 'dark'],
] as const) {
  test.each(templates)(`%s has no axe violation at ${width} pixels, ${colorScheme}, and does not scroll sideways`, async (path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.goto(site + path, { waitUntil: 'networkidle' });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const run = (
        globalThis as unknown as {
          axe: { run: (what: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run;
      const result = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return result.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 120))
            .join(' | ')}`,
      );
    });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await context.close();
    expect(violations).toEqual([]);
    expect(sideways).toBe(0);
  });
}
