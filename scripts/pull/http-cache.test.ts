import { mkdir, open, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { newFolder, openHttp, page, serve } from './loopback.ts';

const body = 'whole '.repeat(10_000);

/** A server whose answers are kept. */
const answering = () =>
  serve((request, response) =>
    request.headers['if-none-match'] === '"1"'
      ? response.writeHead(304, { etag: '"1"' }).end()
      : response.writeHead(200, { etag: '"1"' }).end(body),
  );

const noise = Buffer.alloc(20_000, 'not a database ');

test('a cache that is no database is removed and begun anew, and a note names it', async () => {
  const { mirror } = await answering();
  const cache = path.join(await newFolder(), 'http.sqlite');
  for (const ending of ['', '-wal', '-shm']) await writeFile(`${cache}${ending}`, noise);
  const first = openHttp(mirror, { cache });
  expect((await first.fetchText(page)).text).toBe(body);
  expect(first.takeNotes()).toEqual([expect.stringMatching(/http\.sqlite could not be read \(.*\): it was removed and begun anew/)]);
  expect(first.takeNotes()).toEqual([]);
  await first.close();

  const second = openHttp(mirror, { cache });
  expect((await second.fetchText(page)).text).toBe(body);
  expect(second.traffic.notModified).toBe(1);
  expect(second.takeNotes()).toEqual([]);
});

test('a cache that cannot be opened at all is done without, and a note says what to do', async () => {
  const { mirror } = await answering();
  const cache = path.join(await newFolder(), 'http.sqlite');
  await mkdir(cache);
  const { fetchText, takeNotes } = openHttp(mirror, { cache });
  expect((await fetchText(page)).text).toBe(body);
  expect(takeNotes()).toEqual([
    expect.stringMatching(/cannot be opened .* goes on without it; remove the file, or name another with --cache/),
  ]);
});

test('damage in the middle of the cache shows only on reading, and costs one request', async () => {
  const { mirror, asked } = await answering();
  const folder = await newFolder();
  const cache = path.join(folder, 'http.sqlite');
  const whole = openHttp(mirror, { cache });
  await whole.fetchText(page);
  await whole.close();
  const file = await open(cache, 'r+');
  // Opening reads the tables; a long body lies in pages of its own.
  await file.write(noise, 0, 4096, Math.floor((await stat(cache)).size / 8192) * 4096);
  await file.close();

  const { fetchText, takeNotes, close } = openHttp(mirror, { cache });
  expect((await fetchText(page)).text).toBe(body);
  expect((await fetchText(page)).text).toBe(body);
  expect(takeNotes()).toEqual([expect.stringMatching(/http\.sqlite is damaged \(.*\): it was removed/)]);
  expect(asked).toHaveLength(3);
  await close();
  expect(await readdir(folder)).toEqual([]);
});

test('a cache that another process is writing to is left alone', async () => {
  const { mirror } = await answering();
  const cache = path.join(await newFolder(), 'http.sqlite');
  const other = new DatabaseSync(cache);
  other.exec('CREATE TABLE x (y); BEGIN EXCLUSIVE; INSERT INTO x VALUES (1)');
  const { fetchText, takeNotes } = openHttp(mirror, { cache });
  expect((await fetchText(page)).text).toBe(body);
  other.exec('COMMIT');
  other.close();
  expect(takeNotes()).toEqual([expect.stringContaining('cannot be opened (database is locked)')]);
  expect((await readFile(cache)).subarray(0, 15).toString()).toBe('SQLite format 3');
});
