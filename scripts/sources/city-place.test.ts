import { expect, test } from 'vitest';
import { readPlace } from './city-place.ts';

test.each([
  ['Council Chambers', { room: 'Council Chambers' }],
  ['Hearing Room 4', { room: 'Hearing Room 4' }],
  ['School, 315 Saint Nicholas Avenue', { address: 'School, 315 Saint Nicholas Avenue' }],
  ['118 N Clark Board Room # 569', { address: '118 N Clark Board Room # 569' }],
  ['One Plaza, Testville, CA 90012, \n3rd Floor', { address: 'One Plaza, Testville, CA 90012, 3rd Floor' }],
  ['Virtual', { note: 'Virtual' }],
  ['Zoom meeting', { note: 'Zoom meeting' }],
  ['Ways & Means Committee Hearing on Dockets #1829-1838', { note: 'Ways & Means Committee Hearing on Dockets #1829-1838' }],
  ['City Hall\n--em--Part 2 of 2--em--', { room: 'City Hall', note: 'Part 2 of 2' }],
  ['City Hall\n--em--City Hall--em--', { room: 'City Hall' }],
  ['City Hall\n--em--This meeting is canceled. No items require action.--em--', { room: 'City Hall' }],
  [
    'City Hall\n--em--If the meeting is canceled, a notice is posted--em--',
    { room: 'City Hall', note: 'If the meeting is canceled, a notice is posted' },
  ],
  ['City Hall\nThis meeting is cancelled as there is no quorum', { room: 'City Hall' }],
  ['City Hall\nMay 12, 2027 meeting CANCELLED', { room: 'City Hall' }],
  ['CANCELED - Council Chambers', { room: 'Council Chambers' }],
  ['Council Chambers - meeting cancelled', { room: 'Council Chambers' }],
  ['Virtual Meeting - CANCELLED', { note: 'Virtual Meeting' }],
])('%j', (text, location) => {
  expect(readPlace(text)).toEqual({ location });
});

test.each(['', ' - ', 'TBD', 'tba', 'CANCELED', 'CANCELED due to weather', 'This meeting is cancelled.', '--em--CANCELED--em--'])(
  '%j is no place',
  (text) => {
    expect(readPlace(text)).toEqual({});
  },
);
