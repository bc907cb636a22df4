import { describe, expect, test } from 'vitest';
import { systemCode } from './committees.ts';
import { map } from './map.ts';
import { parseMeeting } from './parse-meeting.ts';
import { readTitle } from './status.ts';
import { answer, checked, claimOf, committees, fixture, listed, meetingUrl, meetingXml, observe, ordinary } from './stand-in.ts';

describe('the status', () => {
  test.each([
    ['S', 'scheduled'],
    ['R', 'rescheduled'],
    ['P', 'postponed'],
    ['C', 'cancelled'],
    ['', 'scheduled'],
    ['X', 'scheduled'],
  ])('%j is %s, and the old hour stays', (status, word) => {
    expect(claimOf({ status })).toMatchObject({ status: word, startsAt: '2026-03-10T10:00:00-04:00' });
  });

  test('with a word that names a property of every object is noted, and so are type and documents kept as text', async () => {
    const words = fixture('hearing.xml').replace('>S<', '>constructor<').replace('meeting-type="HHRG"', 'meeting-type="constructor"');
    const collected = await answer({ ...ordinary, [meetingUrl]: words.replace('type="ZZ"', 'type="constructor"') });
    expect(collected.notes).toEqual(['900301: unknown status "constructor", kept as scheduled']);
    expect(observe(collected)[0]!.claim).toMatchObject({ status: 'scheduled', kind: 'meeting' });
  });

  test('with a letter that is not known is noted', async () => {
    const { notes } = await answer({ ...ordinary, [meetingUrl]: fixture('hearing.xml').replace('>S<', '>Q<') });
    expect(notes).toEqual(['900301: unknown status "Q", kept as scheduled']);
  });

  test('is scheduled when the rescheduled dates name the same day and hour', () => {
    expect(parseMeeting(fixture('hearing.xml'))['meeting-details']['rescheduled-dates']['meeting-dates']).toHaveLength(1);
    expect(claimOf({}).status).toBe('scheduled');
  });

  test('is told by the title when the letter says nothing unusual', () => {
    expect(claimOf({ title: 'POSTPONED: Examining cameras' })).toMatchObject({ status: 'postponed', title: 'Examining cameras' });
    expect(claimOf({ title: 'POSTPONED: Examining cameras', status: 'C' })).toMatchObject({
      status: 'cancelled',
      title: 'Examining cameras',
    });
  });
});

describe('the title', () => {
  test.each([
    ['POSTPONED: “Cameras”', '“Cameras”', 'postponed'],
    ['*CANCELLED* Cameras', 'Cameras', 'cancelled'],
    ['[CANCELED] Cameras', 'Cameras', 'cancelled'],
    ['CANCELLED - Cameras', 'Cameras', 'cancelled'],
    ['RESCHEDULED Hearing on cameras', 'Hearing on cameras', 'rescheduled'],
    ['(Postponed) Cameras', 'Cameras', 'postponed'],
    ['Cancelled: Cameras', 'Cameras', 'cancelled'],
    ['POSTPONED UNTIL FURTHER NOTICE: Cameras', 'Cameras', 'postponed'],
    ['POSTPONED – RESCHEDULED – Cameras', 'Cameras', 'postponed'],
    ['CANCELLED', 'CANCELLED', 'cancelled'],
    ['Postponed Payments: A Hearing', 'Postponed Payments: A Hearing', null],
    ['CANCELLED VISAS', 'CANCELLED VISAS', null],
    ['On meetings that were CANCELLED', 'On meetings that were CANCELLED', null],
  ])('%s', (raw, title, said) => {
    expect(readTitle(raw)).toEqual({ title, said });
  });

  test('is one clean line', () => {
    expect(claimOf({ title: 'A\r\n  B&#160;&#8217;&amp;&#x202E; &lt;b&gt;' }).title).toBe('A B ’& <b>');
  });

  test('comes from the calendar when the XML has none', () => {
    const meeting = parseMeeting(meetingXml({ title: '' }));
    const raw = { listed: { ...listed('900301', []), title: 'From the list' }, url: meetingUrl, notes: [], meeting, witnesses: [] };
    expect(map(raw, committees).claim.title).toBe('From the list');
  });

  test('that is nowhere stops this event', () => {
    expect(() => claimOf({ title: '' })).toThrow('no title');
  });
});

describe('the event', () => {
  const of = (eventId: string, congress = '119') => {
    const meeting = parseMeeting(meetingXml().replace('congress-num="119"', `congress-num="${congress}"`));
    return map({ listed: listed(eventId, []), url: meetingUrl, notes: [], meeting, witnesses: [] }, committees);
  };

  test.each(['', 'HHRG-119', '900301x', 'x900301'])('“%s” names none, so it has no record', (eventId) => {
    expect(() => of(eventId)).toThrow(`"${eventId}" is no event id`);
  });

  test('is of the Congress that is named, and where none is, of the one that sat that day', () => {
    expect(of('900301', '118').id).toBe('118/house/900301');
    for (const congress of ['', 'th', '119th', 'c119'])
      expect(of('900301', congress)).toMatchObject({ id: '119/house/900301', congress: 119 });
  });
});

test.each([
  ['HHRG', 'hearing'],
  ['HMKP', 'markup'],
  ['HMTG', 'meeting'],
  ['HXYZ', 'meeting'],
])('the meeting type %s is a %s', (type, kind) => {
  expect(claimOf({ type }).kind).toBe(kind);
});

describe('the time', () => {
  const at = (start: string, end = '') =>
    claimOf({ when: `<calendar-date>2026-03-10</calendar-date><start-time>${start}</start-time><end-time>${end}</end-time>` });

  test.each(['10:00:00', '10:00:00.000', '10:00:00.1234567', '10:00'])('%s is ten in the morning in Washington', (start) => {
    expect(at(start).startsAt).toBe('2026-03-10T10:00:00-04:00');
  });

  test.each(['', '00:00:00'])('%j leaves the hour open', (start) => {
    expect(at(start)).toMatchObject({ startsAt: null, date: '2026-03-10' });
  });

  test.each(['25:00:00', '24:00:00', '10:75:00', '10:60:00', '10 AM', '10:00:00 ET', 'at 10:00'])('%s stops this event', (start) => {
    expect(() => at(start)).toThrow(`cannot read the time "${start}"`);
  });

  test('follows the season', () => {
    const when = '<calendar-date>2026-03-06T00:00:00</calendar-date><start-time>09:00:00</start-time>';
    expect(claimOf({ when }).startsAt).toBe('2026-03-06T09:00:00-05:00');
  });

  test.each(['09:00:00', '10:00:00', ''])('of the end %j is left out', (end) => {
    expect(at('10:00:00', end)).not.toHaveProperty('endsAt');
  });

  test.each(['', '2026-02-30', 'soon'])('on the day %j stops this event', (day) => {
    expect(() => claimOf({ when: `<calendar-date>${day}</calendar-date>` })).toThrow('cannot read the date');
  });
});

describe('the committees', () => {
  const body = (id: string) => `<committee-name id="${id}" parent-id="x">Name</committee-name>`;
  test.each([
    ['a full committee', `<committees>${body('RU00')}</committees>`, ['hsru00']],
    ['several', `<committees>${body('HM00')}${body('AS00')}</committees>`, ['hshm00', 'hsas00']],
    [
      'a subcommittee, whose parent is not named besides',
      `<committees>${body('AS00')}</committees><subcommittees>${body('AS26')}</subcommittees>`,
      ['hsas26'],
    ],
    [
      'a subcommittee next to another committee',
      `<committees>${body('HM00')}</committees><subcommittees>${body('AS26')}</subcommittees>`,
      ['hshm00', 'hsas26'],
    ],
    ['a code that is none', `<committees>${body('../x')}</committees>`, []],
    ['no block at all', '', []],
  ])('are %s', (_, xml, codes) => {
    expect(claimOf({ committees: xml }).committees).toEqual(codes);
  });

  test.each([
    ['II10', 'hsii10'],
    ['IG00', 'hlig00'],
    ['EC00', 'jsec00'],
    ['JCSE00', 'jcse00'],
    ['II', null],
    ['', null],
  ])('code %j is %j', (code, system) => {
    expect(systemCode(code)).toBe(system);
  });
});

describe('the place', () => {
  test.each([
    ['<room>1324</room><building>LHOB</building>', { room: '1324', building: 'Longworth House Office Building' }],
    ['<room>H-313</room><building>CAPITOL</building>', { room: 'H-313', building: 'Capitol' }],
    ['<room>12</room><building>NEWHOB</building>', { room: '12', building: 'NEWHOB' }],
    ['<room>2141</room><building>Select one</building>', { room: '2141' }],
    ['<room>Select one</room><building>CHOB</building>', { building: 'Cannon House Office Building' }],
    ['<room/><building>Select one</building>', undefined],
    ['', undefined],
  ])('%s', (xml, location) => {
    expect(claimOf({ location: `<capitol-complex>${xml}</capitol-complex>` }).location).toEqual(location);
  });

  test('of a field hearing is an address, with a doubt about the hour', () => {
    const location =
      '<field><building-name>Founders Park</building-name><city>Islamorada</city><state postal-code="FL">Florida</state></field>';
    expect(claimOf({ location })).toMatchObject({
      startsAt: '2026-03-10T10:00:00-04:00',
      location: { address: 'Founders Park, Islamorada, FL', note: expect.stringContaining('does not say in which time zone') },
    });
  });

  test('of a field hearing in Washington has no doubt', () => {
    const location = '<field><building-name>Museum</building-name><city>Washington</city><state postal-code="DC" /></field>';
    expect(claimOf({ location }).location).toEqual({ address: 'Museum, Washington, DC' });
  });

  test('may be missing with every other block', () => {
    const bare =
      '<committee-meeting meeting-id="HMTG900301"><meeting-details><meeting-date><calendar-date>2026-03-10</calendar-date></meeting-date><meeting-title>X</meeting-title></meeting-details></committee-meeting>';
    const raw = { listed: listed('900301', []), url: meetingUrl, notes: [], meeting: parseMeeting(bare), witnesses: [] };
    expect(checked(map(raw, committees))).toMatchObject({
      id: '119/house/900301',
      claim: { kind: 'meeting', startsAt: null, committees: [], witnesses: [], bills: [], documents: [], status: 'scheduled' },
    });
  });
});

test.each(['constructor', 'toString', '__proto__'])('a code "%s", which every object has as a key, is a code like any other', (code) => {
  expect(claimOf({ type: code, status: code })).toMatchObject({ kind: 'meeting', status: 'scheduled' });
  const file = '<files><file doc-url="https://docs.house.gov/a.pdf" doc-type="PDF"/></files>';
  const documents = claimOf({ documents: `<meeting-document type="${code}" remove-date="">${file}</meeting-document>` }).documents;
  expect(documents).toEqual([{ title: code, kind: code, url: 'https://docs.house.gov/a.pdf' }]);
});
