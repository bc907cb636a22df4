import { answerActors, tiers } from './answer-rows.ts';
import { actorWords } from './answer-words.ts';
import { closedList } from './closed-list.ts';
import { standings } from './in-force.ts';
import { actorStates } from './status-on.ts';

export const tierList = closedList('Whose law decides', tiers, {
  own: 'That of the place itself.',
  county: 'That of a county the place lies in.',
  state: 'That of its state.',
  nation: 'That of the United States.',
});

export const actorList = closedList('Actors', answerActors, actorWords);

export const actorStateList = closedList('How an answer is to be read', actorStates, {
  'in-force': 'A rule applies.',
  maybe: 'What is known of its dates does not decide whether a rule applies.',
  'not-bound-by-local-law': 'No law of a state, county or city can bind them; federal rules that name them are under “also”.',
  ended: 'A rule applied once and no longer does.',
  'none-found': 'Somebody looked where such a rule would be made and found none.',
  'not-entered': 'A rule was found where it would be made, and is not entered yet.',
  'not-checked': 'Nobody has looked where such a rule would be made. It never means “no ban”.',
});

export const standingList = closedList('Where a rule stands on the day', standings, {
  'not-yet': 'It begins later.',
  maybe: 'What is known of its dates does not decide whether it applies.',
  yes: 'It applies.',
  ended: 'It no longer applies.',
});
