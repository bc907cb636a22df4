import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Measure } from '#model/measure.ts';
import type { FetchText } from '#pull/fetch.ts';
import { Http } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import { SourceError, type Collected, type SourceContext } from '#pull/source.ts';
import { billAnswer, list, meetingAnswer, row } from './fixtures.ts';
import { congressGov, type RawRecord } from './source.ts';

const now = '2026-03-07T12:30:15Z';
const key = 'SECRET-KEY-0123456789';
const keys = { CONGRESS_GOV_API_KEY: key };
const from = 'fromDateTime=2026-03-04T00%3A00%3A00Z';
const api = 'https://api.congress.gov/v3';
const listAddress = (chamber: string, offset = 0, more = `&${from}`) =>
  `${api}/committee-meeting/119/${chamber}?format=json&limit=250&offset=${offset}${more}`;
const detailAddress = (eventId: string, chamber = 'house') => `${api}/committee-meeting/119/${chamber}/${eventId}?format=json`;
const empty = list([]);
/** Empty lists for the three chambers; a test overrides what it is about. */
const lists = { [listAddress('house')]: empty, [listAddress('senate')]: empty, [listAddress('nochamber')]: empty };

/** A measure with a bill, as far as this source looks at it. */
const following = (...bills: [number, string | null][]) =>
  new Map(bills.map(([congress, number], index) => [`us/bill-${index + 1}`, { bill: { congress, number } } as Measure]));

/** Runs the source as the pull does, with a mirror folder that holds `answers`. */
async function collect(answers: Record<string, string>, given: Partial<SourceContext> = {}): Promise<Collected<RawRecord>> {
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

type Answering = (address: string, request: IncomingMessage) => { status?: number; body: string };

/** Opens a door to a server that stands in for the API. */
async function door(answering: Answering, record: string | null = null): Promise<FetchText> {
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

async function failure(collected: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await collected.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

/** A door that never opens a socket: for runs of thousands of requests. */
function quickDoor(answering: (address: string) => string): { fetchText: FetchText; asked: string[] } {
  const asked: string[] = [];
  const fetchText: FetchText = async (url) => {
    asked.push(url);
    return { status: 200, text: answering(url), url, contentType: 'application/json' };
  };
  return { fetchText, asked };
}

const nameAll = ({ raws }: Collected<RawRecord>) => raws.map((raw) => congressGov.nameOf(raw));
const eventIdIn = (address: string) => /\/(\d+)\?/.exec(address)?.[1] ?? '';

describe('without a key', () => {
  test.each([{}, { CONGRESS_GOV_API_KEY: '' }, { CONGRESS_GOV_API_KEY: '  ' }])('%j nothing is asked', async (given) => {
    const { fetchText, asked } = quickDoor(() => '');
    expect(await congressGov.collect(fetchText, emptyContext(now, { keys: given }))).toEqual({
      raws: [],
      covers: null,
      notAsked: 'no CONGRESS_GOV_API_KEY in the environment',
    });
    expect(asked).toEqual([]);
  });
});

describe('the key', () => {
  test('goes into a header of every request, and into no address and no recorded file name', async () => {
    const record = await mkdtemp(path.join(tmpdir(), 'congress-gov-record-'));
    onTestFinished(() => rm(record, { recursive: true }));
    const asked: { address: string; key: unknown }[] = [];
    const fetchText = await door((address, request) => {
      asked.push({ address, key: request.headers['x-api-key'] });
      if (address.includes('/bill/')) return { body: billAnswer() };
      if (eventIdIn(address) !== '') return { body: meetingAnswer() };
      return { body: address.includes('/house?') ? list([row('900301')]) : empty };
    }, record);
    const collected = await congressGov.collect(fetchText, emptyContext(now, { keys, measures: following([119, 'S. 9001']) }));
    expect(nameAll(collected)).toEqual(['119-s-9001', '900301']);
    expect(asked.map((one) => one.key)).toEqual(Array(5).fill(key));
    expect(asked.map(({ address }) => address).join()).not.toContain('SECRET');
    const files = await readdir(record, { recursive: true });
    expect(files.join()).not.toContain('SECRET');
    expect(files).toContain('api.congress.gov/v3/bill/119/s/9001@format%3Djson');
  });

  test('is in no error, not even one that repeats it', async () => {
    const refused = await door(() => ({ status: 403, body: `{"error": {"code": "API_KEY_INVALID", "message": "${key}"}}` }));
    const told = await door(() => ({ body: `{"error": {"code": "API_KEY_INVALID", "message": "not valid: ${key}"}}` }));
    const errors = [
      await failure(congressGov.collect(refused, emptyContext(now, { keys }))),
      await failure(congressGov.collect(told, emptyContext(now, { keys }))),
      await failure(congressGov.collect(told, emptyContext(now, { keys: { CONGRESS_GOV_API_KEY: `SECRET\n${key}` } }))),
      await failure(congressGov.collect(told, emptyContext(now, { keys: { CONGRESS_GOV_API_KEY: 'SECRET-é' } }))),
    ];
    expect(errors.map(({ message }) => message)).toEqual([
      '[congress-gov fetch] HTTP 403 (https://api.congress.gov/v3/committee-meeting/119/house)',
      '[congress-gov parse] the API answers with an error: API_KEY_INVALID: not valid: [key]',
      '[congress-gov fetch] CONGRESS_GOV_API_KEY holds a character that no key has',
      '[congress-gov fetch] CONGRESS_GOV_API_KEY holds a character that no key has',
    ]);
    expect(errors.map((error) => JSON.stringify([error, error.stack, String(error.cause)])).join()).not.toContain('SECRET');
  });
});

describe('the lists', () => {
  const listsAsked = async (given: Partial<SourceContext>) => {
    const { fetchText, asked } = quickDoor(() => empty);
    await congressGov.collect(fetchText, emptyContext(now, { keys, ...given }));
    return asked;
  };

  test('are those of both chambers and of joint committees, for three whole days and the day itself', async () => {
    expect(await listsAsked({})).toEqual([listAddress('house'), listAddress('senate'), listAddress('nochamber')]);
  });

  test('begin where --since says, in full with seconds and Z', async () => {
    const [first] = await listsAsked({ since: '2025-12-31T23:00:00.000Z' });
    expect(first).toBe(listAddress('house', 0, '&fromDateTime=2025-12-31T23%3A00%3A00Z'));
  });

  test('begin nowhere with --full, whatever else is said', async () => {
    expect((await listsAsked({ full: true, since: '2025-12-31T23:00:00Z' }))[0]).toBe(listAddress('house', 0, ''));
  });

  test('are of the Congress in session in Washington', async () => {
    expect((await listsAsked({ now: '2027-01-03T03:00:00Z' }))[0]).toContain('/committee-meeting/119/house');
    expect((await listsAsked({ now: '2027-01-03T06:00:00Z' }))[0]).toContain('/committee-meeting/120/house');
  });

  const before = (address: string) => address.includes('/committee-meeting/119/');

  test('are also those of the Congress before, as long as the time asked for reaches back into it', async () => {
    const days = ['2027-01-02', '2027-01-03', '2027-01-06', '2027-01-07'];
    const asked = await Promise.all(days.map((day) => listsAsked({ now: `${day}T12:00:00Z` })));
    expect(asked.map((addresses) => [addresses.length, addresses.filter(before).length])).toEqual([
      [3, 3],
      [6, 3],
      [6, 3],
      [3, 0],
    ]);
    expect(asked[2]!.at(-1)).toBe(listAddress('nochamber', 0, '&fromDateTime=2027-01-03T00%3A00%3A00Z'));
    expect((await listsAsked({ now: '2027-03-01T12:00:00Z', since: '2026-12-20T00:00:00Z' })).filter(before)).toHaveLength(3);
  });

  test('of the Congress before are not asked for in full: it has thousands of meetings that do not change', async () => {
    expect((await listsAsked({ now: '2027-01-06T12:00:00Z', full: true }))[0]).not.toContain('fromDateTime');
    const asked = (await listsAsked({ now: '2027-01-06T12:00:00Z', full: true })).filter(before);
    expect(asked[0]).toBe(listAddress('house', 0, '&fromDateTime=2027-01-03T00%3A00%3A00Z'));
    expect((await listsAsked({ now: '2027-01-07T12:00:00Z', full: true })).filter(before)).toEqual([]);
  });

  test('of the Congress before bring its late changes, and cost nothing else when they are not there', async () => {
    const { fetchText } = quickDoor((address) => {
      if (eventIdIn(address) !== '') return meetingAnswer({ eventId: eventIdIn(address) });
      if (!before(address)) return empty;
      return address.includes('/senate?') ? list([row('900301')]) : '<html></html>';
    });
    const collected = await congressGov.collect(fetchText, emptyContext('2027-01-05T12:00:00Z', { keys }));
    expect(nameAll(collected)).toEqual(['900301']);
    expect(congressGov.map(collected.raws[0]!, emptyContext(now))).toMatchObject({ id: '119/house/900301', congress: 119 });
    expect(collected.notes).toEqual([
      'no list of the house meetings of the 119th Congress: not JSON but a page or XML',
      'no list of the nochamber meetings of the 119th Congress: not JSON but a page or XML',
    ]);
  });

  test.each([
    ['2027-01-10T12:00:00Z', true],
    ['2027-02-10T12:00:00Z', false],
  ])('of a Congress that has only begun may be unknown to the API: on %s', async (day, isNew) => {
    const fetchText = await door((address) =>
      address.includes('/committee-meeting/120/') ? { status: 404, body: '{"error": "Unknown resource: x"}' } : { body: billAnswer() },
    );
    const asked = congressGov.collect(fetchText, emptyContext(day, { keys, measures: following([119, 'S. 9001']) }));
    if (!isNew) return expect((await failure(asked)).reason).toContain('HTTP 404');
    const { raws, notes } = await asked;
    expect(raws).toHaveLength(1);
    expect(notes?.map((note) => note.replace(/ \(.*/, ''))).toEqual([
      'no list of the house meetings of the 120th Congress: HTTP 404',
      'no list of the senate meetings of the 120th Congress: HTTP 404',
      'no list of joint meetings: HTTP 404',
    ]);
  });

  test('prove nothing about meetings they do not name', async () => {
    expect(await collect(lists)).toEqual({ raws: [], covers: null, notes: [], skipped: [] });
  });

  test.each(['{"pagination": {"count": 0}}', '{"committeeMeetings": null, "pagination": {"total": 0}}', '{"committeeMeetings": []}'])(
    'may be empty as in %s',
    async (body) => {
      expect((await collect({ ...lists, [listAddress('house')]: body })).raws).toEqual([]);
    },
  );

  test.each([
    ['a page with status 200', '<html><body>Down for maintenance</body></html>', 'not JSON but a page or XML'],
    ['an answer without its key', '{"request": {}}', 'no list "committeeMeetings" in the answer'],
    ['an error', '{"error": "Unknown resource: x", "request": {}}', 'the API answers with an error: Unknown resource: x'],
  ])('that are %s fail the source', async (_, body, message) => {
    const error = await failure(collect({ ...lists, [listAddress('senate')]: body }));
    expect(error.where).toEqual({ source: 'congress-gov', step: 'parse' });
    expect(error.message).toBe(`[congress-gov parse] ${message}`);
  });

  test('that are missing fail the source, but for the one of joint committees', async () => {
    const { [listAddress('nochamber')]: _, ...both } = lists;
    const collected = await collect({ ...both, [listAddress('house')]: list([row('900301')]), [detailAddress('900301')]: meetingAnswer() });
    expect(nameAll(collected)).toEqual(['900301']);
    expect(collected.notes).toEqual([
      'no list of joint meetings: HTTP 404: the mirror has no file for it (https://api.congress.gov/v3/committee-meeting/119/nochamber)',
    ]);
    expect((await failure(collect({ [listAddress('house')]: empty }))).where.step).toBe('fetch');
  });

  test('with an odd row are read all the same', async () => {
    const rows = [row('../1'), 'row', { chamber: 'House' }, row('900301')];
    const collected = await collect({ ...lists, [listAddress('house')]: list(rows), [detailAddress('900301')]: meetingAnswer() });
    expect(nameAll(collected)).toEqual(['900301']);
    expect(collected.skipped?.map(({ item }) => item)).toEqual(Array(3).fill('a row of the house list'));
  });

  test('with a row nested so deep that it cannot be written are read all the same', async () => {
    const deep = `{"chamber":"House","more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const text = list(['deep', row('900301')]).replace('"deep"', deep);
    const collected = await collect({ ...lists, [listAddress('house')]: text, [detailAddress('900301')]: meetingAnswer() });
    expect(nameAll(collected)).toEqual(['900301']);
    expect(collected.skipped).toEqual([{ item: 'a row of the house list', reason: '{ chamber: House, more: … }' }]);
  });

  test('name a meeting whose title is of another shape, which is not read', async () => {
    const collected = await collect({
      ...lists,
      [listAddress('house')]: list([row('900301'), row('900302')]),
      [detailAddress('900301')]: meetingAnswer({ title: ['Cameras'] }),
      [detailAddress('900302')]: meetingAnswer({ eventId: '900302' }),
    });
    expect(nameAll(collected)).toEqual(['900302']);
    expect(collected.skipped).toEqual([
      { item: '900301', reason: expect.stringContaining('"committeeMeeting" has another shape: title:') },
    ]);
  });

  test('name a joint meeting once, though it stands in two', async () => {
    const collected = await collect({
      ...lists,
      [listAddress('senate')]: list([row('900301')]),
      [listAddress('nochamber')]: list([row('900301'), row('900302')]),
      [detailAddress('900301', 'senate')]: meetingAnswer(),
      [detailAddress('900302', 'nochamber')]: meetingAnswer({ eventId: '900302', chamber: 'NoChamber' }),
    });
    expect(nameAll(collected)).toEqual(['900301', '900302']);
  });
});

describe('paging', () => {
  const rows = (first: number, many: number) => Array.from({ length: many }, (_, index) => row(String(first + index)));
  /** Only the House has meetings; `page` answers its list. */
  const run = async (page: (offset: number) => string) => {
    const { fetchText, asked } = quickDoor((address) => {
      if (eventIdIn(address) !== '') return meetingAnswer({ eventId: eventIdIn(address) });
      return address.includes('/house?') ? page(Number(new URL(address).searchParams.get('offset'))) : empty;
    });
    const collected = await congressGov.collect(fetchText, emptyContext(now, { keys }));
    const offsets = asked.filter((address) => address.includes('/house?')).map((address) => new URL(address).searchParams.get('offset'));
    return { collected, offsets };
  };

  test('counts rows itself and never uses the next address, which holds raw spaces', async () => {
    const next = `${api}/committee-meeting/119/house?offset=250&sort=updateDate desc`;
    const { collected, offsets } = await run((offset) => list(rows(1000 + offset, offset < 500 ? 250 : 11), { count: 511, next }));
    expect(offsets).toEqual(['0', '250', '500']);
    expect(new Set(nameAll(collected)).size).toBe(511);
    expect(collected.notes).toEqual([]);
  });

  test('goes on by what came, should the API give fewer rows than asked for', async () => {
    const { collected, offsets } = await run((offset) => list(rows(1000 + offset, 20), { count: 60 }));
    expect(offsets).toEqual(['0', '20', '40']);
    expect(nameAll(collected)).toHaveLength(60);
  });

  test('names a meeting once, though it moved up while we paged', async () => {
    const { collected } = await run((offset) => list(offset === 0 ? rows(1000, 250) : [row('1249'), ...rows(1250, 9)], { count: 260 }));
    expect(nameAll(collected)).toHaveLength(259);
    expect(collected.notes).toEqual([]);
  });

  test('stops at a page that repeats', async () => {
    const { collected, offsets } = await run(() => list(rows(1000, 250), { count: 900 }));
    expect(offsets).toEqual(['0', '250']);
    expect(collected.notes).toEqual(['house list: page 2 repeats an earlier one, 250 of 900 meetings named']);
  });

  test('stops at an empty page', async () => {
    const { collected, offsets } = await run((offset) => list(offset === 0 ? rows(1000, 250) : [], { count: 900 }));
    expect(offsets).toEqual(['0', '250']);
    expect(collected.notes).toEqual(['house list: page 2 is empty, 250 of 900 meetings named']);
  });

  test('stops after 40 pages', async () => {
    const { collected, offsets } = await run((offset) => list(rows(1000 + offset, 5), { count: 5000 }));
    expect(offsets).toHaveLength(40);
    expect(collected.notes).toEqual(['house list: page 40 is the last one we ask for, 200 of 5000 meetings named']);
  });

  test('without a count stops at a page that is not full; older answers say "total"', async () => {
    expect((await run((offset) => list(rows(1000 + offset, offset === 0 ? 250 : 7), {}))).offsets).toEqual(['0', '250']);
    expect((await run((offset) => list(rows(1000 + offset, 20), { total: 40 }))).offsets).toEqual(['0', '20']);
  });
});

describe('the meetings', () => {
  const house = [row('3', '2026-03-07T01:00:00Z'), row('2', '2026-03-06T01:00:00Z'), row('1', '2026-03-05T01:00:00Z')];
  const details = Object.fromEntries(['1', '2', '3'].map((eventId) => [detailAddress(eventId), meetingAnswer({ eventId })]));

  test('are asked for one by one, the oldest update first, whatever the chamber', async () => {
    const collected = await collect({
      ...lists,
      ...details,
      [listAddress('house')]: list(house),
      [listAddress('senate')]: list([row('9', '2026-03-05T12:00:00Z')]),
      [detailAddress('9', 'senate')]: meetingAnswer({ eventId: '9', chamber: 'Senate' }),
    });
    expect(nameAll(collected)).toEqual(['1', '9', '2', '3']);
    expect(congressGov.map(collected.raws[1]!, emptyContext(now))).toMatchObject({ id: '119/senate/9' });
  });

  test('that are not there are skipped by their id', async () => {
    const { [detailAddress('2')]: _, ...others } = details;
    const collected = await collect({ ...lists, ...others, [listAddress('house')]: list(house) });
    expect(nameAll(collected)).toEqual(['1', '3']);
    expect(collected.skipped).toEqual([
      { item: '2', reason: 'HTTP 404: the mirror has no file for it (https://api.congress.gov/v3/committee-meeting/119/house/2)' },
    ]);
  });

  test('that answer 500 for days are skipped by their id', async () => {
    const fetchText = await door((address) => {
      if (eventIdIn(address) === '2') return { status: 500, body: '{"error": "x (TypeError)", "request": {}}' };
      if (eventIdIn(address) !== '') return { body: meetingAnswer({ eventId: eventIdIn(address) }) };
      return { body: address.includes('/house?') ? list(house) : empty };
    });
    const collected = await congressGov.collect(fetchText, emptyContext(now, { keys }));
    expect(nameAll(collected)).toEqual(['1', '3']);
    expect(collected.skipped).toEqual([{ item: '2', reason: 'HTTP 500 (https://api.congress.gov/v3/committee-meeting/119/house/2)' }]);
    expect(collected.notes).toEqual([]);
  });

  test.each([
    ['a page', '<html></html>', 'not JSON but a page or XML'],
    ['an error', '{"error": {"code": "X", "message": "Y"}}', 'the API answers with an error: X: Y'],
    ['no wrapper', '{"request": {}}', 'no "committeeMeeting" in the answer'],
    ['another meeting', meetingAnswer({ eventId: '7' }), 'the answer is about another meeting: "7"'],
  ])('that are %s with status 200 are skipped by their id', async (_, body, reason) => {
    const collected = await collect({ ...lists, ...details, [listAddress('house')]: list(house), [detailAddress('2')]: body });
    expect(nameAll(collected)).toEqual(['1', '3']);
    expect(collected.skipped).toEqual([{ item: '2', reason }]);
  });

  test('that are all a page with status 200 fail the source', async () => {
    const pages = Object.fromEntries(Object.keys(details).map((address) => [address, '<html></html>']));
    const error = await failure(collect({ ...lists, ...pages, [listAddress('house')]: list(house) }));
    expect(error.where).toEqual({ source: 'congress-gov', step: 'parse', item: '1' });
  });

  test('whose status is not known are named in the notes, and the others are not', async () => {
    const odd = {
      [detailAddress('2')]: meetingAnswer({ eventId: '2', meetingStatus: 'Held\u202e over' }),
      [detailAddress('3')]: meetingAnswer({ eventId: '3', meetingStatus: null }),
    };
    const collected = await collect({ ...lists, ...details, ...odd, [listAddress('house')]: list(house) });
    expect(collected.notes).toEqual(['2: unknown status "Held over" left out']);
    const named = {
      [detailAddress('2')]: meetingAnswer({ eventId: '2', meetingStatus: 'Held over, says jane@testville-council.example.gov' }),
    };
    const contact = await collect({ ...lists, ...details, ...named, [listAddress('house')]: list(house) });
    expect(contact.notes).toEqual(['2: unknown status "Held over, says […]" left out']);
    expect(nameAll(collected)).toEqual(['1', '2', '3']);
  });
});

describe('a run that cannot end', () => {
  const minute = (index: number) => new Date(Date.parse('2026-03-05T00:00:00Z') + index * 60_000).toISOString().replace('.000Z', 'Z');
  const many = (count: number) => Array.from({ length: count }, (_, index) => row(String(1000 + index), minute(index))).reverse();

  test('stops after 4000 requests and says how to go on from the last one read', async () => {
    const rows = many(4100);
    const { fetchText, asked } = quickDoor((address) => {
      if (eventIdIn(address) !== '') return meetingAnswer({ eventId: eventIdIn(address) });
      const offset = Number(new URL(address).searchParams.get('offset'));
      return address.includes('/house?') ? list(rows.slice(offset, offset + 250), { count: rows.length }) : empty;
    });
    const collected = await congressGov.collect(fetchText, emptyContext(now, { keys, full: true }));
    expect(asked).toHaveLength(4000);
    // 17 pages of the House and one of each other list.
    expect(nameAll(collected).at(-1)).toBe(String(1000 + 3980));
    expect(collected.stopped).toBe(`stopped after 4000 requests, 119 records not asked for; go on with --since ${minute(3980)}`);
  });

  test.each([
    [429, 4],
    [403, 4],
    [404, 23],
  ])('because the API answers %i keeps what was read, after %i in all', async (status, until) => {
    const fetchText = await door((address) => {
      const eventId = eventIdIn(address);
      if (eventId === '') return { body: address.includes('/house?') ? list(many(40)) : empty };
      return Number(eventId) < 1003 ? { body: meetingAnswer({ eventId }) } : { status, body: '{"error": "x"}' };
    });
    const collected = await congressGov.collect(fetchText, emptyContext(now, { keys }));
    expect(nameAll(collected)).toEqual(['1000', '1001', '1002']);
    expect(collected.skipped).toHaveLength(until - 3);
    expect(collected.stopped).toContain(
      `stopped because the API gave out, ${40 - until + 1} records not read; go on with --since ${minute(2)}; the last answer: HTTP ${status}`,
    );
  });

  test('and read nothing at all has failed', async () => {
    const fetchText = await door((address) => {
      if (eventIdIn(address) !== '') return { status: 403, body: '{"error": {"code": "API_KEY_DISABLED"}}' };
      return { body: address.includes('/house?') ? list(many(3)) : empty };
    });
    const error = await failure(congressGov.collect(fetchText, emptyContext(now, { keys })));
    expect(error.message).toBe('[congress-gov fetch] HTTP 403 (https://api.congress.gov/v3/committee-meeting/119/house/1000)');
  });
});

describe('the bills', () => {
  const address = (type: string, number: string) => `${api}/bill/119/${type}/${number}?format=json`;

  test('are those of this Congress that measures name, each once', async () => {
    const measures = following([119, 'S. 9001'], [119, 'S. 9001'], [118, 'S. 1'], [119, null], [119, 'H.J.Res. 5'], [119, 'A bill']);
    const collected = await collect(
      { ...lists, [address('s', '9001')]: billAnswer(), [address('hjres', '5')]: billAnswer({ type: 'HJRES', number: '5' }) },
      { measures: new Map([...measures, ['us/ca/x', {} as Measure]]) },
    );
    expect(nameAll(collected)).toEqual(['119-s-9001', '119-hjres-5']);
    expect(collected.skipped).toEqual([{ item: 'us/bill-6', reason: '"A bill" is no number of a bill' }]);
    expect(congressGov.map(collected.raws[0]!, emptyContext(now))).toMatchObject({ kind: 'legislation', id: 'congress/119-s-9001' });
  });

  test.each([
    ['2027-01-02T12:00:00Z', ['119-s-9001']],
    ['2027-01-06T12:00:00Z', ['119-s-9001']],
    ['2027-06-30T12:00:00Z', ['119-s-9001']],
    ['2027-07-05T12:00:00Z', []],
  ])('that Congress left are followed for half a year, for they may have become law: on %s', async (day, followed) => {
    const { fetchText } = quickDoor((asked) => (asked.includes('/bill/') ? billAnswer() : empty));
    const context = emptyContext(day, { keys, measures: following([119, 'S. 9001'], [118, 'S. 1']) });
    expect(nameAll(await congressGov.collect(fetchText, context))).toEqual(followed);
  });

  test('that are not there, or are others, are skipped by their file', async () => {
    const collected = await collect(
      { ...lists, [address('hr', '2')]: billAnswer(), [address('s', '9001')]: billAnswer() },
      { measures: following([119, 'S. 1'], [119, 'H.R. 2'], [119, 'S. 9001']) },
    );
    expect(nameAll(collected)).toEqual(['119-s-9001']);
    expect(collected.skipped?.map(({ item }) => item)).toEqual(['119-s-1', '119-hr-2']);
    expect(collected.skipped?.[1]?.reason).toBe('the answer is about another bill: "119-s-9001"');
  });
});

test('the mirror that ships with the project answers every request of its own day', async () => {
  const http = new Http({ userAgent: 'test', mirror: 'mirror', record: null, cache: null });
  onTestFinished(() => http.close());
  const bills = ['H.R. 3693', 'H.R. 3782', 'H.R. 4695', 'H.R. 7124', 'H.R. 7363', 'H.R. 7743', 'S. 1691', 'S. 3779'];
  const context = emptyContext('2026-07-25T18:00:37Z', {
    keys,
    measures: following(...bills.map((number): [number, string] => [119, number])),
  });
  const collected = await congressGov.collect(http.forSource(congressGov.id, congressGov.hosts).fetchText, context);
  expect({ ...collected, raws: collected.raws.length }).toEqual({ raws: 12, covers: null, notes: [], skipped: [] });
  const mapped = collected.raws.map((raw) => congressGov.map(raw, context));
  expect(mapped.slice(8)).toMatchObject([
    { id: '119/senate/338688', claim: { startsAt: '2026-07-30T10:30:00-04:00', location: { room: 'SD-419' }, committees: ['ssfr00'] } },
    { id: '119/senate/338689', claim: { startsAt: '2026-07-30T10:00:00-04:00', location: { room: 'SR-253' }, committees: ['sscm34'] } },
    {
      id: '119/senate/338690',
      claim: { startsAt: '2026-07-30T09:00:00-04:00', location: { room: 'SH-216' }, bills: [{ number: 'PN1078' }] },
    },
    { id: '119/senate/338683', claim: { startsAt: '2026-07-29T08:30:00-04:00', location: { room: 'SD-342' }, committees: ['ssga00'] } },
  ]);
});
