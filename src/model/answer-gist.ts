import type { AnswerActor } from './answer-rows.ts';
import { limitingLaw, policeRowsOf } from './headline.ts';
import type { ActorAnswer, Answer, Layer } from './status-on.ts';

/** What the one sentence of an answer has to say; each language writes it in its own way. */
export type AnswerGist =
  | { kind: 'nation' }
  /** `ended`: the last rule from above that bound its police. */
  | { kind: 'not-checked'; ended: { lead: Layer; rests: ActorAnswer } | null }
  | { kind: 'none-found' }
  | { kind: 'not-entered' }
  | { kind: 'ended' | 'unclear' | 'in-part'; lead: Layer; rests: ActorAnswer }
  /** `bound`: at least one. */
  | { kind: 'rule'; lead: Layer; rests: ActorAnswer; bound: AnswerActor[] };

/** @returns what there is to say of a place's own government on the day of the answer. */
export function gistOf(answer: Answer): AnswerGist {
  const { rests } = answer;
  if (answer.place === 'us') return { kind: 'nation' };
  if (!rests?.lead) {
    const own = answer.actors.filter(({ coverage }) => coverage === answer.coverage);
    if (own.some(({ state }) => state === 'not-entered')) return { kind: 'not-entered' };
    if (answer.coverage.state !== 'not-checked') return { kind: 'none-found' };
    const last = answer.actors.find(({ actor, state }) => policeRowsOf(answer.place).includes(actor) && state === 'ended');
    return { kind: 'not-checked', ended: last === undefined ? null : { lead: last.lead!, rests: last } };
  }
  const { lead } = rests;
  if (rests.state === 'ended') return { kind: 'ended', lead, rests };
  if (rests.state === 'maybe') return { kind: 'unclear', lead, rests };
  if (lead.narrow || !lead.provision.acts.includes('use')) return { kind: 'in-part', lead, rests };
  return { kind: 'rule', lead, rests, bound: boundBy(answer, rests) };
}

/**
 * The law that has to be named beside the rule that leads: beside a policy a law of the same lawmaker, else one that limits every use; beside the
 * rule of a state that of the place itself.
 * @returns the strongest such law that certainly applies; undefined = none
 */
export function lawBeside(rests: ActorAnswer): Layer | undefined {
  const { jurisdiction, provision, tier } = rests.lead!;
  const laws = rests.also.filter((layer) => layer.provision.force === 'law' && layer.standing === 'yes');
  if (provision.force === 'policy') return laws.find((law) => law.jurisdiction === jurisdiction) ?? limitingLaw(rests);
  return tier === 'own' ? undefined : laws.find((law) => law.tier === 'own');
}

/** Those a sentence names; who else is bound is in the rows, unless the headline rests on them. */
const named: readonly AnswerActor[] = [
  'police',
  'departments',
  'local-police',
  'state-police',
  'local-agencies',
  'state-agencies',
  'businesses',
  'landlords',
  'schools',
];

/** Actors for whom this very layer leads, in the order of the answer. */
function boundBy({ actors }: Answer, rests: ActorAnswer): AnswerActor[] {
  return actors.filter((row) => row === rests || (row.lead === rests.lead && named.includes(row.actor))).map(({ actor }) => actor);
}
