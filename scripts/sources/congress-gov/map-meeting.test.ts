import { describe, expect, test } from 'vitest';
import type { Hearing } from '#model/hearing.ts';
import { meetingAnswer } from './fixtures.ts';
import { isKnownStatus, mapMeeting } from './map-meeting.ts';
import { parseMeeting } from './parse.ts';
import { claimOf, read } from './stand-in.ts';

describe('a meeting', () => {
  test('becomes a hearing in our own words', () => {
    expect(read()).toEqual({
      id: '119/house/900301',
      jurisdiction: 'us',
      congress: 119,
      chamber: 'house',
      eventId: '900301',
      sourceId: '900301',
      sourceUrl: 'https://api.congress.gov/v3/committee-meeting/119/house/900301',
      claim: {
        title: 'Cameras and Faces',
        kind: 'hearing',
        committees: ['hsju00'],
        startsAt: '2026-03-10T10:30:00-04:00',
        date: '2026-03-10',
        timeZone: 'America/New_York',
        status: 'scheduled',
        location: { room: '2141', building: 'Rayburn House Office Building' },
        witnesses: [],
        bills: [],
        documents: [],
        videos: [],
        url: 'https://www.congress.gov/event/119th-Congress/house-event/900301',
      },
    });
  });

  test('with keys left out, null or [] where there is nothing is the same meeting', () => {
    const keys = [
      'committees',
      'location',
      'witnesses',
      'meetingDocuments',
      'videos',
      'relatedItems',
      'hearingTranscript',
      'meetingStatus',
    ];
    const all = (value: unknown) => claimOf(Object.fromEntries(keys.map((key) => [key, value])));
    expect(all(undefined)).toMatchObject({ committees: [], witnesses: [], bills: [], documents: [], videos: [] });
    expect(all(undefined)).not.toHaveProperty('location');
    expect(all(undefined)).not.toHaveProperty('status');
    expect(all(null)).toEqual(all(undefined));
    expect(all([])).toEqual(all(undefined));
  });

  test('with fields and rows of another shape is kept without them', () => {
    const odd = { witnesses: [7, { name: 'Ms. Example' }], videos: 'none', location: 'here', type: { name: 'Hearing' }, relatedItems: 3 };
    expect(claimOf(odd)).toMatchObject({ witnesses: [{ name: 'Ms. Example' }], videos: [], bills: [], kind: 'meeting' });
  });

  test('may give its id as a number', () => {
    expect(read({ eventId: 900301 }).id).toBe('119/house/900301');
  });

  test.each(['', '../1', '1/2', '1 2', 'a.b', null])('with the id %j is refused', (eventId) => {
    expect(() => read({ eventId })).toThrow('no event id');
  });

  test.each([undefined, 'x', 0, 1.5, -3])('with the congress %j is refused', (congress) => {
    expect(() => read({ congress })).toThrow('cannot read the congress');
  });

  test('has no transcript, for a jacket number is no package', () => {
    expect(
      claimOf({ hearingTranscript: [{ jacketNumber: '64431', url: 'https://api.congress.gov/v3/hearing/119/house/64431' }] }),
    ).not.toHaveProperty('transcript');
  });
});

describe('the chamber', () => {
  test.each([
    ['House', '119/house/900301', 'house-event', '119/house'],
    ['Senate', '119/senate/900301', 'senate-event', '119/senate'],
    ['NoChamber', '119/joint/900301', 'joint-event', '119/nochamber'],
  ])('%s', (chamber, id, page, path) => {
    const observation = read({ chamber });
    expect(observation.id).toBe(id);
    expect(observation.claim.url).toContain(`/${page}/900301`);
    expect(observation.sourceUrl).toContain(`/${path}/900301`);
  });

  test('of a joint meeting is the one that numbered it, when that meeting is known', () => {
    const known = (date: string) =>
      new Map([['119/senate/900301', { date, seenIn: [], committees: ['jsec00'] } as Partial<Hearing> as Hearing]]);
    expect(read({ chamber: 'NoChamber' }, known('2026-03-10')).id).toBe('119/senate/900301');
    expect(read({ chamber: 'NoChamber' }, known('2026-03-11')).id).toBe('119/joint/900301');
  });

  test.each([
    ['has its committee', { committees: ['jsec00'], seenIn: [] }],
    ['was named by the API before', { committees: [], seenIn: [{ source: 'congress-gov', id: '900301', url: 'x' }] }],
  ])('of a joint meeting that moved stays that of the known one, which %s', (_, one) => {
    const known = new Map([['119/senate/900301', { date: '2026-03-03', ...one } as Partial<Hearing> as Hearing]]);
    const moved = { chamber: 'NoChamber', committees: [{ systemCode: 'jsec00' }], meetingStatus: 'Rescheduled' };
    expect(read(moved, known).id).toBe('119/senate/900301');
  });

  test.each([
    ['another source named', [{ source: 'senate-schedule', id: '900301', url: 'x' }]],
    ['the API named by another number', [{ source: 'congress-gov', id: '900302', url: 'x' }]],
  ])('of a joint meeting is not that of one of another day and committee that %s', (_, seenIn) => {
    const known = new Map([['119/senate/900301', { date: '2026-03-03', committees: ['ssju00'], seenIn } as Partial<Hearing> as Hearing]]);
    expect(read({ chamber: 'NoChamber', committees: [{ systemCode: 'jsec00' }] }, known).id).toBe('119/joint/900301');
  });

  test('that is another word is refused', () => {
    expect(() => read({ chamber: 'Upper' })).toThrow('unknown chamber "Upper"');
  });
});

describe('the start', () => {
  test.each([
    ['2026-03-03T15:00:00Z', '2026-03-03T10:00:00-05:00'],
    ['2026-03-10T14:00:00Z', '2026-03-10T10:00:00-04:00'],
    ['2026-03-08T07:00:00Z', '2026-03-08T03:00:00-04:00'],
    ['2026-11-01T05:30:00Z', '2026-11-01T01:30:00-04:00'],
    ['2026-11-01T06:30:00Z', '2026-11-01T01:30:00-05:00'],
    ['2026-07-15T01:00:00Z', '2026-07-14T21:00:00-04:00'],
    ['2026-12-01T15:00:00+00:00', '2026-12-01T10:00:00-05:00'],
  ])('%s is %s in Washington', (date, startsAt) => {
    expect(claimOf({ date })).toMatchObject({ startsAt, date: startsAt.slice(0, 10) });
  });

  test.each([
    ['2026-07-15T04:00:00Z', '2026-07-15'],
    ['2026-01-06T05:00:00Z', '2026-01-06'],
  ])('%s, midnight in Washington, is a day without an hour', (date, day) => {
    expect(claimOf({ date })).toMatchObject({ startsAt: null, date: day });
  });

  test.each([undefined, null, '', 'TBD', '2026-03-10', '2026-03-10T14:00:00', '2023-03-24 13T00:00:00Z', '2026-02-30T14:00:00Z'])(
    '%j cannot be read and stops this meeting',
    (date) => {
      expect(() => claimOf({ date })).toThrow('cannot read the date');
    },
  );
});

describe('the status', () => {
  test.each([
    ['Scheduled', 'scheduled'],
    ['Rescheduled', 'rescheduled'],
    ['Postponed', 'postponed'],
    ['Canceled', 'cancelled'],
    ['Cancelled', 'cancelled'],
  ])('%s is %s', (meetingStatus, status) => {
    expect(claimOf({ meetingStatus }).status).toBe(status);
  });

  test.each(['Completed', 'constructor', '__proto__', 'On Hold'])('%s is not known and says nothing', (meetingStatus) => {
    expect(claimOf({ meetingStatus })).not.toHaveProperty('status');
    expect(isKnownStatus(meetingStatus)).toBe(false);
  });

  test('of a postponed meeting leaves the day as it was', () => {
    expect(claimOf({ meetingStatus: 'Postponed' })).toMatchObject({ status: 'postponed', date: '2026-03-10' });
  });
});

describe('the title', () => {
  test.each([
    ['POSTPONED: Cameras and Faces', 'postponed'],
    ['POSTPONED Cameras and Faces', 'postponed'],
    ['*CANCELED* Cameras and Faces', 'cancelled'],
    ['[CANCELLED] Cameras and Faces', 'cancelled'],
    ['(Rescheduled) Cameras and Faces', 'rescheduled'],
    ['RESCHEDULED – Cameras and Faces', 'rescheduled'],
    ['Canceled - Cameras and Faces', 'cancelled'],
    ['POSTPONED- Cameras and Faces', 'postponed'],
    ['** POSTPONED ** - Cameras and Faces', 'postponed'],
    ['POSTPONED-Cameras and Faces', 'postponed'],
  ])('%j loses its mark, which is a status', (title, status) => {
    expect(claimOf({ title })).toMatchObject({ title: 'Cameras and Faces', status });
  });

  test('does not overrule a status that is newer than the mark', () => {
    expect(claimOf({ title: 'POSTPONED: Cameras', meetingStatus: 'Rescheduled' })).toMatchObject({
      title: 'Cameras',
      status: 'rescheduled',
    });
    expect(claimOf({ title: 'RESCHEDULED: Cameras', meetingStatus: 'Canceled' }).status).toBe('cancelled');
    expect(claimOf({ title: 'POSTPONED: Cameras', meetingStatus: undefined }).status).toBe('postponed');
  });

  test.each([
    'Canceled Contracts: What Was Lost',
    'Postponed Justice',
    'Rescheduled Drugs and the Law',
    'CANCELED CONTRACTS: WASTE IN FACE RECOGNITION',
    'Canceled-Check Fraud',
    'Testing the Limits',
    'Test-Optional Admissions',
    'Test and Trace',
    'TESTING: The Next Step',
    '“Faces: A Quoted Title”',
    '<script>alert(1)</script>',
    '{process.exit(1)}',
  ])('%s stays as it is', (title) => {
    expect(claimOf({ title })).toMatchObject({ title, status: 'scheduled' });
  });

  test.each(['POSTPONED', '**POSTPONED**'])('%s, which is nothing else, stays, and is a status', (title) => {
    expect(claimOf({ title })).toMatchObject({ title, status: 'postponed' });
  });

  test('becomes one line, without marks that hide or turn', () => {
    expect(claimOf({ title: '"Faces"\r\nVirtual  Hearing\u202e \u00a0x' }).title).toBe('"Faces" Virtual Hearing x');
  });

  test.each([undefined, null, '', ' \u200b'])('%j is made up for with the committee', (title) => {
    expect(claimOf({ title }).title).toBe('Meeting of House Judiciary');
    expect(() => claimOf({ title, committees: [{ systemCode: 'hsju00' }] })).toThrow('no title and no name of a committee');
  });

  test('that is gone is the one it gave before, whatever another source calls the meeting', () => {
    const meeting = parseMeeting(meetingAnswer({ title: null }));
    const alone = { title: 'Cameras and Faces' } as Hearing;
    const claims = { 'congress-gov': { title: 'Cameras and Faces' }, 'house-repository': { title: 'Another' } };
    const shared = { title: 'Another', claims } as unknown as Hearing;
    for (const known of [alone, shared]) {
      expect(mapMeeting(meeting, new Map([['119/house/900301', known]])).claim.title).toBe('Cameras and Faces');
    }
  });

  test.each(['TEST', 'TEST: Hearing on X', '*TEST* Hearing', 'TEST - please ignore', 'TEST HEARING', 'Test Meeting 2', 'Test event'])(
    '%s marks a record that is none',
    (title) => {
      expect(() => claimOf({ title })).toThrow(`a test record: "${title}"`);
    },
  );
});

describe('the kind', () => {
  test.each([
    ['Hearing', 'Cameras', 'hearing'],
    ['Markup', 'Various Measures', 'markup'],
    ['Meeting', 'Organizational meeting', 'meeting'],
    ['Meeting', 'Hearings to examine cameras.', 'hearing'],
    ['Meeting', 'Hearing to examine cameras.', 'hearing'],
    ['Meeting', 'Business meeting to consider S.1.', 'business-meeting'],
    ['Meeting', 'An executive business meeting', 'business-meeting'],
    ['Meeting', 'Full Committee Markup of H.R. 1', 'markup'],
    ['Meeting', 'Closed briefing on cameras', 'briefing'],
    ['Meeting', 'The hearing aids market', 'meeting'],
    ['Open Hearing', 'The nomination of Jane Example', 'hearing'],
    ['Closed Business Meeting', 'Pending business', 'business-meeting'],
    ['Hearing', 'Business meeting rules', 'hearing'],
    ['', 'Cameras', 'meeting'],
  ])('type %j, title %j: %s', (type, title, kind) => {
    expect(claimOf({ type, title, chamber: 'Senate' }).kind).toBe(kind);
  });

  test('says who may come, where it does', () => {
    expect(claimOf({ type: 'Open Hearing' }).access).toBe('open');
    expect(claimOf({ type: 'Closed Business Meeting' }).access).toBe('closed');
    expect(claimOf({ type: 'Meeting' })).not.toHaveProperty('access');
  });
});
