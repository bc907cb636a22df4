import { expect, test } from 'vitest';
import { answerJson } from './answer-json.ts';
import { answerSchema } from './answer-schema.ts';
import { jurisdictionSchema } from './jurisdiction.ts';
import { measureSchema, type Measure } from './measure.ts';
import { lawBook, statusOn, type AskedPlace } from './status-on.ts';
import { subjects } from './subjects.ts';

const measure = measureSchema.parse({
  ...{ name: 'Ban', officialTitle: null, jurisdiction: 'us/xx/town', kind: 'ban', instrument: 'ordinance', mechanisms: ['prohibition'] },
  ...{ status: 'in-force', citations: [], summary: 'x', events: [], confidence: 'high', conflicts: null, lastChecked: '2026-01-01' },
  enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
  sources: [{ id: 'a', title: 'x', publisher: null, url: 'https://example.org/', published: null }],
  provisions: [
    {
      ...{ id: 'ban', says: 'x', binds: ['police'], acts: ['use'], rule: 'prohibited', subject: subjects[0]!, force: 'law' },
      ...{ from: '2020-01-01', fromBasis: 'effective', clause: '§ 1', sources: ['a'] },
    },
  ],
});

const plainState = {
  name: 'Xx',
  kind: 'state',
  ocdId: 'ocd-division/country:us/state:xx',
  geoid: null,
  timeZone: 'America/New_York',
  coverage: { state: 'not-checked', checkedOn: null, searched: null },
};
const coverage = { state: 'found' as const, checkedOn: '2026-01-01', searched: 'x' };
const state = {
  ...jurisdictionSchema.parse(plainState),
  coverage: { state: 'none-found' as const, checkedOn: '2025-05-05', searched: 'y' },
};

/** @returns the answer for a town and the town itself under one law. */
function answered(law: Measure, on = '2026-07-25', own: AskedPlace['coverage'] = coverage) {
  const book = lawBook(new Map([[`${law.jurisdiction}/ban`, law]]), new Map([['us/xx', state]]), []);
  return answerJson(statusOn(on, 'us/xx/town', { kind: 'city', counties: [], coverage: own }, book), {
    id: 'us/xx/town',
    name: 'Town',
    ocdId: null,
  });
}

test('an answer as JSON names rule, measure and clause per actor, and every layer; what is not known is null', () => {
  const json = answered(measure);
  expect(Object.keys(json)).toEqual([
    ...['place', 'id', 'ocdId', 'on', 'headline', 'headlineTier', 'headlineMeasure', 'actors', 'layers', 'coverage'],
  ]);
  expect(json).toMatchObject({
    place: 'Town',
    ocdId: null,
    on: '2026-07-25',
    headline: 'banned',
    headlineTier: 'own',
    headlineMeasure: 'us/xx/town/ban',
  });
  expect(json.actors.find(({ actor }) => actor === 'police')).toEqual({
    ...{
      actor: 'police',
      state: 'in-force',
      rule: 'prohibited',
      since: '2020-01-01',
      sinceBasis: 'effective',
      until: null,
      force: 'law',
      measure: 'us/xx/town/ban',
      provision: 'ban',
      clause: '§ 1',
      says: 'x',
    },
    ...{ exceptions: [], sources: ['a'], lastChecked: '2026-01-01', also: [] },
  });
  expect(json.actors.find(({ actor }) => actor === 'schools')).toMatchObject({
    ...{ rule: null, force: null, measure: null, provision: null, clause: null, says: null, exceptions: [], sources: [], also: [] },
  });
  expect(json.layers).toHaveLength(1);
  expect(json.layers[0]).toMatchObject({ provision: 'ban', until: null, untilBasis: null });
  // Nothing is lost on the way through text.
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

test('a first day says what day it is, and a policy that it is no law', () => {
  const [ban] = measure.provisions;
  const json = answered({ ...measure, provisions: [{ ...ban!, from: '2019-09-19', fromBasis: 'passed', force: 'policy' }] });
  expect(json.actors.find(({ actor }) => actor === 'police')).toMatchObject({ since: '2019-09-19', sinceBasis: 'passed', force: 'policy' });
});

test('a row names the rules that apply beside the one it says', () => {
  const [ban] = measure.provisions;
  const json = answered({ ...measure, provisions: [ban!, { ...ban!, id: 'report', rule: 'reporting' }] });
  expect(json.actors[0]!.also).toEqual([{ measure: 'us/xx/town/ban', provision: 'report', rule: 'reporting' }]);
});

test('a place nobody looked at can have a headline from its state, and the answer says whose law it is', () => {
  const ofState = { ...measure, jurisdiction: 'us/xx' };
  expect(answered(ofState, '2026-07-25', { state: 'not-checked', checkedOn: null, searched: null })).toMatchObject({
    ...{ headline: 'banned', headlineTier: 'state', headlineMeasure: 'us/xx/ban' },
  });
  expect(answered(measure, '2019-01-01')).toMatchObject({ headline: 'no-law-found', headlineTier: null, headlineMeasure: null });
});

test('a row without a rule was last checked when somebody looked where its rule would be made', () => {
  const rows = answered(measure).actors;
  expect(rows.find(({ actor }) => actor === 'schools')).toMatchObject({ state: 'none-found', lastChecked: '2026-01-01' });
  expect(rows.find(({ actor }) => actor === 'state-agencies')).toMatchObject({ state: 'none-found', lastChecked: '2025-05-05' });
});

test.each(['2018-01-01', '2020-01-01', '2026-07-25', '2031-01-01'])('the answer for %s fits the schema that is published', (on) => {
  const [ban] = measure.provisions;
  const ends = { ...measure, provisions: [{ ...ban!, until: '2030', untilBasis: 'unclear' as const }] };
  const json = answered(ends, on);
  expect(answerSchema.parse(json)).toEqual(json);
});
