import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hearingClaimSchema, type Hearing } from '#model/hearing.ts';
import { SourceError, type SourceContext } from '#pull/source.ts';
import { emptyContext } from '#pull/source-context.ts';
import { readContent } from '../../content/read.ts';
import { sampleTopics } from '../sample-topics.ts';
import { listOf } from './addresses.ts';
import { cities, primeGovCities } from './cities.ts';
import { definePrimeGovCity, type City } from './define-city.ts';
import { map } from './map.ts';
import { meetingSchema } from './parse.ts';

const now = '2026-03-07T12:00:00Z';
const city: City = { client: 'testville', name: 'Testville', jurisdiction: 'us/ma/worcester', timeZone: 'America/New_York' };
const testville = definePrimeGovCity(city);
const upcoming = readFileSync(new URL('./fixtures/upcoming.json', import.meta.url), 'utf8');

const contextWith = (...known: [string, Hearing][]) => emptyContext(now, { topics: sampleTopics, known: new Map(known) });
const collect = (body: unknown, context: SourceContext = contextWith()) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return testville.collect(async (url) => ({ status: 200, text, url, contentType: 'application/json' }), context);
};
const row = (differences: object = {}) => ({
  id: 7,
  dateTime: '2026-03-10T18:30:00',
  title: 'Facial Recognition Board',
  location: '',
  videoUrl: null,
  documentList: [],
  ...differences,
});
/** What we make of one row; everything must fit the model. */
const mapped = (differences: object = {}) => {
  const observation = map(meetingSchema.parse(row(differences)), city);
  return { ...observation, claim: hearingClaimSchema.parse(observation.claim) };
};
const named = (...documents: string[]) => ({
  documentList: documents.map((templateName, index) => ({ templateId: index + 1, templateName, compileOutputType: 1 })),
});
const knownHearing = (id: number, differences: Partial<Hearing> = {}): [string, Hearing] => [
  `us/ma/worcester/testville-${id}`,
  {
    title: 'City Council',
    startsAt: '2026-03-10T18:30:00-04:00',
    date: '2026-03-10',
    timeZone: city.timeZone,
    status: 'scheduled',
    seenIn: [{ source: testville.id, url: listOf(city.client), id: String(id) }],
    ...differences,
  } as Hearing,
];

describe('the cities', () => {
  test('are sources with an id each, which ask one host each', () => {
    expect(new Set(primeGovCities.map(({ id }) => id)).size).toBe(cities.length);
    for (const [index, { id, hosts }] of primeGovCities.entries()) {
      expect(id).toMatch(/^primegov-[a-z0-9-]+$/);
      expect(hosts).toEqual([`${cities[index]!.client}.primegov.com`]);
    }
  });

  test('are places we know, in the zone we know', async () => {
    const content = fileURLToPath(new URL('../../../content', import.meta.url));
    const { records } = await readContent(content, ['jurisdictions']);
    for (const { jurisdiction, timeZone } of cities)
      expect([jurisdiction, records.jurisdictions.get(jurisdiction)?.timeZone]).toEqual([jurisdiction, timeZone]);
  });
});

describe('the list', () => {
  test('is asked for once, at the city’s own host', async () => {
    const asked: string[] = [];
    await testville.collect(async (url) => {
      asked.push(url);
      return { status: 200, text: '[]', url, contentType: null };
    }, contextWith());
    expect(asked).toEqual(['https://testville.primegov.com/api/v2/PublicPortal/ListUpcomingMeetings']);
    expect(testville.hosts).toEqual([new URL(asked[0]!).host]);
  });

  test('leads to the meetings whose title is on a topic; the others are counted', async () => {
    const { raws, notes, skipped } = await collect(upcoming);
    expect(raws.map(({ id }) => id)).toEqual([502, 503]);
    expect(notes).toEqual(['1 meeting not recorded: agenda texts are not in this list']);
    expect(skipped).toMatchObject([{ item: '504', reason: expect.stringContaining('dateTime') }]);
  });

  test('leads to the meetings known already, whatever their title', async () => {
    const { raws, notes } = await collect(upcoming, contextWith(knownHearing(501)));
    expect(raws.map(({ id }) => id)).toEqual([501, 502, 503]);
    expect(notes).toEqual([]);
  });

  test('would have named the known meetings of this source that are ahead, and no others', async () => {
    const { covers } = await collect(upcoming);
    const hearing = (differences: Partial<Hearing>) => knownHearing(1, differences)[1];
    expect(covers!(hearing({}))).toBe(true);
    expect(covers!(hearing({ startsAt: null, date: '2026-03-07' }))).toBe(true);
    expect(covers!(hearing({ startsAt: '2026-03-07T06:59:00-05:00', date: '2026-03-07' }))).toBe(false);
    expect(covers!(hearing({ startsAt: null, date: '2026-03-06' }))).toBe(false);
    expect(covers!(hearing({ seenIn: [{ source: 'legistar-testville', url: 'https://example.com/', id: '1' }] }))).toBe(false);
  });

  test('with a row that has no id says nothing about missing meetings', async () => {
    const { covers, skipped } = await collect([row(), { title: 'City Council' }]);
    expect(covers).toBeNull();
    expect(skipped).toMatchObject([{ item: 'row 2' }]);
  });

  test('may be empty, unless a known meeting is ahead', async () => {
    expect(await collect([])).toMatchObject({ raws: [], notes: [] });
    expect(await collect([], contextWith(knownHearing(501, { startsAt: '2026-03-01T18:30:00-05:00' })))).toMatchObject({ raws: [] });
    await expect(collect([], contextWith(knownHearing(501)))).rejects.toThrow('no meetings at all');
  });

  test.each([
    ['an error page with status 200', '<!DOCTYPE html><title>Error</title>', 'not JSON but a page'],
    ['an empty body', ' ', 'the answer is empty'],
    ['a body that was cut off', upcoming.slice(0, 300), 'cut off'],
    ['an object', { Message: 'An error has occurred.' }, 'An error has occurred.'],
    ['null', 'null', 'but null'],
    ['a list of something else', [{ id: 1, name: 'Committee' }], 'not one row'],
    ['a list of texts', ['a'], 'not one row'],
  ])('that is %s is a failure of the source', async (_, body, message) => {
    const error = await collect(body).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SourceError);
    expect((error as SourceError).where).toEqual({ source: 'primegov-testville', step: 'parse' });
    expect((error as SourceError).message).toContain(message);
  });
});

describe('a meeting', () => {
  test('becomes a hearing', async () => {
    const { raws } = await collect(upcoming);
    const observation = testville.map(raws[0]!, contextWith());
    expect(observation).toEqual({
      kind: 'hearing',
      id: 'us/ma/worcester/testville-502',
      jurisdiction: 'us/ma/worcester',
      congress: null,
      chamber: null,
      eventId: 'testville-502',
      body: 'Public Hearing on Facial Recognition',
      sourceId: '502',
      sourceUrl: 'https://testville.primegov.com/api/v2/PublicPortal/ListUpcomingMeetings',
      claim: {
        title: 'Public Hearing on Facial Recognition',
        kind: 'hearing',
        committees: [],
        startsAt: '2026-03-11T17:00:00-04:00',
        date: '2026-03-11',
        timeZone: 'America/New_York',
        status: 'scheduled',
        location: { address: 'City Hall, 1 Main Street' },
        documents: [
          {
            title: 'Agenda',
            kind: null,
            url: 'https://testville.primegov.com/Public/CompiledDocument?meetingTemplateId=9001&compileOutputType=1',
          },
        ],
        videos: ['https://www.youtube.com/watch?v=abc'],
        url: 'https://testville.primegov.com/public/portal',
      },
    });
    expect(JSON.stringify(raws)).not.toContain('secret');
  });

  test.each([
    ['2026-01-13T18:30:00', '2026-01-13T18:30:00-05:00'],
    ['2026-07-13T08:00:00', '2026-07-13T08:00:00-04:00'],
    ['2026-07-13T12:00:00.000', '2026-07-13T12:00:00-04:00'],
    ['2026-07-13T00:00:00', null],
  ])('at %s of the city’s clock starts at %s', (dateTime, startsAt) => {
    expect(mapped({ dateTime }).claim).toMatchObject({ startsAt, date: dateTime.slice(0, 10) });
  });

  test.each([
    '2026-03-10T18:30:00Z',
    '2026-03-10T18:30:00+00:00',
    '2026-03-10',
    '2026-02-30T10:00:00',
    '2026-03-10T25:00:00',
    '2026-03-10T17:80:00',
    '',
  ])('at "%s" cannot be read', (dateTime) => {
    expect(() => mapped({ dateTime })).toThrow('cannot read the time');
  });

  test.each([
    ['WRTA Advisory Board - CANCELLED', 'WRTA Advisory Board', 'cancelled'],
    ['CANCELED: City Council ', 'City Council', 'cancelled'],
    ['City Council (Cancelled)', 'City Council', 'cancelled'],
    ['City Council - CANCELLED DUE TO SNOW', 'City Council', 'cancelled'],
    ['City Council – Postponed', 'City Council', 'postponed'],
    ['City Council (rescheduled to October 20)', 'City Council', 'rescheduled'],
    ['City Council - Re-Scheduled from March 3', 'City Council', 'rescheduled'],
    ['City Council [CANCELLED]', 'City Council', 'cancelled'],
    ['CANCELLED', 'CANCELLED', 'cancelled'],
    ['Hearing on cancelled contracts for face recognition', 'Hearing on cancelled contracts for face recognition', 'scheduled'],
    ['Tatnuck School Council', 'Tatnuck School Council', 'scheduled'],
    ['Liquor License Cancellation Hearing', 'Liquor License Cancellation Hearing', 'scheduled'],
  ])('called "%s" is of "%s", %s', (title, body, status) => {
    expect(mapped({ title })).toMatchObject({ body, claim: { title: body, status } });
  });

  test.each([
    [['Agenda', 'Cancellation Notice'], 'cancelled'],
    [['Notice of Cancellation'], 'cancelled'],
    [['Agenda', 'Notice of Cancelation '], 'cancelled'],
    [['Postponement Notice'], 'postponed'],
    [['Agenda - Rescheduled'], 'rescheduled'],
    [['Agenda - Rescheduled Items'], 'scheduled'],
    [['Agenda', 'Pre-Meeting Packet'], 'scheduled'],
  ])('with the documents %j is %2$s', (documents, status) => {
    expect(mapped(named(...documents)).claim.status).toBe(status);
  });

  test.each([
    ['', undefined],
    ['TBD', undefined],
    ['Virtual Meeting', { note: 'Virtual Meeting' }],
    ['Esther Howland (South) Chamber', { room: 'Esther Howland (South) Chamber' }],
    ['School, 315 Saint Nicholas Avenue', { address: 'School, 315 Saint Nicholas Avenue' }],
    ['Room 3, call 508-555-0142', { address: 'Room 3, call […]' }],
  ])('in "%s" is in %j', (location, place) => {
    expect(mapped({ location }).claim.location).toEqual(place);
  });

  test('whose place says that it is cancelled is cancelled', () => {
    expect(mapped({ location: 'City Hall - CANCELLED' }).claim).toMatchObject({ status: 'cancelled', location: { room: 'City Hall' } });
  });

  test('without a title cannot be read', () => {
    expect(() => mapped({ title: ' ' })).toThrow('no title');
  });

  test('has no video at an address that is none', () => {
    expect(mapped({ videoUrl: 'javascript:alert(1)' }).claim.videos).toEqual([]);
  });
});
