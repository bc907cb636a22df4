import { describe, expect, test } from 'vitest';
import { emptyContext } from '#pull/source-context.ts';
import { door, empty, eventIdIn, failure, keys, nameAll, now, quickDoor } from './door.ts';
import { list, meetingAnswer, row } from './fixtures.ts';
import { congressGov } from './source.ts';

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
