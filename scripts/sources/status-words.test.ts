import { describe, expect, test } from 'vitest';
import { meetingAnswer } from './congress-gov/fixtures.ts';
import { mapMeeting } from './congress-gov/map-meeting.ts';
import { parseMeeting } from './congress-gov/parse.ts';
import { claimOf as houseClaimOf } from './house-repository/stand-in.ts';
import { leadingStatus, statusIn, withoutStatus } from './status-words.ts';

const apiClaimOf = (title: string) => mapMeeting(parseMeeting(meetingAnswer({ title })), new Map()).claim;

describe('before the title of a committee’s meeting', () => {
  test.each([
    ['POSTPONED: “Cameras”', '“Cameras”', 'postponed'],
    ['POSTPONED-Markup of H.R. 1', 'Markup of H.R. 1', 'postponed'],
    ['Canceled - Markup', 'Markup', 'cancelled'],
    ['Cancelled – Markup', 'Markup', 'cancelled'],
    ['Postponed- Markup', 'Markup', 'postponed'],
    ['*CANCELED* Cameras', 'Cameras', 'cancelled'],
    ['** POSTPONED ** - Cameras', 'Cameras', 'postponed'],
    ['(Rescheduled) Cameras', 'Cameras', 'rescheduled'],
    ['RE-SCHEDULED: Cameras', 'Cameras', 'rescheduled'],
    ['POSTPONED – RESCHEDULED – Cameras', 'Cameras', 'postponed'],
    ['**CANCELLED**', '**CANCELLED**', 'cancelled'],
    ['POSTPONED', 'POSTPONED', 'postponed'],
  ])('%s', (whole, title, said) => {
    expect(leadingStatus(whole)).toEqual({ title, said });
  });

  test.each([
    'CANCELED CONTRACTS: WASTE IN FACE RECOGNITION',
    'CANCELLED VISAS',
    'Canceled Contracts: What Was Lost',
    'Canceled-Check Fraud',
    'Postponed Payments - A Hearing',
    'On meetings that were CANCELLED',
    '',
  ])('%j has none', (whole) => {
    expect(leadingStatus(whole)).toEqual({ title: whole, said: null });
  });

  test.each([
    'CANCELED CONTRACTS: WASTE IN FACE RECOGNITION',
    'POSTPONED-Markup of H.R. 1',
    '**CANCELLED**',
    'Canceled - Markup',
    'POSTPONED',
    'RESCHEDULED Hearing on cameras',
  ])('%s is read alike from both sources of one meeting', (title) => {
    const { title: house, status } = houseClaimOf({ title });
    expect(apiClaimOf(title)).toMatchObject({ title: house, status });
  });
});

/** Said of a meeting in a remark, its place, its name or the name of a document. */
const said: Record<string, readonly string[]> = {
  cancelled: [
    'Canceled',
    'CANCELLED',
    'Meeting canceled',
    'The meeting is CANCELED.',
    'The May 12, 2027 meeting has been canceled',
    'MEETING OF MAY 12, 2027 IS CANCELED',
    'City Hall\n--em--May 12, 2027 meeting CANCELLED--em--',
    'May Regular Meeting CANCELLED',
    'Due to a quorum not being available, the meeting is canceled',
    'The meeting can no longer be held and is cancelled',
    'You may call the clerk, as the meeting has been cancelled',
    'This meeting has been cancelled and will not be rescheduled.',
    'CANCELLED and rescheduled to March 17',
    'This meeting is cancelled as there are no items to be heard before the committee at this time',
    'There are no items to be heard.',
    'CANCELLED LACK OF QUORUM',
    'Cancelled per the Chair',
    'Meeting cancelled Tuesday',
    'Meeting and Subject Matter Hearing Cancelled',
    'NOTICE OF CANCELLATION',
    'Cancelation Notice',
    'Notice of Cancellation of Regular Meeting',
    'CANCELLATION of Virtual Meeting',
    'Cancelled Agenda',
    'Canceled Regular Meeting',
    'WRTA Advisory Board - CANCELLED',
    'CANCELED City Council',
    'Council Chambers -- City Hall -- Chicago, Illinois CANCELLED',
    'City Council [CANCELLED]',
    'Replacement Meeting (CANCELLED)',
  ],
  postponed: [
    'Postponed to a date to be announced',
    'The meeting scheduled for May 5 has been postponed',
    'City Council – Postponed',
    'Postponement Notice',
  ],
  rescheduled: [
    'Rescheduled from March 3',
    'City Council (re-scheduled)',
    'City Council Meeting Rescheduled to August 3',
    'Agenda - Rescheduled',
    'This is the rescheduled meeting of March 3',
    'The meeting was previously cancelled and has been rescheduled to May 12',
  ],
  scheduled: [
    '',
    'Final-revised',
    'Special meeting in place of the canceled regular meeting of May 5',
    'In lieu of the May 5 meeting, cancelled due to weather, the board meets today',
    'Replaces the meeting of May 5, which was cancelled',
    'Items continued from the canceled May 5 meeting',
    'The May 5 meeting was cancelled; this one replaces it',
    'The regular meeting of May 5 has been cancelled. This special meeting replaces it.',
    'The May 5 meeting is cancelled and replaced by this one',
    'The previously cancelled meeting will be held on May 5',
    'In-person attendance is cancelled; join by Zoom',
    'Parking at City Hall is cancelled',
    'Public comment is cancelled',
    'Item 5 is postponed. Items 7, 8 and 9 were cancelled by staff.',
    'The meeting was not cancelled.',
    'The meeting isn’t cancelled',
    'The meeting has not yet been cancelled',
    'If the meeting is cancelled, a notice will be posted.',
    'The meeting is cancelled if there is no quorum',
    'In the event that it may be postponed, call the clerk.',
    'The meeting may be cancelled',
    'MEETING MAY BE CANCELED DUE TO SNOW',
    'Should the meeting be cancelled, a notice is posted',
    'A cancellation notice will be posted',
    'Notice of any cancelled or rescheduled meetings will be posted',
    'Cancel your reservation',
    'Hearing on cancelled contracts for face recognition',
    'Review of contracts cancelled in 2025',
    'Contracts that were cancelled',
    'Agenda - Rescheduled Items',
    'AGENDA - RESCHEDULED ITEMS',
    'Liquor License Cancellation Hearing',
    'Insurance Cancellation Notice Requirements',
    'Notice of Cancellation of Contract 5',
    'Uncancelled, un-cancelled',
  ],
};

describe.each(Object.entries(said))('%s', (status, texts) => {
  test.each(texts)('%j', (text) => {
    expect(statusIn([text])).toBe(status);
  });
});

describe('of a meeting on 12 May 2027', () => {
  test.each([
    ['The May 5 meeting was cancelled', 'scheduled'],
    ['The regular City Council meeting of Wednesday, May 5th has been postponed. A special meeting is held on May 12.', 'scheduled'],
    ['The 5/5/27 meeting is canceled', 'scheduled'],
    ['The meeting scheduled for May 12, 2026 was cancelled', 'scheduled'],
    ['The May 12 meeting was cancelled', 'cancelled'],
    ['The Wednesday, May 12, 2027 meeting is cancelled', 'cancelled'],
    ['The meeting scheduled for 5/12/2027 has been postponed', 'postponed'],
    ['Agenda posted May 5 - Meeting CANCELLED', 'cancelled'],
    ['Agenda of May 5: this meeting is cancelled', 'cancelled'],
    ['The May 5 meeting was rescheduled to May 12', 'rescheduled'],
    ['This meeting replaces the May 5 meeting. CANCELLED', 'cancelled'],
    ['This one replaces the May 5 meeting; this meeting is cancelled', 'cancelled'],
  ])('%j says that it is %s', (text, status) => {
    expect(statusIn([text], '2027-05-12')).toBe(status);
  });
});

test('of several texts a cancellation counts before all else', () => {
  expect(statusIn(['Rescheduled to May 5', 'Postponed', 'City Hall - CANCELED'])).toBe('cancelled');
  expect(statusIn(['', 'City Council', 'Rescheduled to May 5'])).toBe('rescheduled');
  expect(statusIn([])).toBe('scheduled');
});

describe('a status is no part of a name', () => {
  test.each([
    ['WRTA Advisory Board - CANCELLED', 'WRTA Advisory Board'],
    ['*CANCELED* Budget Committee', 'Budget Committee'],
    ['POSTPONED: Budget Committee', 'Budget Committee'],
    ['Budget Committee (Canceled)', 'Budget Committee'],
    ['City Council [CANCELLED]', 'City Council'],
    ['City Council*CANCELLED*', 'City Council'],
    ['(City Council - CANCELLED)', '(City Council)'],
    ['City Council (rescheduled to May 20)', 'City Council'],
    ['City Council (rescheduled to May 20) Special Session', 'City Council Special Session'],
    ['City Council - RESCHEDULED - May 20', 'City Council'],
    ['City Council - CANCELLED due to lack of quorum', 'City Council'],
    ['City Council - CANCELLED - DUE TO SNOW', 'City Council'],
    ['City Council - CANCELLED/RESCHEDULED to May 3', 'City Council'],
    ['City Council Meeting Rescheduled to August 3', 'City Council Meeting'],
    ['City Council - Notice of Cancellation', 'City Council'],
    ['Budget Committee meeting is cancelled', 'Budget Committee meeting'],
    ['City Council (Virtual) - CANCELLED', 'City Council (Virtual)'],
    ['City Hall, CANCELED, Room 3', 'City Hall, Room 3'],
    ['CANCELED due to weather', ''],
    ['***Cancelled***', ''],
    ['Hearing on cancelled contracts for face recognition', 'Hearing on cancelled contracts for face recognition'],
    ['Liquor License Cancellation Hearing', 'Liquor License Cancellation Hearing'],
    ['City  Council\n', 'City Council'],
  ])('%j is the name %j', (text, name) => {
    expect(withoutStatus(text)).toBe(name);
  });
});

test('texts made to be slow are read', () => {
  for (const piece of [
    'May 5 meeting of cancelled ',
    'this one ',
    'cancelled ',
    'not cancelled ',
    'may ',
    'cancelled (',
    'meeting cancelled, ',
    'the ',
    '- ',
    '* ',
    'special ',
  ]) {
    const text = piece.repeat(20_000 / piece.length);
    // Time in the square of the length would be minutes.
    expect([typeof statusIn([text], '2027-05-12'), typeof withoutStatus(text)]).toEqual(['string', 'string']);
  }
});
