/**
 * `npm run ping [-- --dist dist] [--state .cache/feeds.json] [--hub URL]`: tells the WebSub hub of the config which feeds of the built site
 * have changed since the last run. Run it when the new files are on the web: the hub fetches them at once. Exit 1 when the hub took not all.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvHttpProxyAgent, request } from 'undici';
import { z } from 'astro/zod';
import config from '#config';
import type { TrackerConfig } from '#model/tracker-config.ts';
import { readOptions } from './options.ts';

/** The settings of the site with the types of any tracker, not with the values of this one. */
const site: TrackerConfig['site'] = config.site;
const feedFile = /\.(xml|atom|json)$/;
const patienceMs = 20_000;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`ping: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values } = readOptions('npm run ping [-- --dist DIR] [--state FILE] [--hub URL]', {
    options: {
      dist: { type: 'string', default: 'dist' },
      state: { type: 'string', default: '.cache/feeds.json' },
      hub: { type: 'string' },
    },
  });
  const hub = values.hub ?? site.webSubHub;
  if (hub === null) {
    console.log('No hub is named in banwatch.config.ts (site.webSubHub): there is nobody to tell.');
    return 0;
  }
  const now = await hashes(path.join(values.dist, 'feeds'));
  if (now.size === 0) throw new Error(`there are no feeds in ${values.dist}/feeds: run "npm run build" first`);
  const told = await readState(values.state);
  const changed = [...now.keys()].filter((name) => now.get(name) !== told.get(name));
  const root = new URL('feeds/', `${(process.env['SITE_URL'] ?? site.url).replace(/\/$/, '')}/`);
  const agent = new EnvHttpProxyAgent();
  let refused = 0;
  // One after the other: a hub is somebody else's machine.
  for (const name of changed) {
    const trouble = await publish(hub, new URL(name, root).href, agent);
    if (trouble === null) continue;
    refused += 1;
    console.error(`ping: ${name}: ${trouble}`);
    // What the hub did not take keeps its old mark, so that the next run tells it again.
    const before = told.get(name);
    if (before === undefined) now.delete(name);
    else now.set(name, before);
  }
  await agent.close();
  await writeState(values.state, now);
  console.log(`${changed.length - refused} of ${changed.length} changed feeds told to ${new URL(hub).host}`);
  return refused === 0 ? 0 : 1;
}

/** Tells a hub of one feed, as PubSubHubbub 0.4 § 7 has it; WebSub leaves the form to hub and publisher. @returns what went wrong, or null */
async function publish(hub: string, topic: string, dispatcher: EnvHttpProxyAgent): Promise<string | null> {
  try {
    const { statusCode, body } = await request(hub, {
      method: 'POST',
      dispatcher,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': site.userAgent },
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic }).toString(),
      headersTimeout: patienceMs,
      bodyTimeout: patienceMs,
    });
    await body.dump();
    return statusCode >= 200 && statusCode < 300 ? null : `the hub answered ${statusCode}`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** @returns the SHA-256 of every feed by its path below `folder`, in a stable order; empty when there is no such folder */
async function hashes(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = new Map<string, string>();
  for (const name of names.filter((one) => feedFile.test(one)).sort()) {
    const digest = createHash('sha256').update(await readFile(path.join(folder, name)));
    found.set(name.split(path.sep).join('/'), digest.digest('hex'));
  }
  return found;
}

async function readState(file: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text))));
}

/** Written beside and moved into place, so that a run killed in between leaves the old marks. */
async function writeState(file: string, marks: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(Object.fromEntries(marks), null, 1)}\n`);
  await rename(`${file}.new`, file);
}
