import type { AnswerActor } from './answer-rows.ts';
import type { Answer } from './status-on.ts';

/** What one leading rule leaves allowed, and to whom: an exception to the state's rule is none to the city's ban. */
export interface RuleExceptions {
  /** Id of the measure. */
  measure: string;
  actors: AnswerActor[];
  exceptions: readonly string[];
}

/** @returns the exceptions of each rule that leads a row, in the order of the rows; rows with the same measure and exceptions together */
export function exceptionsIn({ actors }: Answer): RuleExceptions[] {
  const found = new Map<string, RuleExceptions>();
  for (const { actor, state, lead } of actors) {
    if (state !== 'in-force' || lead === null || lead.provision.exceptions.length === 0) continue;
    const { measure, provision } = lead;
    const key = JSON.stringify([measure, provision.exceptions]);
    const known = found.get(key) ?? { measure, actors: [], exceptions: provision.exceptions };
    known.actors.push(actor);
    found.set(key, known);
  }
  return [...found.values()];
}
