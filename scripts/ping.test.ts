import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let hub: Server;
let told: URLSearchParams[];
let answer: (topic: string) => number;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-ping-'));
  await mkdir(path.join(folder, 'dist', 'feeds', 'us'), { recursive: true });
  await feed('hearings.xml', 'one');
  await feed('hearings.json', '{}');
  await feed('us/ca.atom', 'one');
  await feed('banwatch.opml', 'no feed');
  told = [];
  answer = () => 204;
  hub = createServer((request, response) => {
    void text(request).then((body) => {
      const form = new URLSearchParams(body);
      told.push(form);
      response.writeHead(request.method === 'POST' ? answer(form.get('hub.url') ?? '') : 405).end('thanks');
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  hub.closeAllConnections();
  hub.close();
  await rm(folder, { recursive: true, force: true });
});

const feed = (name: string, body: string) => writeFile(path.join(folder, 'dist', 'feeds', name), body);
const state = () => path.join(folder, 'cache', 'feeds.json');
const topics = () => told.map((form) => form.get('hub.url'));

function ping(...more: string[]): Promise<{ status: number; said: string }> {
  const { port } = hub.address() as AddressInfo;
  const settings = ['--dist', path.join(folder, 'dist'), '--state', state(), '--hub', `http://127.0.0.1:${port}/`, ...more];
  const env = { ...process.env, SITE_URL: 'https://banwatch.example/sub', NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/ping.ts', ...settings], { env }, (error, out, wrong) =>
      resolve({ status: error === null ? 0 : Number(error.code), said: out + wrong }),
    );
  });
}

test('the first run tells the hub of every feed, the next of none, and then only of what has changed', async () => {
  expect(await ping()).toMatchObject({ status: 0 });
  expect(topics()).toEqual([
    'https://banwatch.example/sub/feeds/hearings.json',
    'https://banwatch.example/sub/feeds/hearings.xml',
    'https://banwatch.example/sub/feeds/us/ca.atom',
  ]);
  expect(told.every((form) => form.get('hub.mode') === 'publish')).toBe(true);

  told = [];
  expect(await ping()).toMatchObject({ status: 0 });
  expect(topics()).toEqual([]);

  await feed('us/ca.atom', 'two');
  expect(await ping()).toMatchObject({ status: 0 });
  expect(topics()).toEqual(['https://banwatch.example/sub/feeds/us/ca.atom']);
});

test('what the hub refuses is told again by the next run, and the others are not', async () => {
  answer = (topic) => (topic.endsWith('.xml') ? 503 : 204);
  const { status, said } = await ping();
  expect(status).toBe(1);
  expect(said).toContain('hearings.xml: the hub answered 503');

  told = [];
  answer = () => 204;
  expect(await ping()).toMatchObject({ status: 0 });
  expect(topics()).toEqual(['https://banwatch.example/sub/feeds/hearings.xml']);
});

test('a hub that cannot be reached is an error that says so, and forgets nothing', async () => {
  await ping();
  const marks = await readFile(state(), 'utf8');
  await feed('hearings.xml', 'two');
  const { status, said } = await ping('--hub', 'http://127.0.0.1:9/');
  expect(status).toBe(1);
  expect(said).toContain('hearings.xml');
  expect(await readFile(state(), 'utf8')).toBe(marks);
});

test('a site that was not built is an error', async () => {
  const { status, said } = await ping('--dist', path.join(folder, 'nothing'));
  expect(status).toBe(1);
  expect(said).toContain('there are no feeds');
  expect(told).toEqual([]);
});
