import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostileSources } from './sources.ts';

export interface SourceServer {
  /** For `--mirror`. */
  address: string;
  close: () => Promise<void>;
}

/** Starts a server on this machine that a pull can be given as mirror: the first part of the path is the host. */
export async function serveSources(sources: HostileSources): Promise<SourceServer> {
  const server = createServer((request, response) => {
    const body = sources.answer(new URL(`https:/${request.url}`));
    if (body === null) return void response.writeHead(404, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Not found</title>');
    response.writeHead(200, { 'content-type': body.type }).end(body.text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
