import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip, gzipSync } from 'node:zlib';
import type { Fault, Sending } from '../fault.ts';
import type { Body } from '../stand-in.ts';

/** Short waits, so that a source that never answers is given up within a second. */
const impatient = { headers: 200, body: 200, whole: 1500, firstRetry: 5, longestWait: 20, retries: 1 };

/** Writes for as long as the client reads. */
function writeOn(response: ServerResponse, part: Uint8Array, parts = Infinity): void {
  let left = parts;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(part)) return;
    }
    if (left === 0) response.end();
  };
  response.on('drain', more);
  more();
}

const half = ({ text }: Body) => Buffer.from(text).subarray(0, Math.ceil(Buffer.byteLength(text) / 2));
const head = ({ type }: Body, more: Record<string, string> = {}) => ({ 'content-type': type, ...more });
const blanks = Buffer.alloc(1_000_000, ' ');
type Bombs = Record<'gzip' | 'brotli' | 'twice', Buffer>;
let bombs: Promise<Bombs> | null = null;

/** A billion blanks each, packed once and only when wanted. */
async function pack(): Promise<Bombs> {
  const blow = async (packer: Transform) => {
    const parts: Buffer[] = [];
    packer.on('data', (part: Buffer) => parts.push(part));
    for (let count = 0; count < 1000; count += 1) if (!packer.write(blanks)) await once(packer, 'drain');
    packer.end();
    await once(packer, 'end');
    return Buffer.concat(parts);
  };
  const gzip = await blow(createGzip());
  return { gzip, brotli: await blow(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })), twice: gzipSync(gzip) };
}

const packed = () => (bombs ??= pack());
const bomb =
  (kind: keyof Bombs, encoding: string): Sending =>
  (response, body) =>
    void packed().then((made) => response.writeHead(200, head(body, { 'content-encoding': encoding })).end(made[kind]));

/** The connection, and the bytes on it. */
export const connectionFaults: readonly Fault[] = [
  { name: 'connection refused', right: 'fails', line: /connection refused/, nobodyThere: true },
  { name: 'reset before the answer', right: 'fails', patience: impatient, send: (response) => response.socket?.resetAndDestroy() },
  {
    name: 'reset in mid-body',
    right: 'fails',
    patience: impatient,
    send: (response, body) => {
      response.writeHead(200, head(body, { 'content-length': String(Buffer.byteLength(body.text) + 100) }));
      response.write(half(body), () => setTimeout(() => response.socket?.resetAndDestroy(), 5));
    },
  },
  {
    name: 'a byte at a time, for ever',
    right: 'fails',
    line: /not whole within the time limit|no answer in time/,
    patience: impatient,
    send: (response, body) => {
      response.writeHead(200, head(body));
      const drip = setInterval(() => (response.destroyed ? clearInterval(drip) : response.write(' ')), 50);
    },
  },
  { name: 'no answer', right: 'fails', patience: impatient, send: () => {} },
  {
    name: 'stalls in mid-body',
    right: 'fails',
    patience: impatient,
    send: (response, body) => void response.writeHead(200, head(body)).write(half(body)),
  },
  {
    name: 'no answer, as a process',
    right: 'fails',
    line: /not whole within the time limit|no answer in time/,
    asProcess: true,
    send: () => {},
  },
  {
    name: 'a byte at a time, as a process',
    right: 'fails',
    line: /not whole within the time limit|no answer in time/,
    asProcess: true,
    send: (response, body) => {
      response.writeHead(200, head(body));
      const drip = setInterval(() => (response.destroyed ? clearInterval(drip) : response.write(' ')), 200);
    },
  },
  {
    name: 'endless body',
    right: 'fails',
    line: /the body is larger than/,
    asProcess: true,
    send: (response, body) => writeOn(response.writeHead(200, head(body)), blanks),
  },
  {
    name: 'body of 200 MB',
    right: 'fails',
    line: /the body is larger than/,
    asProcess: true,
    send: (response, body) => writeOn(response.writeHead(200, head(body, { 'content-length': '200000000' })), blanks, 200),
  },
  { name: 'gzip bomb', right: 'fails', line: /the body is larger than/, asProcess: true, ready: packed, send: bomb('gzip', 'gzip') },
  {
    name: 'gzip bomb in gzip',
    right: 'fails',
    line: /the body is larger than/,
    asProcess: true,
    ready: packed,
    send: bomb('twice', 'gzip, gzip'),
  },
  { name: 'brotli bomb', right: 'fails', line: /the body is larger than/, asProcess: true, ready: packed, send: bomb('brotli', 'br') },
  {
    name: 'gzip cut off',
    right: 'fails',
    send: (response, body) => {
      const packed = gzipSync(`${body.text}${' '.repeat(1000)}`);
      response.writeHead(200, head(body, { 'content-encoding': 'gzip' })).end(packed.subarray(0, Math.ceil(packed.length / 2)));
    },
  },
  {
    name: 'says gzip, is none',
    right: 'fails',
    send: (response, body) => response.writeHead(200, head(body, { 'content-encoding': 'gzip' })).end(body.text),
  },
  {
    name: 'content-length too long',
    right: 'fails',
    patience: impatient,
    send: (response, body) => {
      response.writeHead(200, head(body, { 'content-length': String(Buffer.byteLength(body.text) + 100) }));
      response.write(body.text, () => setTimeout(() => response.socket?.end(), 5));
    },
  },
  {
    name: 'content-length too short',
    right: 'fails',
    // Node's own server does not send more than it announced.
    send: (response, body) => {
      const bytes = Buffer.from(body.text);
      response.socket?.end(
        Buffer.concat([
          Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: ${body.type}\r\ncontent-length: ${Math.ceil(bytes.length / 2)}\r\n\r\n`),
          bytes,
        ]),
      );
    },
  },
  {
    name: 'headers of 200 kB',
    right: 'fails',
    send: (response, body) => response.writeHead(200, head(body, { 'x-long': 'x'.repeat(200_000) })).end(body.text),
  },
];
