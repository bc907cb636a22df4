import { expect, test } from 'vitest';
import { answerActors } from './answer-rows.ts';
import type { Measure } from './measure.ts';
import { answerOn, county, coverage, madeUpBook, madeUpMeasure, madeUpTopics, town, type Clause, type Laws } from './stand-in.ts';
import { lawBook, statusOn, type ActorAnswer, type AskedPlace } from './status-on.ts';

const on = '2026-07-25';
const looked = {
  us: coverage('found', 'the nation'),
  'us/tx': coverage('none-found', 'the state'),
  [county]: coverage('none-found', 'the county'),
  'us/tx/river-county': coverage('none-found', 'the other county'),
};

function rowsOf(laws: Laws, place: Partial<AskedPlace> = {}, found: Parameters<typeof madeUpBook>[1] = looked): ActorAnswer[] {
  const asked: AskedPlace = { kind: 'city', counties: [county], coverage: coverage('none-found', 'the town'), ...place };
  return statusOn(on, town, asked, madeUpBook(laws, found)).actors;
}

const actorsWith = (rows: readonly ActorAnswer[], searched: string | null) =>
  rows.filter((row) => row.coverage.searched === searched).map(({ actor }) => actor);
const stateOf = (rows: readonly ActorAnswer[], wanted: string) => rows.find(({ actor }) => actor === wanted)?.state;

test('a row says what was looked for in the place that would make its rule', () => {
  const rows = rowsOf({});
  expect(actorsWith(rows, 'the town')).toEqual(['police', 'departments', 'schools', 'businesses']);
  expect(actorsWith(rows, 'the county')).toEqual(['county-agencies']);
  expect(actorsWith(rows, 'the nation')).toEqual(['federal-agencies']);
  // What is left is the state's: its police, its agencies and the one that gives licenses.
  expect(actorsWith(rows, 'the state')).toHaveLength(rows.length - 6);
  const bound = rowsOf({ 'us/tx/rules': [{ binds: ['campus-police', 'colleges'], from: '2030-01-01' }] });
  expect(actorsWith(bound, 'the state')).toEqual(expect.arrayContaining(['state-police', 'state-agencies', 'campus-police', 'colleges']));
});

test('for a state its own record says what was looked for, for the police in it too', () => {
  const asked: AskedPlace = { kind: 'state', counties: [], coverage: coverage('none-found', 'the state, again') };
  const { actors } = statusOn(on, 'us/tx', asked, madeUpBook({}, looked));
  expect(actorsWith(actors, 'the state, again').slice(0, 2)).toEqual(['local-police', 'local-agencies']);
  expect(actors.filter((row) => row.coverage.searched !== 'the state, again').map(({ actor }) => actor)).toEqual(['federal-agencies']);
});

test('of several counties a place lies in, the first stands for its county', () => {
  expect(actorsWith(rowsOf({}, { counties: ['us/tx/river-county', county] }), 'the other county')).toEqual(['county-agencies']);
});

test('nobody looked in a county that has no record, or is not known', () => {
  for (const counties of [['us/tx/elsewhere'], []]) {
    const [row] = rowsOf({}, { counties }).filter(({ actor }) => actor === 'county-agencies');
    expect(row).toMatchObject({ state: 'not-checked', coverage: coverage('not-checked') });
  }
});

test('“not checked”, “none found” and “found, not entered yet” are told apart row by row', () => {
  const rows = rowsOf({}, { coverage: coverage('not-checked') }, { ...looked, 'us/tx': coverage('found') });
  expect([stateOf(rows, 'police'), stateOf(rows, 'county-agencies'), stateOf(rows, 'state-police')]).toEqual([
    ...['not-checked', 'none-found', 'not-entered'],
  ]);
  const entered = rowsOf({ 'us/tx/rules': [{ binds: ['schools'] }] }, {}, { ...looked, 'us/tx': coverage('found') });
  expect(stateOf(entered, 'state-police')).toBe('none-found');
});

test('a law of which only one step is entered is not entered yet; a bill or request that binds nobody says that no rule was found', () => {
  const policeWith = (...changes: Partial<Measure>[]) => {
    const measures = changes.map((one, index) => [`${town}/${index}`, { ...madeUpMeasure(town), ...one }] as const);
    const asked: AskedPlace = { kind: 'city', counties: [], coverage: coverage('found') };
    const { actors, headline } = statusOn(on, town, asked, lawBook(new Map(measures), new Map(), madeUpTopics));
    return [headline, stateOf(actors, 'police')];
  };
  const begun: Partial<Measure> = { kind: 'restriction', status: 'unknown', statusNote: 'One step is entered so far.' };
  const failed: Partial<Measure> = { kind: 'proposal', status: 'failed' };
  expect(policeWith(begun)).toEqual(['unclear', 'not-entered']);
  expect(policeWith(failed, begun)).toEqual(['unclear', 'not-entered']);
  for (const bindsNobody of [failed, { ...begun, kind: 'request' }, { ...begun, status: 'in-force' }] satisfies Partial<Measure>[])
    expect(policeWith(bindsNobody)).toEqual(['no-law-found', 'none-found']);
  const { provisions } = madeUpMeasure(town, { binds: ['schools'] });
  expect(policeWith(begun, { provisions })).toEqual(['restricted', 'none-found']);
});

test('rows stand in one order, whatever binds them; one that most places lack is there where a rule speaks to it', () => {
  const usual = rowsOf({}).map(({ actor }) => actor);
  expect(usual).toEqual(answerActors.filter((actor) => usual.includes(actor)));
  const more = rowsOf({ 'us/tx/rules': [{ binds: ['vendors', 'campus-police', 'contractors'] }] }).map(({ actor }) => actor);
  expect(more).toEqual(answerActors.filter((actor) => more.includes(actor)));
  expect(more.filter((actor) => !usual.includes(actor))).toEqual(['contractors', 'campus-police', 'vendors']);
});

test('a city that is its own county has no row of a county, whoever binds its agencies', () => {
  for (const laws of [{}, { 'us/tx/rules': [{ binds: ['police'] } as Clause] }, { [`${county}/rules`]: [{}] }]) {
    expect(stateOf(rowsOf(laws), 'county-agencies')).toBeDefined();
    expect(stateOf(rowsOf(laws, { isOwnCounty: true }), 'county-agencies')).toBeUndefined();
  }
});

test('what a county decides binds its own agencies and no police of a town; what another town decides binds nobody here', () => {
  const laws: Laws = { [`${county}/rules`]: [{ binds: ['police', 'schools'] }, { binds: ['schools'] }], 'us/tx/other/rules': [{}] };
  const rows = rowsOf(laws);
  expect(rows.filter(({ lead }) => lead !== null).map(({ actor, lead }) => [actor, lead!.tier])).toEqual([['county-agencies', 'county']]);
  expect(answerOn(on, laws).layers.map(({ provision }) => provision.id)).toEqual(['p0']);
});

test('a rule of the nation for federal agencies is shown in their row, and none leads there; local law is not in it', () => {
  const laws = { 'us/order': [{ binds: ['federal-agencies'] } as Clause, { binds: ['federal-agencies'], from: '2026' } as Clause] };
  const [row] = rowsOf({ ...laws, [`${town}/ban`]: [{ binds: ['federal-agencies'] }] }).filter(({ actor }) => actor === 'federal-agencies');
  expect(row).toMatchObject({ state: 'not-bound-by-local-law', rule: null, lead: null });
  expect(row!.also.map(({ tier, standing }) => [tier, standing])).toEqual([
    ['nation', 'yes'],
    ['nation', 'maybe'],
  ]);
});

test('the rules for a place are listed newest first, of one day in the order of their names, with those that are to come', () => {
  const { layers } = answerOn(on, {
    'us/tx/rules': [{ binds: ['police'], from: '2021-01-01' }],
    [`${town}/b`]: [{ from: '2030-01-01' }, { from: '2020-01-01' }],
    [`${town}/a`]: [{ from: '2020-01-01' }, { from: '2020' }],
  });
  expect(layers.map(({ measure, provision, standing }) => `${measure} ${provision.from} ${standing}`)).toEqual([
    `${town}/b 2030-01-01 not-yet`,
    'us/tx/rules 2021-01-01 yes',
    `${town}/a 2020-01-01 yes`,
    `${town}/b 2020-01-01 yes`,
    `${town}/a 2020 yes`,
  ]);
});

test('a rule that is not in force yet leads no row', () => {
  expect(rowsOf({ [`${town}/ban`]: [{ from: '2030-01-01' }] })[0]).toMatchObject({
    actor: 'police',
    state: 'none-found',
    also: [],
    ended: [],
  });
});
