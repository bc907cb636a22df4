import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hearingClaimSchema } from '#model/hearing.ts';
import { map } from './map.ts';
import { parseMeeting, type RawMeeting } from './parse-meeting.ts';
import { parseWitnesses } from './parse-witnesses.ts';

// Real files of docs.house.gov, kept outside the project: developers who have them beside it check against them, others do not.
const samples = path.resolve('..', 'shared/samples/docs-house');
const sample = (name: string) => readFileSync(path.join(samples, name), 'utf8');
const testWithSamples = test.runIf(existsSync(samples));

const federalLands = () => parseMeeting(sample('meeting-115955_HHRG-118-II10-20230523.xml'));
const appropriations = () => parseMeeting(sample('meeting-100431_multiple-files.xml'));
const general = () => parseMeeting(sample('meeting-102252_HMTG-2014.xml'));

function observe(meeting: RawMeeting, eventId: string, day: string) {
  const listed = { eventId, title: '', committee: '', links: [], days: [day] };
  const observation = map({ listed, url: 'https://docs.house.gov/', notes: [], meeting, witnesses: [] }, new Map());
  hearingClaimSchema.parse(observation.claim);
  return observation;
}

describe('event 115955, a hearing of a subcommittee', () => {
  testWithSamples('is on 23 May 2023 from 14:00 to 16:30, in the 118th Congress, and did not move', () => {
    const { id, claim } = observe(federalLands(), '115955', '2023-05-23');
    expect(id).toBe('118/house/115955');
    expect(claim).toMatchObject({
      kind: 'hearing',
      committees: ['hsii10'],
      startsAt: '2023-05-23T14:00:00-04:00',
      endsAt: '2023-05-23T16:30:00-04:00',
      date: '2023-05-23',
      status: 'scheduled',
      location: { room: '1324', building: 'Longworth House Office Building' },
      url: 'https://docs.house.gov/Committee/Calendar/ByEvent.aspx?EventID=115955',
    });
    expect(claim.title).toMatch(/^Legislative hearing on: • H\.R\. 188 \(Rep\. McClintock\), “Proven Forest/);
  });

  testWithSamples('has 12 documents: 9 on bills, 2 in support, 1 transcript', () => {
    const kinds = federalLands()['meeting-documents']['meeting-document'].map((document) => document['@type']);
    expect(kinds).toEqual([...Array(9).fill('BR'), 'SD', 'SD', 'HT']);
    const { claim } = observe(federalLands(), '115955', '2023-05-23');
    expect(claim.documents).toHaveLength(12);
    expect(claim.documents?.every(({ url }) => url.startsWith('https://docs.house.gov/meetings/II/II10/20230523/115955/'))).toBe(true);
    expect(claim.documents?.at(-1)).toMatchObject({ title: 'Official Transcript 118-30', kind: 'Transcript' });
  });

  testWithSamples('has 8 bills, because one of the nine drafts has no number', () => {
    const { claim } = observe(federalLands(), '115955', '2023-05-23');
    const numbers = ['188', '934', '2997', '1726', '3522', '3499', '3389', '3396'];
    expect(claim.bills?.map(({ number }) => number)).toEqual(numbers.map((number) => `H.R. ${number}`));
    expect(claim.bills?.[0]).toEqual({
      congress: 118,
      number: 'H.R. 188',
      title: '(Rep. McClintock), “Proven Forest Management Act of 2022”',
    });
  });
});

describe('event 100431, a meeting of the Rules Committee', () => {
  testWithSamples('is on 5 March 2013 at 15:00 in the Capitol', () => {
    const { claim } = observe(appropriations(), '100431', '2013-03-05');
    expect(claim).toMatchObject({
      kind: 'meeting',
      committees: ['hsru00'],
      startsAt: '2013-03-05T15:00:00-05:00',
      status: 'scheduled',
      location: { room: 'H-313', building: 'Capitol' },
    });
    expect(claim).not.toHaveProperty('endsAt');
  });

  testWithSamples('has 5 documents with 7 files, of which the PDF is named', () => {
    const documents = appropriations()['meeting-documents']['meeting-document'];
    expect(documents.map((document) => document['@type'])).toEqual(['BR', 'SD', 'CR', 'SD', 'CV']);
    expect(documents.flatMap(({ files }) => files.file)).toHaveLength(7);
    const { claim } = observe(appropriations(), '100431', '2013-03-05');
    expect(claim.documents?.map(({ url }) => url.split('.').at(-1))).toEqual(Array(5).fill('pdf'));
  });

  testWithSamples('has one bill, whose bare number is completed from the name of its file', () => {
    const { claim } = observe(appropriations(), '100431', '2013-03-05');
    expect(claim.bills?.map(({ congress, number }) => [congress, number])).toEqual([[113, 'H.R. 933']]);
  });
});

testWithSamples('event 102252 has one bill in two formats', () => {
  const { id, claim } = observe(general(), '102252', '2014-05-19');
  expect(id).toBe('113/house/102252');
  expect(claim).toMatchObject({ kind: 'meeting', committees: ['hsru00'], startsAt: '2014-05-19T17:00:00-04:00', status: 'scheduled' });
  expect(claim.bills).toEqual([{ congress: 113, number: 'H.R. 4435', title: null }]);
  expect(claim.documents).toHaveLength(1);
});

testWithSamples('the witness list of event 115588 has one witness without an organization', () => {
  const witnesses = parseWitnesses(sample('witness-list-115588_trimmed.xml'), '115588');
  const listed = { eventId: '100431', title: '', committee: '', links: [], days: [] };
  const { claim } = map({ listed, url: 'https://docs.house.gov/', notes: [], meeting: appropriations(), witnesses }, new Map());
  expect(claim.witnesses).toEqual([
    {
      name: 'The Honorable Robert M. Califf, M.D., MACC',
      position: 'Commissioner of Food and Drugs for the Food and Drug Administration',
      organization: null,
    },
  ]);
});
