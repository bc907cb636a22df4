import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hearingClaimSchema, hearingSchema, type Hearing } from '#model/hearing.ts';
import { Http, type FetchText } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { reconcile } from '#pull/reconcile.ts';
import { emptyContext } from '#pull/source-context.ts';
import type { HearingObservation, SourceContext } from '#pull/source.ts';
import { SourceError } from '#pull/source.ts';
import { feedUrl, map, modsUrl, readPackageId } from './map.ts';
import { parseMods, type PrintedHearing } from './parse.ts';
import { govinfo } from './source.ts';

const now = '2026-07-25T12:00:00Z';
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const house = 'CHRG-116hhrg90003';
const senate = 'CHRG-119shrg90002';

/** The fixture's card as that of another package, with differences in its text. */
const cardOf = (packageId: string, ...changes: [string | RegExp, string][]) =>
  changes.reduce((text, [from, to]) => text.replace(from, to), fixture('mods.xml').replaceAll(house, packageId));

/** A feed of the given packages. */
const feedOf = (packages: readonly string[]) =>
  `<rss version="2.0"><channel><title>x</title>${packages.map((name) => `<item><title>x</title><guid>${name}</guid></item>`).join('')}</channel></rss>`;

function printedHearing(differences: Partial<PrintedHearing> = {}): PrintedHearing {
  return {
    package: house,
    title: 'CAMERAS AT AIRPORTS: WHO WATCHES THE TRAVELLERS?',
    heldDates: ['2019-05-22'],
    eventIds: ['900300'],
    committees: ['HSXX00'],
    citation: 'Serial No. 116-1',
    ...differences,
  };
}

/** A hearing people entered from the record, without an event id. */
function entered(differences: Partial<Hearing> = {}): Hearing {
  return hearingSchema.parse({
    title: 'Cameras at Airports: Who Watches the Travellers?',
    kind: 'hearing',
    access: null,
    jurisdiction: 'us',
    congress: 116,
    chamber: 'house',
    eventId: null,
    committees: ['hsxx05'],
    startsAt: '2019-05-22T10:00:00-04:00',
    date: '2019-05-22',
    timeZone: 'America/New_York',
    status: 'held',
    location: null,
    url: null,
    origin: 'archive',
    firstSeen: null,
    ...differences,
  });
}

const transcriptOf = (packageId: string) => ({ package: packageId, citation: null, url: 'https://www.govinfo.gov/' });
const knowing = (hearings: Record<string, Hearing>) => ({ known: new Map(Object.entries(hearings)) });

/** Maps and checks that the claims fit the model. */
function observe(printed: PrintedHearing, hearings: Record<string, Hearing> = {}): HearingObservation[] {
  const observations = map(printed, knowing(hearings));
  for (const { claim } of observations) hearingClaimSchema.parse(claim);
  return observations;
}

/** Runs the source as the pull does, through the one door to the network, with these bodies by address. */
async function collect(bodies: Record<string, string>, context: Partial<SourceContext> = {}, look: (url: string) => void = () => {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'govinfo-'));
  const http = new Http({ userAgent: 'test', mirror: folder, record: null, cache: null });
  try {
    for (const [url, body] of Object.entries(bodies)) {
      const file = mirrorFile(folder, new URL(url));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, body);
    }
    const { fetchText } = http.forSource(govinfo.id, govinfo.hosts);
    const watched: FetchText = (url, options) => {
      look(url);
      return fetchText(url, options);
    };
    return await govinfo.collect(watched, emptyContext(now, context));
  } finally {
    await http.close();
    await rm(folder, { recursive: true });
  }
}

describe('the feed', () => {
  const bodies = { [feedUrl]: fixture('chrg.xml'), [modsUrl(house)]: fixture('mods.xml'), [modsUrl(senate)]: cardOf(senate) };

  test('in no order gives the packages of the later Congress first, and leaves out those of 1996 that came back', async () => {
    const asked: string[] = [];
    const { notes } = await collect(bodies, {}, (url) => asked.push(url));
    expect(asked).toEqual([feedUrl, modsUrl(senate), modsUrl(house)]);
    expect(notes).toEqual(['1 packages of Congresses before the 112th were left out']);
  });

  test('proves nothing about what is missing from it', async () => {
    expect((await collect(bodies)).covers).toBeNull();
  });

  test('names packages by its links when its guids are of no use', async () => {
    const body = fixture('chrg.xml').replaceAll(/<guid.*<\/guid>/g, '<guid>urn:uuid:https</guid>');
    expect((await collect({ ...bodies, [feedUrl]: body })).raws.map((raw) => govinfo.nameOf(raw))).toEqual([house, senate]);
  });

  test.each([
    ['an HTML page', '<!DOCTYPE html><html><body>Maintenance</body></html>', 'not a feed'],
    ['a feed of something else', feedOf(['BILLS-119hr1ih', 'CHRG-119hhrg1/../x']), 'no printed hearing among 2 entries'],
    ['an empty feed', feedOf([]), 'no printed hearing among 0 entries'],
    ['a feed cut off', fixture('chrg.xml').slice(0, 900), 'cut off'],
  ])('that is %s fails', async (_, body, message) => {
    const failure = await collect({ ...bodies, [feedUrl]: body }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceError);
    expect((failure as SourceError).where).toEqual({ source: 'govinfo', step: 'parse' });
    expect((failure as SourceError).message).toContain(message);
  });
});

describe('a package', () => {
  const one = (card: string) => ({ [feedUrl]: feedOf([house]), [modsUrl(house)]: card });

  test('that a pulled hearing names already is not asked for', async () => {
    const hearing = entered({ origin: 'pull', eventId: '900300', transcript: transcriptOf(house) });
    expect((await collect(one(fixture('mods.xml')), knowing({ '116/house/900300': hearing }))).raws).toEqual([]);
  });

  test('that people entered is asked for until this source has spoken', async () => {
    const hearing = entered({ transcript: transcriptOf(house) });
    expect((await collect(one(fixture('mods.xml')), knowing({ '116/house/x': hearing }))).raws).toHaveLength(1);
    const confirmed = { ...hearing, seenIn: [{ source: 'govinfo', url: modsUrl(house), id: house }] };
    expect((await collect(one(fixture('mods.xml')), knowing({ '116/house/x': confirmed }))).raws).toEqual([]);
  });

  test('without a card is skipped by its id, and the others are read', async () => {
    const { raws, skipped } = await collect({ [feedUrl]: fixture('chrg.xml'), [modsUrl(house)]: fixture('mods.xml') });
    expect(raws.map((raw) => raw.package)).toEqual([house]);
    expect(skipped).toEqual([{ item: senate, reason: 'HTTP 404: govinfo has no card of this package' }]);
  });

  test.each([
    ['an HTML page', '<!DOCTYPE html><html></html>', 'not MODS: the answer has a document type'],
    ['cut off', fixture('mods.xml').slice(0, 900), 'not well-formed XML'],
    ['empty', '', 'the answer is empty'],
    ['something else', '<rss/>', 'not MODS: the root element is <rss>'],
    ['a card without anything', '<mods/>', 'not MODS'],
    ['a card of another package', cardOf(senate), `the answer is about ${senate}`],
  ])('whose card is %s is skipped', async (_, card, reason) => {
    const { raws, skipped } = await collect(one(card));
    expect(raws).toEqual([]);
    expect(skipped).toEqual([{ item: house, reason: expect.stringContaining(reason) as string }]);
  });
});

describe('many packages', () => {
  const packages = Array.from({ length: 100 }, (_, index) => `CHRG-119hhrg${90_100 + index}`);
  const bodies = Object.fromEntries([
    [feedUrl, feedOf(packages)],
    ...packages.map((name) => [modsUrl(name), cardOf(name, ['900300', `${name.slice(-5)}`])]),
  ]);
  const namesOn = async (day: string, more: Partial<SourceContext> = {}) =>
    (await collect(bodies, { now: `${day}T12:00:00Z`, ...more })).raws.map((raw) => raw.package);

  test('are asked for sixty at a time, all of them within two days', async () => {
    const [today, tomorrow] = [await namesOn('2026-07-25'), await namesOn('2026-07-26')];
    expect([today.length, tomorrow.length]).toEqual([60, 60]);
    expect(new Set([...today, ...tomorrow]).size).toBe(100);
    expect((await collect(bodies)).notes).toEqual(['60 of 100 packages were asked for; the others follow tomorrow']);
  });

  test('are all asked for on demand', async () => {
    expect(await namesOn('2026-07-25', { full: true })).toHaveLength(100);
  });

  test('of a host that does not answer are left after five failures, and the source has failed', async () => {
    const failing: FetchText = (url) =>
      url === feedUrl
        ? Promise.resolve({ status: 200, text: feedOf(packages), url, contentType: null })
        : Promise.reject(new SourceError({ source: 'govinfo', step: 'fetch' }, 'HTTP 500'));
    await expect(govinfo.collect(failing, emptyContext(now))).rejects.toThrow('not one of 5 records could be read');
  });
});

test('two volumes of one meeting give one transcript', async () => {
  const [first, second] = ['CHRG-116hhrg90003', 'CHRG-116hhrg90004'] as const;
  const { raws, notes } = await collect({
    [feedUrl]: feedOf([second, first]),
    [modsUrl(first)]: cardOf(first),
    [modsUrl(second)]: cardOf(second),
  });
  expect(raws.map((raw) => raw.package)).toEqual([first]);
  expect(notes).toEqual([`${second} prints the same meeting as ${first} and was left out`]);
});

describe('a card', () => {
  test('is read in its own words', () => {
    expect(parseMods(fixture('mods.xml'), house)).toEqual(printedHearing());
  });

  test('may name several days, and the same one twice', () => {
    const card = cardOf(house, [
      /<heldDate>.*<\/heldDate>/,
      '<heldDate>2019-05-23</heldDate><heldDate>2019-05-22</heldDate><heldDate>2019-05-23</heldDate>',
    ]);
    expect(parseMods(card, house).heldDates).toEqual(['2019-05-23', '2019-05-22']);
  });

  test('may have no event, no citation, no committee and attributes where none are expected', () => {
    const card = cardOf(
      house,
      [/<eventId>.*<\/eventId>/, ''],
      [/<preferredCitation>.*<\/preferredCitation>/, '<preferredCitation/>'],
      [/<congCommittee[\s\S]*<\/congCommittee>/, '<congCommittee/>'],
      ['<heldDate>', '<heldDate encoding="w3cdtf">'],
    );
    expect(parseMods(card, house)).toEqual(printedHearing({ eventIds: [], committees: [], citation: null }));
  });

  test('with a prefix for its namespace is the same', () => {
    const card = fixture('mods.xml')
      .replaceAll(/<(\/?)(\w)/g, '<$1m:$2')
      .replace('xmlns=', 'xmlns:m=');
    expect(parseMods(card, house)).toEqual(printedHearing());
  });
});

test.each([
  ['CHRG-118hhrg52385', { congress: 118, chamber: 'house' }],
  ['CHRG-112shrg86599', { congress: 112, chamber: 'senate' }],
  ['CHRG-117jhrg12345', { congress: 117, chamber: 'joint' }],
  ['CHRG-95hhrg12345', { congress: 95, chamber: 'house' }],
  ['CRPT-118hrpt1', null],
  ['CHRG-118hhrg', null],
  ['CHRG-118hhrg1/../2', null],
  ['', null],
])('package id %j', (id, parts) => {
  expect(readPackageId(id)).toEqual(parts);
});

describe('a printed hearing', () => {
  test('says that the meeting with its event id was held, and makes no new record', () => {
    expect(observe(printedHearing())).toEqual([
      {
        id: '116/house/900300',
        onlyKnown: true,
        jurisdiction: 'us',
        congress: 116,
        chamber: 'house',
        eventId: '900300',
        sourceId: house,
        sourceUrl: 'https://www.govinfo.gov/metadata/pkg/CHRG-116hhrg90003/mods.xml',
        claim: {
          committees: ['hsxx00'],
          date: '2019-05-22',
          status: 'held',
          transcript: {
            package: house,
            citation: 'Serial No. 116-1',
            url: 'https://www.govinfo.gov/content/pkg/CHRG-116hhrg90003/html/CHRG-116hhrg90003.htm',
          },
        },
      },
    ]);
  });

  test('leaves a known subcommittee, hour and title as they are', () => {
    const hearing = entered({ eventId: '900300', origin: 'pull', committees: ['hsxx05', 'hsyy01'] });
    expect(observe(printedHearing(), { '116/house/900300': hearing })[0]!.claim).toEqual({
      committees: ['hsxx05'],
      date: '2019-05-22',
      status: 'held',
      transcript: expect.objectContaining({ package: house }) as object,
    });
  });

  test('of another Congress than the record’s path keeps that path', () => {
    const hearing = entered({ eventId: '900300', origin: 'pull' });
    expect(observe(printedHearing(), { '115/house/900300': hearing })[0]!.id).toBe('115/house/900300');
  });

  test('of a joint committee belongs to the chamber that numbered it', () => {
    const hearing = entered({ chamber: 'senate', eventId: '900300', committees: ['jsxx00'], origin: 'pull' });
    const printed = printedHearing({ package: 'CHRG-116jhrg90003', committees: ['jsxx00'] });
    expect(observe(printed, { '116/senate/900300': hearing })).toMatchObject([{ id: '116/senate/900300', chamber: 'senate' }]);
    expect(observe(printed, { '116/senate/900300': { ...hearing, committees: ['ssxx00'] } })).toMatchObject([{ id: '116/joint/900300' }]);
  });

  test('with several days takes the one of the record, else the first', () => {
    const printed = printedHearing({ heldDates: ['2019-05-23', '2019-05-22'] });
    expect(observe(printed)[0]!.claim.date).toBe('2019-05-22');
    const hearing = entered({ eventId: '900300', date: '2019-05-23', startsAt: '2019-05-23T10:00:00-04:00' });
    expect(observe(printed, { x: hearing })[0]!.claim).toMatchObject({ date: '2019-05-23' });
  });

  test('on another day than the record says knows no hour for that day', () => {
    const hearing = entered({ eventId: '900300', date: '2019-05-15', startsAt: '2019-05-15T10:00:00-04:00' });
    expect(observe(printedHearing(), { x: hearing })[0]!.claim).toMatchObject({ date: '2019-05-22', startsAt: null });
  });

  test('without a day says none', () => {
    expect(observe(printedHearing({ heldDates: [] }))[0]!.claim).not.toHaveProperty('date');
  });

  test('of several meetings speaks of each, and gives none a day that may be another’s', () => {
    const printed = printedHearing({ eventIds: ['900300', '900301'], heldDates: ['2019-05-22', '2019-05-29'] });
    const hearing = entered({ eventId: '900301', date: '2019-05-29', startsAt: null });
    expect(observe(printed, { '116/house/900301': hearing }).map(({ id, claim }) => [id, claim.date])).toEqual([
      ['116/house/900300', undefined],
      ['116/house/900301', '2019-05-29'],
    ]);
  });

  test('that is a second volume of a known meeting says nothing', () => {
    expect(observe(printedHearing(), { x: entered({ eventId: '900300', transcript: transcriptOf('CHRG-116hhrg90001') }) })).toEqual([]);
  });

  test.each([
    ['date', { heldDates: ['2019-05-32'] }, 'cannot read the date "2019-05-32"'],
    ['date', { heldDates: ['2019-05'] }, 'cannot read the date "2019-05"'],
    ['event id', { eventIds: ['../1'] }, 'cannot read the event id "../1"'],
    ['package', { package: 'CHRG-1' }, '"CHRG-1" is no id of a printed hearing'],
  ])('with a bad %s is refused', (_, differences, message) => {
    expect(() => map(printedHearing(differences), knowing({}))).toThrow(message);
  });

  test('with a committee code that is none keeps the rest', () => {
    expect(observe(printedHearing({ committees: ['', 'XX', 'hsxx00'] }))[0]!.claim.committees).toEqual(['hsxx00']);
  });
});

describe('a record without an event id', () => {
  const id = '116/house/2019-05-22-cameras-at-airports';
  const settle = (printed: PrintedHearing, hearings: Record<string, Hearing>) =>
    reconcile('govinfo', observe(printed, hearings), null, new Map(Object.entries(hearings)), [], now);

  test('learns it from the card of the same chamber, day, committee and words', () => {
    const { records, moved, changed } = settle(printedHearing(), { [id]: entered() });
    expect(moved).toEqual(new Map([['116/house/900300', id]]));
    expect(records.get('116/house/900300')).toMatchObject({
      eventId: '900300',
      committees: ['hsxx05'],
      startsAt: '2019-05-22T10:00:00-04:00',
      title: 'Cameras at Airports: Who Watches the Travellers?',
      transcript: { package: house },
      formerIds: [id],
    });
    expect(changed).toEqual([]);
  });

  test('keeps its own id when the card has no event id', () => {
    const { records, moved } = settle(printedHearing({ eventIds: [] }), { [id]: entered() });
    expect(moved.size).toBe(0);
    expect(records.get(id)).toMatchObject({ eventId: null, transcript: { package: house }, seenIn: [{ source: 'govinfo', id: house }] });
  });

  test('is found by the package it names, whatever the words', () => {
    const hearing = entered({ title: 'Other words', date: '2019-05', startsAt: null, transcript: transcriptOf(house) });
    expect(observe(printedHearing({ eventIds: [] }), { [id]: hearing }).map((one) => one.id)).toEqual([id]);
    expect(observe(printedHearing(), { [id]: hearing })).toMatchObject([{ id, eventId: null }]);
  });

  test.each<[string, Partial<Hearing>]>([
    ['other words: another panel sat that day', { title: 'Water rights of the tribes' }],
    ['another day', { date: '2019-05-21', startsAt: null }],
    ['another committee', { committees: ['hsyy00'] }],
    ['the other chamber', { chamber: 'senate' }],
  ])('is not taken for one with %s', (_, differences) => {
    const hearings = { [id]: entered({ committees: ['hsxx00'], ...differences }) };
    expect(observe(printedHearing({ eventIds: [] }), hearings)).toEqual([]);
    expect(settle(printedHearing(), hearings).records.size).toBe(0);
  });

  test('is not chosen where two fit', () => {
    const hearings = { [id]: entered(), [`${id}-2`]: entered() };
    expect(observe(printedHearing(), hearings)).toEqual([]);
    expect(observe(printedHearing({ eventIds: [] }), hearings)).toEqual([]);
  });

  test('without an event id on either side nothing is said', () => {
    expect(observe(printedHearing({ eventIds: [] }))).toEqual([]);
  });

  test('that names this package but another event is left to people', () => {
    const hearing = entered({ eventId: '900999', transcript: transcriptOf(house) });
    expect(() => observe(printedHearing(), { x: hearing })).toThrow('x names this package, but it prints event 900300');
  });
});
