import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { legislationSchema } from '#model/legislation.ts';
import { Http } from '#pull/fetch.ts';
import { emptyContext } from '#pull/source-context.ts';
import { SourceError, type Collected, type SourceContext } from '#pull/source.ts';
import { map } from './map.ts';
import { parse, type RawDocument } from './parse.ts';
import { federalRegister } from './source.ts';

const now = '2026-07-25T18:00:37Z';

/** What is asked for is up to the config; these tests, like the recorded answers, are about what Banwatch asked for in November 2026. */
vi.mock('#config', async (importOriginal) => {
  const { default: config } = await importOriginal<typeof import('#config')>();
  const agencies = ['homeland-security-department', 'u-s-customs-and-border-protection', 'justice-department', 'federal-trade-commission'];
  return { default: { ...config, federalRegister: { terms: ['facial recognition', 'biometric'], agencies } } };
});
const host = 'https://www.federalregister.gov';

/** A proposed rule of an agency that does not exist; what is given replaces the ordinary values, undefined leaves them out. */
function document(differences: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    document_number: '2026-90001',
    title: 'Cameras at Example Ports',
    type: 'Proposed Rule',
    action: 'Notice of proposed rulemaking.',
    abstract: 'The agency would photograph everyone.',
    publication_date: '2026-07-01',
    effective_on: null,
    comments_close_on: '2026-08-31',
    html_url: `${host}/documents/2026/07/01/2026-90001/cameras`,
    pdf_url: 'https://www.govinfo.gov/content/pkg/FR-2026-07-01/pdf/2026-90001.pdf',
    agencies: [
      { raw_name: 'DEPARTMENT OF EXAMPLES', name: 'Examples Department', id: 1, slug: 'examples-department', parent_id: null },
      { raw_name: 'Bureau of Cameras' },
    ],
    excerpts: 'The agency would <span class="match">photograph</span>...',
    ...differences,
  };
}

const page = (results: unknown[], more: Record<string, unknown> = {}) =>
  JSON.stringify({ description: 'Documents', count: results.length, total_pages: 1, results, ...more });
const empty = JSON.stringify({ description: 'Documents', count: 0, total_pages: 0, results: [] });

/** What we make of one document. Everything the map returns must fit the model. */
function read(differences: Record<string, unknown> = {}) {
  const observation = map(parse(page([document(differences)])).documents[0]!);
  legislationSchema.parse({ ...observation.record, firstSeen: now });
  return observation;
}
const recordOf = (differences: Record<string, unknown> = {}) => read(differences).record;

/** Runs the source as the pull does, against a server that stands in for the Federal Register. */
async function collect(
  answering: (url: URL, count: number) => string | { status: number; body: string },
  given: Partial<SourceContext> = {},
): Promise<{ collected: Collected<RawDocument>; asked: URL[] }> {
  const asked: URL[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url!.replace('/www.federalregister.gov', ''), host);
    const answer = answering(url, asked.push(url));
    if (typeof answer === 'string') response.end(answer);
    else response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const http = new Http({
    userAgent: 'test',
    mirror: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    record: null,
    cache: null,
  });
  onTestFinished(async () => {
    await http.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const { fetchText } = http.forSource(federalRegister.id, federalRegister.hosts);
  return { collected: await federalRegister.collect(fetchText, emptyContext(now, given)), asked };
}

async function failure(answering: Parameters<typeof collect>[0]): Promise<SourceError> {
  const error: unknown = await collect(answering).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

describe('the search', () => {
  test('is for two terms in four agencies, the newest first, with the fields we use and no excerpts', async () => {
    const { asked } = await collect(() => empty);
    expect(asked.map((url) => url.searchParams.get('conditions[term]'))).toEqual(['"facial recognition"', 'biometric']);
    const { pathname, searchParams } = asked[0]!;
    expect(pathname).toBe('/api/v1/documents.json');
    expect(searchParams.getAll('conditions[agencies][]')).toEqual([
      'homeland-security-department',
      'u-s-customs-and-border-protection',
      'justice-department',
      'federal-trade-commission',
    ]);
    expect(searchParams.getAll('conditions[type][]')).toEqual(['RULE', 'PRORULE', 'NOTICE']);
    expect(searchParams.get('order')).toBe('newest');
    expect(searchParams.get('per_page')).toBe('100');
    expect(searchParams.getAll('fields[]')).toContain('comments_close_on');
    expect(searchParams.getAll('fields[]')).not.toContain('excerpts');
  });

  test('has its brackets encoded', async () => {
    const { asked } = await collect(() => empty);
    expect(asked.map(({ href }) => /[[\]" ]/.test(href))).toEqual([false, false]);
  });

  test.each([
    ['30 days ago', {}, '2026-06-25'],
    ['the day in Washington of --since', { since: '2026-01-02T03:00:00Z' }, '2026-01-01'],
    ['30 days ago when --since is later', { since: '2026-07-20T03:00:00Z' }, '2026-06-25'],
    ['2019 with --full', { full: true, since: '2026-01-02T03:00:00Z' }, '2019-01-01'],
  ])('begins with %s', async (_, given, from) => {
    const { asked } = await collect(() => empty, given);
    expect(asked.map((url) => url.searchParams.get('conditions[publication_date][gte]'))).toEqual([from, from]);
  });

  test('proves nothing about documents that are missing', async () => {
    const { collected } = await collect(() => empty);
    expect(collected).toEqual({ raws: [], covers: null, skipped: [], notes: [] });
  });

  test('names a document once, though both terms find it', async () => {
    const { collected } = await collect(() => page([document(), document({ document_number: '2026-90002', title: null })]));
    expect(collected.raws.map((raw) => federalRegister.nameOf(raw))).toEqual(['2026-90001', '2026-90002']);
  });
});

describe('the next page', () => {
  const second = `${host}/api/v1/documents.json?conditions%5Bterm%5D=x&search_after_cursor=abc`;

  test('is found by the address in the answer, a raw space in it encoded', async () => {
    const { collected, asked } = await collect((url) => {
      if (url.searchParams.get('conditions[term]') === 'biometric') return empty;
      if (url.searchParams.has('search_after_cursor')) return page([document({ document_number: 'E9-1234' })], { count: 2 });
      return page([document()], { count: 2, next_page_url: `${second}&note=a b` });
    });
    expect(collected.raws).toHaveLength(2);
    expect(collected.notes).toEqual([]);
    expect(asked[1]!.search).toBe('?conditions%5Bterm%5D=x&search_after_cursor=abc&note=a%20b');
  });

  test('that was read already ends the search, with a note', async () => {
    const { collected, asked } = await collect(() => page([document()], { count: 500, next_page_url: second }));
    expect(asked).toHaveLength(4);
    expect(collected.notes).toEqual([
      '"facial recognition": the answer names a page that was read already, 2 of 500 documents read',
      'biometric: the answer names a page that was read already, 2 of 500 documents read',
    ]);
  });

  test('that never ends fails an ordinary pull, which asks for a month', async () => {
    const error = await failure((_, count) => page([document()], { count: 10_000, next_page_url: `${second}${count}` }));
    expect(error.message).toContain('the search has no end: 20 of 10000 documents read on 20 pages');
  });

  test('is asked for a hundred times at most', async () => {
    const endless = (_: URL, count: number) => page([document()], { count: 10_000, next_page_url: `${second}${count}` });
    const { collected, asked } = await collect(endless, { full: true });
    expect(asked).toHaveLength(200);
    expect(collected.notes?.[0]).toBe('"facial recognition": stopped after 100 pages, 100 of 10000 documents read');
  });

  test.each([
    'https://evil.example/api/v1/documents.json',
    'http://www.federalregister.gov/api/v1/documents.json',
    'https://www.federalregister.gov:8443/x',
    'https://a:b@www.federalregister.gov/x',
    'https://www.federalregister.gov.evil.example/x',
    'file:///etc/passwd',
    'page 2',
  ])('at %s is refused', async (next) => {
    const error = await failure(() => page([document()], { next_page_url: next }));
    expect(error.message).toBe('[federal-register parse] the next page is not at www.federalregister.gov');
  });
});

describe('an answer that is no search result is refused', () => {
  const whole = page([document()]);
  test.each([
    ['a page with status 200', '<html><body>Not Found</body></html>', 'not JSON but a page or XML'],
    ['an empty body', '', 'the answer is empty'],
    ['a body cut off', whole.slice(0, -20), 'not JSON, perhaps cut off'],
    ['another object', '{"errors": {"fields": "x is not valid"}}', 'not search results: no "count" in the answer'],
    ['a list', '[]', 'not search results: no "count" in the answer'],
    ['null', 'null', 'not search results: no "count" in the answer'],
    ['a count without results', '{"count": 7}', 'not search results: a count of 7 and no "results"'],
  ])('%s', async (_, body, message) => {
    const error = await failure(() => body);
    expect(error.where).toEqual({ source: 'federal-register', step: 'parse' });
    expect(error.message).toBe(`[federal-register parse] ${message}`);
  });

  test('404 with a page in HTML', async () => {
    const error = await failure(() => ({ status: 404, body: '<html>404 Not Found</html>' }));
    expect(error.where.step).toBe('fetch');
    expect(error.message).toContain('HTTP 404');
  });
});

test.each(['{"count": 0}', '{"count": 0, "results": null}', '\ufeff{"count": 0, "results": []}'])(
  '%j is a good answer without documents',
  (body) => {
    expect(parse(body)).toEqual({ documents: [], count: 0, next: null });
  },
);

test('a document of another shape is skipped by its number, once, and takes no other down', async () => {
  const odd = [document({ document_number: '2026-90003', title: { text: 'x' } }), 'nothing', document()];
  const { collected } = await collect(() => page(odd));
  expect(collected.raws).toHaveLength(1);
  expect(collected.skipped?.map(({ item }) => item)).toEqual(['2026-90003', 'row 2']);
});

describe('a document', () => {
  test('becomes a file in our own words', () => {
    expect(read()).toEqual({
      kind: 'legislation',
      id: 'federal-register/2026-90001',
      sourceId: '2026-90001',
      record: {
        title: 'Cameras at Example Ports',
        jurisdiction: 'us',
        client: 'federal-register',
        file: '2026-90001',
        kind: 'Proposed Rule',
        status: 'Notice of proposed rulemaking.',
        body: null,
        introduced: null,
        onAgenda: null,
        passed: '2026-07-01',
        enacted: null,
        enactmentNumber: null,
        commentsClose: '2026-08-31',
        summary: 'The agency would photograph everyone.',
        sponsors: ['Examples Department', 'Bureau of Cameras'],
        history: [],
        documents: [{ title: 'PDF', kind: null, url: 'https://www.govinfo.gov/content/pkg/FR-2026-07-01/pdf/2026-90001.pdf' }],
        url: 'https://www.federalregister.gov/documents/2026/07/01/2026-90001/cameras',
        source: 'federal-register',
      },
    });
  });

  test('of which little is said is kept: null and missing are the same', () => {
    const little = {
      action: null,
      abstract: null,
      agencies: null,
      publication_date: null,
      comments_close_on: null,
      pdf_url: null,
      type: 'Notice',
    };
    const missing = Object.fromEntries(Object.keys(little).map((key) => [key, undefined]));
    expect(recordOf(little)).toMatchObject({ status: null, passed: null, enacted: null, sponsors: [], documents: [] });
    expect(recordOf(little)).not.toHaveProperty('summary');
    expect(recordOf(little)).not.toHaveProperty('commentsClose');
    expect(recordOf({ ...missing, type: 'Notice' })).toEqual(recordOf(little));
  });

  test('that proposes a rule and has no last day for comments says so', () => {
    expect(recordOf({ comments_close_on: null }).commentsClose).toBeNull();
    expect(recordOf({ comments_close_on: null, type: 'Rule', effective_on: '2026-12-26' })).not.toHaveProperty('commentsClose');
  });

  test('in force names its day', () => {
    expect(recordOf({ type: 'Rule', effective_on: '2026-12-26' }).enacted).toBe('2026-12-26');
  });

  test.each(['2026-20322', 'C1-2020-12345', 'E9-1234', '94-12345'])('may have the number %s', (document_number) => {
    expect(read({ document_number }).id).toBe(`federal-register/${document_number}`);
  });

  test.each(['', '..', '../x', 'a/b', '2026-1.json', 'a b', '-1', 'x'.repeat(10) + '\u202e'])(
    'may not have the number %j',
    (document_number) => {
      expect(() => read({ document_number })).toThrow('no document number');
    },
  );

  test.each(['2026-02-30', '2026-07', 'soon', '07/01/2026'])('with the day %j is refused, not guessed', (publication_date) => {
    expect(() => read({ publication_date })).toThrow(`cannot read publication_date "${publication_date}"`);
  });

  test('without a title is refused', () => {
    expect(() => read({ title: ' \u200b' })).toThrow('no title');
  });

  test('holds hostile text as text, and no hostile address', () => {
    const hostile = recordOf({
      title: '<script>alert(1)</script> \u202ex',
      abstract: 'One.\r\n\r\n\r\n{process.exit(1)}',
      html_url: 'javascript:alert(1)',
      pdf_url: 'data:text/html,x',
    });
    expect(hostile).toMatchObject({ title: '<script>alert(1)</script> x', summary: 'One.\n\n{process.exit(1)}', url: null, documents: [] });
  });

  test('of one agency under two names of one sort names it once', () => {
    expect(recordOf({ agencies: [{ raw_name: 'A', name: 'B' }, { raw_name: 'B' }, { raw_name: '', name: null }] }).sponsors).toEqual(['B']);
  });

  test('never shows an excerpt', () => {
    expect(JSON.stringify(read())).not.toContain('match');
  });
});

test('the mirror that ships with the project answers both searches of its own day', async () => {
  const http = new Http({ userAgent: 'test', mirror: 'mirror', record: null, cache: null });
  onTestFinished(() => http.close());
  const { fetchText } = http.forSource(federalRegister.id, federalRegister.hosts);
  expect(await federalRegister.collect(fetchText, emptyContext(now))).toEqual({ raws: [], covers: null, skipped: [], notes: [] });
});
