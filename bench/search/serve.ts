import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A loopback server over several folders that counts what it sends, compressed as a real one would. */
export interface CountingServer {
  /** With its closing slash. */
  address: string;
  /** Bytes of bodies sent since the last call. */
  takeBytes(): number;
  close(): void;
}

/**
 * @param roots address prefix → folder, the first that has the file answers
 * @param ready a folder whose files are compressed beforehand, as a site's are, so that compressing is not measured
 */
export async function serveCounting(
  roots: readonly (readonly [prefix: string, folder: string])[],
  ready?: string,
): Promise<CountingServer> {
  let bytes = 0;
  const packed = new Map<string, Buffer>();
  for (const name of ready === undefined ? [] : await readdir(ready, { recursive: true })) {
    if (name.endsWith('.json')) packed.set(join(ready!, name), gzipSync(await readFile(join(ready!, name)), { level: 9 }));
  }
  const server: Server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url!, 'http://x').pathname);
      const file = await findFile(path, roots);
      if (file === null) {
        response.writeHead(404).end();
        return;
      }
      const type = types[extname(file)];
      response.setHeader('cache-control', 'max-age=3600');
      if (type === undefined) {
        bytes += (await stat(file)).size;
        response.setHeader('content-type', extname(file) === '.wasm' ? 'application/wasm' : 'application/octet-stream');
        createReadStream(file).pipe(response);
        return;
      }
      let body = packed.get(file);
      if (body === undefined) packed.set(file, (body = gzipSync(await readFile(file), { level: 9 })));
      bytes += body.length;
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => server.close(),
  };
}

async function findFile(path: string, roots: readonly (readonly [string, string])[]): Promise<string | null> {
  for (const [prefix, folder] of roots) {
    if (!path.startsWith(prefix)) continue;
    const inside = normalize(path.slice(prefix.length)).replace(/^(\.\.[/\\])+/, '');
    const file = join(folder, path.endsWith('/') ? join(inside, 'index.html') : inside);
    const found = await stat(file).catch(() => null);
    if (found?.isFile() === true) return file;
  }
  return null;
}
