import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allSources } from '#sources/index.ts';
import { healthAfterTurn } from '#model/source-health.ts';
import { healthAfter } from '../scheduled/source-health.ts';
import { asTable } from './report.ts';
import { runPull } from './run.ts';
import { defineSource, type Collected, type Source } from './source.ts';

// One source answers 500, one never, one an HTML page with status 200, one nothing at all; the shipped mirror answers for the others.
let server: Server;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banwatch-failures-'));
  await cp('content', path.join(folder, 'content'), { recursive: true });
  // New to this content, so that it has something to write.
  await rm(path.join(folder, 'content', 'legislation', 'sfgov'), { recursive: true });
  server = createServer((request, response) => {
    const [, host = '', ...rest] = (request.url ?? '/').split('?')[0]!.split('/');
    if (host === 'api.congress.gov') return void response.writeHead(500).end('{"error":"oops"}');
    if (host === 'www.govinfo.gov') return; // never answers
    if (host === 'www.senate.gov')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html><title>404 Error Page</title></html>');
    if (host === 'docs.house.gov') return void response.writeHead(200).end('');
    const query = (request.url ?? '').includes('?') ? `@${encodeURIComponent((request.url ?? '').split('?').slice(1).join('?'))}` : '';
    readFile(path.join('mirror', host, ...rest.map(decodeURIComponent)) + query).then(
      (body) => response.writeHead(200).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function checksums(under: string): Promise<Map<string, string>> {
  const names = (await readdir(under, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sums = await Promise.all(
    names.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [
        path.relative(under, file),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ] as const;
    }),
  );
  return new Map(sums);
}

test('four sources failing in four ways leave their records alone, and the others are written', async () => {
  const content = path.join(folder, 'content');
  const before = await checksums(path.join(content, 'hearings'));
  const wanted = ['senate-schedule', 'house-repository', 'congress-gov', 'govinfo', 'legistar-sfgov'];
  const report = await runPull({
    sources: wanted.map((id) => allSources.find((source) => source.id === id)!),
    topics: [],
    content,
    now: '2026-07-25T18:00:37Z',
    dryRun: false,
    acceptLosses: [],
    since: null,
    full: false,
    keys: { CONGRESS_GOV_API_KEY: 'canary-key' },
    repeated: null,
    http: { userAgent: 'test', mirror: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, record: null, cache: null },
    progress: () => {},
  });
  expect(report.exitStatus).toBe(2);
  const failures = report.sources.filter(({ failure }) => failure !== null);
  expect(failures.map(({ source }) => source)).toEqual(['senate-schedule', 'house-repository', 'congress-gov', 'govinfo']);
  for (const { source, failure } of failures) {
    expect(failure).toMatch(new RegExp(`^\\[${source} (fetch|parse)\\] `));
    expect(failure).not.toContain('\n');
    expect(failure).not.toContain('canary-key');
  }
  expect(report.written.every((file) => file.startsWith('legislation/sfgov/'))).toBe(true);
  expect(report.written).toHaveLength(3);
  expect(await checksums(path.join(content, 'hearings'))).toEqual(before);
}, 120_000);

/** A source that names one meeting. */
const oneMeeting = (differences: Partial<Collected<string>> = {}) =>
  defineSource<string>({
    id: 'one',
    title: 'One',
    url: 'https://one.example/',
    hosts: ['one.example'],
    collect: () => Promise.resolve({ raws: ['1'], covers: null, ...differences }),
    map: (eventId) => ({
      id: `119/house/${eventId}`,
      jurisdiction: 'us',
      congress: 119,
      chamber: 'house',
      eventId,
      sourceId: eventId,
      sourceUrl: 'https://one.example/1',
      claim: { title: 'New', kind: 'hearing', committees: [], startsAt: null, date: '2026-12-10', timeZone: 'America/New_York' },
    }),
    nameOf: (eventId) => eventId,
  });

const pullOne = (source: Source<string>, content: string) =>
  runPull({
    sources: [source],
    topics: [],
    content,
    now: '2026-11-29T12:00:00Z',
    dryRun: false,
    acceptLosses: [],
    since: null,
    full: false,
    keys: {},
    repeated: null,
    http: { userAgent: 'test', mirror: folder, record: null, cache: null },
    progress: () => {},
  });

test('what could not be written is no news', async () => {
  const content = path.join(folder, 'unwritable');
  await mkdir(path.join(content, 'hearings'), { recursive: true });
  // Where a folder should be made, a file stands: as good as a full disk.
  await writeFile(path.join(content, 'hearings', '119'), '');
  const report = await pullOne(oneMeeting(), content);
  expect(report).toMatchObject({ exitStatus: 2, written: [], news: [], sources: [{ added: 0 }] });
  expect(report.sources[0]!.failure).toContain('[one write]');
});

test('what was read before asking stopped is taken in, and the source counts as failed, so that the next pull asks for the rest', async () => {
  const content = path.join(folder, 'stopped');
  await mkdir(content);
  const report = await pullOne(oneMeeting({ stopped: 'stopped because the API gave out, 7 records not read' }), content);
  expect(report).toMatchObject({ exitStatus: 2, written: ['hearings/119/house/1.mdx'], sources: [{ added: 1, isPartial: true }] });
  expect(asTable(report)).toContain('failed: [one fetch] stopped because the API gave out, 7 records not read (what was read is taken in)');
  const lastSuccess = '2026-11-20T12:00:00Z';
  const health = healthAfter({ one: healthAfterTurn('one', null, { now: lastSuccess, failure: null, seen: 1, isNews: false }) }, report);
  expect(health['one']).toMatchObject({ lastSuccess, failingSince: report.now });
});

test('no contact that stands where something else should reaches a line of the report', async () => {
  const content = path.join(folder, 'contacts');
  await mkdir(content);
  const said = 'cannot read the date "jane@testville.gov, 617-555-0142"';
  const source = oneMeeting({ raws: ['1', '2'], notes: [said], skipped: [{ item: '7', reason: said }], stopped: said });
  const reading = source.map;
  source.map = (raw, context) => {
    if (raw === '2') throw new Error(said);
    return reading(raw, context);
  };
  const report = await pullOne(source, content);
  expect(report.sources[0]).toMatchObject({ notes: [expect.any(String)], skipped: [{ item: '7' }, { item: '2' }], isPartial: true });
  expect(JSON.stringify(report)).not.toMatch(/jane|0142/);
});
