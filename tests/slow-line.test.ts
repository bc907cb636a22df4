import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser } from './browser.ts';

/** Passes the site on as a slow line would: a page in a dozen parts, each drawn before the next is there. */
const parts = 12;
const betweenMs = 60;

let server: Server;
let site: string;
let browser: Browser;
beforeAll(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url!, inject('site')));
      const body = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, { 'content-type': type });
      const size = type.includes('html') ? Math.max(2500, Math.ceil(body.length / parts)) : body.length;
      for (let at = 0; at < body.length; at += size) {
        response.write(body.subarray(at, at + size));
        if (at + size < body.length) await wait(betweenMs);
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(inject('site')).pathname}`;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

// Each of them moved until November 2026: columns were as many, or as wide, as what had arrived.
test.each([
  'us/ca/san-francisco/',
  'check/vt/',
  'hearings/week/2026-W31/',
  'license-photos/vt/',
  'search/?q=somerville',
  'measures/compare/?m=us/ca/san-francisco/2019-stop-secret-surveillance&m=us/ma/somerville/2019-face-surveillance-full-ban',
])('%s stands still while it arrives', async (path) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    const globals = globalThis as typeof globalThis & { shifts: number[] };
    globals.shifts = [];
    new PerformanceObserver((list) =>
      globals.shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(() =>
    (globalThis as typeof globalThis & { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
  await page.close();
  expect(shift).toBeLessThan(0.001);
});
