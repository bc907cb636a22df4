import { describe, expect, test } from 'vitest';
import { mirrorPath } from '#pull/mirror.ts';
import { orFilters, quoted } from './ask.ts';
import { at, calendar, changedMatters, collectFromServer, filesOf, matter, meeting } from './stand-in.ts';

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

describe('paging', () => {
  const page = (url: URL) => Number(url.searchParams.get('$skip') ?? 0) / 1000;
  const paved = (id: number) => matter({ MatterId: id, MatterFile: `F${id}`, MatterTitle: 'Paving' });
  const full = (number: number, row = paved) => Array.from({ length: 1000 }, (_, index) => row(number * 1000 + index + 1));
  const onlyMatters = (answer: (url: URL) => unknown[]) => (url: URL) => ({
    body: /^\/v1\/testville\/matters$/.test(url.pathname) ? answer(url) : [],
  });

  test('goes on until a page is shorter than a thousand, which says nothing by itself', async () => {
    const pages: number[] = [];
    const { raws, notes } = await collectFromServer(
      onlyMatters((url) => {
        pages.push(page(url));
        expect(url.searchParams.get('$orderby')).toBe('MatterId');
        expect(url.searchParams.get('$top')).toBe('1000');
        return page(url) < 2 ? full(page(url)) : [matter({ MatterId: 2001 })];
      }),
    );
    expect(pages).toEqual([0, 1, 2]);
    expect(filesOf(raws)).toEqual(['26-0101']);
    expect(notes).toEqual([]);
  });

  test('asks once more after a full last page', async () => {
    let asked = 0;
    await collectFromServer(
      onlyMatters((url) => {
        asked += 1;
        return page(url) === 0 ? full(0) : [];
      }),
    );
    expect(asked).toBe(2);
  });

  test('stops when a page comes again', async () => {
    let asked = 0;
    const { notes } = await collectFromServer(
      onlyMatters(() => {
        asked += 1;
        return full(0);
      }),
    );
    expect(asked).toBe(2);
    expect(notes).toEqual(['more than 20000 matters, or pages that repeat: the rest was not read']);
  });

  test('stops after twenty pages, and then nothing is said about missing meetings', async () => {
    let asked = 0;
    const { covers, notes } = await collectFromServer((url) => {
      if (!url.pathname.endsWith('/events')) return {};
      asked += 1;
      return { body: full(page(url), (id) => meeting({ EventId: id, EventAgendaStatusName: 'Draft' })) };
    });
    expect(asked).toBe(20);
    expect(covers).toBeNull();
    expect(notes?.[0]).toContain('do not end');
  });
});
