import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preview } from 'astro';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { buildApart } from '../build-apart.ts';
import { proposeHostile } from './contributor.ts';
import { proposals, records } from './extent.ts';
import { now, pullHostile, type HostilePull } from './pull.ts';

/** Content made hostile by every source and by a contributor, and the real site that was built from it. */
export interface Trial {
  content: string;
  dist: string;
  /** Address of the site, with its closing slash. */
  site: string;
  browser: Browser;
  pull: HostilePull;
  /** Pages that show what a contributor proposed. */
  proposed: string[];
  close: () => Promise<void>;
}

/** Pulls, proposes, builds and serves. Close it in the end. */
export async function openTrial(): Promise<Trial> {
  const folder = await mkdtemp(path.join(tmpdir(), 'banwatch-hostile-'));
  const [content, dist] = [path.join(folder, 'content'), path.join(folder, 'dist')];
  await cp('content', content, { recursive: true });
  const pull = await pullHostile(content, 'words', records);
  const proposed = await proposeHostile(content, proposals);
  const build = await buildApart(path.join(folder, 'project'));
  await build({ content, now, outDir: dist });
  const server = await preview({ root: process.cwd(), outDir: dist, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  const browser = await startBrowser();
  return {
    content,
    dist,
    site: `http://127.0.0.1:${server.port}/`,
    browser,
    pull,
    proposed,
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
