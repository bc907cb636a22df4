import { expect, test } from 'vitest';
import config from '#config';
import { classify } from '#model/topics.ts';
import { readContent } from '../content/read.ts';

const { records } = await readContent('content');
const archived = [...records.hearings].filter(([, { origin }]) => origin === 'archive');

const found = ([, hearing]: (typeof archived)[number]) =>
  classify(
    {
      title: hearing.title,
      bills: hearing.bills.map(({ title }) => title ?? ''),
      witnesses: hearing.witnesses.map(({ position, organization }) => `${position ?? ''} ${organization ?? ''}`),
      // What a committee's own notice would say; the archive keeps it as an editor's summary.
      summary: hearing.curated?.summary,
    },
    config.topics,
  ).map(({ topic }) => topic);

test('every hearing whose subject is face recognition or biometrics is found by its words', () => {
  const core = archived.filter(([, { curated }]) => curated?.relevance === 'core');
  expect(core).toHaveLength(14);
  expect(
    core.filter((one) => !found(one).some((topic) => topic === 'face-recognition' || topic === 'biometrics')).map(([id]) => id),
  ).toEqual([]);
});

test('of the related ones, those missed are known by name', () => {
  const related = archived.filter(([, { curated }]) => curated?.relevance === 'related');
  const missed = related
    .filter((one) => !found(one).some((topic) => topic === 'face-recognition' || topic === 'biometrics'))
    .map(([id]) => id);
  expect(missed).toMatchInlineSnapshot(`
    [
      "archive/119/house/2026-02-10-ice-cbp-uscis-oversight",
    ]
  `);
});

test('no meeting of the Senate schedule without faces or biometrics in it is tagged', () => {
  const pulled = [...records.hearings].filter(([, { seenIn }]) => seenIn.some(({ source }) => source === 'senate-schedule'));
  expect(pulled.length).toBeGreaterThan(0);
  expect(pulled.filter(([, { topics }]) => topics.some(({ topic }) => topic === 'face-recognition')).map(([id]) => id)).toEqual([]);
});
