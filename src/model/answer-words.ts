import type { AnswerActor } from './answer-rows.ts';
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

/** Which mark a headline gets; see the tones in site.css. */
export const headlineTones: Record<Headline, string> = {
  banned: 'banned',
  'banned-with-exceptions': 'banned',
  paused: 'paused',
  restricted: 'restricted',
  'policy-only': 'restricted',
  'oversight-only': 'oversight',
  unclear: 'unclear',
  'rolled-back': 'unclear',
  expired: 'none',
  'no-law-found': 'none',
  'not-checked': 'unchecked',
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
  'licence-agency': 'The state’s driver-license agency',
  'federal-agencies': 'Federal agencies (ICE, FBI, CBP, TSA)',
  businesses: 'Private businesses',
  landlords: 'Landlords',
  individuals: 'Private persons',
  vendors: 'Vendors of the technology',
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

/** What the subject of a layer is called in a sentence. */
function subjectOf({ provision }: Layer, subject: string): string {
  if (provision.subject === 'surveillance-technology') return 'surveillance technology';
  return provision.subject === 'biometrics' ? `${subject} and other biometrics` : subject;
}

/**
 * One true sentence for a place and a day, about its own government.
 * @param name the place's name, e.g. "Somerville, MA"
 * @param subject what is tracked, e.g. "face recognition"
 * @param date writes a partial date in words
 * @param nameOf names a place by id
 */
export function answerSentence(
  answer: Answer,
  name: string,
  subject: string,
  date: (partial: string) => string,
  nameOf: (id: string) => string,
): string {
  const day = date(answer.on);
  const { rests } = answer;
  if (answer.place === 'us') {
    return `On ${day} no act of Congress is known to us that forbids or limits ${subject} in general. Rules of single agencies are listed below; what a city or state forbids does not bind federal agencies.`;
  }
  if (!rests?.lead) {
    return answer.coverage.state === 'not-checked'
      ? `Nobody has checked yet whether ${name} has a rule of its own on ${subject}. No state law we know of rules on it for the place’s police.`
      : `On ${day} we know of no rule on ${subject} for the government of ${name}.`;
  }
  const { lead } = rests;
  const maker = lead.tier === 'own' ? '' : ` by a ${lead.tier === 'state' ? 'state' : lead.tier} law of ${nameOf(lead.jurisdiction)}`;
  const thing = subjectOf(lead, subject);
  if (rests.state === 'ended') {
    return `On ${day} no rule on ${subject} is known to bind the government of ${name}: the last one ended on ${date(rests.until ?? answer.on)} (${lead.provision.untilBasis}).`;
  }
  if (rests.state === 'maybe') {
    return `On ${day} it is unclear which rule on ${thing} binds the government of ${name}. ${lead.provision.doubt ?? ''}`.trim();
  }
  const since = sinceWords(rests, date);
  const policy = lead.provision.force === 'policy' ? ' This is a policy, not a law.' : '';
  if (lead.narrow || !lead.provision.acts.includes('use'))
    return `In ${name}, part of it is ruled on${maker}, ${since}: ${lead.provision.says}${policy}`;
  const exceptions = lead.provision.rule === 'prohibited' && lead.provision.exceptions.length > 0 ? ', with exceptions' : '';
  return `In ${name}, ${subjectsOf(answer, lead)} ${verbs[lead.provision.rule](thing)}${maker}${exceptions}, ${since}.${policy}`;
}

function sinceWords({ since, sinceBasis, lead }: ActorAnswer, date: (partial: string) => string): string {
  const from = since ?? lead!.provision.from;
  const day = `${from.length === 10 ? 'on' : 'in'} ${date(from)}`;
  switch (sinceBasis ?? lead!.provision.fromBasis) {
    case 'seen-in-force':
      return `seen in force ${day}`;
    case 'passed':
      return `passed ${day}`;
    case 'signed':
      return `signed ${day}`;
    default:
      return `since ${date(from)}`;
  }
}

/** Own actors for whom this very layer leads. */
function subjectsOf(answer: Answer, lead: Layer): string {
  const words: Partial<Record<AnswerActor, string>> = {
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
  const led = answer.actors
    .filter(({ lead: own, state }) => own === lead && state === 'in-force')
    .flatMap(({ actor }) => words[actor] ?? []);
  const list = led.length > 0 ? led : ['the government'];
  return list.length === 1 ? list[0]! : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

/** What a row of the answer says, in plain words. */
export function actorSentence(row: ActorAnswer, date: (partial: string) => string, nameOf: (id: string) => string): string {
  if (row.state === 'not-bound-by-local-law')
    return 'Not bound by any city, county or state law. No act of Congress that forbids or limits it in general is known to us.';
  if (row.lead === null) {
    if (row.state === 'not-checked') return 'Not checked.';
    return `None found${row.coverage.checkedOn === null ? '' : ` (looked on ${date(row.coverage.checkedOn)})`}.`;
  }
  const from = row.lead.tier === 'own' ? '' : `${nameOf(row.lead.jurisdiction)} law: `;
  if (row.state === 'ended') return `${from}No longer in force: ended ${date(row.until ?? '')} (${row.lead.provision.untilBasis}).`;
  const unsure = row.state === 'maybe' ? 'It is unclear whether this applies: ' : '';
  return `${unsure}${from}${row.lead.provision.says}`;
}

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
  'licence-agency': 'The driver-license agency',
  vendors: 'Vendors',
  'federal-agencies': 'Federal agencies',
};
