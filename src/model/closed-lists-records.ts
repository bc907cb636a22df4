import { closedList } from './closed-list.ts';
import { confidences, coverageStates, headlines, jurisdictionKinds } from './vocabulary.ts';

export const confidenceList = closedList('Confidence', confidences, {
  high: 'Primary text, or independent sources agree.',
  medium: 'Between the two.',
  low: 'One or a weak source.',
});

export const jurisdictionKindList = closedList('Kinds of places', jurisdictionKinds, {
  nation: 'The United States.',
  state: 'A state, or the District of Columbia.',
  county: 'A county.',
  city: 'A city.',
  town: 'A New England town, or a township.',
  village: 'A village, as the state uses the word.',
  borough: 'A borough, as the state uses the word.',
});

export const coverageStateList = closedList('What was done to find out', coverageStates, {
  found: 'Somebody looked and found a rule of the place itself.',
  'none-found': 'Somebody looked and found none; “searched” says where.',
  'not-checked': 'Nobody has looked yet. It never means “no ban”.',
});

export const headlineList = closedList('Headlines', headlines, {
  banned: 'A law forbids the use to its police or departments, and names no exception.',
  'banned-with-exceptions': 'A law forbids the use to its police or departments, and names exceptions.',
  paused: 'The use is forbidden to them until a day or an event.',
  restricted:
    'They may use it only with approval, with a judge’s order, within limits, with notice or with reports; or the rule is on one use only, on something else than use, or binds others, such as businesses or schools.',
  'policy-only': 'What limits it is a resolution, directive or department policy; no law is known that limits every use.',
  'oversight-only': 'A law on technology at large applies, which does not name what is tracked.',
  unclear: 'What is known does not decide whether a rule applies; or a rule was found and is not entered yet.',
  'rolled-back': 'A rule was repealed, replaced or lifted, or a ban or pause gave way to something weaker.',
  expired: 'The rule ran out, as it said itself.',
  'no-law-found': 'Somebody looked and found no rule for them; or a later rule expressly permits the use.',
  'not-checked':
    'Nobody has looked for rules of the place itself, and no law above it that we know speaks of its police. It never means “no ban”.',
});
