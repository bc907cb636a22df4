import { describe, expect, test } from 'vitest';
import { claimOf, fixture, observe, read } from './stand-in.ts';

describe('the committee', () => {
  test.each([
    ['SSCM34', ['sscm34']],
    ['JCSE00', ['jcse00']],
    ['SSGA', ['ssga00']],
    ['', []],
    ['XX', []],
    ['../../x', []],
  ])('code %j gives %j', (cmte_code, committees) => {
    expect(claimOf({ cmte_code }).committees).toEqual(committees);
  });

  test('may have no code at all, and the meeting is kept', () => {
    expect(read({ cmte_code: null })).toMatchObject({ eventId: '900200', claim: { committees: [] } });
  });
});

describe('the type', () => {
  test.each([
    ['Open Hearing', 'hearing', 'open'],
    ['Closed Hearing', 'hearing', 'closed'],
    ['Open Business Meeting', 'business-meeting', 'open'],
    ['Open Markup', 'markup', 'open'],
    ['Closed Briefing', 'briefing', 'closed'],
    ['Open Roundtable', 'meeting', 'open'],
    ['Hearing', 'hearing', undefined],
    ['', 'meeting', undefined],
  ])('%j is a %s', (type, kind, access) => {
    const claim = claimOf({ type });
    expect(claim.kind).toBe(kind);
    expect(claim.access).toBe(access);
  });

  test('of a closed session is kept, with its room and no video', async () => {
    const [closed] = await observe(fixture('placeholder-and-real.xml'));
    expect(closed?.claim).toMatchObject({
      access: 'closed',
      location: { room: 'SVC-217', building: 'Capitol Visitor Center' },
      videos: [],
    });
  });
});

describe('the place', () => {
  test.each([
    ['SD-342', { room: 'SD-342', building: 'Dirksen Senate Office Building' }],
    ['SD-G50', { room: 'SD-G50', building: 'Dirksen Senate Office Building' }],
    ['SH-216', { room: 'SH-216', building: 'Hart Senate Office Building' }],
    ['SR-428A', { room: 'SR-428A', building: 'Russell Senate Office Building' }],
    ['S-116', { room: 'S-116', building: 'Capitol' }],
    ['CHOB-210', { room: 'CHOB-210', building: 'Cannon House Office Building' }],
    ['WEBEX', { room: 'WEBEX', note: 'By video' }],
    ['ZZ-12', { room: 'ZZ-12' }],
    ['City Hall, 12 Main Street, Fresno, California', { address: 'City Hall, 12 Main Street, Fresno, California' }],
    ['Old Bridge Library', { address: 'Old Bridge Library' }],
    ['Senate Floor', { room: 'Senate Floor' }],
  ])('%s', (room, location) => {
    expect(claimOf({ room }).location).toEqual(location);
  });

  test.each(['', ' ', 'TBA', 'tbd'])('%j is not given', (room) => {
    expect(claimOf({ room })).not.toHaveProperty('location');
  });
});
