import { describe, expect, test } from 'vitest';
import { agendaItemSchema, eventSchema, type AgendaItem } from './parse.ts';
import { mapMeeting, readTime } from './map-event.ts';
import { city, contextWith, item, knownHearing, mappedMeeting, meeting } from './stand-in.ts';

const claimOf = (...given: Parameters<typeof mappedMeeting>) => mappedMeeting(...given).claim;

test('a meeting in our own words', () => {
  const observation = mappedMeeting(
    { EventAgendaFile: 'https://testville.legistar1.com/agenda.pdf', EventMinutesFile: 'javascript:alert(1)' },
    [
      item(),
      item({
        EventItemId: 2,
        EventItemAgendaSequence: 11,
        EventItemMatterFile: '26-0102',
        EventItemTitle: 'A report on license plate readers ',
      }),
      item({
        EventItemId: 3,
        EventItemAgendaSequence: 12,
        EventItemMatterFile: null,
        EventItemTitle: 'Surveillance technology, a workshop',
      }),
    ],
  );
  expect(observation).toEqual({
    kind: 'hearing',
    id: 'us/ca/oakland/testville-12345',
    jurisdiction: 'us/ca/oakland',
    congress: null,
    chamber: null,
    eventId: 'testville-12345',
    body: 'City Council',
    sourceId: '12345',
    sourceUrl: 'https://webapi.legistar.com/v1/testville/events/12345',
    claim: {
      title: 'City Council: An ordinance on facial recognition by the police',
      description:
        'On the agenda: 26-0101: An ordinance on facial recognition by the police; 26-0102: A report on license plate readers; Surveillance technology, a workshop',
      kind: 'meeting',
      committees: [],
      startsAt: '2026-03-10T10:00:00-07:00',
      date: '2026-03-10',
      timeZone: 'America/Los_Angeles',
      status: 'scheduled',
      location: { address: 'City Hall, 1 Main Plaza, 3rd Floor' },
      documents: [{ title: 'Agenda', kind: 'agenda', url: 'https://testville.legistar1.com/agenda.pdf' }],
      url: 'https://testville.legistar.com/MeetingDetail.aspx?LEGID=12345&GID=1&G=A',
    },
  });
});

describe('the time', () => {
  test.each([
    ['10:00 AM', '10:00'],
    ['7:00 PM', '19:00'],
    ['12:00 PM', '12:00'],
    ['12:30 AM', '00:30'],
    ['6:30 p.m.', '18:30'],
    ['6:30PM', '18:30'],
    ['6 PM', '18:00'],
    ['18:30', '18:30'],
    ['10:00 AM (revised)', '10:00'],
    ['5:00 PM or after the meeting before', '17:00'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test.each([
    '',
    ' ',
    'TBD',
    'Canceled',
    '12:00 AM',
    '25:00 PM',
    '0:30 PM',
    '10:75 AM',
    '6:30',
    '24:30',
    'After 5:00 PM',
    '1000',
    '10:00 AMX',
  ])('%j is none', (text) => {
    expect(readTime(text)).toBeNull();
  });

  test.each([null, 'TBD', ''])('%j makes it a whole day', (EventTime) => {
    expect(claimOf({ EventTime })).toMatchObject({ startsAt: null, date: '2026-03-10' });
  });

  test('is the city’s own, before and after the clocks change', () => {
    expect(claimOf({ EventDate: '2026-03-07T00:00:00' }).startsAt).toBe('2026-03-07T10:00:00-08:00');
    expect(claimOf({ EventDate: '2026-03-09T00:00:00' }).startsAt).toBe('2026-03-09T10:00:00-07:00');
  });

  test('is not looked for in the date, which is always midnight without a zone', () => {
    expect(claimOf({ EventDate: '2026-03-10T00:00:00.000', EventTime: '11:30 PM' }).date).toBe('2026-03-10');
  });
});

test.each([null, '', '2026-13-01T00:00:00', 'soon'])('a day that is %j stops this meeting', (EventDate) => {
  expect(() => mappedMeeting({ EventDate })).toThrow('cannot read the date');
});

describe('the status', () => {
  test.each([
    ['cancelled', { EventAgendaStatusName: 'Canceled' }],
    ['cancelled', { EventAgendaStatusName: 'CANCELLED' }],
    ['cancelled', { EventComment: 'Meeting canceled' }],
    ['cancelled', { EventComment: 'NOTICE OF CANCELLATION' }],
    ['cancelled', { EventLocation: 'City Hall, Board Room\n--em--CANCELED--em--' }],
    [
      'cancelled',
      { EventLocation: 'City Hall\n--em--This meeting is cancelled as there are no items to be heard before the committee--em--' },
    ],
    ['cancelled', { EventComment: 'There are no items to be heard.' }],
    ['cancelled', { EventBodyName: 'Budget Committee - CANCELLED' }],
    ['cancelled', { EventComment: 'CANCELLED and rescheduled to March 17' }],
    ['cancelled', { EventComment: 'This meeting has been cancelled and will not be rescheduled.' }],
    ['postponed', { EventComment: 'Postponed to a date to be announced' }],
    ['postponed', { EventAgendaStatusName: 'Postponed' }],
    ['rescheduled', { EventComment: 'Rescheduled from March 3' }],
    ['rescheduled', { EventBodyName: 'City Council (re-scheduled)' }],
    ['cancelled', { EventDate: '2027-05-12T00:00:00', EventComment: 'The May 12, 2027 meeting has been canceled' }],
    ['cancelled', { EventDate: '2027-05-12T00:00:00', EventLocation: 'City Hall\n--em--May 12, 2027 meeting CANCELLED--em--' }],
  ])('%s: %j', (status, differences) => {
    expect(claimOf(differences).status).toBe(status);
  });

  test.each([
    { EventAgendaStatusName: 'Final-revised' },
    { EventComment: 'If the meeting is cancelled, a notice will be posted.' },
    { EventComment: 'In the event that it may be postponed, call the clerk.' },
    { EventComment: 'The meeting was not cancelled.' },
    { EventComment: 'Item 5 is postponed. Items 7, 8 and 9 were cancelled by staff.' },
    { EventComment: 'Cancel your reservation' },
    { EventComment: 'Special meeting in place of the canceled regular meeting of May 5' },
    { EventComment: 'May 5 meeting was cancelled; this one replaces it' },
    { EventDate: '2027-05-12T00:00:00', EventComment: 'The May 5 meeting was cancelled.' },
    { EventComment: 'In-person attendance is cancelled; join by Zoom' },
    { EventComment: null, EventLocation: null },
  ])('scheduled: %j', (differences) => {
    expect(claimOf(differences).status).toBe('scheduled');
  });

  test('is no part of the name of the body, so that the title stays', () => {
    for (const name of [
      'Budget Committee - CANCELLED',
      'Budget Committee (Canceled)',
      '*CANCELED* Budget Committee',
      'POSTPONED: Budget Committee',
      'Budget Committee [CANCELLED]',
      'Budget Committee (rescheduled to May 20)',
      'Budget Committee - CANCELLED due to lack of quorum',
    ]) {
      const { body, claim } = mappedMeeting({ EventBodyName: name });
      expect(body).toBe('Budget Committee');
      expect(claim.title).toMatch(/^Budget Committee: An ordinance/);
    }
  });
});

describe('the place', () => {
  test.each([
    ['One Plaza, Testville, CA 90012, \r\n3rd Floor, Board Room', { address: 'One Plaza, Testville, CA 90012, 3rd Floor, Board Room' }],
    ['Council Chambers', { room: 'Council Chambers' }],
    ['Virtual', { note: 'Virtual' }],
    ['118 N Clark Board Room # 569\n--em--This meeting is canceled--em--', { address: '118 N Clark Board Room # 569' }],
    ['City Hall\n--em--Part 2 of 2--em--', { room: 'City Hall', note: 'Part 2 of 2' }],
    ['City Hall\n--em--City Hall--em--', { room: 'City Hall' }],
    ['CANCELED - Council Chambers', { room: 'Council Chambers' }],
    ['Hearing Room 4', { room: 'Hearing Room 4' }],
    ['Ways & Means Committee Hearing on Dockets #1829-1838', { note: 'Ways & Means Committee Hearing on Dockets #1829-1838' }],
  ])('%j', (EventLocation, location) => {
    expect(claimOf({ EventLocation }).location).toEqual(location);
  });

  test.each([null, '', 'TBD', 'CANCELED', 'CANCELED due to weather', '--em--CANCELED--em--'])('%j is none', (EventLocation) => {
    expect(claimOf({ EventLocation })).not.toHaveProperty('location');
  });
});

describe('a hearing', () => {
  test('of a committee that is filed under the council says so where the place should stand', () => {
    const EventLocation = 'Public Safety Committee Hearing on Docket #0183';
    expect(claimOf({ EventLocation }, [], EventLocation)).toMatchObject({ kind: 'hearing', title: `City Council: ${EventLocation}` });
  });

  test('is not every meeting in a hearing room', () => {
    expect(claimOf({ EventLocation: 'Hearing Room 4' }).kind).toBe('meeting');
  });
});

describe('the title', () => {
  test('is the body alone where the body is the topic', () => {
    const EventBodyName = 'Surveillance Technology Board';
    expect(claimOf({ EventBodyName }, [], EventBodyName).title).toBe(EventBodyName);
  });

  test('has no status in it where the meeting’s own text is the topic', () => {
    const EventBodyName = 'Surveillance Technology Board - CANCELLED';
    expect(claimOf({ EventBodyName }, [], EventBodyName)).toMatchObject({ title: 'Surveillance Technology Board', status: 'cancelled' });
    const EventLocation = 'CANCELED: Hearing on Docket #0183';
    expect(claimOf({ EventLocation }, [], EventLocation).title).toBe('City Council: Hearing on Docket #0183');
  });

  test('names the file where an item has no title, and the item alone where there is no body', () => {
    expect(claimOf({}, [item({ EventItemTitle: null })]).title).toBe('City Council: 26-0101');
    expect(mappedMeeting({ EventBodyName: null })).not.toHaveProperty('body');
    expect(claimOf({ EventBodyName: null }).title).toBe('An ordinance on facial recognition by the police');
  });

  test('and the description stay as known where the agenda could not be read', () => {
    const context = contextWith({ known: new Map([knownHearing(12345)]) });
    const raw = { kind: 'meeting' as const, event: eventSchema.parse(meeting()), items: null, own: null };
    expect(mapMeeting(raw, city, context).claim).toMatchObject({
      title: 'City Council: what it was about',
      description: 'On the agenda: 26-0101: what it was about',
    });
  });
});

test('an address that is no web address is left out', () => {
  expect(claimOf({ EventInSiteURL: 'javascript:alert(1)' })).not.toHaveProperty('url');
});

test('contacts do not get in', () => {
  const observation = mappedMeeting(
    {
      EventLocation: 'City Hall, call 510-555-0142, clerk@testville.gov',
      EventComment: 'Dial 202-555-3323; clerk@testville.gov',
      EventBodyName: 'Council clerk@testville.gov',
    },
    [item({ EventItemTitle: 'Facial recognition, staff jane@testville.gov' })],
  );
  expect(JSON.stringify(observation)).not.toMatch(/@|555/);
});

test('an agenda item that lost its title leaves a known meeting the title it had', () => {
  const event = eventSchema.parse(meeting());
  const items = [
    { EventItemId: 1, EventItemAgendaSequence: 1, EventItemTitle: '', EventItemMatterId: null, EventItemMatterFile: '26-0101' },
  ];
  const known = new Map([knownHearing(12345)]);
  const titleWith = (context = contextWith({ known })) =>
    mapMeeting({ kind: 'meeting', event, items, own: null }, city, context).claim.title;
  expect(titleWith()).toBe('City Council: what it was about');
  expect(titleWith(contextWith())).toBe('City Council: 26-0101');
});

describe('a known meeting whose agenda names nothing of ours', () => {
  const descriptionOf = (description: string | undefined, differences: Record<string, unknown> = {}, items: AgendaItem[] | null = []) => {
    const { description: _usual, ...hearing } = knownHearing(12345)[1];
    const known = new Map([[knownHearing(12345)[0], description === undefined ? hearing : { ...hearing, description }]]);
    const raw = { kind: 'meeting' as const, event: eventSchema.parse(meeting(differences)), items, own: null };
    return mapMeeting(raw, city, contextWith({ known })).claim.description;
  };

  test('says that what was named is no longer on it, once', () => {
    expect(descriptionOf('On the agenda: 26-0101: Faces; Locks')).toBe('No longer on the agenda: 26-0101: Faces; Locks');
    expect(descriptionOf('No longer on the agenda: 26-0101: Faces; Locks')).toBe('No longer on the agenda: 26-0101: Faces; Locks');
  });

  test('says so too where another text was known, or none', () => {
    const alone = 'The agenda as last read does not name this subject.';
    expect(descriptionOf(undefined)).toBe(alone);
    expect(descriptionOf(alone)).toBe(alone);
    expect(descriptionOf('A workshop.')).toBe(`${alone} A workshop.`);
    expect(descriptionOf(`${alone} A workshop.`)).toBe(`${alone} A workshop.`);
  });

  test('keeps its text where the agenda was not read, and where the meeting is called off', () => {
    expect(descriptionOf('On the agenda: Faces', {}, null)).toBe('On the agenda: Faces');
    expect(descriptionOf('On the agenda: Faces', { EventComment: 'Postponed' })).toBe('On the agenda: Faces');
    expect(descriptionOf('On the agenda: Faces', { EventComment: 'Rescheduled from March 3' })).toBe('No longer on the agenda: Faces');
  });

  test('has the item again when that comes back', () => {
    const back = agendaItemSchema.parse(item({ EventItemTitle: 'Faces' }));
    expect(descriptionOf('No longer on the agenda: 26-0101: Faces', {}, [back])).toBe('On the agenda: 26-0101: Faces');
  });
});
