import { describe, expect, test } from 'vitest';
import { map } from './map.ts';
import { senateSchedule } from './source.ts';
import { claimOf, collect, fixture, meeting, observe, schedule } from './stand-in.ts';

describe('a joint session', () => {
  test('is one meeting, though it has a row for each committee and others stand between them', async () => {
    const raws = await collect(fixture('joint-session.xml'));
    expect(raws.map((rows) => [senateSchedule.nameOf(rows), rows.length])).toEqual([
      ['900120', 2],
      ['900121', 1],
    ]);
  });

  test('names all its committees and panels once', async () => {
    const [joint, alone] = await observe(fixture('joint-session.xml'));
    expect(joint?.claim.committees).toEqual(['ssga20', 'ssju22']);
    expect(joint?.claim.description).toBe(
      'Joint session of: Border Management Subcommittee; Disaster Management Subcommittee; Border Security and Immigration Subcommittee',
    );
    expect(alone?.claim).not.toHaveProperty('description');
  });

  test.each([
    ['times', { date: '10-MAR-2026 03:30 PM' }],
    ['days', { date: '11-MAR-2026 02:30 PM', date_iso_8601: '2026-03-11' }],
  ])('whose rows name different %s is refused', async (_, differences) => {
    const [rows] = await collect(schedule(meeting(), meeting({ cmte_code: 'SSJU00', ...differences })));
    expect(() => map(rows!)).toThrow('two rows with this identifier name different times');
  });
});

describe('the documents', () => {
  test('of nominations carry their part, padded or not', async () => {
    const [business] = await observe(fixture('nominations.xml'));
    expect(business?.claim.bills).toEqual([
      { congress: 119, number: 'PN501', title: 'Jane Example, of Ohio, to be a judge.' },
      { congress: 119, number: 'PN502-3', title: 'John Example, of Iowa, to be a marshal.' },
      { congress: 119, number: 'PN503', title: null },
      { congress: 119, number: 'TD 4', title: 'A treaty.' },
    ]);
  });

  test.each(['0', '12345678901234567890', 'x'])('of a Congress "%s" that cannot be are left out, and the meeting is kept', (congress) => {
    const document = `<AssociatedDocument congress="${congress}" document_prefix="SN" document_num="1"/>`;
    expect(claimOf({ Documents: document }).bills).toEqual([]);
  });

  test('with a prefix that every object has as a key keep it', () => {
    const document = '<AssociatedDocument congress="119" document_prefix="constructor" document_num="1"/>';
    expect(claimOf({ Documents: document }).bills).toEqual([{ congress: 119, number: 'constructor 1', title: null }]);
  });

  test('with hostile attributes stay text', () => {
    const document =
      '<AssociatedDocument congress="119" document_prefix="S&#x202E;X" document_num="1&lt;b>" document_description="&lt;img onerror=&quot;x&quot;&gt;"/>';
    expect(claimOf({ Documents: document }).bills).toEqual([{ congress: 119, number: 'SX 1<b>', title: '<img onerror="x">' }]);
  });
});

describe('the video', () => {
  test.each([
    'https://www.senate.gov/isvp/?comm=govtaff&amp;filename=govtaff031026',
    'https://www.senate.gov/isvp/?comm=govtaff&amp;filename=govtaff031026b',
    'https://www.youtube.com/watch?v=abc',
  ])('%s is kept', (video_url) => {
    expect(claimOf({ video_url }).videos).toEqual([video_url.replaceAll('&amp;', '&')]);
  });

  test.each([
    ['names the file of another day', 'https://www.senate.gov/isvp/?comm=help&amp;filename=help030926'],
    ['names a year that is wrong', 'https://www.senate.gov/isvp/?comm=foreign&amp;filename=foreign031036'],
    ['names no committee', 'https://www.senate.gov/isvp/?comm=xxxx&amp;filename=xxxx031026'],
    ['is blank', ' \n '],
    ['is a script', 'javascript:alert(1)'],
    ['is data', 'data:text/html,x'],
    ['carries a password', 'https://a:b@www.senate.gov/isvp/'],
    ['is no address', 'see the website'],
  ])('that %s is left out', (_, video_url) => {
    expect(claimOf({ video_url }).videos).toEqual([]);
  });
});
