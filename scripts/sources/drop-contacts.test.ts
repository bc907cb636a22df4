import { describe, expect, test } from 'vitest';
import { dropContacts } from './drop-contacts.ts';

describe('is dropped', () => {
  test.each([
    ['an address in a sentence', 'Write to jane.q.public@testville.gov by Friday.', 'Write to […] by Friday.'],
    ['an address with a name', 'Jane Public <jpublic@ci.testville.ca.us>', 'Jane Public […]'],
    ['an address with a plus and an apostrophe', "Ask m.o'brien+council@testville.gov.", 'Ask […].'],
    ['an address as a link', 'See mailto:clerk@testville.org for more', 'See […] for more'],
    ['an address in an address', 'https://testville.gov/sign?email=jane@mail.example.com&x=1', 'https://testville.gov/sign?email=[…]&x=1'],
    ['two addresses', 'From a@b.gov, c@d.gov', 'From […]'],
    ['an address spelled out', 'Mail clerk [at] testville.gov or staff (at) testville (dot) gov', 'Mail […] or […]'],
    ['a phone number', 'For rides call (617) 555-0142 or 617-555-0143 or 617.555.0144.', 'For rides call […] or […] or […].'],
    ['a phone number with country and extension', 'Dial 1-510-555-0142 ext. 12 today', 'Dial […] today'],
    ['a phone number glued to its extension', 'Desk at 510-555-0142x12', 'Desk at […]'],
    ['a short phone number after a word', 'Clerk, Phone: 555-0142, Fax 555 0143', 'Clerk, Phone: […], Fax […]'],
    ['ten digits after a word', 'Tel. 6175550142 for questions', 'Tel. […] for questions'],
    ['an international number', 'Dial +1 669 555 9128 to listen', 'Dial […] to listen'],
    ['a number after "Phone number"', 'Phone number: 617-555-0142 (clerk)', 'Phone number: […] (clerk)'],
    ['a log-in of a domain', 'Entered by CITYHALL\\jpublic2 today', 'Entered by […] today'],
    ['a named log-in', 'User name: jpublic, see below', 'User name: […], see below'],
  ])('%s', (_, text, left) => {
    expect(dropContacts(text)).toBe(left);
  });

  test.each(['jane.public@testville.gov', 'E-mail: jane@testville.gov, Phone: 617-555-0142', '(617) 555-0142', ' a@b.gov ; c@d.gov '])(
    'all of %j, so that nothing is left',
    (text) => {
      expect(dropContacts(text)).toBe('');
    },
  );
});

describe('stays', () => {
  test.each([
    'File 190110',
    '2026-1882',
    'Docket #1829-1838',
    'BL2022-1115',
    'FPC212383',
    'CB 120979 and Ord 126600',
    'Ordinance No. 107-19, amending Ordinance 118-930',
    'Case No. 510-555-0142 stays a case',
    'APN: 415-555-2671',
    'Parcel number 201-345-6789',
    'Contract 200-345-6789',
    'on 05-14-2019, 5.14.2019 and 2019-05-14',
    'for $1,366,093.00 and 617,555,0142 units',
    'from 10:00 AM to 2:00 PM @ City Hall',
    'sections 9.64.010-9.64.070 of the code',
    'ZIP 02143-1234',
    'a period of 2024-2025, fiscal years 2025-26',
    'Meeting ID: 825 1234 5678',
    'https://testville.legistar.com/MeetingDetail.aspx?LEGID=14263&GID=847&G=AC4A50E2-9128-4EA8-8ACF-04F7A6E02E82',
    'call of the chair',
    'Mobile Fortify',
    'Follow @testville',
    'Chapter 16-555-0142-7',
    'Senate Bill 1186 (at length)',
  ])('%s', (text) => {
    expect(dropContacts(text)).toBe(text);
  });
});

test('a text made to be slow is quick enough to finish', () => {
  for (const piece of ['a', 'a.', '1-', 'a@', '+1 ', 'A\\', '(2', 'phone ']) {
    expect(typeof dropContacts(piece.repeat(20_000))).toBe('string');
  }
});
