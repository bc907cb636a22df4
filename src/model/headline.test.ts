import { expect, test } from 'vitest';
import type { AnswerActor } from './answer-rows.ts';
import { answerOn, coverage, madeUpBook, town, type Clause, type Laws } from './stand-in.ts';
import { statusOn } from './status-on.ts';
import type { Headline } from './vocabulary.ts';

const own = `${town}/ban`;
const ofState = 'us/tx/rules';
const ended = (untilBasis: Clause['untilBasis']): Clause => ({ until: '2024-01-01', untilBasis });
const later = { from: '2024-01-01' };

/** What the headline is, and the row it rests on. */
function headline(laws: Laws, state: Parameters<typeof coverage>[0] = 'found'): [Headline, AnswerActor | null] {
  const answer = answerOn('2026-07-25', laws, { coverage: coverage(state) });
  return [answer.headline, answer.rests?.actor ?? null];
}

test.each<[what: string, clauses: Clause[], headline: Headline]>([
  ['may not use it at all', [{}], 'banned'],
  ['may not use it, with exceptions', [{ exceptions: ['Emergencies.'] }], 'banned-with-exceptions'],
  ['may not collect it, and may use what others collected', [{ acts: ['collect', 'obtain'] }], 'restricted'],
  ['may not collect it, with exceptions', [{ acts: ['collect'], exceptions: ['Emergencies.'] }], 'restricted'],
  ['may not use it for now', [{ rule: 'paused' }], 'paused'],
  ['may use it with a warrant', [{ rule: 'needs-warrant' }], 'restricted'],
  ['must report its use', [{ rule: 'reporting' }], 'restricted'],
  ['may expressly use it', [{ rule: 'permitted' }], 'no-law-found'],
  ['may not use it, by a policy', [{ force: 'policy' }], 'policy-only'],
  ['may not use it, by a policy, and by law may use it within limits', [{ force: 'policy' }, { rule: 'limited' }], 'restricted'],
  ['may not use it, by a policy, and by law must report it', [{ force: 'policy' }, { rule: 'reporting' }], 'policy-only'],
  ['may not use it, by a policy, and by law not on drones', [{ force: 'policy' }, { acts: ['drones'] }], 'policy-only'],
  ['may not use it on drones, by a policy', [{ force: 'policy', acts: ['drones'] }], 'policy-only'],
  ['may not use it on drones', [{ acts: ['drones'] }], 'restricted'],
  ['may not use it, nor on drones', [{ acts: ['use', 'drones'] }], 'restricted'],
  ['may not sell it', [{ acts: ['sell', 'share'] }], 'restricted'],
  ['may expressly use it on drones', [{ rule: 'permitted', acts: ['drones'] }], 'no-law-found'],
  ['may not use technology at large', [{ subject: 'technology' }], 'oversight-only'],
  ['may use technology at large with approval', [{ subject: 'technology', rule: 'needs-approval' }], 'oversight-only'],
  ['may use technology at large, by a policy', [{ subject: 'technology', force: 'policy' }], 'policy-only'],
  ['may not use technology at large on drones', [{ subject: 'technology', acts: ['drones'] }], 'restricted'],
  ['may not use it since a day in this year', [{ from: '2026' }], 'unclear'],
  ['may not use it until a day that is in dispute', [{ until: '2025-01-01', untilBasis: 'unclear' }], 'unclear'],
  ['could not use it until the rule ran out', [ended('expired')], 'expired'],
  ['could not use it until the rule was repealed', [ended('repealed')], 'rolled-back'],
  ['could not use it until the pause was lifted', [{ rule: 'paused', ...ended('lifted') }], 'rolled-back'],
  ['will not be allowed to use it', [{ from: '2027-01-01' }], 'no-law-found'],
])('a place whose police %s', (_what, clauses, expected) => {
  expect(headline({ [own]: clauses })[0]).toBe(expected);
});

test.each<[what: string, before: Clause, now: Clause, headline: Headline]>([
  ['a duty to report took its place', {}, { rule: 'reporting' }, 'rolled-back'],
  ['the use was expressly permitted', {}, { rule: 'permitted' }, 'rolled-back'],
  ['a policy took its place', {}, { rule: 'limited', force: 'policy' }, 'rolled-back'],
  ['a pause took its place', {}, { rule: 'paused' }, 'paused'],
  ['it had spoken of drones only', { acts: ['drones'] }, { rule: 'limited' }, 'restricted'],
  ['it had been a pause', { rule: 'paused' }, { rule: 'needs-approval' }, 'rolled-back'],
  ['it had been less than a pause', { rule: 'needs-approval' }, { rule: 'needs-warrant' }, 'restricted'],
])('a ban is rolled back when something weaker of the same lawmaker follows: %s', (_what, before, now, expected) => {
  expect(
    headline({
      [own]: [
        { ...before, ...ended('replaced') },
        { ...now, ...later },
      ],
    })[0],
  ).toBe(expected);
});

test('a ban of the state that ended does not roll back what the town has', () => {
  const laws = { [ofState]: [{ binds: ['local-police'], ...ended('repealed') } as Clause], [own]: [{ rule: 'limited' } as Clause] };
  expect(headline(laws)).toEqual(['restricted', 'police']);
});

test.each<[what: string, laws: Laws, headline: Headline, rests: AnswerActor | null]>([
  ['its police before its departments', { [own]: [{ rule: 'paused' }, { binds: ['departments'] }] }, 'paused', 'police'],
  [
    'a rule on every use by its departments before one on drones of its police',
    { [own]: [{ acts: ['drones'] }, { binds: ['departments'], exceptions: ['Phones.'] }] },
    'banned-with-exceptions',
    'departments',
  ],
  [
    'a rule of the state on every use by its police before its own on drones of its departments',
    { [ofState]: [{ rule: 'paused', binds: ['local-police'] }], [own]: [{ binds: ['departments'], acts: ['drones'] }] },
    'paused',
    'police',
  ],
  [
    'a rule of its own on drones of its departments before one of the state on drones of its police',
    { [ofState]: [{ binds: ['local-police'], acts: ['drones'] }], [own]: [{ binds: ['departments'], acts: ['drones'], force: 'policy' }] },
    'policy-only',
    'departments',
  ],
  ['others whom its own law binds: a ban for schools restricts a place', { [own]: [{ binds: ['schools'] }] }, 'restricted', 'schools'],
  [
    'others whom its own law binds, with exceptions',
    { [own]: [{ binds: ['businesses'], exceptions: ['Banks.'] }] },
    'restricted',
    'businesses',
  ],
  ['others whom its own law permits it', { [own]: [{ binds: ['businesses'], rule: 'permitted' }] }, 'no-law-found', 'businesses'],
  ['others before rules that ended', { [own]: [{ ...ended('expired') }, { binds: ['schools'] }] }, 'restricted', 'schools'],
  [
    'a rule of its own that ended before one of the state on drones of its police',
    {
      [own]: [{ binds: ['departments'], ...ended('expired') }],
      [ofState]: [{ binds: ['local-police'], acts: ['drones'] }],
    },
    'expired',
    'departments',
  ],
  ['a rule of the state on drones of its police', { [ofState]: [{ binds: ['local-police'], acts: ['drones'] }] }, 'restricted', 'police'],
  ['no rule of the state on drones of its departments', { [ofState]: [{ binds: ['local-agencies'], acts: ['drones'] }] }, 'unclear', null],
  ['no rule of the state for its schools', { [ofState]: [{ binds: ['schools'] }] }, 'unclear', null],
  ['a rule of the state for its police that ended', { [ofState]: [{ binds: ['police'], ...ended('expired') }] }, 'expired', 'police'],
  [
    'no rule of the state for its departments that ended',
    { [ofState]: [{ binds: ['local-agencies'], ...ended('expired') }] },
    'unclear',
    null,
  ],
  ['no rule for the agencies of its state', { [ofState]: [{ binds: ['state-police', 'state-agencies'] }] }, 'unclear', null],
  ['no rule for the police of its state on drones', { [ofState]: [{ binds: ['state-police'], acts: ['drones'] }] }, 'unclear', null],
  ['no rule for the police of its state that ended', { [ofState]: [{ binds: ['state-police'], ...ended('expired') }] }, 'unclear', null],
])('the headline of a town rests on %s', (_what, laws, expected, rests) => {
  expect(headline(laws)).toEqual([expected, rests]);
});

test('a law of the state on the subject keeps the headline of a town with a law on technology at large', () => {
  const oversight: Clause = { rule: 'needs-approval', subject: 'technology' };
  expect(headline({ [own]: [oversight], [ofState]: [{ binds: ['local-police'], rule: 'limited' }] })).toEqual(['restricted', 'police']);
  expect(headline({ [own]: [oversight], [ofState]: [{ binds: ['local-police'], rule: 'reporting' }] })).toEqual([
    'oversight-only',
    'police',
  ]);
});

test('a place without law is unclear where some was found, without law where none was, and not checked where nobody looked', () => {
  expect(headline({})).toEqual(['unclear', null]);
  expect(headline({}, 'none-found')).toEqual(['no-law-found', null]);
  expect(headline({}, 'not-checked')).toEqual(['not-checked', null]);
});

test('a rule of the state that ended says nothing of a place nobody checked, one that applies does', () => {
  expect(headline({ [ofState]: [{ binds: ['police'], ...ended('expired') }] }, 'not-checked')).toEqual(['not-checked', null]);
  expect(headline({ [ofState]: [{ binds: ['police'] }] }, 'not-checked')).toEqual(['banned', 'police']);
});

test('the headline of a state rests on the police in it, then on its own, and that of the nation on no rule for single agencies', () => {
  const of = (id: string, kind: 'state' | 'nation', laws: Laws) => {
    const answer = statusOn('2026-07-25', id, { kind, counties: [], coverage: coverage('found') }, madeUpBook(laws));
    return [answer.headline, answer.rests?.actor ?? null];
  };
  expect(of('us/tx', 'state', { [ofState]: [{ binds: ['state-police'] }, { binds: ['local-police'], rule: 'paused' }] })).toEqual([
    ...['paused', 'local-police'],
  ]);
  expect(of('us/tx', 'state', { [ofState]: [{ binds: ['state-agencies'] }, { binds: ['state-police'], rule: 'paused' }] })).toEqual([
    ...['paused', 'state-police'],
  ]);
  expect(of('us/tx', 'state', { [ofState]: [{ binds: ['schools'] }, { binds: ['state-police'], acts: ['drones'] }] })).toEqual([
    ...['restricted', 'state-police'],
  ]);
  expect(of('us', 'nation', { 'us/order': [{ binds: ['federal-agencies'], force: 'policy' }] })).toEqual(['no-law-found', null]);
  expect(of('us', 'nation', {})).toEqual(['no-law-found', null]);
});
