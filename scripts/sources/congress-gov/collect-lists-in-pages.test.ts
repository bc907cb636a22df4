import { describe, expect, test } from 'vitest';
import { emptyContext } from '#pull/source-context.ts';
import { api, empty, eventIdIn, keys, nameAll, now, quickDoor } from './door.ts';
import { list, meetingAnswer, row } from './fixtures.ts';
import { congressGov } from './source.ts';

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
