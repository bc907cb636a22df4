import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PullReport } from '#pull/report.ts';
import { congressGov } from '../faults/stand-ins/congress-gov.ts';
import { legistar } from '../faults/stand-ins/legistar.ts';
import { commitText } from '../scheduled/commit-text.ts';

/** Sings out wherever a key gets to. */
const [key, token] = ['canary-key-7Qw2xZ', 'canary-token-9Lm4vB'];
const sources = ['congress-gov', 'legistar-nyc'];

/** Answers as the sources do, with an ETag, so that the cache keeps it. Few records: a real host is asked once a second. */
const good: RequestListener = (request, response) => {
  const url = new URL(`https://${request.headers.host}${request.url}`);
  url.searchParams.delete('token');
  const standIn = url.host === 'api.congress.gov' ? congressGov : legistar('nyc', 'us/ny/new-york-city', 700_101);
  const items = standIn.items.slice(0, 1);
  const body = standIn.answer(url, { items, details: items });
  if (body === null) return void response.writeHead(404).end();
  if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304, { etag: '"1"' }).end();
  response.writeHead(200, { 'content-type': body.type, etag: '"1"' }).end(body.text);
};
const secretsOf = (request: Parameters<RequestListener>[0]) => `${String(request.headers['x-api-key'])} ${request.url}`;

/** What a server may do to a key that it was given. */
const servers: Readonly<Record<string, RequestListener>> = {
  'a good answer': good,
  'a refusal that repeats the key': (request, response) =>
    response
      .writeHead(401, { 'content-type': 'application/json', 'www-authenticate': secretsOf(request) })
      .end(JSON.stringify({ error: secretsOf(request) })),
  'a redirect elsewhere that repeats the key': (request, response) =>
    response.writeHead(302, { location: `https://elsewhere.example/?api_key=${encodeURIComponent(secretsOf(request))}` }).end(),
  'a redirect to itself': (request, response) =>
    response.writeHead(302, { location: `https://${request.headers.host}${request.url}` }).end(),
  'no JSON': (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"committeeMeetings": [{"eventId": "1",'),
};

interface Sung {
  status: number | null;
  /** Everything printed and every file left behind, by name. */
  left: Map<string, Buffer>;
  /** Requests that carried a key. */
  asked: number;
}

let folder: string;
const sung = new Map<string, Sung>();

/** All at once: most of the time each of them only waits. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-canary-'));
  await Promise.all(
    Object.entries(servers).map(async ([name, listener], index) => sung.set(name, await pull(path.join(folder, String(index)), listener))),
  );
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Object.keys(servers))('after %s the key is in nothing that is printed or kept', (name) => {
  const { left, status, asked } = sung.get(name)!;
  // Otherwise nothing was proved: the keys were sent, and the pull went the way it should.
  expect(asked).toBeGreaterThan(0);
  expect(status).toBe(name === 'a good answer' ? 0 : 2);
  expect([...left.keys()]).toEqual(
    expect.arrayContaining(['stdout', 'stderr', 'commit text', 'report.json', 'summary.md', 'cache.sqlite']),
  );
  const holding = [...left].filter(([file, bytes]) => [key, token].some((secret) => file.includes(secret) || bytes.includes(secret)));
  expect(holding.map(([where]) => where)).toEqual([]);
});

test('a good pull left recordings, a cache with answers, and records', () => {
  const { left } = sung.get('a good answer')!;
  const names = [...left.keys()];
  expect(names.filter((name) => name.startsWith('recorded/api.congress.gov/')).length).toBeGreaterThan(2);
  expect(names.filter((name) => name.startsWith('recorded/webapi.legistar.com/')).length).toBeGreaterThan(1);
  expect(names).toContain('content/hearings/119/house/990501.mdx');
  expect(left.get('cache.sqlite')!.length + (left.get('cache.sqlite-wal')?.length ?? 0)).toBeGreaterThan(10_000);
});

test('no key goes to a mirror', async () => {
  const seen: string[] = [];
  const mirror = createServer((request, response) => {
    seen.push(JSON.stringify([request.headers, request.url]));
    response.writeHead(404).end();
  });
  const port = await listen(mirror);
  const { left } = await runPull(path.join(folder, 'mirror'), ['--mirror', `http://127.0.0.1:${port}`], {});
  mirror.close();
  expect(seen.length).toBeGreaterThan(1);
  expect([...seen, ...left.values()].filter((text) => text.includes(key) || text.includes(token))).toEqual([]);
}, 60_000);

async function pull(work: string, listener: RequestListener): Promise<Sung> {
  let asked = 0;
  const server = createServer((request, response) => {
    if (secretsOf(request).includes(key) || secretsOf(request).includes(token)) asked += 1;
    listener(request, response);
  });
  const port = await listen(server);
  const kept = ['--record', path.join(work, 'recorded'), '--cache', path.join(work, 'cache.sqlite')];
  try {
    const { status, left } = await runPull(work, kept, { LOOPBACK_PORT: String(port) });
    return { status, left, asked };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function runPull(work: string, options: readonly string[], env: Record<string, string>): Promise<Omit<Sung, 'asked'>> {
  const [content, report] = [path.join(work, 'content'), path.join(work, 'report.json')];
  await mkdir(content, { recursive: true });
  for (const name of ['committees.yaml', 'jurisdictions'])
    await cp(path.join('content', name), path.join(content, name), { recursive: true });
  const { HTTPS_PROXY: _a, https_proxy: _b, HTTP_PROXY: _c, http_proxy: _d, ...inherited } = process.env;
  const detour = 'LOOPBACK_PORT' in env ? ['--import', './scripts/canary/to-loopback.ts'] : [];
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...detour,
      'scripts/pull.ts',
      ...sources,
      '--content',
      content,
      '--now',
      '2026-07-25T18:00:37Z',
      '--report',
      report,
      ...options,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 150_000,
      env: {
        ...inherited,
        ...env,
        CONGRESS_GOV_API_KEY: key,
        LEGISTAR_TOKEN_NYC: token,
        GITHUB_STEP_SUMMARY: path.join(work, 'summary.md'),
      },
    },
  );
  const printed: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (part: Buffer) => printed[name].push(part));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const left = new Map<string, Buffer>(Object.entries(printed).map(([name, parts]) => [name, Buffer.concat(parts)]));
  for (const entry of await readdir(work, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    left.set(path.relative(work, file).replaceAll(path.sep, '/'), await readFile(file));
  }
  const told = left.get('report.json');
  if (told !== undefined) left.set('commit text', Buffer.from(commitText(JSON.parse(told.toString()) as PullReport)));
  return { status, left };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}
