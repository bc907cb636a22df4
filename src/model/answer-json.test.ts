import { expect, test } from 'vitest';
import { answerJson } from './answer-json.ts';
import { measureSchema } from './measure.ts';
import { lawBook, statusOn } from './status-on.ts';
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

test('an answer as JSON names rule, measure and clause per actor, and every layer; what is not known is null', () => {
  const coverage = { state: 'found' as const, checkedOn: '2026-01-01', searched: 'x' };
  const place = { kind: 'city' as const, counties: [], coverage };
  const answer = statusOn('2026-07-25', 'us/xx/town', place, lawBook(new Map([['us/xx/town/ban', measure]]), new Map(), []));
  const json = answerJson(answer, { id: 'us/xx/town', name: 'Town', ocdId: null });
  expect(Object.keys(json)).toEqual(['place', 'id', 'ocdId', 'on', 'headline', 'actors', 'layers', 'coverage']);
  expect(json).toMatchObject({ place: 'Town', ocdId: null, on: '2026-07-25', headline: 'banned' });
  expect(json.actors.find(({ actor }) => actor === 'police')).toEqual({
    ...{
      actor: 'police',
      state: 'in-force',
      rule: 'prohibited',
      since: '2020-01-01',
      until: null,
      measure: 'us/xx/town/ban',
      clause: '§ 1',
    },
    ...{ exceptions: [], sources: ['a'], lastChecked: '2026-01-01', also: [] },
  });
  expect(json.layers).toHaveLength(1);
  expect(json.layers[0]).toMatchObject({ provision: 'ban', until: null, untilBasis: null });
  // Nothing is lost on the way through text.
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
