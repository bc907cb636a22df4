import { closedList } from './closed-list.ts';
import { accessKinds, chambers, hearingKinds, hearingOrigins, hearingRelevances, hearingStatuses } from './vocabulary.ts';

export const hearingKindList = closedList('Kinds of sittings', hearingKinds, {
  hearing: 'Witnesses are heard.',
  markup: 'The text of bills is worked on and voted on.',
  'business-meeting': 'The body deals with its own business and with nominations.',
  briefing: 'Members are informed, outside a formal hearing.',
  meeting: 'A meeting; the source does not say more.',
});

export const accessList = closedList('Access', accessKinds, {
  open: 'The public may attend.',
  closed: 'The public may not attend.',
});

export const hearingStatusList = closedList('Statuses of hearings', hearingStatuses, {
  scheduled: 'Announced. When its day is past: nothing shows whether it was held.',
  rescheduled: 'Moved to another time.',
  postponed: 'Put off, with no new time.',
  cancelled: 'Called off.',
  unlisted: 'The source dropped it before its start without saying that it was cancelled.',
  held: 'It took place; something shows that.',
});

export const chamberList = closedList('Chambers', chambers, {
  house: 'The House of Representatives.',
  senate: 'The Senate.',
  joint: 'Both.',
});

export const hearingOriginList = closedList('Origins of hearings', hearingOrigins, {
  pull: 'First met by a script.',
  archive: 'Entered by people from the record.',
});

export const hearingRelevanceList = closedList('Relevance', hearingRelevances, {
  core: 'The sitting is about what is tracked.',
  related: 'It is one named subject among others.',
});
