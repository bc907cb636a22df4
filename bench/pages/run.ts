/** `npm run bench -- pages [--only PATH]`: Lighthouse, weights and layout shift of every template of the built site, in Chromium. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserProgram } from '../../tests/browser.ts';
import { templates } from '../../tests/templates.ts';
import { serveCounting } from '../search/serve.ts';
import { table } from '../table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  lhr: {
    categories: Record<string, { score: number | null }>;
    audits: Record<string, { score: number | null; title: string; numericValue?: number; scoreDisplayMode: string }>;
  };
}

type Lighthouse = (address: string, flags: object, config?: object) => Promise<Report>;

/** @returns the figures by page, for comparing runs */
export async function runPagesBench(parameters: readonly string[]): Promise<Record<string, number>> {
  const { values } = parseArgs({ args: [...parameters], options: { only: { type: 'string' } } });
  const { default: lighthouse } = (await import(new URL('../peers/node_modules/lighthouse/core/index.js', import.meta.url).href)) as {
    default: Lighthouse;
  };
  const server = await serveCounting([['/', 'dist']]);
  const port = await freePort();
  const { executablePath, args } = await browserProgram();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
  const figures: Record<string, number> = {};
  const rows: string[][] = [];
  const failures: string[] = [];
  try {
    for (const path of templates.filter((one) => values.only === undefined || one === values.only)) {
      // The page for wrong addresses is served with 404, which Lighthouse refuses to look at.
      if (path.startsWith('404')) continue;
      server.takeBytes();
      const { lhr } = await lighthouse(server.address + path, { port, logLevel: 'error', onlyCategories: [...categories] });
      const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
      const shift = lhr.audits['cumulative-layout-shift']?.numericValue ?? 0;
      const paint = lhr.audits['largest-contentful-paint']?.numericValue ?? 0;
      const blocked = lhr.audits['total-blocking-time']?.numericValue ?? 0;
      categories.forEach((category, index) => (figures[`pages/${path}/${category}`] = scores[index]!));
      figures[`pages/${path}/lcp`] = paint;
      rows.push([`/${path.slice(0, 50)}`, ...scores.map(String), shift.toFixed(3), `${Math.round(paint)} ms`, `${Math.round(blocked)} ms`]);
      const worse = Object.entries(lhr.audits).filter(
        ([, { score, scoreDisplayMode }]) => score !== null && score < 0.9 && scoreDisplayMode === 'binary',
      );
      if (worse.length > 0) failures.push(`/${path}: ${worse.map(([id]) => id).join(', ')}`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  console.log(table(['page', ...categories, 'layout shift', 'largest paint', 'blocked'], rows));
  if (failures.length > 0) console.log(`\nAudits that failed:\n${failures.join('\n')}`);
  return figures;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
