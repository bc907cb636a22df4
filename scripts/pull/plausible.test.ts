import { expect, test } from 'vitest';
import { exchanged, noneReadable, unlikelyDay, unlikelyLoss, unlikelyShift } from './plausible.ts';
import type { Observation } from './source.ts';

test('nothing missing is no loss', () => {
  expect(unlikelyLoss(0, 0)).toBeNull();
  expect(unlikelyLoss(100, 0)).toBeNull();
});

test('a handful may vanish from a short schedule', () => {
  expect(unlikelyLoss(3, 3)).toBeNull();
  expect(unlikelyLoss(4, 3)).toBeNull();
});

test('two fifths of a schedule may vanish, one more is not believed', () => {
  expect(unlikelyLoss(100, 40)).toBeNull();
  expect(unlikelyLoss(100, 41)).toMatch(/lacks 41 of 100 known meetings still ahead/);
  expect(unlikelyLoss(4, 4)).toMatch(/lacks 4 of 4/);
});

test('the sentence says how to insist', () => {
  expect(unlikelyLoss(10, 10)).toContain('--accept-losses');
});

test('a meeting or three may move by an hour, all by different times, and all by a day', () => {
  expect(unlikelyShift([60, 60, 60])).toBeNull();
  expect(unlikelyShift([60, 60, 60, 60, 0, 0])).toBeNull();
  expect(unlikelyShift([60, 60, -60, 60, 90])).toBeNull();
  expect(unlikelyShift(Array(8).fill(24 * 60))).toBeNull();
  // Zones lie up to fourteen hours apart.
  expect(unlikelyShift(Array(8).fill(-14 * 60))).toContain('-840 minutes');
  expect(unlikelyShift(Array(8).fill(14 * 60 + 1))).toBeNull();
});

test('a schedule that moves by one and the same time is not believed', () => {
  expect(unlikelyShift([60, 60, 60, 60, 0])).toMatch(
    /4 of 5 known meetings still ahead would move by exactly 60 minutes: .*--accept-losses/,
  );
});

test('a meeting or three may lose their hours, or some of many', () => {
  expect(unlikelyShift(['lost', 'lost', 'lost'])).toBeNull();
  expect(unlikelyShift(['lost', 'lost', 'lost', 'lost', 0, 0])).toBeNull();
  expect(unlikelyShift(['lost', 60, 'lost', 60, 'lost'])).toBeNull();
});

test('a schedule that loses its hours is not believed', () => {
  expect(unlikelyShift(['lost', 'lost', 'lost', 'lost', 0])).toMatch(
    /4 of 5 known meetings still ahead would lose their hours: .*--accept-losses/,
  );
});

test('of several records one must be readable', () => {
  const odd = (item: string) => ({ item, reason: 'no title' });
  expect(noneReadable(1, [odd('a'), odd('b')])).toBeNull();
  expect(noneReadable(0, [odd('a')])).toBeNull();
  expect(noneReadable(0, [odd('a'), odd('b')])).toBe('not one of 2 records could be read; the first: a: no title');
});

test('two records that would become each other are found, and others are not', () => {
  const records = [
    { id: 'a', before: 'A', after: 'B' },
    { id: 'b', before: 'B', after: 'A' },
    { id: 'c', before: 'C', after: 'A' },
    { id: 'd', before: 'D', after: 'D' },
  ];
  expect([...exchanged(records)]).toEqual([
    ['a', 'b'],
    ['b', 'a'],
  ]);
  expect([...exchanged(records.slice(1))]).toEqual([]);
});

test('records that all take the place of the next are found', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const records = ids.map((id, index) => ({ id, before: id, after: ids[(index + 1) % 4]! }));
  expect(exchanged(records).size).toBe(4);
});

test('a circle is found whole, from wherever a long way leads into it, and the way itself is not part of it', () => {
  const way = Array.from({ length: 2000 }, (_, index) => ({ id: `way ${index}`, before: `w${index}`, after: `w${index + 1}` }));
  const circle = [
    { id: 'a', before: 'w2000', after: 'B' },
    { id: 'b', before: 'B', after: 'C' },
    { id: 'c', before: 'C', after: 'w2000' },
  ];
  for (const records of [[...way, ...circle], [...circle, ...way], [...way, ...circle].reverse()]) {
    expect(new Map([...exchanged(records)].sort())).toEqual(
      new Map([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ]),
    );
  }
});

test('of two records that were alike the last stands for both', () => {
  const records = [
    { id: 'a', before: 'A', after: 'B' },
    { id: 'twin', before: 'A', after: 'B' },
    { id: 'b', before: 'B', after: 'A' },
  ];
  expect([...exchanged(records)]).toEqual([
    ['twin', 'b'],
    ['b', 'twin'],
  ]);
});

const now = '2026-07-25T18:00:37Z';
/** What is unlikely of each kind of record in which `day` stands, wherever a day can stand. */
function foundEverywhere(day: string): (string | null)[] {
  const records = [
    ...['date', 'startsAt', 'endsAt'].map((key) => ({ claim: { date: '2027-01-01', startsAt: null, [key]: day } })),
    ...['introduced', 'onAgenda', 'passed', 'enacted', 'commentsClose'].map((key) => ({
      kind: 'legislation',
      record: { introduced: null, [key]: day, history: [{ date: null }] },
    })),
    { kind: 'legislation', record: { history: [{ date: '2026-01-01' }, { date: day }] } },
    { kind: 'notice', record: { published: day } },
  ];
  return records.map((record) => unlikelyDay(record as unknown as Observation, now));
}

test.each(['1899-12-30', '1900-12-31', '0001-01-01', '2037-01-01', '9999-12-31'])('the day %s stands for none', (day) => {
  expect(foundEverywhere(day)).toEqual(Array(10).fill(day));
});

test.each(['1901-01-01', '2026-07-25', '2036-12-31'])('the day %s may well be meant', (day) => {
  expect(foundEverywhere(day)).toEqual(Array(10).fill(null));
});
