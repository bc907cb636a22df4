import { expect, test } from 'vitest';
import { map as mapNotice } from './committee-feeds/map.ts';
import { bill, meeting } from './congress-gov/fixtures.ts';
import { mapBill } from './congress-gov/map-bill.ts';
import { mapMeeting } from './congress-gov/map-meeting.ts';
import { parseBill, parseMeeting } from './congress-gov/parse.ts';
import { map as mapDocument } from './federal-register/map.ts';
import { parse as parseDocuments } from './federal-register/parse.ts';
import { map as mapEvent } from './house-repository/map.ts';
import { parseEventPage } from './house-repository/parse-event-page.ts';
import { parseMeeting as parseEvent } from './house-repository/parse-meeting.ts';
import { parseWitnesses } from './house-repository/parse-witnesses.ts';
import { map as mapRows } from './senate-schedule/map.ts';
import { parse as parseSchedule } from './senate-schedule/parse.ts';

const said = (text: string) => `${text}, call Jane at (202) 555-0142 or jane.public@testville.gov`;
const kept = (text: string) => `${text}, call Jane at […] or […]`;
const listed = { eventId: '900115', title: '', committee: '', links: [], days: ['2026-12-10'] };
const unknown = new Map<string, never>();

const houseXml = `<committee-meeting congress-num="119" meeting-id="HHRG900115" meeting-type="HHRG"><current-status>S</current-status>
<meeting-details><meeting-date><calendar-date>2026-12-10</calendar-date></meeting-date>
<meeting-location><field><building-name>${said('Hall')}</building-name><city>Testville</city></field></meeting-location>
<meeting-title>${said('Title')}</meeting-title><notes>${said('Notes')}</notes></meeting-details>
<meeting-documents><meeting-document type="SD"><description>${said('Paper')}</description>
<files><file doc-url="https://docs.house.gov/a.pdf" doc-type="PDF"/></files></meeting-document></meeting-documents></committee-meeting>`;
const houseWitnesses = `<witness-list meeting-id="900115"><panel><witness><lastname>${said('Roe')}</lastname><position>${said('Chief')}</position>
<organization>${said('Agency')}</organization></witness></panel></witness-list>`;
const housePage = `<div id="previewPanel"><h1>Hearing: ${said('Title')}<small>x</small></h1>
<p class="meetingTime">Thursday, December 10, 2026 (10:00 AM)</p><blockquote class="location">${said('Hall')}<br>Testville</blockquote>
<div class="witnessPanel"><strong>${said('Roe')}</strong><small>${said('Chief')}</small></div></div>`;
const senateRow = `<css_meetings_scheduled><meeting><identifier>900200</identifier><cmte_code>SSGA00</cmte_code><committee>x</committee>
<date>10-DEC-2026 02:30 PM</date><room>${said('Hall')}</room><matter>${said('Matter')}</matter><Documents>
<AssociatedDocument congress="119" document_prefix="SN" document_num="9" document_description="${said('Bill')}"/></Documents></meeting></css_meetings_scheduled>`;
const apiMeeting = {
  title: said('Title'),
  location: { room: said('Room'), building: said('Hall') },
  witnesses: [{ name: said('Ms. Roe'), position: said('Chief'), organization: said('Agency') }],
  meetingDocuments: [{ name: said('Paper'), url: 'https://www.congress.gov/a.pdf' }],
};
const register = {
  document_number: '2026-1',
  title: said('Title'),
  type: 'Notice',
  action: said('Action'),
  abstract: said('Abstract'),
  publication_date: '2026-12-01',
};
const press = { key: 'k', title: said('Title'), link: null, published: '2026-12-01', text: said('Text') };

test.each([
  [
    'House XML',
    () =>
      mapEvent(
        { listed, url: 'x', notes: [], meeting: parseEvent(houseXml), witnesses: parseWitnesses(houseWitnesses, '900115') },
        unknown,
      ),
    7,
  ],
  ['House page', () => mapEvent({ listed, url: 'x', notes: [], page: parseEventPage(housePage)! }, unknown), 4],
  ['Senate', () => mapRows(parseSchedule(senateRow)), 3],
  ['API meeting', () => mapMeeting(parseMeeting(JSON.stringify({ committeeMeeting: meeting(apiMeeting) })), unknown), 7],
  [
    'API bill',
    () => {
      const differences = { title: said('Title'), latestAction: { text: said('Referred') }, sponsors: [{ fullName: said('Sen. Roe') }] };
      return mapBill(parseBill(JSON.stringify({ bill: bill(differences) })));
    },
    4,
  ],
  ['Federal Register', () => mapDocument(parseDocuments(JSON.stringify({ count: 1, results: [register] })).documents[0]!), 3],
  ['notice', () => mapNotice({ committee: 'ssxx00', feed: 'f', site: 's', item: press }, { known: unknown }), 2],
])('no contact comes through in any free text: %s', (_, observe, texts) => {
  const record = JSON.stringify(observe());
  expect(record).not.toMatch(/555|public/);
  expect(record.split(kept('')).length - 1).toBe(texts);
});

test('a contact that stands where a notice is cut is dropped whole', () => {
  const text = `${'word '.repeat(98)}jane.public@testville.gov and more`;
  const { record } = mapNotice({ committee: 'ssxx00', feed: 'f', site: 's', item: { ...press, text } }, { known: unknown });
  expect(record.summary).not.toMatch(/public/);
});

test('a witness of whom nothing but a contact is given is none', () => {
  const nobody = housePage.replace(said('Roe'), 'jane.public@testville.gov');
  expect(mapEvent({ listed, url: 'x', notes: [], page: parseEventPage(nobody)! }, unknown).claim.witnesses).toEqual([]);
  const list = parseWitnesses(houseWitnesses.replace(said('Roe'), 'jane.public@testville.gov'), '900115');
  expect(mapEvent({ listed, url: 'x', notes: [], meeting: parseEvent(houseXml), witnesses: list }, unknown).claim.witnesses).toEqual([]);
});
