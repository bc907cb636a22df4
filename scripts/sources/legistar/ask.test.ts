import { describe, expect, test } from 'vitest';
import { mirrorPath } from '#pull/mirror.ts';
import { orFilters, quoted } from './ask.ts';
import { at, calendar, changedMatters } from './stand-in.ts';

describe('an address', () => {
  test('is encoded once', () => {
    const url = new URL(at('matters', { filter: "MatterFile eq 'CB 120979+1' and substringof('50% & more #1', MatterTitle)" }));
    // As a server reads it: percent signs once, plus signs as blanks.
    expect(url.searchParams.get('$filter')).toBe("MatterFile eq 'CB 120979+1' and substringof('50% & more #1', MatterTitle)");
    expect(url.search).not.toMatch(/%25[0-9A-F]{2}/);
  });

  test('names the first page without skip, and orders the pages by an id', () => {
    expect(at('events', { filter: 'x', orderBy: 'EventId', top: 1000, skip: 0 })).toBe(
      'https://webapi.legistar.com/v1/testville/events?$filter=x&$orderby=EventId&$top=1000',
    );
    expect(at('events', { orderBy: 'EventId', top: 1000, skip: 2000 })).toContain('&$skip=2000');
  });

  test('of the ordinary lists has a name that fits into a mirror', () => {
    for (const url of [changedMatters, calendar]) expect(mirrorPath(new URL(url)).split('/').at(-1)!.length).toBeLessThan(200);
  });
});

test('a quote inside a text is doubled', () => {
  expect(quoted("Mayor's")).toBe("'Mayor''s'");
});

describe('conditions joined with or', () => {
  const rest = (filter: string) => at('matters', { filter, orderBy: 'MatterId', top: 1000, skip: 19_000 });
  const conditions = Array.from({ length: 30 }, (_, index) => `MatterFile eq '${190100 + index}'`);

  test('stay far below the number at which servers fail, and short enough for a file name', () => {
    const filters = orFilters(conditions, rest);
    expect(filters.flatMap((filter) => filter.split(' or '))).toEqual(conditions);
    for (const filter of filters) {
      expect(filter.split(' or ').length).toBeLessThanOrEqual(8);
      expect(
        mirrorPath(new URL(rest(filter)))
          .split('/')
          .at(-1)!.length,
      ).toBeLessThanOrEqual(255);
    }
  });

  test('that are short are at most eight', () => {
    const filters = orFilters(Array<string>(20).fill('a'), (filter) => `https://webapi.legistar.com/${filter.length}`);
    expect(filters.map((filter) => filter.split(' or ').length)).toEqual([8, 8, 4]);
  });

  test('of which one alone is too long is asked alone', () => {
    expect(orFilters(['a'.repeat(3000), 'b'], rest)).toEqual(['a'.repeat(3000), 'b']);
  });

  test('none is no question', () => {
    expect(orFilters([], rest)).toEqual([]);
  });
});
