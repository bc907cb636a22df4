import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { failure, openHttp, page, serve } from './loopback.ts';

/** Sends this much of a body, then breaks the connection. */
function breakOff(response: ServerResponse, headers: Record<string, string>, part: string): void {
  response.writeHead(200, headers);
  response.write(part, () => setTimeout(() => response.socket?.resetAndDestroy(), 20));
}

const old = '<meeting>09:30</meeting>';
const changed = '<meeting>10:00</meeting>';

test.each([{}, { etag: 'W/"1"' }, { etag: '"1"' }, { 'last-modified': 'Sat, 25 Jul 2026 01:00:00 GMT' }])(
  'a body that breaks off is asked for again from its first byte, and never joined with another version (%j)',
  async (headers: Record<string, string>) => {
    const { mirror, asked } = await serve((request, response, count) => {
      if (count === 1) return breakOff(response, headers, old.slice(0, 12));
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      if (from === 0) return response.end(changed);
      // Some servers give the rest of whatever they have by now.
      const range = `bytes ${from}-${changed.length - 1}/${changed.length}`;
      return response.writeHead(206, { ...headers, 'content-range': range }).end(changed.slice(from));
    });
    const { fetchText, traffic } = openHttp(mirror);
    expect((await fetchText(page)).text).toBe(changed);
    expect(asked.map(({ headers: sent }) => sent.range)).toEqual([undefined, undefined]);
    expect(traffic).toEqual({ requests: 1, notModified: 0, bytes: changed.length });
  },
);

test('a body that breaks off before its first byte is asked for again', async () => {
  const { mirror } = await serve((_request, response, count) => {
    if (count > 1) return response.end(changed);
    response.writeHead(200, { 'content-length': '24' }).flushHeaders();
    return setTimeout(() => response.socket?.resetAndDestroy(), 20);
  });
  expect((await openHttp(mirror).fetchText(page)).text).toBe(changed);
});

test('a server whose bodies always break off is asked no more often than one that is always busy', async () => {
  const { mirror, asked } = await serve((_request, response) => breakOff(response, {}, old.slice(0, 12)));
  expect((await failure(openHttp(mirror).fetchText(page))).message).toMatch(/connection (reset|closed before the body was whole)/);
  const busy = await serve((_request, response) => response.writeHead(503).end());
  await failure(openHttp(busy.mirror).fetchText(page));
  expect(asked).toHaveLength(busy.asked.length);
});
