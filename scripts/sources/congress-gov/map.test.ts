import { describe, expect, test } from 'vitest';
import { hearingClaimSchema, type Hearing } from '#model/hearing.ts';
import { legislationSchema } from '#model/legislation.ts';
import { billAnswer, meetingAnswer } from './fixtures.ts';
import { billPage, ordinal, readBillNumber } from './bill-number.ts';
import { mapBill } from './map-bill.ts';
import { isKnownStatus, mapMeeting } from './map-meeting.ts';
import { parseBill, parseList, parseMeeting } from './parse.ts';

/** What we make of one ordinary meeting with differences. Everything the map returns must fit the model. */
function read(differences: Record<string, unknown> = {}, known: ReadonlyMap<string, Hearing> = new Map()) {
  const observation = mapMeeting(parseMeeting(meetingAnswer(differences)), known);
  hearingClaimSchema.parse(observation.claim);
  return observation;
}
const claimOf = (differences: Record<string, unknown> = {}) => read(differences).claim;

function readBill(differences: Record<string, unknown> = {}) {
  const observation = mapBill(parseBill(billAnswer(differences)));
  legislationSchema.parse({ ...observation.record, firstSeen: '2026-03-07T12:00:00Z' });
  return observation;
}

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
    'POSTPONED',
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

describe('the committees', () => {
  test('are known by their codes, each once; a name or an address may be missing or wrong', () => {
    const committees = [
      { systemCode: 'jcse00', url: 'https://api.congress.gov/v3/committee/house/jcse00' },
      { name: 'Senate Judiciary', systemCode: 'SSJU00' },
      { name: 'Senate Judiciary', systemCode: 'ssju00' },
      { name: 'No code' },
      { systemCode: '../../x' },
    ];
    expect(claimOf({ committees }).committees).toEqual(['jcse00', 'ssju00']);
  });
});

describe('the place', () => {
  const address = (parts: Record<string, string>) => ({ address: JSON.stringify(parts) });
  test.each([
    [{ building: 'Rayburn House Office Building' }, { building: 'Rayburn House Office Building' }],
    [
      { building: '----------', room: 'WEBEX' },
      { room: 'WEBEX', note: 'By video' },
    ],
    [{ room: 'Webex' }, { room: 'Webex', note: 'By video' }],
    [
      address({ building_name: 'Old Hall', 'street-address': '1 Main Street', city: 'Fresno', state: 'CA', postal_code: '93301' }),
      { address: 'Old Hall, 1 Main Street, Fresno, CA 93301' },
    ],
    [
      address({ building_name: '', 'street-address': '1 Main Street', city: 'Fresno', state: 'CA', postal_code: '' }),
      { address: '1 Main Street, Fresno, CA' },
    ],
    [address({ building_name: 'Visitor\u2019s Center', city: 'Gettysburg' }), { address: 'Visitor’s Center, Gettysburg' }],
    [{ address: { city: 'Fresno', state: 'CA' } }, { address: 'Fresno, CA' }],
    [{ address: 'City Hall,\r\nFresno' }, { address: 'City Hall, Fresno' }],
    [{ address: '{"city": "Fre' }, { address: '{"city": "Fre' }],
    [{ address: '{"city": 7}', room: '12' }, { room: '12' }],
  ])('%j', (location, ours) => {
    expect(claimOf({ location }).location).toEqual(ours);
  });

  test.each([{}, { building: '----------' }, { building: '', room: null }, { address: '' }, { address: '{}' }, { address: '[]' }])(
    '%j is none',
    (location) => {
      expect(claimOf({ location })).not.toHaveProperty('location');
    },
  );

  test.each([
    ['Dirksen Senate Office Building', '342', 'SD-342', 'Dirksen Senate Office Building'],
    ['Dirksen Senate Office Building', 'G50', 'SD-G50', 'Dirksen Senate Office Building'],
    ['Dirksen Senate Office Building', 'SD-342', 'SD-342', 'Dirksen Senate Office Building'],
    ['Hart Senate Office Building', '216', 'SH-216', 'Hart Senate Office Building'],
    ['Russell Senate Office Building', '428A', 'SR-428A', 'Russell Senate Office Building'],
    ['Capitol (Senate side)', '116', 'S-116', 'Capitol'],
    ['Capitol Visitor Center', '217', 'SVC-217', 'Capitol Visitor Center'],
    ['Library', '3', '3', 'Library'],
  ])('of the Senate, %s %s, is named as the Senate names it', (building, room, ours, named) => {
    expect(claimOf({ chamber: 'Senate', location: { building, room } }).location).toEqual({ room: ours, building: named });
  });
});

test('witnesses keep their name, post and organization; one without a name is none', () => {
  const witnesses = [
    { name: 'Ms. Jane Example ', organization: 'Example Union', position: 'President' },
    { name: 'Mr. John Example' },
    { name: '', organization: 'Nobody' },
  ];
  expect(claimOf({ witnesses }).witnesses).toEqual([
    { name: 'Ms. Jane Example', position: 'President', organization: 'Example Union' },
    { name: 'Mr. John Example', position: null, organization: null },
  ]);
});

describe('the bills', () => {
  test.each([
    ['HR', 'H.R. 12'],
    ['S', 'S. 12'],
    ['HRES', 'H.Res. 12'],
    ['SRES', 'S.Res. 12'],
    ['HJRES', 'H.J.Res. 12'],
    ['SJRES', 'S.J.Res. 12'],
    ['HCONRES', 'H.Con.Res. 12'],
    ['SCONRES', 'S.Con.Res. 12'],
    ['XRES', 'XRES 12'],
  ])('of type %s are printed %s', (type, number) => {
    expect(claimOf({ relatedItems: { bills: [{ congress: 119, type, number: '12' }] } }).bills).toEqual([
      { congress: 119, number, title: null },
    ]);
  });

  test('come with nominations and treaties, each once, also where lists are wrapped as in XML', () => {
    const bill = { congress: 119, type: 'HR', number: '1' };
    const flat = {
      bills: [bill, bill],
      nominations: [
        { congress: 119, number: 5, part: '00' },
        { congress: 119, number: 6, part: '02' },
      ],
      treaties: [{ congress: 114, number: 1 }],
    };
    const wrapped = { bills: { bill: [bill] }, nominations: { item: flat.nominations }, treaties: { item: flat.treaties } };
    expect(claimOf({ relatedItems: flat }).bills?.map(({ number }) => number)).toEqual(['H.R. 1', 'PN5', 'PN6-2', 'Treaty Doc. 114-1']);
    expect(claimOf({ relatedItems: wrapped }).bills).toEqual(claimOf({ relatedItems: flat }).bills);
  });

  test.each([0, 1e20])('bills of a Congress %s that cannot be are left out, and the meeting is kept', (congress) => {
    expect(claimOf({ relatedItems: { bills: [{ congress, type: 'S', number: '12' }] } }).bills).toEqual([]);
  });

  test('without a number or a congress are left out', () => {
    expect(
      claimOf({
        relatedItems: {
          bills: [
            { type: 'HR', number: '1' },
            { congress: 119, type: 'HR' },
          ],
        },
      }).bills,
    ).toEqual([]);
  });
});

describe('the documents', () => {
  const url = 'https://www.congress.gov/119/meeting/house/900301/documents/x.pdf';

  test('are those with an address, each once', () => {
    const meetingDocuments = [
      { name: 'Notice', description: 'Notice', documentType: 'Support Document', format: 'PDF', url },
      { name: 'Notice', description: 'Notice', documentType: 'Support Document', format: 'PDF', url },
      { description: 'An agenda', documentType: 'Generic Document', url },
      { documentType: 'Committee Amendment', url },
      { url },
      { description: 'Nothing to open', documentType: 'Bills and Resolutions' },
      { name: 'Hostile', url: 'javascript:alert(1)' },
    ];
    expect(claimOf({ meetingDocuments }).documents).toEqual([
      { title: 'Notice', kind: 'Support Document', url },
      { title: 'An agenda', kind: 'Generic Document', url },
      { title: 'Committee Amendment', kind: 'Committee Amendment', url },
      { title: 'Document', kind: null, url },
    ]);
  });

  test('of witnesses are left out: forms with private data', () => {
    expect(
      JSON.stringify(claimOf({ witnessDocuments: [{ documentType: 'Witness Truth in Testimony', format: 'PDF', url }] })),
    ).not.toContain('x.pdf');
  });
});

describe('the videos', () => {
  const of = (...urls: unknown[]) => claimOf({ videos: urls.map((url) => ({ name: 'x', url })) }).videos;

  test('are http addresses, each once', () => {
    const youtube = 'https://www.youtube.com/watch?v=abc';
    expect(of(youtube, youtube, 'javascript:alert(1)', 'data:text/html,x', 'https://a:b@www.youtube.com/', '', null)).toEqual([youtube]);
  });

  test('of the Senate that name another day or no committee are left out', () => {
    const player = 'https://www.senate.gov/isvp/?comm=';
    expect(of(`${player}help&filename=help031026`, `${player}help&filename=help030926`, `${player}xxxx&filename=xxxx031026`)).toEqual([
      `${player}help&filename=help031026`,
    ]);
  });
});

describe('a bill', () => {
  test('becomes a file in our own words, without addresses of people', () => {
    expect(readBill()).toEqual({
      kind: 'legislation',
      id: 'congress/119-s-9001',
      sourceId: '119-s-9001',
      record: {
        title: 'Example Face Act',
        jurisdiction: 'us',
        client: 'congress',
        file: '119-s-9001',
        kind: 'Bill',
        status: 'Referred to the Committee on Examples.',
        body: null,
        introduced: '2026-01-15',
        onAgenda: null,
        passed: null,
        enacted: null,
        enactmentNumber: null,
        number: 'S. 9001',
        sponsors: ['Sen. Example, Jane [D-OH]'],
        history: [{ date: '2026-02-03', body: null, action: 'Referred to the Committee on Examples.', result: null }],
        documents: [],
        url: 'https://www.congress.gov/bill/119th-congress/senate-bill/9001',
        source: 'congress-gov',
      },
    });
  });

  test('of which little is said is kept', () => {
    const little = { latestAction: undefined, introducedDate: undefined, sponsors: undefined, legislationUrl: undefined };
    expect(readBill(little).record).toMatchObject({
      status: null,
      introduced: null,
      sponsors: [],
      history: [],
      url: 'https://www.congress.gov/bill/119th-congress/senate-bill/9001',
    });
    expect(readBill({ latestAction: null, introducedDate: null, sponsors: [], legislationUrl: null }).record).toEqual(
      readBill(little).record,
    );
  });

  test('whose days cannot be read has none', () => {
    expect(readBill({ introducedDate: 'May', latestAction: { actionDate: '2026-02-30', text: 'Read twice.' } }).record).toMatchObject({
      introduced: null,
      status: 'Read twice.',
      history: [{ date: null, action: 'Read twice.' }],
    });
  });

  test('with a hostile address gets the page we know', () => {
    expect(readBill({ legislationUrl: 'javascript:alert(1)' }).record.url).toBe(
      'https://www.congress.gov/bill/119th-congress/senate-bill/9001',
    );
  });

  test('that is law says which', () => {
    expect(readBill({ laws: [{ number: '119-5', type: 'Public Law' }] }).record.enactmentNumber).toBe('Public Law 119-5');
  });

  test('whose sponsor has no full name is told by the other names', () => {
    expect(readBill({ sponsors: [{ firstName: 'Jane', lastName: 'Example' }, {}] }).record.sponsors).toEqual(['Jane Example']);
  });

  test.each([
    [{ title: '' }, 'no title'],
    [{ type: 'constructor' }, 'cannot tell which bill it is'],
    [{ number: '../1' }, 'cannot tell which bill it is'],
    [{ congress: null }, 'cannot tell which bill it is'],
  ])('with %j is refused', (differences, message) => {
    expect(() => readBill(differences)).toThrow(message);
  });
});

test.each([
  ['S. 1691', 's', '1691'],
  ['H.R. 3693', 'hr', '3693'],
  ['H.R.3693', 'hr', '3693'],
  ['H. J. Res. 5', 'hjres', '5'],
  ['S.Con.Res. 010', 'sconres', '10'],
])('%s is bill %s %s', (printed, type, number) => {
  expect(readBillNumber(printed)).toEqual({ type, number });
});

test.each(['PN 12', 'A. 5', '1691', 'S.', 'constructor 1', ''])('%j is no number of a bill', (printed) => {
  expect(readBillNumber(printed)).toBeNull();
});

test('pages of bills and the count of Congresses', () => {
  expect(billPage({ congress: 122, type: 'hjres', number: '5' })).toBe(
    'https://www.congress.gov/bill/122nd-congress/house-joint-resolution/5',
  );
  expect([101, 111, 112, 113, 119, 120, 121, 122, 123, 124].map(ordinal)).toEqual([
    '101st',
    '111th',
    '112th',
    '113th',
    '119th',
    '120th',
    '121st',
    '122nd',
    '123rd',
    '124th',
  ]);
});

describe('a body that is not what was asked for is refused', () => {
  test.each([
    ['a page with status 200', '<!DOCTYPE html><html></html>', 'not JSON but a page or XML'],
    ['XML, the default format', '<?xml version="1.0"?><api-root/>', 'not JSON but a page or XML'],
    ['an empty body', '', 'the answer is empty'],
    ['a body cut off', meetingAnswer().slice(0, -9), 'not JSON, perhaps cut off'],
    ['a list', '[]', 'not an answer of the API: no object'],
    ['an error in words', '{"error": "Unknown resource: x", "request": {}}', 'the API answers with an error: Unknown resource: x'],
    [
      'an error of the gate',
      '{"error": {"code": "OVER_RATE_LIMIT", "message": "Slow down"}}',
      'the API answers with an error: OVER_RATE_LIMIT: Slow down',
    ],
    ['an error without words', '{"error": {}}', 'the API answers with an error: without a reason'],
    ['no wrapper', '{"request": {}}', 'no "committeeMeeting" in the answer'],
    ['an empty wrapper', '{"committeeMeeting": null}', 'no "committeeMeeting" in the answer'],
  ])('%s', (_, body, message) => {
    expect(() => parseMeeting(body)).toThrow(message);
  });

  test('a list without its key, unless it says that it is empty', () => {
    expect(parseList('{"pagination": {"count": 0}}')).toEqual({ rows: [], unread: [], length: 0, count: 0 });
    expect(parseList('{"committeeMeetings": null, "pagination": {"total": 0}}')).toEqual({ rows: [], unread: [], length: 0, count: 0 });
    expect(parseList('{"committeeMeetings": []}')).toEqual({ rows: [], unread: [], length: 0, count: null });
    expect(() => parseList('{"pagination": {"count": 3}}')).toThrow('no list "committeeMeetings" in the answer');
    expect(() => parseList('{"request": {}}')).toThrow('no list "committeeMeetings" in the answer');
    expect(() => parseList('{"bills": [], "pagination": {"count": 3}}')).toThrow('no list "committeeMeetings" in the answer');
  });

  test('a bill in place of a meeting', () => {
    expect(() => parseMeeting(billAnswer())).toThrow('no "committeeMeeting" in the answer');
  });
});
