import { describe, expect, onTestFinished, test } from 'vitest';
import type { Measure } from '#model/measure.ts';
import { Http } from '#pull/fetch.ts';
import { emptyContext } from '#pull/source-context.ts';
import {
  api,
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
