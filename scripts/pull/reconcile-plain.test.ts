import { expect, test } from 'vitest';
import { reconcilePlain } from './reconcile-plain.ts';

const now = '2026-07-26T18:00:00Z';
const before = { seenAt: '2026-07-25T18:00:00Z', field: 'title', from: 'Cats', to: 'Fish', source: 'a' };
/** A known record: first seen, and once renamed, before now. */
const fish = {
  ...{ source: 'a', title: 'Fish', published: '2026-07-01' as string | null, url: 'https://example.org/1' },
  ...{ topics: [{ topic: 'fish', because: ['title'] }], firstSeen: '2026-07-24T18:00:00Z', changes: [before] },
};
type Fish = typeof fish & { note?: string | undefined; curated?: { topics: string[] } };

const topicsOf = ({ title }: { title: string }) => (title === 'Fish' ? fish.topics : []);
/** What an answer with `said` in place of what is known makes of the record. */
function settle(said: Partial<Fish>, known: Fish = fish, id = '1') {
  const { topics: _topics, firstSeen: _firstSeen, changes: _changes, curated: _curated, ...record } = { ...known, ...said };
  const result = reconcilePlain<Fish>(new Map([[id, record]]), new Map([['1', known]]), topicsOf, now, ['url'], ['published']);
  return { ...result, record: result.records.get(id) };
}
const nothing = { added: [], changed: [], unchanged: 0 };

test('what is new is kept with when it was first seen and with its topics; what is missing from an answer stays', () => {
  const { record, records, ...rest } = settle({ title: 'Birds' }, fish, '2');
  expect([...records.keys()]).toEqual(['2']);
  expect(record).toEqual({ ...fish, title: 'Birds', topics: [], firstSeen: now, changes: [] });
  expect(rest).toEqual({ ...nothing, added: ['2'] });
});

test('the same again writes nothing, with what people curated as without', () => {
  for (const known of [fish, { ...fish, curated: { topics: [] } }]) {
    expect(settle({}, known)).toEqual({ ...nothing, records: new Map(), record: undefined, unchanged: 1 });
  }
});

test('what differs is added to the history with what it was before, and what people curated stays', () => {
  const curated = { topics: ['fish'] };
  const { record, ...rest } = settle({ title: 'Birds', note: 'x' }, { ...fish, curated });
  expect(rest).toMatchObject({ ...nothing, changed: ['1'] });
  expect(record).toEqual({
    ...{ ...fish, title: 'Birds', note: 'x', topics: [], curated },
    changes: [
      before,
      { seenAt: now, field: 'title', from: 'Fish', to: 'Birds', source: 'a' },
      { seenAt: now, field: 'note', from: null, to: 'x', source: 'a' },
    ],
  });
  expect(settle({ note: undefined }, { ...fish, note: 'x' }).record!.changes.at(-1)).toMatchObject({ field: 'note', from: 'x', to: null });
});

test('a trifle, or another topic for the same words, is kept up and is no news', () => {
  const moved = settle({ url: 'https://example.org/2' });
  expect(moved).toMatchObject({ ...nothing, record: { ...fish, url: 'https://example.org/2' } });
  expect(settle({}, { ...fish, topics: [] })).toMatchObject({ ...nothing, record: fish });
});

test('what lasts stays known when an answer does not say it, and changes when it says something else', () => {
  expect(settle({ published: null })).toMatchObject({ ...nothing, unchanged: 1 });
  expect(settle({ published: '2026-07-02' }).record!.changes.at(-1)).toMatchObject({ from: '2026-07-01', to: '2026-07-02' });
  expect(settle({ published: '2026-07-02' }, { ...fish, published: null }).changed).toEqual(['1']);
});
