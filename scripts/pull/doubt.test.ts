import { expect, test } from 'vitest';
import type { ContentRecords } from '#model/collections.ts';
import type { Hearing, HearingClaim } from '#model/hearing.ts';
import type { Legislation } from '#model/legislation.ts';
import type { Notice } from '#model/notice.ts';
import { exchangedRecords, refuseUnlikely } from './doubt.ts';
import { reconcile } from './reconcile.ts';
import { SourceError, type HearingObservation, type Observation } from './source.ts';

const source = 'senate-schedule';
const firstPull = '2026-07-20T18:00:00Z';
const now = '2026-07-25T18:00:00Z';

/** The meeting `key`, on the 27th and at half past nine, the first of them at nine. */
function observe(key: string, more: Partial<HearingClaim> = {}, observation: Partial<HearingObservation> = {}): HearingObservation {
  const claim: HearingClaim = {
    ...{ title: `Hearing ${key}`, kind: 'hearing', access: 'open', committees: ['ssju00'], timeZone: 'America/New_York' },
    ...{ date: '2026-07-27', startsAt: '2026-07-27T09:30:00-04:00', status: 'scheduled' },
    ...more,
  };
  const about = { jurisdiction: 'us', congress: 119, chamber: 'senate', eventId: key, sourceId: key } as const;
  return { ...about, id: `119/senate/${key}`, sourceUrl: 'https://www.senate.gov/', claim, ...observation };
}

const anHourLater = '2026-07-27T10:30:00-04:00';
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
function knownAfter(observations: readonly HearingObservation[], from = source): ContentRecords {
  const { records } = reconcile(from, observations, null, new Map(), [], firstPull);
  return { hearings: records, legislation: new Map(), notices: new Map() } as unknown as ContentRecords;
}
const known = knownAfter(keys.map((key) => observe(key)));

/** What is said against an answer; null = nothing. */
function doubt(
  answer: readonly HearingObservation[],
  about = known,
  covers: ((hearing: Hearing) => boolean) | null = () => true,
  skipped: string[] = [],
) {
  try {
    refuseUnlikely(source, answer, covers, about, now, new Set(skipped));
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return (error as Error).message;
  }
}
const first = (count: number, more: Partial<HearingClaim> = {}) => keys.slice(0, count).map((key) => observe(key, more));

test('an answer that lost more than two fifths of the meetings ahead is refused, unless it would not have named them or could not be read', () => {
  expect(doubt(first(6))).toBeNull();
  expect(doubt(first(5))).toMatch(/^\[senate-schedule reconcile\].* lacks 5 of 10 known meetings still ahead/);
  expect(doubt(first(5), known, null)).toBeNull();
  expect(doubt(first(5), known, ({ eventId }) => Number(eventId) <= 8)).toBeNull();
  expect(doubt(first(5), known, () => true, ['6'])).toBeNull();
});

test('what is over, called off or gone already is not missing from an answer', () => {
  const settled = (more: Partial<HearingClaim>) => knownAfter([...first(4), ...keys.slice(4).map((key) => observe(key, more))]);
  for (const status of ['cancelled', 'postponed', 'unlisted'] as const) expect(doubt(first(4), settled({ status }))).toBeNull();
  expect(doubt(first(4), settled({ date: '2026-07-24', startsAt: '2026-07-24T09:30:00-04:00' }))).toBeNull();
  expect(doubt(first(4), settled({ status: 'rescheduled' }))).toContain('lacks 6 of 10');
});

test('a meeting that another source tells of too, and one whose record was made in the Congress before, are met as the same', () => {
  const told = reconcile('congress-gov', first(10), null, known.hearings, [], firstPull).records;
  const both = { ...known, hearings: told } as ContentRecords;
  expect([...told.values()].every(({ seenIn }) => seenIn.length === 2)).toBe(true);
  expect(doubt(first(6), both)).toBeNull();
  expect(doubt(first(10, { startsAt: anHourLater }), both)).toContain('10 of 10');
  const next = keys.map((key) => observe(key, { startsAt: anHourLater }, { id: `120/senate/${key}`, congress: 120 }));
  expect(doubt(next)).toContain('10 of 10');
  const unnamed = keys.map((key) => observe(key, {}, { id: `us/${key}`, eventId: null }));
  const later = keys.map((key) => observe(key, { startsAt: anHourLater }, { id: `us/${key}`, eventId: null }));
  expect(doubt(later, knownAfter(unnamed))).toContain('10 of 10');
});

test('an id of another source is no sign of a meeting', () => {
  expect(doubt(first(10), knownAfter(first(10), 'congress-gov'))).toContain('lacks 10 of 10');
});

test('an answer that moves all meetings ahead by the same time is refused, and so is one that takes their hours away', () => {
  expect(doubt(first(10, { startsAt: anHourLater }))).toContain('10 of 10 known meetings still ahead would move by exactly 60 minutes');
  expect(doubt(first(10, { startsAt: null }))).toContain('10 of 10 known meetings still ahead would lose their hours');
  expect(doubt([...first(7, { startsAt: anHourLater }), ...keys.slice(7).map((key) => observe(key))])).toBeNull();
  expect(doubt(first(10, { startsAt: null, date: '2026-07-28' }))).toBeNull();
});

test('how far meetings move is asked of those that this source announced with an hour and that are still ahead', () => {
  const moved = first(10, { startsAt: anHourLater });
  expect(doubt(moved, knownAfter(first(10), 'congress-gov'), null)).toBeNull();
  expect(doubt(moved, knownAfter(first(10, { startsAt: null })))).toBeNull();
  expect(doubt(moved, knownAfter([]))).toBeNull();
  const over = { date: '2026-07-24', startsAt: '2026-07-24T09:30:00-04:00' };
  expect(doubt(first(10, { ...over, startsAt: '2026-07-24T10:30:00-04:00' }), knownAfter(first(10, over)))).toBeNull();
});

test('two meetings that take each other’s place are not believed, whatever else of them is new', () => {
  const [a, b] = [observe('1', { startsAt: anHourLater }), observe('2')];
  const swapped = [observe('1', { ...b.claim, location: { room: 'SD-226' } }), observe('2', a.claim), observe('3'), observe('11')];
  expect(exchangedRecords(source, swapped, knownAfter([a, b, observe('3')]))).toEqual([
    { id: a.id, item: '1', reason: expect.stringContaining(`would take the place of ${b.id}: ids exchanged`) as string },
    { id: b.id, item: '2', reason: expect.stringContaining(`would take the place of ${a.id}: ids exchanged`) as string },
  ]);
  expect(exchangedRecords(source, swapped, knownAfter([a, b], 'congress-gov'))).toEqual([]);
  expect(exchangedRecords(source, swapped, knownAfter([]))).toEqual([]);
});

test('files and announcements that take each other’s place are not believed either', () => {
  const file = (title: string, introduced: string) => ({ title, introduced, passed: null }) as Legislation;
  const notice = (title: string, published: string) => ({ title, published }) as Notice;
  const [ban, fish] = [file('A ban', '2026-01-01'), file('Fish', '2026-02-01')];
  const [early, late] = [notice('Markup', '2026-01-01'), notice('Markup', '2026-02-01')];
  const records = {
    ...known,
    legislation: new Map([
      ['c/1', ban],
      ['c/2', fish],
    ]),
    notices: new Map([
      ['n/1', early],
      ['n/2', late],
    ]),
  };
  const of = (kind: 'legislation' | 'notice', id: string, record: object) => ({ kind, id, sourceId: `s-${id}`, record }) as Observation;
  const ids = (...observations: Observation[]) => exchangedRecords(source, observations, records).map(({ id, item }) => [id, item]);
  expect(ids(of('legislation', 'c/1', fish), of('legislation', 'c/2', ban))).toEqual([
    ['c/1', 's-c/1'],
    ['c/2', 's-c/2'],
  ]);
  expect(ids(of('notice', 'n/1', late), of('notice', 'n/2', early))).toEqual([
    ['n/1', 's-n/1'],
    ['n/2', 's-n/2'],
  ]);
  expect(ids(of('legislation', 'c/1', ban), of('legislation', 'c/3', fish), of('notice', 'n/3', late))).toEqual([]);
});
