import { expect, test } from 'vitest';
import { exceptionsIn } from './answer-exceptions.ts';
import type { AnswerActor } from './answer-rows.ts';
import type { ActorAnswer, Answer, Layer } from './status-on.ts';

const row = (actor: AnswerActor, measure: string, exceptions: string[], state: ActorAnswer['state'] = 'in-force') =>
  ({ actor, state, lead: { measure, provision: { exceptions } } as unknown as Layer }) as ActorAnswer;

test('exceptions stand under the rule they belong to, whoever it binds, and a ban without any has none from another law', () => {
  const actors = [
    row('police', 'us/ma/somerville/ban', []),
    row('state-police', 'us/ma/law', ['Emergencies.']),
    row('local-agencies', 'us/ma/law', ['Emergencies.']),
    row('businesses', 'us/ma/law', ['Photographs.']),
    row('schools', 'us/ma/old', ['Anything.'], 'ended'),
    { actor: 'landlords', state: 'none-found', lead: null } as ActorAnswer,
  ];
  expect(exceptionsIn({ actors } as Answer)).toEqual([
    { measure: 'us/ma/law', actors: ['state-police', 'local-agencies'], exceptions: ['Emergencies.'] },
    { measure: 'us/ma/law', actors: ['businesses'], exceptions: ['Photographs.'] },
  ]);
});
