import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { answer, command, newPlace, now, pull, root, schedule, tree, week } from './pull-stand-in.ts';

test('of two pulls at once the second is refused with status 1, and the first does its work', async () => {
  const place = await newPlace();
  const body = schedule(week);
  let release = () => {};
  let asked = () => {};
  const firstAsked = new Promise<void>((resolve) => (asked = resolve));
  const server = createServer((_request, response) => {
    // White space between two rows keeps the answer alive until the second pull has ended.
    const cut = body.indexOf('<meeting>');
    response.write(body.slice(0, cut));
    const alive = setInterval(() => response.write(' '), 200);
    release = () => {
      clearInterval(alive);
      response.end(body.slice(cut));
    };
    response.on('close', () => clearInterval(alive));
    asked();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const served = { ...place, mirror: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };

  const first = pull(served);
  await firstAsked;
  const second = await pull(served);
  release();
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`another pull is at work in ${place.content}: wait for it to end, nothing was done`);
  expect((await first).status).toBe(0);
  expect(Object.keys(await tree(place.content))).toHaveLength(6);
});

test('a pull that was killed leaves no lock behind, and the next one does its work', async () => {
  const place = await newPlace();
  await answer(place, schedule(week));
  const server = createServer(() => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const killed = spawn(process.execPath, [...command, '--mirror', mirror, '--content', place.content, '--now', now], { cwd: root });
  await once(server, 'request');
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(await tree(place.content)).toEqual({});
  expect((await pull(place)).status).toBe(0);
  expect(Object.keys(await tree(place.content))).toHaveLength(6);
});
