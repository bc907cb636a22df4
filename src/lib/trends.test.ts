import { expect, test } from 'vitest';
import config from '#config';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import type { Measure } from '#model/measure.ts';
import { madeUpMeasure, town, type Clause } from '#model/stand-in.ts';
import { hearingTrend, lawTrend } from './trends.ts';

type Step = Measure['events'][number];
const steps = (...all: [date: string, kind: Step['kind']][]): Step[] =>
  all.map(([date, kind]) => ({ date, kind, note: 'x', sources: ['a'] }));

/** Laws of a town, by what is said of each. */
function laws(...all: (Partial<Measure> & { clauses?: Clause[] })[]): ReadonlyMap<string, Measure> {
  return new Map(all.map(({ clauses = [{}], ...more }, index) => [`${town}/${index}`, { ...madeUpMeasure(town, ...clauses), ...more }]));
}

/** Hearings of the 118th Congress's House on the subject, each with what is said of it. */
function hearingsOf(...all: Partial<Hearing>[]): ReadonlyMap<string, Hearing> {
  const topics = [{ topic: config.topics[0].id, because: ['x'] }];
  const made = all.map((more) =>
    hearingSchema.parse({
      ...{
        title: 'x',
        kind: 'hearing',
        access: 'open',
        jurisdiction: 'us',
        congress: 118,
        chamber: 'house',
        eventId: null,
        committees: [],
      },
      ...{ startsAt: null, date: '2024-03-01', timeZone: 'America/New_York', status: 'scheduled', location: null, topics, url: null },
      ...{ origin: 'pull', firstSeen: '2024-01-01T00:00:00Z' },
      ...more,
    }),
  );
  return new Map(made.map((hearing, index) => [`h${index}`, hearing]));
}

const rowsOf = ({ rows }: ReturnType<typeof lawTrend>) => Object.fromEntries(rows.map(({ label, values }) => [label, values]));

test('a law counts in the year in which its first rule began, or it was passed, and years without one have a row', () => {
  const trend = lawTrend(
    laws(
      { clauses: [{ from: '2020-02-01' }, { from: '2023-01-01' }], events: steps(['2019-12-30', 'passed']) },
      { clauses: [{ from: '2022-05', fromBasis: 'signed' }] },
      { clauses: [{ from: '2024-06-01', fromBasis: 'seen-in-force' }], events: steps(['2022-01-01', 'passed']) },
    ),
    '2026-07-25',
  );
  expect(rowsOf(trend)).toEqual({ 2020: { enacted: 1 }, 2021: {}, 2022: { enacted: 2 } });
  expect(trend.title).toBe('More laws came in 2022 than in any other year: 2 of 3. Since the first, 0 were weakened, repealed or ran out.');
});

test('of two years with as many laws, and two Congresses with as many hearings, none is said to have the most', () => {
  const years = laws({ clauses: [{ from: '2020-01-01' }] }, { clauses: [{ from: '2021-01-01' }] });
  expect(lawTrend(years, '2026-07-25').title).toContain('No year brought more laws than 2020: 1 of 2.');
  const hearings = hearingsOf({}, { congress: 116, date: '2020-02-01' });
  expect(hearingTrend(hearings, '2026-07-25T18:00:00Z').title).toBe(
    `No Congress had more hearings on ${config.subject} than the 116th: 1 of 2.`,
  );
});

test('what is still to come is not counted, and a law that nobody has to enter as expired is, from its day on', () => {
  const sunset = laws({
    events: steps(['2020-03-01', 'effective']),
    clauses: [
      { until: '2022-03-01', untilBasis: 'expired' },
      { until: '2023-03-01', untilBasis: 'expired' },
    ],
  });
  expect(rowsOf(lawTrend(sunset, '2023-02-28'))).toEqual({ 2020: { enacted: 1 } });
  expect(rowsOf(lawTrend(sunset, '2023-03-01'))).toMatchObject({ 2020: { enacted: 1 }, 2023: { expired: 1 } });
  expect(rowsOf(lawTrend(laws({ clauses: [{ from: '2027-01-01' }] }), '2026-07-25'))).toEqual({});
});

test('a law that ran out on a day nobody found counts in no year', () => {
  const unknown = laws({ status: 'expired', clauses: [], events: steps(['2020-03-01', 'effective']) });
  expect(rowsOf(lawTrend(unknown, '2026-07-25'))).toEqual({});
  const undated = laws({ status: 'expired', clauses: [{}] });
  expect(rowsOf(lawTrend(undated, '2026-07-25'))).toEqual({ 2020: { enacted: 1 } });
});

test('a law that was weakened and later repealed is one of those that were undone', () => {
  const trend = lawTrend(
    laws({ status: 'repealed', events: steps(['2019-01-01', 'effective'], ['2021-01-01', 'weakened'], ['2022-01-01', 'repealed']) }),
    '2026-07-25',
  );
  expect(rowsOf(trend)).toMatchObject({ 2021: { weakened: 1 }, 2022: { repealed: 1 } });
  expect(trend.title).toContain('Since the first, 1 was weakened, repealed or ran out.');
});

test('bills, national law, repeals and what only permits are no laws that came', () => {
  const none = laws(
    { status: 'proposed', events: steps(['2020-01-01', 'introduced'], ['2021-01-01', 'passed']) },
    { jurisdiction: 'us', events: steps(['2020-01-01', 'signed']) },
    { kind: 'repeal', events: steps(['2020-01-01', 'passed']) },
    { clauses: [{ rule: 'permitted' }], events: steps(['2020-01-01', 'passed']) },
  );
  expect(lawTrend(none, '2026-07-25')).toMatchObject({ title: 'No law is on record yet.', rows: [] });
});

test('hearings count by Congress and chamber once they are over, unless they were called off or are about something else', () => {
  const known = hearingsOf(
    {},
    { chamber: 'senate' },
    { congress: 116, chamber: 'joint', date: '2020-02-01' },
    { congress: 119, date: '2026-07-26' },
    { status: 'cancelled' },
    { status: 'unlisted' },
    { topics: [] },
    { jurisdiction: 'us/ca/oakland', congress: null, chamber: null },
  );
  expect(hearingTrend(known, '2026-07-25T18:00:00Z')).toMatchObject({
    title: `The 118th Congress had the most hearings on ${config.subject}: 2 of 3.`,
    series: [{ id: 'house' }, { id: 'senate' }, { id: 'joint' }],
    rows: [
      { label: '116th', values: { house: 0, senate: 0, joint: 1 } },
      { label: '117th', values: { house: 0, senate: 0, joint: 0 } },
      { label: '118th', values: { house: 1, senate: 1, joint: 0 } },
    ],
  });
});
