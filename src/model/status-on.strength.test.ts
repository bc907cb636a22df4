import { expect, test } from 'vitest';
import type { AnswerActor } from './answer-rows.ts';
import { answerOn, town, type Clause } from './stand-in.ts';
import type { ActorAnswer } from './status-on.ts';
import { acts, type Rule } from './vocabulary.ts';

const ofState = { binds: ['local-police'] } satisfies Clause;
const early = { from: '2019-01-01' };

/** The row under one clause of the town and one of its state, or under both of the town. */
function row(own: Clause[], above: Clause[] = [], actor: AnswerActor = 'police', on = '2026-07-25'): ActorAnswer {
  const answer = answerOn(on, { [`${town}/own`]: own, 'us/tx/above': above });
  return answer.actors.find((one) => one.actor === actor)!;
}

/** Every reason speaks for the first clause, or is equal, down to the one that is named; all that come after it speak for the second. */
test.each<[reason: string, leads: [at: 'town' | 'state', Clause], follows: [at: 'town' | 'state', Clause]]>([
  [
    'it limits every use, not one',
    ['state', { ...ofState, ...early, rule: 'limited', force: 'policy', subject: 'technology' }],
    ['town', { rule: 'prohibited', acts: ['drones'] }],
  ],
  [
    'it limits every use, and does not only ask for a report',
    ['state', { ...ofState, ...early, rule: 'limited', force: 'policy', subject: 'technology' }],
    ['town', { rule: 'reporting' }],
  ],
  [
    'it limits the subject, and does not allow technology at large on terms',
    ['state', { ...ofState, ...early, rule: 'limited', force: 'policy' }],
    ['town', { rule: 'needs-approval', subject: 'technology' }],
  ],
  [
    'it is the stronger rule',
    ['state', { ...ofState, ...early, rule: 'prohibited', force: 'policy', subject: 'technology' }],
    ['town', { rule: 'paused' }],
  ],
  [
    'it is the stronger rule, where both limit little',
    ['state', { ...ofState, ...early, rule: 'needs-warrant', acts: ['drones'], force: 'policy', subject: 'technology' }],
    ['town', { rule: 'reporting' }],
  ],
  [
    'it asks for a report of every use, not of one',
    ['state', { ...ofState, ...early, rule: 'reporting', force: 'policy', subject: 'technology' }],
    ['town', { rule: 'reporting', acts: ['drones'] }],
  ],
  ['it is law, not policy', ['state', { ...ofState, ...early, subject: 'technology' }], ['town', { force: 'policy' }]],
  ['it speaks of the subject, not of technology at large', ['state', { ...ofState, ...early }], ['town', { subject: 'technology' }]],
  ['it was made nearer', ['town', early], ['state', ofState]],
  ['it is newer', ['town', {}], ['town', early]],
])('of two rules on the same actor one leads because %s', (_reason, leads, follows) => {
  for (const pair of [
    [leads, follows],
    [follows, leads],
  ]) {
    const at = (place: 'town' | 'state') => pair.filter(([maker]) => maker === place).map(([, clause]) => clause);
    const { lead, also } = row(at('town'), at('state'));
    expect(lead!.provision).toMatchObject(leads[1]);
    expect(also.map(({ provision }) => provision)).toMatchObject([follows[1]]);
  }
});

test.each(acts)('a ban of "%s" leads before limits of every use where it is about every use, too', (act) => {
  const isWhole = ['use', 'obtain', 'access', 'collect', 'request'].includes(act);
  expect(row([{ acts: [act] }, { rule: 'limited' }]).rule).toBe(isWhole ? 'prohibited' : 'limited');
});

test.each(['businesses', 'landlords', 'individuals', 'vendors'] as const)(
  'a policy of the town cannot bind %s: a law comes first, however little it asks',
  (actor) => {
    const { lead } = row([{ binds: [actor], force: 'policy' }], [{ binds: [actor], rule: 'reporting', ...early }], actor);
    expect(lead!.provision.force).toBe('law');
  },
);

test('a policy of the town binds its police: it leads before a law that asks for less', () => {
  expect(row([{ force: 'policy' }], [{ ...ofState, rule: 'limited' }]).lead!.provision.force).toBe('policy');
});

test('a rule that may apply leads where it is stronger than what surely applies, and makes the row uncertain', () => {
  const inDoubt = { from: '2026' };
  const stronger = row([{ ...inDoubt, id: 'doubtful' }, { rule: 'limited' }, { rule: 'reporting' }]);
  expect(stronger).toMatchObject({ state: 'maybe', rule: 'prohibited', since: '2026' });
  expect(stronger.also.map(({ provision }) => provision.rule)).toEqual(['limited', 'reporting']);
  const weaker = row([{ ...inDoubt, rule: 'limited' }, {}, { rule: 'paused' }]);
  expect(weaker).toMatchObject({ state: 'in-force', rule: 'prohibited', since: '2020-03-01' });
  expect(weaker.also.map(({ provision }) => provision.rule)).toEqual(['paused', 'limited']);
  expect(row([inDoubt])).toMatchObject({ state: 'maybe', rule: 'prohibited', also: [] });
});

test('a rule that may apply makes nothing uncertain where it only repeats, nearer or later, what surely applies', () => {
  const inDoubt = { from: '2026' };
  expect(row([inDoubt], [ofState])).toMatchObject({
    state: 'in-force',
    lead: { tier: 'state' },
    also: [{ tier: 'own', standing: 'maybe' }],
  });
  expect(row([inDoubt, {}])).toMatchObject({ state: 'in-force', since: '2020-03-01', also: [{ standing: 'maybe' }] });
  expect(row([inDoubt], [{ ...ofState, subject: 'technology' }])).toMatchObject({ state: 'maybe', lead: { tier: 'own' } });
});

test('of rules that ended the last one is named, of those that ended on one day the strongest', () => {
  const over = (until: string, rule: Rule): Clause => ({ until, rule, untilBasis: 'repealed' });
  const ended = row([over('2023-01-01', 'prohibited'), over('2024-01-01', 'limited'), over('2024-01-01', 'paused')]);
  expect(ended).toMatchObject({ state: 'ended', rule: null, since: null, until: '2024-01-01', also: [] });
  expect(ended.lead).toBe(ended.ended[0]);
  expect(ended.ended.map(({ provision }) => provision.rule)).toEqual(['paused', 'limited', 'prohibited']);
});

test('a rule that ended is told beside the one that applies, which says until when it does', () => {
  const now = row([
    { until: '2024-01-01', untilBasis: 'replaced' },
    { from: '2024-01-01', rule: 'limited', until: '2030-01-01', untilBasis: 'expired' },
  ]);
  expect(now).toMatchObject({ state: 'in-force', rule: 'limited', since: '2024-01-01', until: '2030-01-01', also: [] });
  expect(now.ended.map(({ provision }) => provision.id)).toEqual(['p0']);
});
