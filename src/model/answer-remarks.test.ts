import { expect, test } from 'vitest';
import { doubtsIn, exceptionsIn } from './answer-remarks.ts';
import type { AnswerActor } from './answer-rows.ts';
import type { ActorAnswer, Answer, Layer } from './status-on.ts';

const row = (actor: AnswerActor, measure: string, exceptions: string[], state: ActorAnswer['state'] = 'in-force', doubt?: string) =>
  ({ actor, state, lead: { measure, provision: { exceptions, doubt } } as unknown as Layer }) as ActorAnswer;
const answerWith = (...actors: ActorAnswer[]) => ({ actors }) as Answer;

test('exceptions stand under the rule they belong to, whoever it binds, and a ban without any has none from another law', () => {
  const answer = answerWith(
    row('police', 'us/ma/somerville/ban', []),
    row('state-police', 'us/ma/law', ['Emergencies.']),
    row('local-agencies', 'us/ma/law', ['Emergencies.']),
    row('businesses', 'us/ma/law', ['Photographs.']),
    row('schools', 'us/ma/old', ['Anything.'], 'ended'),
    { actor: 'landlords', state: 'none-found', lead: null } as unknown as ActorAnswer,
  );
  expect(exceptionsIn(answer)).toEqual([
    { measure: 'us/ma/law', actors: ['state-police', 'local-agencies'], texts: ['Emergencies.'] },
    { measure: 'us/ma/law', actors: ['businesses'], texts: ['Photographs.'] },
  ]);
});

test('a doubt stands under its rule, also where it is the very question whether the rule applies', () => {
  const answer = answerWith(
    row('police', 'us/va/law', ['Parks.'], 'maybe', 'Whether it was signed was not found.'),
    row('schools', 'us/va/other', []),
    row('colleges', 'us/va/old', [], 'ended', 'Nobody asks any more.'),
  );
  expect(doubtsIn(answer)).toEqual([{ measure: 'us/va/law', actors: ['police'], texts: ['Whether it was signed was not found.'] }]);
  expect(exceptionsIn(answer)).toEqual([]);
});
