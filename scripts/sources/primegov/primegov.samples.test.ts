import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyContext } from '#pull/source-context.ts';
import { sampleTopics } from '../sample-topics.ts';
import { cities, primeGovCities } from './cities.ts';
import { map } from './map.ts';
import { parseMeetings } from './parse.ts';

// A real answer, kept outside the project: developers who have it beside it check against it, others do not.
const file = path.resolve('..', 'shared/samples/primegov/worcester_upcoming.json');
const testWithSample = test.runIf(existsSync(file));
const [worcester] = cities;
const read = () => readFileSync(file, 'utf8');
const observe = () => parseMeetings(read()).meetings.map((meeting) => map(meeting, worcester!));

testWithSample('Worcester’s twelve meetings are read, the first and the last as listed', () => {
  const { meetings, unread } = parseMeetings(read());
  expect(unread).toEqual([]);
  expect(meetings).toHaveLength(12);
  expect(observe().map(({ sourceId, body, claim }) => [sourceId, body, claim.startsAt])).toMatchObject({
    0: ['12831', 'License Commission', '2026-10-13T08:30:00-04:00'],
    8: ['12834', 'City Council', '2026-10-13T18:30:00-04:00'],
    11: ['12794', 'WRTA Advisory Board', '2026-10-15T08:00:00-04:00'],
  });
});

testWithSample('one of them is cancelled, which only its title and a document say', () => {
  expect(
    observe()
      .filter(({ claim }) => claim.status !== 'scheduled')
      .map(({ id, claim }) => [id, claim.status, claim.documents?.map(({ title }) => title)]),
  ).toEqual([['us/ma/worcester/worcesterma-12794', 'cancelled', ['Agenda', 'Cancellation Notice']]]);
});

testWithSample('titles end without the blank they carry', () => {
  expect(read()).toContain('"License Commission "');
  for (const { claim } of observe()) expect(claim.title).toBe(claim.title!.trim());
});

testWithSample('the council’s documents are PDFs, its place a room', () => {
  const council = observe().find(({ sourceId }) => sourceId === '12834')!;
  expect(council.claim).toMatchObject({ location: { room: 'Esther Howland (South) Chamber' }, videos: [] });
  expect(council.claim.documents?.map(({ title }) => title)).toEqual(['Agenda', 'Pre-Meeting Packet']);
});

testWithSample('none of the titles is on a topic: none is recorded, twelve are counted', async () => {
  const context = emptyContext('2026-10-10T12:00:00Z', { topics: sampleTopics });
  const fetchText = async (url: string) => ({ status: 200, text: read(), url, contentType: 'application/json' });
  expect(await primeGovCities[0]!.collect(fetchText, context)).toMatchObject({
    raws: [],
    skipped: [],
    notes: ['12 meetings not recorded: agenda texts are not in this list'],
  });
});
