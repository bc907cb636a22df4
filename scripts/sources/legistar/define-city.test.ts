import { describe, expect, test } from 'vitest';
import type { Legislation } from '#model/legislation.ts';
import { SourceError } from '#pull/source.ts';
import { defineLegistarCity } from './define-city.ts';
import {
  calendar,
  changedMatters,
  city,
  collect,
  collectFromServer,
  contextWith,
  failureOf,
  fileMatters,
  filesOf,
  following,
  item,
  matter,
  meeting,
  parts,
  quiet,
} from './stand-in.ts';

describe('a city that does not answer as it should', () => {
  const failing = (status: number, body: unknown = 'no') => failureOf(collectFromServer(() => ({ status, body })));

  test('403: it wants a token', async () => {
    const failure = await failing(403);
    expect(failure).toBeInstanceOf(SourceError);
    expect(failure.where).toEqual({ source: 'legistar-testville', step: 'fetch' });
    expect(failure.message).toContain('HTTP 403: this city answers only with a token');
  });

  test('500: unknown client, or out of order', async () => {
    const failure = await failing(500, { InnerException: {} });
    expect(failure.where.step).toBe('fetch');
    expect(failure.message).toContain('HTTP 500');
  });

  test('400 on matters, with what it says', async () => {
    const failure = await failing(400, { Message: 'The query is not valid, ask jane@testville.gov' });
    expect(failure.where.step).toBe('fetch');
    expect(failure.message).toContain('HTTP 400: an error: "The query is not valid, ask […]"');
  });

  test.each([
    ['an HTML page with status 200', '<!DOCTYPE html><html><body>Service unavailable</body></html>', 'not JSON but a page or XML'],
    ['an error with status 200', { Message: 'An error has occurred.' }, 'not a list but an error: "An error has occurred."'],
    ['an object', { value: [] }, 'not a list but an object (value)'],
    ['an empty body', '', 'the answer is empty'],
    ['a body that broke off', '[{"MatterId": 1, "Matter', 'not JSON, perhaps cut off'],
    ['null', 'null', 'not a list but null'],
    ['rows of another kind', [{ a: 1 }, { a: 2 }], 'not one row has the expected shape'],
  ])('%s', async (_, body, message) => {
    const failure = await failureOf(collect({ ...quiet, [changedMatters]: body }));
    expect(failure).toBeInstanceOf(SourceError);
    expect(failure.where).toEqual({ source: 'legistar-testville', step: 'parse' });
    expect(failure.message).toContain(message);
  });

  test('an error with status 200 in place of the calendar fails the source too', async () => {
    const failure = await failureOf(collect({ ...quiet, [calendar]: { Message: 'An error has occurred.' } }));
    expect(failure.message).toBe(
      '[legistar-testville parse] not a list but an error: "An error has occurred." (https://webapi.legistar.com/v1/testville/events)',
    );
  });

  test('nothing at all, where files are known to us', async () => {
    const followed = following('testville/26-0101');
    const failure = await failureOf(collect({ ...quiet, [fileMatters('26-0101')]: [] }, followed));
    expect(failure.where.step).toBe('parse');
    expect(failure.message).toContain('no matters at all, where there are files known to us');
    const inFull = contextWith({ full: true, legislation: new Map([['testville/26-0101', { client: 'testville' } as Legislation]]) });
    expect((await failureOf(collectFromServer(() => ({}), inFull))).message).toContain('no matters at all');
  });

  test('one of our files is not there, though others are: a note', async () => {
    const { notes } = await collect(
      { ...quiet, [fileMatters('26-0101', '26-0102')]: [matter()], ...parts(7001) },
      following('testville/26-0101', 'testville/26-0102'),
    );
    expect(notes).toEqual(['file 26-0102 was not found']);
  });
});

describe('a good answer that looks like none', () => {
  test('is a city without news and without files known to us', async () => {
    expect(await collect(quiet)).toMatchObject({ raws: [], notes: [], skipped: [] });
  });

  test('is a city whose calendar refuses dates: the files still count', async () => {
    const { raws, covers, notes } = await collectFromServer((url) => {
      if (url.pathname.endsWith('/events')) {
        return { status: 400, body: { Message: "'Agenda Draft Status' or 'Agenda Final Status' is not setup in settings." } };
      }
      return { body: url.pathname.endsWith('/matters') ? [matter()] : [] };
    });
    expect(filesOf(raws)).toEqual(['26-0101']);
    expect(covers).toBeNull();
    expect(notes).toEqual([
      `the calendar of Testville cannot be read this way: HTTP 400: an error: "'Agenda Draft Status' or 'Agenda Final Status' is not setup in settings." (https://webapi.legistar.com/v1/testville/events)`,
    ]);
  });
});

describe('a city that wants a token', () => {
  const closed = defineLegistarCity({ ...city, token: 'LEGISTAR_TOKEN_TEST' });

  test.each([{}, { LEGISTAR_TOKEN_TEST: '' }])('is not asked without one: %j', async (keys) => {
    expect(await collect({}, contextWith({ keys }), closed)).toEqual({
      raws: [],
      covers: null,
      notAsked: 'Testville answers only with a token, and LEGISTAR_TOKEN_TEST is not set',
    });
  });

  test('gets it with every question, and it stands nowhere else', async () => {
    const asked: (string | null)[] = [];
    const context = contextWith({ keys: { LEGISTAR_TOKEN_TEST: 'secret-word' } });
    const collected = await collectFromServer(
      (url) => {
        asked.push(url.searchParams.get('token'));
        if (url.pathname.endsWith('/sponsors')) return { status: 404 };
        if (url.pathname.endsWith('/eventitems')) return { body: [item()] };
        return { body: url.pathname.endsWith('/matters') ? [matter()] : url.pathname.endsWith('/events') ? [meeting()] : [] };
      },
      context,
      closed,
    );
    expect(new Set(asked)).toEqual(new Set(['secret-word']));
    const mapped = collected.raws.map((raw) => closed.map(raw, context));
    expect(mapped).toHaveLength(2);
    expect(JSON.stringify([collected, mapped])).not.toContain('secret-word');
  });

  test('that does not accept it says so without it', async () => {
    const failure = await failureOf(
      collectFromServer(() => ({ status: 403 }), contextWith({ keys: { LEGISTAR_TOKEN_TEST: 'secret-word' } }), closed),
    );
    expect(failure.message).toContain('HTTP 403: the token is not accepted');
    expect(failure.message).not.toContain('secret-word');
  });
});
