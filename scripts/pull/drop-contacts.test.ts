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
    ['an address with letters of another alphabet', 'Write to josé@città.example today', 'Write to […] today'],
    ['an address with a typographer’s apostrophe', 'Ask o’brien@testville.gov.', 'Ask […].'],
    ['an address in quotation marks', "Ask 'clerk@testville.gov' today", "Ask '[…]' today"],
    ['an address with blanks around its sign', 'mail clerk @ testville.gov, or aide@ testville.gov', 'mail […], or […]'],
    ['an address with a wide sign', 'Ask clerk＠testville.gov today', 'Ask […] today'],
    ['an address with a long name', `Ask ${'a'.repeat(65)}@testville.gov today`, 'Ask […] today'],
    ['an address glued to a word', 'an jane@testville.gov-only list', 'an […]-only list'],
    ['an address in words', 'Questions: jdoe at city dot gov or j dot doe at ci dot testville dot ma dot us', 'Questions: […] or […]'],
    ['a phone number with blanks', 'Ask clerk at 617 555 0142 or 617 555-0143.', 'Ask clerk at […] or […].'],
    ['a phone number with a slash after a word', 'Clerk, Tel: 617/555-0142', 'Clerk, Tel: […]'],
    ['a phone number after its area code', 'Staff, area code 617 555-0142, by noon', 'Staff, area code […], by noon'],
    ['ten digits after other words', 'Fax 6175550142, hotline 6175550143 by noon', 'Fax […], hotline […] by noon'],
    ['a log-in of a domain', 'Entered by CITYHALL\\jpublic2 today', 'Entered by […] today'],
    [
      'a log-in of a domain in any case',
      'Entered by cityhall\\jsmith and CityHall\\JSmith and ad1\\j.doe today',
      'Entered by […] and […] and […] today',
    ],
    ['a phone number with blanks around its dash', 'City Hall, (617) 555 - 0142', 'City Hall, […]'],
    ['a phone number with blanks around all its dashes', 'Ask 617 - 555 - 0142 or 617 – 555 – 0143.', 'Ask […] or […].'],
    ['a phone number with blanks around one of its dashes', 'Ask 617-555 - 0142 or 617 -555- 0143.', 'Ask […] or […].'],
    [
      'a phone number with dashes behind brackets',
      'Ask (617)-555-0142 or ( 617 ) 555-0143 or (617) - 555 - 0144.',
      'Ask […] or […] or […].',
    ],
    ['a short phone number with blanks around its dash', 'Clerk, Phone: 555 - 0142', 'Clerk, Phone: […]'],
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
    'H.R. 7023, S. 2345, H.J.Res. 25 and PN 345-2',
    'Roll Call 345-2026 and roll-call 345 2026',
    'Dockets 345 678 2026 001 and 345, 678 2026',
    'Dockets #345/346-2026',
    'File 345 678 2026',
    'Meeting ID: 825 234 5678, access code 234 567 8901',
    '6175550142',
    'matter 6176256600 of 2026',
    '617/555-0142 without a word before it',
    '42 U.S.C. 2000d-1, 18 U.S.C. § 2511(2) and 5 U.S.C. 552a(b)(7)',
    'Pub. L. 107-296, 116 Stat. 2135; 86 FR 234 2021',
    '8 CFR 235.1(f)(1)(ii) and 215.8',
    'on 12/10/2026, 10 Dec 2026 and 2026 12 10 at 10:30 a.m.',
    'for $345 678 9012 or 1 234 567 dollars',
    'MA 02143, CA 94612-1234 and Suite 345 94612',
    'rooms 345 678 and 2141',
    '7:30 PM @ 345 Main Street',
    'at 6 p.m. @ testville.gov',
    'watch live @ www.testville.gov or online @ testville.gov',
    'streamed @ ci.testville.gov/live',
    'meet at the dot com office, or at noon',
    'https://www.youtube.com/@testville.gov',
    '2019 - 2020',
    'fiscal years 2019 - 2020 and 2025 – 2026',
    'Ord. 415-555-12',
    'Ord. 415 - 555 - 1200',
    '§ 617 - 555',
    '§ 617 - 555 - 1200 and sections 617 - 555 - 1200',
    '$617 - 555 - 1200 and $500 - 600',
    'rooms 345 - 678 - 2026 - 12',
    '12 - 345 - 678 - 2026',
    'Dockets 345 - 678 - 2026',
    'pages 200 - 300, 400 - 4500',
    '(617) 555',
    'and\\or, AND\\OR, his\\her, input\\output, city\\county',
    'Landlord\\Tenant and Smith\\Jones',
    'C:\\Users\\clerk\\agenda.pdf, docs\\agenda.pdf, DOCS\\AGENDA.PDF and council\\2026\\may',
    '\\\\server\\share',
    'Visitor\\u2019s Center',
    'Room three\\nCity Hall\\r\\nSecond floor\\par and so on',
  ])('%s', (text) => {
    expect(dropContacts(text)).toBe(text);
  });
});

test('a text made to be slow is quick enough to finish', () => {
  const pieces = [
    'a',
    'a.',
    "a'",
    '1-',
    '1 ',
    '617 ',
    'a@',
    'a @ ',
    'a@b.',
    'a dot ',
    'a at b dot ',
    '+1 ',
    'A\\',
    'ab\\cd',
    '617 - ',
    '( 617 ) ',
    '(2',
    'phone ',
    'file no. ',
  ];
  for (const piece of pieces) {
    // Time in the square of the length would be hours.
    expect(typeof dropContacts(piece.repeat(1_000_000 / piece.length))).toBe('string');
  }
});
