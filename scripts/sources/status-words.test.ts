import { describe, expect, test } from 'vitest';
import { meetingAnswer } from './congress-gov/fixtures.ts';
import { mapMeeting } from './congress-gov/map-meeting.ts';
import { parseMeeting } from './congress-gov/parse.ts';
import { claimOf as houseClaimOf } from './house-repository/stand-in.ts';
import { leadingStatus } from './status-words.ts';

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
