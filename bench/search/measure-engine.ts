import type { Browser, Page } from 'playwright-core';
import type { JudgedQuery } from './measure-ranking.ts';
import type { Find } from './page/engines.ts';
import type { CountingServer } from './serve.ts';

export interface EngineFigures {
  /** The queries that were asked: all, or, where one takes a second, every fourth. */
  asked: JudgedQuery[];
  answers: string[][];
  /** Milliseconds of each whole query on the main thread, with the fetching of files it needs from a loopback server. */
  latencies: number[];
  /** The same with the CPU slowed down four times. */
  slow: number[];
  /** Bytes, compressed, from nothing to the first result, for some of the queries; the engine's own script included. */
  bytes: number[];
}

type Globals = typeof globalThis & { engines: Record<string, (folder: string) => Promise<Find>>; find: Find };

/** Measures one engine in a page of its own, on the main thread, so that all are slowed down alike. */
export async function measureEngine(
  browser: Browser,
  server: CountingServer,
  engine: string,
  queries: readonly JudgedQuery[],
  many: boolean,
): Promise<EngineFigures> {
  const scans = engine === 'fuse.js' && many;
  const asked = scans ? queries.filter((_, index) => index % 4 === 0) : [...queries];
  const answers: string[][] = [];
  const latencies: number[] = [];
  const page = await open(browser, server, engine);
  // What was asked before is remembered, so each query is asked once; one that is not counted comes first.
  await ask(page, 'council');
  for (const { query } of asked) {
    const { urls, ms } = await ask(page, query);
    answers.push(urls);
    latencies.push(ms);
  }
  await page.context().close();
  const slowPage = await open(browser, server, engine);
  await ask(slowPage, 'council');
  const session = await slowPage.context().newCDPSession(slowPage);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slow: number[] = [];
  for (const { query } of scans ? asked.slice(0, 8) : asked) slow.push((await ask(slowPage, query)).ms);
  await slowPage.context().close();

  const bytes: number[] = [];
  for (const { query } of queries.filter((_, index) => index % 12 === 0)) {
    const cold = await open(browser, server, engine);
    await ask(cold, query);
    bytes.push(server.takeBytes());
    await cold.context().close();
  }
  return { asked, answers, latencies, slow, bytes };
}

async function open(browser: Browser, server: CountingServer, engine: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`${server.address}bench/`);
  await page.waitForFunction(() => 'engines' in globalThis);
  server.takeBytes();
  await page.evaluate(async (name) => {
    const globals = globalThis as Globals;
    globals.find = await globals.engines[name]!('/data');
  }, engine);
  return page;
}

function ask(page: Page, query: string): Promise<{ urls: string[]; ms: number }> {
  return page.evaluate(async (text) => {
    const started = performance.now();
    const urls = await (globalThis as Globals).find(text);
    return { urls, ms: performance.now() - started };
  }, query);
}
