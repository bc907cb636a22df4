/** For the tests of collecting: runs the source against answers that a test makes up. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Measure } from '#model/measure.ts';
import { Http, type FetchText } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import { SourceError, type Collected, type SourceContext } from '#pull/source.ts';
import { list } from './fixtures.ts';
import { congressGov, type RawRecord } from './source.ts';

export const now = '2026-03-07T12:30:15Z';
export const key = 'SECRET-KEY-0123456789';
export const keys = { CONGRESS_GOV_API_KEY: key };
export const from = 'fromDateTime=2026-03-04T00%3A00%3A00Z';
export const api = 'https://api.congress.gov/v3';

export const listAddress = (chamber: string, offset = 0, more = `&${from}`) =>
  `${api}/committee-meeting/119/${chamber}?format=json&limit=250&offset=${offset}${more}`;

export const detailAddress = (eventId: string, chamber = 'house') => `${api}/committee-meeting/119/${chamber}/${eventId}?format=json`;
export const empty = list([]);

/** Empty lists for the three chambers; a test overrides what it is about. */
export const lists = { [listAddress('house')]: empty, [listAddress('senate')]: empty, [listAddress('nochamber')]: empty };

/** A measure with a bill, as far as this source looks at it. */
export const following = (...bills: [number, string | null][]) =>
  new Map(bills.map(([congress, number], index) => [`us/bill-${index + 1}`, { bill: { congress, number } } as Measure]));

/** Runs the source as the pull does, with a mirror folder that holds `answers`. */
export async function collect(answers: Record<string, string>, given: Partial<SourceContext> = {}): Promise<Collected<RawRecord>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'congress-gov-'));
  const http = new Http({ userAgent: 'test', mirror: folder, record: null, cache: null });
  try {
    for (const [address, body] of Object.entries(answers)) {
      const file = mirrorFile(folder, new URL(address));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, body);
    }
    const { fetchText } = http.forSource(congressGov.id, congressGov.hosts);
    return await congressGov.collect(fetchText, emptyContext(now, { keys, ...given }));
  } finally {
    await http.close();
    await rm(folder, { recursive: true });
  }
}

export type Answering = (address: string, request: IncomingMessage) => { status?: number; body: string };

/** Opens a door to a server that stands in for the API. */
export async function door(answering: Answering, record: string | null = null): Promise<FetchText> {
  const server = createServer((request, response) => {
    const { status = 200, body } = answering(request.url!.replace('/api.congress.gov', 'https://api.congress.gov'), request);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = new Http({ userAgent: 'test', mirror, record, cache: null });
  onTestFinished(async () => {
    await http.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return http.forSource(congressGov.id, congressGov.hosts).fetchText;
}

export async function failure(collected: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await collected.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

/** A door that never opens a socket: for runs of thousands of requests. */
export function quickDoor(answering: (address: string) => string): { fetchText: FetchText; asked: string[] } {
  const asked: string[] = [];
  const fetchText: FetchText = async (url) => {
    asked.push(url);
    return { status: 200, text: answering(url), url, contentType: 'application/json' };
  };
  return { fetchText, asked };
}

export const nameAll = ({ raws }: Collected<RawRecord>) => raws.map((raw) => congressGov.nameOf(raw));
export const eventIdIn = (address: string) => /\/(\d+)\?/.exec(address)?.[1] ?? '';
