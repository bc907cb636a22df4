import { closedList } from './closed-list.ts';
import {
  acts,
  boundParties,
  forces,
  fromBases,
  instruments,
  measureEventKinds,
  measureKinds,
  measureRelations,
  measureStatuses,
  mechanisms,
  rules,
  untilBases,
} from './vocabulary.ts';

export const ruleList = closedList('Rules', rules, {
  prohibited: 'Forbidden, apart from the exceptions listed.',
  paused: 'Forbidden until a day or an event.',
  'needs-approval': 'The elected body must agree first.',
  'needs-warrant': 'A judge must agree first.',
  limited: 'Allowed within limits on purpose, place, evidence or procedure.',
  consent: 'People must be told, or agree.',
  reporting: 'Allowed, and must be disclosed.',
  permitted: 'A later rule expressly lets an earlier limit go.',
});

export const boundPartyList = closedList('Who is bound', boundParties, {
  police: 'In a city’s measure its police, in a county’s the sheriff, in a state’s every police force in the state.',
  departments: 'All other departments and staff of the place that made the rule.',
  schools: 'Schools.',
  contractors: 'Those who work for the government under contract.',
  businesses: 'Private businesses.',
  landlords: 'Landlords.',
  individuals: 'Private persons.',
  'local-police': 'In a state’s measure the police of its cities and counties.',
  'local-agencies': 'In a state’s measure its cities and counties.',
  'campus-police': 'Police of colleges.',
  colleges: 'Public colleges and universities.',
  'state-police': 'Police forces of the state itself.',
  'state-agencies': 'Agencies of the state.',
  'license-agency': 'The motor-vehicle agency of the state.',
  vendors: 'Those who make or sell the technology.',
  'federal-agencies': 'Agencies of the United States. Only a federal measure binds them.',
});

export const actList = closedList('Acts', acts, {
  obtain: 'Getting the technology, or the data it works on.',
  retain: 'Keeping either.',
  access: 'Having access to the technology.',
  use: 'Using it.',
  'use-results': 'Using information that came from it.',
  share: 'Passing data or results on.',
  sell: 'Selling the data.',
  collect: 'Taking the data from people.',
  request: 'Asking somebody else to use it.',
  'identity-check': 'Only comparing a person whose name is given with pictures of that person.',
  'body-cameras': 'Only what is done with body cameras.',
  drones: 'Only what is done with drones.',
  'live-identification': 'Only finding out in live video who somebody is.',
  'license-photo-search': 'Only searches of license photos.',
});

export const forceList = closedList('Force', forces, {
  law: 'An ordinance, statute, bylaw, ballot measure or regulation.',
  policy: 'A resolution, a directive or a department policy: real, but not law.',
  unknown: 'No source says which of the two it is.',
});

export const fromBasisList = closedList('What a first day is', fromBases, {
  effective: 'The day from which it applies.',
  signed: 'The day it was signed; the effective day was not found.',
  passed: 'The day it was passed; neither a signature nor the effective day was found.',
  reported: 'A source says that it applied from about then.',
  'seen-in-force': 'The earliest day on which a source shows it in force; the start was not found.',
});

export const untilBasisList = closedList('Why a rule stopped', untilBases, {
  repealed: 'It was repealed.',
  expired: 'It ran out, as it said itself.',
  replaced: 'Another measure took its place.',
  amended: 'An amendment changed the rule; what applies from then on is a provision of its own.',
  lifted: 'Those who had set it let it go.',
  unclear: 'It may have stopped then; the record says why that is open.',
});

export const measureKindList = closedList('Kinds of measures', measureKinds, {
  ban: 'Forbids a government to use the technology.',
  moratorium: 'Forbids it for a time.',
  restriction: 'Allows it within limits.',
  oversight: 'Makes technology at large subject to approval or reports.',
  'private-ban': 'Forbids it to private parties.',
  'private-consent': 'Makes private parties tell people, or ask them.',
  repeal: 'Ends an earlier measure.',
  request: 'Asks for something and binds nobody.',
  proposal: 'Was proposed in a city, county or state.',
  bill: 'A bill in Congress.',
  rule: 'A federal regulation.',
  directive: 'An order of a federal agency to itself.',
  enforcement: 'An order or settlement in one case.',
  'policy-statement': 'An agency says how it reads the law.',
  'privacy-assessment': 'An agency’s account of what a system means for privacy.',
});

export const instrumentList = closedList('Instruments', instruments, {
  constitution: 'A constitution.',
  statute: 'An act of a legislature.',
  ordinance: 'A law of a city or county.',
  bylaw: 'A law of a town that calls it so.',
  'ballot-measure': 'Put to the voters.',
  resolution: 'A decision of a body, most often not law.',
  regulation: 'A rule that an agency made under a law.',
  'agency-policy': 'A policy of an agency or department.',
  'agency-order': 'An order of an agency.',
  bill: 'A text before a legislature.',
  'court-order': 'An order of a court.',
});

export const mechanismList = closedList('Mechanisms', mechanisms, {
  prohibition: 'Something is forbidden.',
  moratorium: 'Something is forbidden for a time.',
  'council-approval': 'The elected body must agree first.',
  'warrant-or-court-order': 'A judge must agree first.',
  'use-rules': 'There are limits on purpose, place, evidence or procedure.',
  'notice-or-consent': 'People must be told, or agree.',
  reporting: 'Use must be disclosed.',
  'policy-only': 'It is a policy, not law.',
  repeal: 'It ends an earlier limit.',
  proposal: 'It is, or was, a proposal.',
});

export const measureStatusList = closedList('Statuses of measures', measureStatuses, {
  'in-force': 'It applies.',
  amended: 'It applies, and was changed.',
  weakened: 'It applies, and limits less than it did.',
  repealed: 'It was repealed.',
  expired: 'It ran out, as it said itself.',
  proposed: 'It is not law yet and binds nobody.',
  failed: 'It did not become law and binds nobody.',
  unknown: 'Not found; statusNote says what is known.',
});

export const measureEventKindList = closedList('Kinds of steps', measureEventKinds, {
  introduced: 'It was brought in.',
  hearing: 'It was dealt with in a sitting.',
  passed: 'A body voted for it; the note says which.',
  vetoed: 'The mayor, governor or president refused it.',
  signed: 'The mayor, governor or president signed it.',
  ballot: 'The voters decided on it.',
  effective: 'It began to apply.',
  amended: 'It was changed.',
  weakened: 'It was changed so that it limits less.',
  repealed: 'It was repealed.',
  expired: 'It ran out.',
  failed: 'It came to nothing.',
  court: 'A court dealt with it.',
  published: 'Its text was published by those who made it.',
});

export const measureRelationList = closedList('Relations between measures', measureRelations, {
  amends: 'It changes the other.',
  repeals: 'It ends the other.',
  replaces: 'It takes the place of the other.',
  weakens: 'It takes from what the other limits.',
  companion: 'The same bill in the other chamber.',
  reintroduction: 'The same bill in another Congress or session.',
  sister: 'Made beside the other, on the same matter.',
  implements: 'It carries the other out.',
});
