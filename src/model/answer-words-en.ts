import { gistOf, lawBeside } from './answer-gist.ts';
import type { AnswerActor } from './answer-rows.ts';
import type { AnswerLanguage, AnswerNames } from './answer-words.ts';
import type { Phrase } from './phrase.ts';
import type { ActorAnswer, Answer, Layer } from './status-on.ts';
import type { BoundParty, Headline, Rule } from './vocabulary.ts';

export const headlineWords: Record<Headline, string> = {
  banned: 'Banned',
  'banned-with-exceptions': 'Banned, with exceptions',
  paused: 'Paused',
  restricted: 'Restricted',
  'policy-only': 'Limited by policy, not by law',
  'oversight-only': 'Oversight only',
  unclear: 'Unclear',
  'rolled-back': 'Rolled back',
  expired: 'Expired',
  'no-law-found': 'No law found',
  'not-checked': 'Not checked',
};

export const actorWords: Record<AnswerActor, string> = {
  police: 'Its police',
  departments: 'Its other departments',
  'local-police': 'Local police',
  'local-agencies': 'Cities and counties',
  contractors: 'Contractors of the government',
  schools: 'Schools',
  'campus-police': 'Campus police',
  colleges: 'Public colleges',
  'county-agencies': 'County agencies and sheriff',
  'state-police': 'State police',
  'state-agencies': 'State agencies',
  'license-agency': 'The state’s driver-license agency',
  'federal-agencies': 'Federal agencies (ICE, FBI, CBP, TSA)',
  businesses: 'Private businesses',
  landlords: 'Landlords',
  individuals: 'Private persons',
  vendors: 'Vendors of the technology',
};

/** Who is bound, in words, as the place that made the rule would say it. */
export const boundWords: Record<BoundParty, string> = {
  police: 'Its police',
  departments: 'Its departments and staff',
  schools: 'Schools',
  contractors: 'Contractors',
  businesses: 'Private businesses',
  landlords: 'Landlords',
  individuals: 'Private persons',
  'local-police': 'Local police',
  'local-agencies': 'Cities and counties',
  'campus-police': 'Campus police',
  colleges: 'Public colleges',
  'state-police': 'State police',
  'state-agencies': 'State agencies',
  'license-agency': 'The driver-license agency',
  vendors: 'Vendors',
  'federal-agencies': 'Federal agencies',
};

/** Answers in English. */
export const english: AnswerLanguage = {
  headlines: headlineWords,
  actors: actorWords,
  rules: {
    prohibited: 'Prohibited',
    paused: 'Paused',
    'needs-approval': 'Needs approval',
    'needs-warrant': 'Needs a judge’s order',
    limited: 'Within limits',
    consent: 'Notice or consent',
    reporting: 'Must be reported',
    permitted: 'Permitted',
  },
  states: {
    unclear: 'Unclear',
    expired: 'Expired',
    ended: 'Ended',
    'none-found': 'None found',
    'not-entered': 'Found, not entered yet',
    'not-checked': 'Not checked',
    'not-bound': 'Not bound',
  },
  inPart: (rule) => `${rule} in part`,
  unclearRule: 'Unclear: ',
  period: (since, until, date) => `since ${date(since)}${until === null ? '' : `, until ${date(until)}`}`,
  sentence,
  row,
};

const verbs: Record<Rule, (thing: string) => string> = {
  prohibited: (thing) => `may not use ${thing}`,
  paused: (thing) => `may not use ${thing} for now`,
  'needs-approval': (thing) => `may use ${thing} only with the approval of the elected body`,
  'needs-warrant': (thing) => `may use ${thing} only with a judge’s order`,
  limited: (thing) => `may use ${thing} only within limits`,
  consent: (thing) => `must tell people, or ask them, before they use ${thing}`,
  reporting: (thing) => `must report how they use ${thing}`,
  permitted: (thing) => `are expressly allowed to use ${thing}`,
};

function sentence(answer: Answer, name: string, names: AnswerNames): Phrase {
  const { subject, date, nameOf } = names;
  const day = date(answer.on);
  const gist = gistOf(answer);
  switch (gist.kind) {
    case 'nation':
      return [
        `On ${day} no act of Congress is known to us that forbids or limits ${subject} in general. Rules of single agencies are listed below; what a city or state forbids does not bind federal agencies.`,
      ];
    case 'not-checked':
      return [
        `Nobody has checked yet whether ${name} has a rule of its own on ${subject}. No state law we know of rules on it for the place’s police.`,
      ];
    case 'not-entered':
      return [`A rule on ${subject} was found for ${name}, and it is not entered here yet: we cannot say what it forbids.`];
    case 'none-found':
      return [`On ${day} we know of no rule on ${subject} for the government of ${name}.`];
    case 'ended': {
      const { lead, rests } = gist;
      return [
        `On ${day} no rule on ${subject} is known to bind the government of ${name}: the last one ended on ${date(rests.until ?? answer.on)} (${lead.provision.untilBasis}).`,
      ];
    }
    case 'unclear': {
      const { lead } = gist;
      return [
        `On ${day} it is unclear which rule on ${subjectOf(lead, names)} binds the government of ${name}. `,
        { recorded: lead.provision.doubt ?? '' },
      ];
    }
    case 'in-part': {
      const { lead, rests } = gist;
      const { says } = lead.provision;
      return [
        `In ${name}, part of it is ruled on${makerOf(lead, nameOf)}, ${sinceWords(rests, date)}: `,
        { recorded: says },
        ...policyOf(rests, date),
      ];
    }
    case 'rule': {
      const { lead, rests, bound } = gist;
      const { rule, exceptions } = lead.provision;
      const except = rule === 'prohibited' && exceptions.length > 0 ? ', with exceptions' : '';
      const does = verbs[rule](subjectOf(lead, names));
      return [
        `In ${name}, ${listOf(bound)} ${does}${makerOf(lead, nameOf)}${except}, ${sinceWords(rests, date)}.`,
        ...policyOf(rests, date),
      ];
    }
  }
}

/** What the subject of a layer is called in a sentence. */
function subjectOf({ provision }: Layer, { subject, phrases }: AnswerNames): string {
  return phrases[provision.subject] ?? subject;
}

function makerOf({ tier, jurisdiction }: Layer, nameOf: AnswerNames['nameOf']): string {
  return tier === 'own' ? '' : ` by a ${tier === 'state' ? 'state' : tier} law of ${nameOf(jurisdiction)}`;
}

function policyOf(rests: ActorAnswer, date: AnswerNames['date']): Phrase {
  if (rests.lead!.provision.force !== 'policy') return [];
  const law = lawBeside(rests);
  if (law === undefined) return [' This is a policy, not a law.'];
  return [
    ` This is a policy; a law of the place has applied beside it since ${date(law.provision.from)}: `,
    { recorded: law.provision.says },
  ];
}

function sinceWords({ since, sinceBasis, lead }: ActorAnswer, date: AnswerNames['date']): string {
  const from = since ?? lead!.provision.from;
  const day = `${from.length === 10 ? 'on' : 'in'} ${date(from)}`;
  switch (sinceBasis ?? lead!.provision.fromBasis) {
    case 'seen-in-force':
      return `seen in force ${day}`;
    case 'passed':
      return `passed ${day}`;
    case 'signed':
      return `signed ${day}`;
    case 'reported':
      return `reported to apply since ${date(from)}`;
    default:
      return `since ${date(from)}`;
  }
}

const inSentence: Partial<Record<AnswerActor, string>> = {
  police: 'the police',
  departments: 'other departments',
  'local-police': 'local police',
  'state-police': 'state police',
  'local-agencies': 'cities and counties',
  'state-agencies': 'state agencies',
  businesses: 'private businesses',
  landlords: 'landlords',
  schools: 'schools',
};

function listOf(bound: readonly AnswerActor[]): string {
  const list = bound.length > 0 ? bound.map((actor) => inSentence[actor]!) : ['the government'];
  return list.length === 1 ? list[0]! : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

function row(answer: ActorAnswer, { date, nameOf }: AnswerNames): Phrase {
  const { state, lead, coverage, until } = answer;
  if (state === 'not-bound-by-local-law')
    return ['Not bound by any city, county or state law. No act of Congress that forbids or limits it in general is known to us.'];
  if (lead === null) {
    if (state === 'not-checked') return ['Not checked.'];
    if (state === 'not-entered') return ['A rule was found and is not entered here yet.'];
    return [`None found${coverage.checkedOn === null ? '' : ` (looked on ${date(coverage.checkedOn)})`}.`];
  }
  const from = lead.tier === 'own' ? '' : `${nameOf(lead.jurisdiction)} law: `;
  if (state === 'ended') return [`${from}No longer in force: ended ${date(until ?? '')} (${lead.provision.untilBasis}).`];
  const unsure = state === 'maybe' ? 'It is unclear whether this applies: ' : '';
  return [`${unsure}${from}`, { recorded: lead.provision.says }];
}
