import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Grounds } from '../corpus/grounds.ts';
import { legistarAnswer, type City } from './answers.ts';

/** A loopback mirror of the Senate's schedule and one city. */
export interface PullMirror {
  address: string;
  close(): void;
}

/** Serves the answers with an ETag each, and answers "not modified" to who has them, as the real hosts do. */
export async function servePull(schedule: string, city: City, grounds: Grounds): Promise<PullMirror> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://mirror');
    const body = pathname.endsWith('/hearings.xml') ? schedule : answerOf(pathname, searchParams);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    const type = body === schedule ? 'text/xml' : 'application/json';
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };

  function answerOf(pathname: string, query: URLSearchParams): string | null {
    const prefix = `/webapi.legistar.com/v1/${city.client}/`;
    return pathname.startsWith(prefix) ? legistarAnswer(city, pathname.slice(prefix.length), query, grounds) : null;
  }
}
