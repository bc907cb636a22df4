import type { AnswerActor } from './answer-rows.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { ActorAnswer, Layer } from './status-on.ts';
import { rules, type Headline } from './vocabulary.ts';

/** @returns the rows of a place's own police: of a state all there are in it, of a smaller place one */
export function policeRowsOf(id: string): readonly AnswerActor[] {
  return isState(id) ? ['local-police', 'state-police'] : ['police'];
}

/** @returns the rows of a place's own government, its police first; what the state has of its own is no town's */
function governmentOf(id: string): readonly AnswerActor[] {
  return [...policeRowsOf(id), ...(isState(id) ? (['local-agencies', 'state-agencies'] as const) : (['departments'] as const))];
}

function isState(id: string): boolean {
  return id.split('/').length === 2;
}

/**
 * The headline speaks of the place's own police and departments first; then of others whom the place's own law binds; then of what the place
 * once had; and only then of state rules for its police that touch one kind of use. What a state says to its own agencies, to schools or
 * shops is in the rows, and does not make the headline of a town.
 * @param awaits whether a law was found for the place and is still to be entered
 * @returns the headline, and the row it rests on; null where nothing applies
 */
export function headlineOf(
  answers: readonly ActorAnswer[],
  id: string,
  coverage: Jurisdiction['coverage'],
  awaits: boolean,
): { headline: Headline; rests: ActorAnswer | null } {
  const rows = governmentOf(id);
  const government = rows.flatMap((actor) => answers.find((answer) => answer.actor === actor) ?? []);
  const ofOwn = answers.filter(({ lead }) => lead?.jurisdiction === id);
  const applies = (answer: ActorAnswer) => answer.state === 'in-force' || answer.state === 'maybe';
  const ended = ({ state }: ActorAnswer) => state === 'ended';
  const police = government.filter(({ actor }) => policeRowsOf(id).includes(actor));
  // That a rule of the state ended says nothing of a place that nobody checked.
  const isOpen = coverage.state === 'not-checked';
  const rests =
    government.find((answer) => applies(answer) && !answer.lead!.narrow) ??
    government.find((answer) => applies(answer) && ofOwn.includes(answer)) ??
    ofOwn.find(applies) ??
    ofOwn.find(ended) ??
    police.find(applies) ??
    police.find((answer) => ended(answer) && !isOpen) ??
    null;
  if (rests === null) return { headline: withoutLaw(coverage, awaits), rests };
  return { headline: wordFor(rests, !rows.includes(rests.actor)), rests };
}

function wordFor(answer: ActorAnswer, onlyOthers: boolean): Headline {
  const lead = answer.lead!;
  if (answer.state === 'ended') return lead.provision.untilBasis === 'expired' ? 'expired' : 'rolled-back';
  if (answer.state === 'maybe') return 'unclear';
  if (wasStronger(answer)) return 'rolled-back';
  const { rule, force, exceptions, acts: done } = lead.provision;
  if (force === 'policy') return limitingLaw(answer) === undefined ? 'policy-only' : 'restricted';
  if (onlyOthers || lead.narrow) return rule === 'permitted' ? 'no-law-found' : 'restricted';
  if (lead.isOversight) return 'oversight-only';
  switch (rule) {
    case 'prohibited':
      // Who may not collect may still use what others collected: not a ban of the technology.
      if (!done.includes('use')) return 'restricted';
      return exceptions.length === 0 ? 'banned' : 'banned-with-exceptions';
    case 'paused':
      return 'paused';
    case 'permitted':
      return 'no-law-found';
    default:
      return 'restricted';
  }
}

/** @returns the law, of whatever maker, that certainly limits every use beside the rule that leads; undefined = none */
export function limitingLaw({ also }: ActorAnswer): Layer | undefined {
  return also.find(
    ({ standing, narrow, provision: { force, rule } }) =>
      standing === 'yes' && force === 'law' && !narrow && rule !== 'reporting' && rule !== 'permitted',
  );
}

/** Did the same lawmaker once forbid or pause every use by the same actor, where now there is something weaker? */
function wasStronger({ lead, ended }: ActorAnswer): boolean {
  if (lead === null || rules.indexOf(lead.provision.rule) <= rules.indexOf('paused')) return false;
  return ended.some(
    (old) => old.jurisdiction === lead.jurisdiction && !old.narrow && rules.indexOf(old.provision.rule) <= rules.indexOf('paused'),
  );
}

function withoutLaw({ state }: Jurisdiction['coverage'], awaits: boolean): Headline {
  if (awaits) return 'unclear';
  return state === 'not-checked' ? 'not-checked' : 'no-law-found';
}
