import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { anyInstant, anyText, someText } from '#model/arbitrary-records.ts';
import { cleanText } from '#model/outside-text.ts';
import { newestItems, toAtom, toJsonFeed, toRss, type FeedChannel, type FeedItem } from './feed-item.ts';

const settings = { seed: 20260725, numRuns: 100 };
const channel: FeedChannel = {
  id: 'tag:banwatch.example,2026:feed/all',
  title: 'Banwatch',
  description: 'All that changed',
  author: 'Banwatch',
  url: 'https://banwatch.example/changes/',
  self: 'https://banwatch.example/feeds/changes.xml',
  hub: null,
};
const item: fc.Arbitrary<FeedItem> = fc
  .record({
    number: fc.nat(),
    title: anyText,
    text: anyText,
    published: fc.oneof(anyInstant, fc.constant('2026-07-25T18:00:00Z')),
    updated: fc.option(anyInstant),
    categories: fc.array(fc.constantFrom('a', 'b-c')),
  })
  .map(({ number, updated, ...rest }) => ({
    ...rest,
    id: `tag:banwatch.example,2026:hearing/us/${number}`,
    url: `https://banwatch.example/hearings/${number}/?a=1&b=2`,
    ...(updated === null ? {} : { updated }),
  }));
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 8 });
const writers = { toRss, toAtom, toJsonFeed };

/** Feed readers fold white space at the ends and break lines as XML does. */
const folded = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

test('any items come back from Atom and JSON Feed with their words', () => {
  fc.assert(
    fc.property(items, (given) => {
      const newest = newestItems(given);
      const atom = parseAtomFeed(toAtom(channel, given)).entries ?? [];
      const json = parseJsonFeed(JSON.parse(toJsonFeed(channel, given))).items ?? [];
      expect(atom.map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
      expect(json.map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
      for (const [index, { title, text }] of newest.entries()) {
        expect(folded(atom[index]!.title?.value)).toBe(folded(cleanText(title)));
        expect(folded(atom[index]!.content?.value)).toBe(folded(cleanText(text)));
        expect(folded(json[index]!.title)).toBe(folded(cleanText(title)));
        expect(folded(json[index]!.content_text)).toBe(folded(cleanText(text)));
      }
    }),
    settings,
  );
});

test('any items come back from RSS with their ids, titles and times', () => {
  fc.assert(
    fc.property(items, (given) => {
      const newest = newestItems(given);
      const read = parseRssFeed(toRss(channel, given)).items ?? [];
      expect(read.map(({ guid }) => guid?.value)).toEqual(newest.map(({ id }) => id));
      expect(read.map(({ title }) => folded(title))).toEqual(newest.map(({ title }) => folded(cleanText(title))));
      expect(read.map(({ pubDate }) => new Date(pubDate as unknown as string).getTime())).toEqual(
        newest.map(({ published }) => Date.parse(published)),
      );
    }),
    settings,
  );
});

test.each(Object.entries(writers))('%s gives the same bytes for the same items in any order', (_name, write) => {
  fc.assert(
    fc.property(items, (given) => {
      const text = write(channel, given);
      expect(write(channel, given.toReversed())).toBe(text);
      expect(write(channel, given)).toBe(text);
      expect(text.isWellFormed()).toBe(true);
    }),
    settings,
  );
});

test('fifty items of any size stay below 500 kB in every format', () => {
  const long = fc.tuple(someText, fc.integer({ min: 1, max: 4000 })).map(([text, times]) => text.repeat(times).slice(0, 20_000));
  const many = fc.array(fc.tuple(item, long), { minLength: 50, maxLength: 60 });
  fc.assert(
    fc.property(many, (pairs) => {
      const given = pairs.map(([one, text], index) => ({ ...one, id: `${one.id}/${index}`, text }));
      for (const write of Object.values(writers)) expect(Buffer.byteLength(write(channel, given))).toBeLessThan(500_000);
    }),
    { ...settings, numRuns: 15 },
  );
});
