import { gistOf, lawBeside } from './answer-gist.ts';
import type { AnswerActor } from './answer-rows.ts';
import type { AnswerLanguage, AnswerNames } from './answer-words.ts';
import type { Provision } from './measure.ts';
import { comparePartialDates } from './partial-date.ts';
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
  byPolicy: (rule) => `${rule} by policy`,
  unclearRule: 'Unclear: ',
  period,
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
  const named = withArticle(name);
  switch (gist.kind) {
    case 'nation':
      return [
        `On ${day} no act of Congress is known to us that forbids or limits ${subject} in general. Rules of single agencies are listed below; what a city or state forbids does not bind federal agencies.`,
      ];
    case 'not-checked': {
      const nobody = `Nobody has checked yet whether ${named} has a rule of its own on ${subject}`;
      if (gist.ended === null) return [`${nobody}. We know of no law on it that binds its police.`];
      const { lead, rests } = gist.ended;
      return [
        `${nobody}. We know of no law on it that binds its police: that of ${withArticle(nameOf(lead.jurisdiction))} ended ${onDay(rests.until ?? answer.on, date)} (${lead.provision.untilBasis}).`,
      ];
    }
    case 'not-entered':
      return [`A rule on ${subject} was found for ${named}, and it is not entered here yet: we cannot say what it forbids.`];
    case 'none-found':
      return [`On ${day} we know of no rule on ${subject} for the government of ${named}.`];
    case 'ended': {
      const { lead, rests } = gist;
      return [
        `On ${day} no rule on ${subject} is known to bind the government of ${named}: the last one ended ${onDay(rests.until ?? answer.on, date)} (${lead.provision.untilBasis}).`,
      ];
    }
    case 'unclear': {
      const { lead } = gist;
      return [
        `On ${day} it is unclear which rule on ${subjectOf(lead, names)} binds the government of ${named}. `,
        { recorded: lead.provision.doubt ?? '' },
      ];
    }
    case 'in-part': {
      const { lead, rests } = gist;
      const { says } = lead.provision;
      const rule = makerOf(lead, nameOf) ?? 'a rule';
      const start = sinceWords(rests, date);
      const part = `covers a part of the use of ${subjectOf(lead, names)}`;
      const ruled = start.startsWith('since') ? `${rule} ${part}, ${start}` : `${rule} ${start} ${part}`;
      return [`In ${named}, ${ruled}: `, { recorded: says }, ...besideOf(rests, names)];
    }
    case 'rule': {
      const { lead, rests, bound } = gist;
      const { rule, exceptions } = lead.provision;
      const does = verbs[rule](subjectOf(lead, names));
      const except = exceptions.length > 0 ? ', with exceptions,' : '';
      return [`In ${named}, ${listOf(bound)} ${does}${except}${underWords(rests, names)}.`.replace(',,', ','), ...besideOf(rests, names)];
    }
  }
}

/** @returns " under a state law of Maine signed on June 28, 2019"; ", since July 15, 2019" where that is the day it took effect */
function underWords(rests: ActorAnswer, { date, nameOf }: AnswerNames): string {
  const maker = makerOf(rests.lead!, nameOf);
  const start = sinceWords(rests, date);
  if (start.startsWith('since')) return `${maker === null ? '' : ` under ${maker}`}, ${start}`;
  return ` under ${maker ?? 'a rule'} ${start}`;
}

/** What the subject of a layer is called in a sentence. */
function subjectOf({ provision }: Layer, { subject, phrases }: AnswerNames): string {
  return phrases[provision.subject] ?? subject;
}

/** @returns "a state law of Texas"; null for a rule of the place itself. */
function makerOf({ tier, jurisdiction, provision }: Layer, nameOf: AnswerNames['nameOf']): string | null {
  const made = provision.force === 'law' ? 'law' : 'rule';
  return tier === 'own' ? null : `a ${tier === 'nation' ? 'national' : tier} ${made} of ${withArticle(nameOf(jurisdiction))}`;
}

/** In a sentence some names have an article. */
export function withArticle(name: string): string {
  return /^(District of|United States)/.test(name) ? `the ${name}` : name;
}

function besideOf(rests: ActorAnswer, { date, nameOf }: AnswerNames): Phrase {
  const isPolicy = rests.lead!.provision.force === 'policy';
  const law = lawBeside(rests);
  if (law === undefined) return isPolicy ? [' This is a policy, not a law.'] : [];
  const { from, fromBasis, says } = law.provision;
  const maker = makerOf(law, nameOf) ?? 'a law of the place';
  const start = startWords(from, fromBasis, date);
  const applies = start.startsWith('since') ? `${maker} has applied beside it ${start}` : `${maker} ${start} applies beside it`;
  return [isPolicy ? ` This is a policy; ${applies}: ` : ` A${applies.slice(1)}: `, { recorded: says }];
}

function sinceWords({ since, sinceBasis, lead }: ActorAnswer, date: AnswerNames['date']): string {
  const { from, fromBasis } = lead!.provision;
  return startWords(since ?? from, sinceBasis ?? fromBasis, date);
}

function period({ since, sinceBasis, until, lead }: ActorAnswer, date: AnswerNames['date']): string {
  // Without a basis it is a doubt that began that day.
  const parts = [startWords(since!, sinceBasis ?? 'effective', date)];
  if (until !== null) parts.push(`until ${date(until)}`);
  const { from, fromBasis } = lead!.provision;
  if (comparePartialDates(from, since!) > 0) parts.push(`this wording ${startWords(from, fromBasis, date)}`);
  return parts.join(', ');
}

/** @returns "on June 28, 2019", "in June 2019". */
function onDay(partial: string, date: AnswerNames['date']): string {
  return `${partial.length === 10 ? 'on' : 'in'} ${date(partial)}`;
}

function startWords(from: string, basis: Provision['fromBasis'], date: AnswerNames['date']): string {
  const day = onDay(from, date);
  switch (basis) {
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

const inSentence: Record<AnswerActor, string> = {
  police: 'the police',
  departments: 'other departments',
  'local-police': 'local police',
  'local-agencies': 'cities and counties',
  contractors: 'contractors of the government',
  schools: 'schools',
  'campus-police': 'campus police',
  colleges: 'public colleges',
  'county-agencies': 'county agencies',
  'state-police': 'state police',
  'state-agencies': 'state agencies',
  'license-agency': 'driver-license officials',
  'federal-agencies': 'federal agencies',
  businesses: 'private businesses',
  landlords: 'landlords',
  individuals: 'private persons',
  vendors: 'vendors of the technology',
};

function listOf(bound: readonly AnswerActor[]): string {
  const list = bound.map((actor) => inSentence[actor]);
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
  const from =
    lead.tier === 'own' ? '' : `${nameOf(lead.jurisdiction)} ${lead.provision.force === 'unknown' ? 'rule' : lead.provision.force}: `;
  if (state === 'ended') return [`${from}No longer in force: ended ${date(until ?? '')} (${lead.provision.untilBasis}).`];
  const unsure = state === 'maybe' ? 'It is unclear whether this applies: ' : '';
  return [`${unsure}${from}`, { recorded: lead.provision.says }];
}
