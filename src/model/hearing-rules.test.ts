import { expect, test } from 'vitest';
import { committeeSchema } from './committee.ts';
import { findHearingProblems } from './hearing-rules.ts';
import { hearingSchema, type Hearing } from './hearing.ts';

const archived: Hearing = hearingSchema.parse({
  title: 'On faces',
  kind: 'hearing',
  access: 'open',
  jurisdiction: 'us',
  congress: 116,
  chamber: 'house',
  eventId: '109521',
  committees: ['hsgo00'],
  startsAt: '2019-05-22T10:00:00-04:00',
  date: '2019-05-22',
  timeZone: 'America/New_York',
  status: 'scheduled',
  location: null,
  url: null,
  origin: 'archive',
  firstSeen: null,
});
const committees = new Map([['hsgo00', committeeSchema.parse({ code: 'hsgo00', name: 'Oversight', chamber: 'house' })]]);

function messages(hearings: Record<string, Partial<Hearing>>): string[] {
  const records = new Map(Object.entries(hearings).map(([id, change]) => [id, { ...archived, ...change }]));
  const none = { jurisdictions: new Map(), measures: new Map(), programs: new Map(), explainers: new Map(), legislation: new Map() };
  return findHearingProblems({ ...none, notices: new Map(), hearings: records, committees }).map(
    ({ severity, record, message }) => `${severity} ${record}: ${message}`,
  );
}
const one = (change: Partial<Hearing>) => messages({ '116/house/109521': change });

test('a sound hearing has no findings', () => {
  expect(one({})).toEqual([]);
  expect(one({ startsAt: '2019-05-22T14:00:00Z' })).toEqual([]);
  expect(one({ startsAt: '2019-05-23T01:00:00Z', endsAt: '2019-05-23T01:00:00Z' })).toEqual([]);
  for (const date of ['2019', '2019-05']) expect(one({ date })).toEqual([]);
  expect(one({ startsAt: '2020-01-01T01:00:00Z', date: '2019-12' })).toEqual([]);
  expect(one({ startsAt: null, date: '2019-06-01' })).toEqual([]);
});

test('"held" needs evidence', () => {
  expect(one({ status: 'held' })).toEqual([expect.stringContaining('"held" needs evidence')]);
  const text = { title: 'Printed hearing', url: 'https://www.govinfo.gov/x' };
  for (const evidence of [
    { videos: ['https://www.youtube.com/watch?v=x'] },
    { transcript: text.url },
    { documents: [text] },
    { sources: [{ ...text, publisher: null, published: null }] },
  ] as Partial<Hearing>[])
    expect(one({ status: 'held', ...evidence })).toEqual([]);
});

test('a copy of a file under another name is an error, whatever the folder says', () => {
  expect(messages({ '116/house/109521': {}, '117/house/copy': {}, '116/senate/109521': { chamber: 'senate' } })).toEqual([
    'error hearings/117/house/copy: is the same event as hearings/116/house/109521, so calendars and feeds would name it twice: remove one of the two files',
  ]);
  expect(messages({ 'archive/a': { eventId: null }, 'archive/b': { eventId: null } })).toEqual([]);
});

test('a hearing starts on its day and ends after that', () => {
  expect(one({ date: '2020-07-10' })).toEqual([expect.stringMatching(/^error .* is not on the day it is dated \(2020-07-10\)/)]);
  expect(one({ date: '2020' })).toEqual([expect.stringContaining('is not on the day it is dated (2020)')]);
  expect(one({ endsAt: '2019-05-22T09:59:59-04:00' })).toEqual([expect.stringMatching(/^error .* ends \(.*\) before it starts/)]);
});

test('what a source says of its time nobody here can correct, so it is a warning', () => {
  expect(one({ date: '2020-07-10', origin: 'pull' })).toEqual([expect.stringMatching(/^warning /)]);
  const seenIn = [{ source: 'congress-gov', url: 'https://api.congress.gov/', id: '109521' }];
  expect(one({ date: '2020-07-10', seenIn })).toEqual([expect.stringMatching(/^warning /)]);
});

test('a committee that only a source knows is a warning', () => {
  expect(one({ committees: ['hlai00', 'hsgo99'], origin: 'pull' })).toEqual([
    'warning hearings/116/house/109521: names the committee "hlai00", which is not in committees.yaml: add it, or pages show its code instead of its name',
  ]);
});
