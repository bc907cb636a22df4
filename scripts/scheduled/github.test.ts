import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryOut, openIssues, type GitHub } from './github.ts';

let server: Server;
let github: GitHub;
let asked: { method: string; url: string; token: string; body: unknown }[];
let status: number;

beforeEach(async () => {
  asked = [];
  status = 200;
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '' } = request;
      asked.push({ method, url, token: request.headers.authorization ?? '', body: body === '' ? null : JSON.parse(body) });
      response.writeHead(status).end(method === 'GET' ? '[{"number": 7, "body": null}, {"number": 8, "body": "text"}]' : '{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  github = { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, repository: 'banwatch/banwatch', token: 'secret' };
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('only open issues with the label are asked for', async () => {
  expect(await openIssues(github)).toEqual([
    { number: 7, body: '' },
    { number: 8, body: 'text' },
  ]);
  expect(asked).toMatchObject([
    { url: '/repos/banwatch/banwatch/issues?state=open&labels=source-failing&per_page=100', token: 'Bearer secret' },
  ]);
});

test('an issue is opened with its label, changed in place, and closed with a comment', async () => {
  await carryOut(github, { kind: 'open', source: 'govinfo', title: 'Source failing: govinfo', body: 'text' });
  await carryOut(github, { kind: 'update', source: 'govinfo', number: 7, body: 'other' });
  await carryOut(github, { kind: 'close', source: 'govinfo', number: 7, comment: 'again' });
  expect(asked.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', '/repos/banwatch/banwatch/issues', { title: 'Source failing: govinfo', body: 'text', labels: ['source-failing'] }],
    ['PATCH', '/repos/banwatch/banwatch/issues/7', { body: 'other' }],
    ['POST', '/repos/banwatch/banwatch/issues/7/comments', { body: 'again' }],
    ['PATCH', '/repos/banwatch/banwatch/issues/7', { state: 'closed', state_reason: 'completed' }],
  ]);
});

test('a refusal says what was asked and which permission is missing, and never the token', async () => {
  status = 403;
  const refusal = await openIssues(github).catch((error: unknown) => (error as Error).message);
  expect(refusal).toContain('GitHub answered 403 to GET issues');
  expect(refusal).toContain('issues: write');
  expect(refusal).not.toContain('secret');
});
