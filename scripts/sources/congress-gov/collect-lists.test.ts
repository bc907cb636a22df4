import { describe, expect, test } from 'vitest';
import { emptyContext } from '#pull/source-context.ts';
import type { SourceContext } from '#pull/source.ts';
import {
  collect,
  detailAddress,
  door,
  empty,
  eventIdIn,
  failure,
  following,
  keys,
  listAddress,
  lists,
  nameAll,
  now,
  quickDoor,
} from './door.ts';
import { billAnswer, list, meetingAnswer, row } from './fixtures.ts';
import { congressGov } from './source.ts';

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
