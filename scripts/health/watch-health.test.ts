import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judgeHealth, readHealthFile } from './judge.ts';

let server: Server;
let site: string;
let answer: { status: number; body: string };
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/banwatch`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const published = (builtAt: string, lastPull: string | null) =>
  JSON.stringify({
    builtAt,
    lastPull,
    sources: [
      { id: 'senate-schedule', lastSuccess: hoursAgo(70) },
      { id: 'govinfo', lastSuccess: null },
    ],
  });

function watch(...parameters: string[]): Promise<{ status: number; said: string }> {
  const env = { ...process.env, NO_PROXY: '127.0.0.1', GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: undefined };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'scripts/watch-health.ts', ...parameters],
      { env },
      (error, out, wrong) => resolve({ status: error === null ? 0 : Number(error.code), said: out + wrong }),
    );
  });
}

test('a fresh site passes, under a path, too; old sources are only mentioned', async () => {
  answer = { status: 200, body: published(hoursAgo(2), hoursAgo(3)) };
  const { status, said } = await watch(site);
  expect(status).toBe(0);
  expect(said).toContain('is fresh');
  expect(said).toContain('senate-schedule: last success 2 days ago');
  expect(said).toContain('govinfo: no success is known');
  expect(asked).toEqual(['/banwatch/api/v1/health.json']);
});

test('an old build and an old pull fail, each with its age', async () => {
  answer = { status: 200, body: published(hoursAgo(31), hoursAgo(80)) };
  const { status, said } = await watch(`${site}/`);
  expect(status).toBe(1);
  expect(said).toContain('the site was built 31 hours ago');
  expect(said).toContain('the last pull was 3 days ago');
  expect(said).toContain('::error title=The published site is old::');
  expect(await watch(site, '--max-age', '100')).toMatchObject({ status: 0 });
});

test('a missing file, an answer that is no JSON and one of another form fail by name', async () => {
  answer = { status: 404, body: '' };
  expect(await watch(site)).toMatchObject({ status: 1, said: expect.stringContaining('health.json answered 404') });
  answer = { status: 200, body: '<!doctype html><p>Parked' };
  expect(await watch(site)).toMatchObject({ status: 1, said: expect.stringContaining('is no JSON') });
  answer = { status: 200, body: '{"builtAt": "yesterday"}' };
  expect(await watch(site)).toMatchObject({ status: 1, said: expect.stringContaining('no time in builtAt') });
});

test('a site that cannot be reached fails', async () => {
  answer = { status: 200, body: '' };
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect(await watch(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 1, said: expect.stringContaining('cannot be reached') });
});

test('wrong parameters are said, not guessed', async () => {
  expect(await watch()).toMatchObject({ status: 1, said: expect.stringContaining('name the address') });
  expect(await watch(site, '--max-age', 'soon')).toMatchObject({ status: 1, said: expect.stringContaining('is not a number of hours') });
});

test('no pull at all, and a build from the future, are complaints', () => {
  const health = readHealthFile('{"builtAt": "2026-07-25T18:00:00Z", "lastPull": null, "sources": []}');
  expect(judgeHealth(health, '2026-07-25T19:00:00Z', 30).complaints).toEqual(['no pull is known to the published site']);
  expect(judgeHealth({ ...health, lastPull: '2026-07-25T18:00:00Z' }, '2026-07-24T00:00:00Z', 30).complaints[0]).toContain('in the future');
  expect(judgeHealth({ ...health, lastPull: '2026-07-25T18:00:00Z' }, '2026-07-25T17:30:00Z', 30).complaints).toEqual([]);
});

test('the watchdog needs nothing that has to be installed', () => {
  for (const file of ['scripts/watch-health.ts', 'scripts/health/judge.ts', 'scripts/options.ts']) {
    const imports = [...readFileSync(file, 'utf8').matchAll(/^import .* from '([^']+)'/gm)].map(([, from]) => from!);
    expect(imports.filter((from) => !from.startsWith('node:') && !from.startsWith('./'))).toEqual([]);
  }
});
