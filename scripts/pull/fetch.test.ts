import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { failure, newFolder, openHttp as open, page, serve, userAgent } from './loopback.ts';
import { patienceWithMirror } from './patience.ts';

test('says who asks, and asks for the same host, path and query at the mirror', async () => {
  const { mirror, asked } = await serve((_request, response) => response.end('whole'));
  const { fetchText, traffic } = open(mirror);
  const answer = await fetchText(`${page}?a=b%2Fc`, { accept: 'text/xml' });
  expect(answer).toMatchObject({ status: 200, text: 'whole', url: `${page}?a=b%2Fc` });
  expect(asked[0]!.url).toBe('/www.senate.gov/general/x.xml?a=b%2Fc');
  expect(asked[0]!.headers).toMatchObject({ 'user-agent': userAgent, accept: 'text/xml' });
  expect(traffic).toEqual({ requests: 1, notModified: 0, bytes: 5 });
});

test.each([
  {},
  { 'cache-control': 'max-age=1' },
  { 'cache-control': 'no-cache' },
  { expires: 'Sat, 25 Jul 2020 01:00:00 GMT' },
  { 'last-modified': 'Sat, 25 Jul 2026 01:00:00 GMT', vary: 'Accept-Encoding' },
])('"not modified" is counted and gives the body kept on disk, also to the next pull (%j)', async (more) => {
  const { mirror, asked } = await serve((request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304, { etag: '"v1"', ...more }).end();
    else response.writeHead(200, { etag: '"v1"', 'content-type': 'text/xml', ...more }).end('<kept/>');
  });
  const cache = path.join(await newFolder(), 'http.sqlite');
  const first = open(mirror, { cache });
  expect((await first.fetchText(page)).text).toBe('<kept/>');
  expect(first.traffic.notModified).toBe(0);
  await first.close();

  const second = open(mirror, { cache });
  expect(await second.fetchText(page)).toMatchObject({ status: 200, text: '<kept/>', contentType: 'text/xml' });
  expect(await second.fetchText(page)).toMatchObject({ status: 200, text: '<kept/>' });
  expect(second.traffic).toEqual({ requests: 2, notModified: 2, bytes: 14 });
  expect(asked).toHaveLength(3);
});

test('a body that came compressed is given whole from disk too', async () => {
  const text = 'whole '.repeat(1000);
  const { mirror } = await serve((request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304, { etag: '"v1"' }).end();
    else response.writeHead(200, { etag: '"v1"', vary: 'Accept-Encoding', 'content-encoding': 'gzip' }).end(gzipSync(text));
  });
  const { fetchText, traffic } = open(mirror, { cache: path.join(await newFolder(), 'http.sqlite') });
  expect((await fetchText(page)).text).toBe(text);
  expect((await fetchText(page)).text).toBe(text);
  expect(traffic.notModified).toBe(1);
});

test('what the server forbids to store is not stored', async () => {
  const { mirror, asked } = await serve((_request, response) =>
    response.writeHead(200, { etag: '"v1"', 'cache-control': 'no-store' }).end('private'),
  );
  const { fetchText } = open(mirror, { cache: path.join(await newFolder(), 'http.sqlite') });
  await fetchText(page);
  await fetchText(page);
  expect(asked[1]!.headers['if-none-match']).toBeUndefined();
});

test('a changed body replaces the one kept on disk', async () => {
  const { mirror } = await serve((_request, response, count) =>
    response.writeHead(200, { etag: `"v${count}"`, 'cache-control': 'max-age=3600' }).end(`body ${count}`),
  );
  const { fetchText } = open(mirror, { cache: path.join(await newFolder(), 'http.sqlite') });
  expect((await fetchText(page)).text).toBe('body 1');
  expect((await fetchText(page)).text).toBe('body 2');
});

test.each([500, 502, 503, 504, 429])('status %i is asked again', async (status) => {
  const { mirror, asked } = await serve((_request, response, count) =>
    count === 1 ? response.writeHead(status).end('busy') : response.end('whole'),
  );
  expect((await open(mirror).fetchText(page)).text).toBe('whole');
  expect(asked).toHaveLength(2);
});

test('a server that never recovers is given up and its status named', async () => {
  const { mirror, asked } = await serve((_request, response) => response.writeHead(503).end('busy'));
  const error = await failure(open(mirror).fetchText(page));
  expect(error.message).toBe(`[senate-schedule fetch] HTTP 503 (${page})`);
  expect(error.where).toEqual({ source: 'senate-schedule', step: 'fetch' });
  expect(asked).toHaveLength(1 + patienceWithMirror().retries);
});

test.each([401, 403, 404])('status %i is not asked again and is named', async (status) => {
  const { mirror, asked } = await serve((_request, response) => response.writeHead(status).end('<html>no</html>'));
  expect((await failure(open(mirror).fetchText(page))).message).toBe(`[senate-schedule fetch] HTTP ${status} (${page})`);
  expect(asked).toHaveLength(1);
});

test('a status the source wants to see itself is given to it', async () => {
  const { mirror } = await serve((_request, response) => response.writeHead(404).end('gone'));
  expect(await open(mirror).fetchText(page, { alsoAccept: [404] })).toMatchObject({ status: 404, text: 'gone' });
});

test.each(['3600', 'Fri, 31 Dec 2100 23:59:59 GMT'])('429 with "Retry-After: %s" fails instead of waiting', async (later) => {
  const { mirror, asked } = await serve((_request, response) => response.writeHead(429, { 'retry-after': later }).end());
  expect((await failure(open(mirror).fetchText(page))).message).toContain('HTTP 429');
  expect(asked).toHaveLength(1);
});

test('a compressed body is unpacked and counted unpacked', async () => {
  const text = 'whole '.repeat(1000);
  const { mirror } = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)));
  const { fetchText, traffic } = open(mirror);
  expect((await fetchText(page)).text).toBe(text);
  expect(traffic.bytes).toBe(6000);
});

test('a body larger than the limit is refused', async () => {
  const { mirror } = await serve((_request, response) => response.end('x'.repeat(1001)));
  const { fetchText } = open(mirror);
  expect((await fetchText(page, { largest: 1001 })).text).toHaveLength(1001);
  expect((await failure(fetchText(page, { largest: 1000 }))).message).toContain('the body is larger than');
});

test('a small answer that unpacks to more than the limit is refused', async () => {
  const { mirror } = await serve((_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
  );
  expect((await failure(open(mirror).fetchText(page))).message).toContain('the body is larger than 20 MB');
});

test('a body without end is refused', async () => {
  const { mirror } = await serve((_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(100_000)));
    };
    response.on('drain', more);
    more();
  });
  expect((await failure(open(mirror).fetchText(page, { largest: 1_000_000 }))).message).toContain('the body is larger than 1 MB');
});

test('a redirect within the host is followed, and the answer names where it ended', async () => {
  const { mirror, asked } = await serve((_request, response, count) =>
    count === 1 ? response.writeHead(301, { location: '/new/x.xml?a=b' }).end() : response.end('moved'),
  );
  expect(await open(mirror).fetchText(page)).toMatchObject({ text: 'moved', url: 'https://www.senate.gov/new/x.xml?a=b' });
  expect(asked[1]!.url).toBe('/www.senate.gov/new/x.xml?a=b');
});

test('a redirect to another host of the source is followed', async () => {
  const { mirror, asked } = await serve((_request, response, count) =>
    count === 1 ? response.writeHead(302, { location: 'https://other.senate.gov/x' }).end() : response.end('there'),
  );
  expect((await open(mirror).fetchText(page)).text).toBe('there');
  expect(asked[1]!.url).toBe('/other.senate.gov/x');
});

test.each([
  'https://evil.example/x.xml',
  '//evil.example/x.xml',
  'https://www.senate.gov.evil.example/',
  'https://www.senate.gov@evil.example/',
  'https://www.senate.gov:8443/x.xml',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://10.0.0.1/',
  'http://localhost/',
  'data:text/xml,<a/>',
])('a redirect to %s is refused and not followed', async (location) => {
  const { mirror, asked } = await serve((_request, response) => response.writeHead(302, { location }).end());
  expect((await failure(open(mirror).fetchText(page))).message).toMatch(/a redirect to .* which is not a host of this source/);
  expect(asked).toHaveLength(1);
});

test('a redirect from https to http is refused, so that nobody between sees a key or answers in place of the source', async () => {
  const { mirror, asked } = await serve((_request, response, count) =>
    count === 1 ? response.writeHead(302, { location: 'http://www.senate.gov/general/x.xml' }).end() : response.end('believed'),
  );
  const answer = open(mirror).fetchText(page, { headers: { 'x-api-key': 'key' }, secretQuery: { token: 'token' } });
  expect((await failure(answer)).message).toContain('a redirect from https to http');
  expect(asked).toHaveLength(1);
});

test('a redirect that says nowhere is refused', async () => {
  const { mirror } = await serve((_request, response) => response.writeHead(302).end());
  expect((await failure(open(mirror).fetchText(page))).message).toContain('a redirect without a usable address');
});

test('redirects in a circle come to an end', async () => {
  const { mirror, asked } = await serve((_request, response) => response.writeHead(302, { location: page }).end());
  expect((await failure(open(mirror).fetchText(page))).message).toContain('more than 5 redirects');
  expect(asked.length).toBeLessThanOrEqual(6);
});

test('a connection that breaks in the middle of the body is a failure, never half a body', async () => {
  const { mirror, asked } = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.write('<half>', () => setTimeout(() => response.socket!.resetAndDestroy(), 20));
  });
  const error = await failure(open(mirror).fetchText(page));
  expect(error.message).toMatch(/connection (reset|closed before the body was whole)/);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test('a body shorter than its content-length is a failure, never half a body', async () => {
  const { mirror } = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '100' });
    response.write('<half>', () => setTimeout(() => response.socket!.end(), 20));
  });
  expect((await failure(open(mirror).fetchText(page))).message).toMatch(/connection (reset|closed before the body was whole)/);
});

test('a body in another encoding than its label says is a failure', async () => {
  const { mirror } = await serve((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(Buffer.from('Peña', 'latin1')),
  );
  expect((await failure(open(mirror).fetchText(page))).message).toContain('the body is not valid UTF-8');
});

test('a server that is not there is named as such', async () => {
  const { mirror } = await serve((_request, response) => response.end());
  const port = new URL(mirror).port;
  const gone = createServer();
  await new Promise<void>((ready) => gone.listen(0, '127.0.0.1', ready));
  const free = (gone.address() as AddressInfo).port;
  await new Promise((closed) => gone.close(closed));
  expect(free).not.toBe(Number(port));
  expect((await failure(open(`http://127.0.0.1:${free}`).fetchText(page))).message).toContain('connection refused');
});

test.each(['https://evil.example/x', 'https://www.senate.gov.evil.example/x', 'https://www.senate.gov:8443/x', 'http://127.0.0.1/x'])(
  'the address %s is not one of the source and is never asked',
  async (address) => {
    const { mirror, asked } = await serve((_request, response) => response.end('evil'));
    expect((await failure(open(mirror).fetchText(address))).message).toContain("host is not one of the source's own");
    expect(asked).toHaveLength(0);
  },
);

test.each(['file:///etc/passwd', 'ftp://www.senate.gov/x', 'data:text/plain,x'])('the address %s is refused', async (address) => {
  const { mirror, asked } = await serve((_request, response) => response.end('evil'));
  expect((await failure(open(mirror).fetchText(address))).message).toContain('only http and https are asked');
  expect(asked).toHaveLength(0);
});

test('answers are recorded as a mirror folder that gives the same answers', async () => {
  const record = await newFolder();
  const { mirror } = await serve((request, response) =>
    request.url!.endsWith('/missing') ? response.writeHead(404).end() : response.end(`body of ${request.url}`),
  );
  const { fetchText } = open(mirror, { record });
  const addresses = [page, 'https://www.senate.gov/', 'https://other.senate.gov/list?page=2&at=a/b'];
  const live = [];
  for (const address of addresses) live.push((await fetchText(address)).text);
  await failure(fetchText('https://www.senate.gov/missing'));

  expect((await readdir(record, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())).toHaveLength(3);
  expect(await readFile(path.join(record, 'www.senate.gov/general/x.xml'), 'utf8')).toBe('body of /www.senate.gov/general/x.xml');
  const replay = open(record);
  const kept = [];
  for (const address of addresses) kept.push((await replay.fetchText(address)).text);
  expect(kept).toEqual(live);
});

test('a secret header is sent, and is in no message, record or cache', async () => {
  const secret = 's3cr3t-key-0123456789';
  const folder = await newFolder();
  const { mirror, asked } = await serve((request, response) =>
    request.url!.endsWith('good') ? response.writeHead(200, { etag: '"a"' }).end('fine') : response.writeHead(403).end(),
  );
  const { fetchText, close } = open(mirror, { record: path.join(folder, 'record'), cache: path.join(folder, 'http.sqlite') });
  const headers = { 'x-api-key': secret };
  const errors = [
    await failure(fetchText('https://www.senate.gov/bad', { headers })),
    await failure(fetchText('https://evil.example/bad', { headers })),
    await failure(fetchText(`https://www.senate.gov/bad?key=${secret}`, { headers })),
    await failure(open('http://127.0.0.1:1').fetchText(page, { headers })),
  ];
  await fetchText('https://www.senate.gov/good', { headers });
  expect(asked.map(({ headers: sent }) => sent['x-api-key'])).toEqual([secret, secret, secret]);
  for (const error of errors) expect(`${error.message}\n${JSON.stringify(error.where)}`).not.toContain(secret);
  await close();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) expect(await readFile(path.join(entry.parentPath, entry.name), 'latin1')).not.toContain(secret);
  }
});

test('a mirror folder answers without any server', async () => {
  const folder = await newFolder();
  await mkdir(path.join(folder, 'www.senate.gov/general'), { recursive: true });
  await writeFile(path.join(folder, 'www.senate.gov/general/x.xml'), 'from the folder');
  const { fetchText, traffic } = open(folder);
  expect(await fetchText(page)).toMatchObject({ status: 200, text: 'from the folder', url: page });
  expect(traffic).toEqual({ requests: 1, notModified: 0, bytes: 15 });
  expect((await failure(fetchText(page, { largest: 14 }))).message).toContain('the body is larger than');
});

test('a mirror folder without the file answers 404', async () => {
  const { fetchText } = open(await newFolder());
  expect((await failure(fetchText(page))).message).toContain('HTTP 404: the mirror has no file for it');
  expect((await fetchText(page, { alsoAccept: [404] })).status).toBe(404);
});
