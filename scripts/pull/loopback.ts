import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { Http, type HttpSettings } from './fetch.ts';
import { SourceError } from './source.ts';

/** For tests of what asks the network: real servers on this machine. */

export const userAgent = 'test (+https://tracker.example/how-we-know/)';
/** An address of the source that `openHttp` opens the door for. */
export const page = 'https://www.senate.gov/general/x.xml';
const hosts = ['www.senate.gov', 'other.senate.gov'];

type Answering = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A real server that stands in for every host; keeps what it was asked. */
export async function serve(answering: Answering): Promise<{ mirror: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => answering(request, response, asked.push(request)));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return { mirror: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** A temporary folder, for as long as the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-fetch-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A door to the network that leads to the server, closed after the test. */
export function openHttp(mirror: string, settings: Partial<HttpSettings> = {}) {
  const http = new Http({ userAgent, mirror, record: null, cache: null, ...settings });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= http.close());
  onTestFinished(close);
  return { ...http.forSource('senate-schedule', hosts), close, takeNotes: () => http.takeNotes() };
}

/** The error that a request ends with. */
export async function failure(answer: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}
