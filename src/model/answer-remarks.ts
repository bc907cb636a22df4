import type { AnswerActor } from './answer-rows.ts';
import type { Provision } from './measure.ts';
import type { ActorState, Answer } from './status-on.ts';

/** What is to be said of one leading rule, and of whom: an exception to the state's rule is none to the city's ban. */
export interface RuleRemarks {
  /** Id of the measure. */
  measure: string;
  actors: AnswerActor[];
  texts: readonly string[];
}

/** @returns what each rule that leads a row leaves allowed */
export function exceptionsIn(answer: Answer): RuleRemarks[] {
  return remarksIn(answer, ['in-force'], ({ exceptions }) => exceptions);
}

/** @returns what is uncertain about each rule that leads a row */
export function doubtsIn(answer: Answer): RuleRemarks[] {
  return remarksIn(answer, ['in-force', 'maybe'], ({ doubt }) => (doubt === undefined ? [] : [doubt]));
}

/** In the order of the rows; those for which one measure says the same stand together. */
function remarksIn({ actors }: Answer, states: readonly ActorState[], textsOf: (provision: Provision) => readonly string[]): RuleRemarks[] {
  const found = new Map<string, RuleRemarks>();
  for (const { actor, state, lead } of actors) {
    const texts = lead === null || !states.includes(state) ? [] : textsOf(lead.provision);
    if (texts.length === 0) continue;
    const { measure } = lead!;
    const key = JSON.stringify([measure, texts]);
    const known = found.get(key) ?? { measure, actors: [], texts };
    known.actors.push(actor);
    found.set(key, known);
  }
  return [...found.values()];
}
