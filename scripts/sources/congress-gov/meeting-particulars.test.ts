import { describe, expect, test } from 'vitest';
import { claimOf } from './stand-in.ts';

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
