import { existsSync } from 'node:fs';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, with its closing slash. */
    site: string;
  }
}

/** Serves `dist/` for the tests that need the whole site. @throws Error when nothing was built. */
export default async function serveSite(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // `npm run test:attacks` builds a site of its own.
  if (process.env['BANWATCH_ATTACKS'] === 'all') return undefined;
  if (!existsSync('dist/index.html')) throw new Error('there is no built site in dist/: run "npm run build" first');
  const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  project.provide('site', `http://127.0.0.1:${server.port}/`);
  return () => server.stop();
}
