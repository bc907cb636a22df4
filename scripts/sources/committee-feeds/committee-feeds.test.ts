import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { committeeSchema, type Committee } from '#model/committee.ts';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { noticeSchema } from '#model/notice.ts';
import { Http } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { emptyContext } from '#pull/source-context.ts';
import { SourceError, type NoticeObservation, type Source, type SourceContext } from '#pull/source.ts';
import { committeeFeedTable, type CommitteeFeed } from './feeds.ts';
import type { RawNotice } from './map.ts';
import { committeeFeeds, committeeFeedSource } from './source.ts';

const now = '2026-07-25T12:00:00Z';

const feedOf = (code: string) => `https://www.${code}.senate.gov/rss.cfm?a=Feed`;
const committee = (code: string): Committee =>
  committeeSchema.parse({ code, name: code, chamber: 'senate', url: `https://www.${code}.senate.gov/`, rss: feedOf(code) });
const row = (code: string, title: string | null = null): CommitteeFeed => ({
  committee: code,
  feed: feedOf(code),
  site: `https://www.${code}.senate.gov/`,
  title,
  lastWorked: null,
});
const codes = ['ssxx00', 'ssyy00'];

const rss = (items: string, title = 'Press') => `<rss version="2.0"><channel><title>${title}</title>${items}</channel></rss>`;
/** An entry about a hearing, with differences; null leaves the element out. */
function entry(differences: Record<string, string | null> = {}): string {
  const ordinary = {
    title: 'Committee to hold hearing on cameras at airports',
    link: '/press/1',
    guid: 'n1',
    pubDate: 'Wed, 22 Jul 2026 10:00:00 EST',
    description: 'The hearing begins at ten.',
  };
  const elements = Object.entries({ ...ordinary, ...differences }).filter(([, value]) => value !== null);
  return `<item>${elements.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</item>`;
}

interface Given {
  context?: Partial<SourceContext>;
  table?: readonly CommitteeFeed[];
}

/** Runs the source as the pull does, through the one door to the network, with these bodies by committee. */
async function collect(bodies: Record<string, string>, { context, table = codes.map((code) => row(code)) }: Given = {}) {
  const source: Source<RawNotice> = committeeFeedSource(table);
  const committees = new Map(codes.map((code) => [code, committee(code)]));
  const folder = await mkdtemp(path.join(tmpdir(), 'committee-feeds-'));
  const http = new Http({ userAgent: 'test', mirror: folder, record: null, cache: null });
  try {
    for (const [code, body] of Object.entries(bodies)) {
      const file = mirrorFile(folder, new URL(feedOf(code)));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, body);
    }
    const whole = emptyContext(now, { committees, ...context });
    const collected = await source.collect(http.forSource(source.id, source.hosts).fetchText, whole);
    const notices = collected.raws.map((raw) => source.map(raw, whole) as NoticeObservation);
    for (const { record } of notices) noticeSchema.parse({ ...record, firstSeen: now });
    return { ...collected, notices };
  } finally {
    await http.close();
    await rm(folder, { recursive: true });
  }
}

/** What becomes of one entry of the first committee. */
async function noticeOf(differences: Record<string, string | null> = {}, known: Record<string, Hearing> = {}): Promise<NoticeObservation> {
  const { notices } = await collect({ ssxx00: rss(entry(differences)) }, { context: { known: new Map(Object.entries(known)) } });
  expect(notices).toHaveLength(1);
  return notices[0]!;
}

describe('an announcement', () => {
  test('becomes a notice in our own words', async () => {
    expect(await noticeOf()).toEqual({
      kind: 'notice',
      id: 'ssxx00/676b8bb84ce7',
      sourceId: 'n1',
      record: {
        title: 'Committee to hold hearing on cameras at airports',
        committee: 'ssxx00',
        url: 'https://www.ssxx00.senate.gov/press/1',
        published: '2026-07-22',
        summary: 'The hearing begins at ten.',
        hearing: null,
        because: [],
        source: 'committee-feeds',
        feed: 'https://www.ssxx00.senate.gov/rss.cfm?a=Feed',
      },
    });
  });

  test('keeps its id when its words change, and two committees never share one', async () => {
    const { notices } = await collect({ ssxx00: rss(entry()), ssyy00: rss(entry({ title: 'Hearing is postponed' })) });
    expect(notices.map(({ id }) => id)).toEqual(['ssxx00/676b8bb84ce7', 'ssyy00/676b8bb84ce7']);
  });

  test('without date, text or link of its own says so and leads to the committee', async () => {
    const { record } = await noticeOf({ pubDate: null, description: null, link: null });
    expect(record).toMatchObject({ published: null, url: 'https://www.ssxx00.senate.gov/' });
    expect(record).not.toHaveProperty('summary');
  });

  test('is shortened between words', async () => {
    const { record } = await noticeOf({ description: 'word '.repeat(200) });
    expect(record.summary).toMatch(/^word (word )+word…$/);
    expect(record.summary!.length).toBeLessThanOrEqual(500);
    const { record: one } = await noticeOf({ description: '😀'.repeat(400) });
    expect([one.summary!.isWellFormed(), one.summary!.length <= 500]).toEqual([true, true]);
  });

  test('without a title is skipped by name', async () => {
    await expect(noticeOf({ title: '' })).rejects.toThrow('no title');
    const { raws } = await collect({ ssxx00: rss(entry()) });
    expect(committeeFeeds.nameOf({ ...raws[0]!, item: { ...raws[0]!.item, title: '' } })).toBe('ssxx00 n1');
  });
});

describe('what is kept', () => {
  const topics = [{ id: 'faces', name: 'Faces', threshold: 2, terms: [{ term: 'face recognition', weight: 2 }], exclude: [] }];
  const kept = async (title: string, description = '') =>
    (await collect({ ssxx00: rss(entry({ title, description })) }, { context: { topics } })).raws.length === 1;

  test.each([
    'Hearing on cameras',
    'Hearings to examine cameras',
    'Committee marks up the camera bill',
    'Mark-up of the camera bill',
    'Markup: POSTPONED',
    'Thursday’s session rescheduled',
    'Cancelled: cameras',
    'Canceled: cameras',
    'Director to testify on cameras',
    'Testimony of the director',
    'Witnesses named',
    'Subcommittee meeting on cameras',
    'Executive session',
  ])('%j', async (title) => {
    expect(await kept(title)).toBe(true);
  });

  test('what names a topic, however late', async () => {
    expect(await kept('Chair on privacy', `${'word '.repeat(300)} face recognition`)).toBe(true);
  });

  test.each([
    ['Chair praises new bridge', ''],
    ['Chair shears sheep', 'He overheard the shearing.'],
    ['Chair on the budget', `${'word '.repeat(300)} said at a hearing.`],
  ])('not %j, which is counted', async (title, description) => {
    const { raws, notes } = await collect({ ssxx00: rss(entry() + entry({ guid: 'n2', title, description })) }, { context: { topics } });
    expect(raws.map(({ item }) => item.key)).toEqual(['n1']);
    expect(notes).toEqual(['1 of 2 entries are about neither a meeting nor a topic and were left out']);
  });
});

describe('the hearing it belongs to', () => {
  const meeting = (differences: Partial<Hearing> = {}): Hearing =>
    hearingSchema.parse({
      title: 'Hearings to examine cameras at airports.',
      kind: 'hearing',
      access: 'open',
      jurisdiction: 'us',
      congress: 119,
      chamber: 'senate',
      eventId: '900400',
      committees: ['ssxx05'],
      startsAt: null,
      date: '2026-07-30',
      timeZone: 'America/New_York',
      status: 'scheduled',
      location: null,
      url: null,
      origin: 'pull',
      firstSeen: now,
      ...differences,
    });
  const id = '119/senate/900400';
  const hearingOf = async (differences: Record<string, string | null>, known: Record<string, Hearing> = { [id]: meeting() }) =>
    (await noticeOf(differences, known)).record.hearing;

  test('is found by committee, nearness and words, and the notice says why', async () => {
    const { record } = await noticeOf({}, { [id]: meeting() });
    expect(record.hearing).toBe(id);
    expect(record.because).toEqual(['committee ssxx05', 'published 8 days before', 'same words: cameras, airports']);
  });

  test.each([
    ['Thu, 16 Jul 2026 10:00:00 EST', id],
    ['Wed, 15 Jul 2026 10:00:00 EST', null],
    ['Thu, 30 Jul 2026 10:00:00 EST', id],
    ['Sat, 01 Aug 2026 10:00:00 EST', id],
    ['Sun, 02 Aug 2026 10:00:00 EST', null],
    ['soon', null],
  ])('published %s: %s', async (pubDate, hearing) => {
    expect(await hearingOf({ pubDate })).toBe(hearing);
  });

  test.each([
    'on July 30, 2026',
    'on July 30th, 2026',
    'on Jul. 30 2026',
    'on 30 July 2026',
    'on 7/30/2026',
    'on 07/30/26',
    'on 2026-07-30',
    'on Thursday, July 30',
    'on&#160;July\n30',
  ])('named by its day, %j, may be published long before', async (description) => {
    const { record } = await noticeOf({ pubDate: 'Mon, 01 Jun 2026 10:00:00 EST', description }, { [id]: meeting() });
    expect(record.hearing).toBe(id);
    expect(record.because).toContain('names the day 2026-07-30');
  });

  test.each(['on July 30, 2025', 'on July 3', 'on July 300', 'on 17/30/2026', 'on June 30'])('is not named by %j', async (description) => {
    expect(await hearingOf({ pubDate: 'Mon, 01 Jun 2026 10:00:00 EST', description })).toBeNull();
  });

  test('is named only with its year when nobody knows when the notice was published', async () => {
    expect(await hearingOf({ pubDate: null, description: 'on July 30, 2026' })).toBe(id);
    expect(await hearingOf({ pubDate: null, description: 'on July 30' })).toBeNull();
  });

  test.each<[string, Partial<Hearing>]>([
    ['another committee', { committees: ['ssyy00'] }],
    ['other words', { title: 'Hearings to examine the water rights of the tribes.' }],
    ['only words of procedure in common', { title: 'Committee to hold hearing' }],
    ['no day', { date: '2026-07' }],
    ['another jurisdiction', { jurisdiction: 'us/ca' }],
  ])('is none with %s', async (_, differences) => {
    expect(await hearingOf({}, { [id]: meeting(differences) })).toBeNull();
  });

  test('is the one whose day is named where two are near, and none where both are', async () => {
    const known = { [id]: meeting(), '119/senate/900401': meeting({ eventId: '900401', date: '2026-07-29' }) };
    expect(await hearingOf({}, known)).toBeNull();
    expect(await hearingOf({ description: 'on July 29' }, known)).toBe('119/senate/900401');
    expect(await hearingOf({ description: 'on July 29 and July 30' }, known)).toBeNull();
  });
});

describe('a feed that fails', () => {
  test.each([
    ['answers 404', null, 'HTTP 404'],
    ['is an HTML page', '<!DOCTYPE html><html><body>We moved</body></html>', 'not a feed'],
    ['is cut off', rss(entry()).slice(0, 120), 'cut off'],
    ['is another one', rss(entry(), 'Photos'), 'another feed: its title is "Photos", expected was "Press"'],
    ['is another site’s', rss(`<link>https://parked.example.com/</link>${entry()}`), 'another feed: it belongs to parked.example.com'],
  ])('because it %s is skipped by its committee, and the others are read', async (_, body, reason) => {
    const { raws, skipped, covers } = await collect(
      { ssxx00: rss(entry()), ...(body === null ? {} : { ssyy00: body }) },
      { table: [row('ssxx00'), row('ssyy00', 'Press')] },
    );
    expect(raws.map(({ committee: code }) => code)).toEqual(['ssxx00']);
    expect(skipped).toEqual([{ item: 'ssyy00', reason: expect.stringContaining(reason) as string }]);
    expect(covers).toBeNull();
  });

  test('because its host is none of ours is skipped', async () => {
    const { skipped } = await collect({ ssxx00: rss(entry()), ssyy00: rss(entry()) }, { table: [row('ssxx00')] });
    expect(skipped).toEqual([{ item: 'ssyy00', reason: expect.stringContaining('host is not one of the source') as string }]);
  });

  test('with all the others makes the source fail, with all the reasons', async () => {
    const failure = await collect({ ssyy00: '<html></html>' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceError);
    expect((failure as SourceError).where).toEqual({ source: 'committee-feeds', step: 'fetch' });
    expect((failure as SourceError).message).toMatch(/none of the 2 feeds could be read: ssxx00: .*HTTP 404.*; ssyy00: not a feed/);
  });

  test('is said once when all fail in one way', async () => {
    const failure = await collect({ ssxx00: '<html></html>', ssyy00: '<html></html>' }).catch((error: unknown) => error);
    expect((failure as SourceError).message).toMatch(/none of the 2 feeds could be read: ssxx00, ssyy00: not a feed: [^;]*$/);
  });
});

test('empty channels are a good answer', async () => {
  expect(await collect({ ssxx00: rss(''), ssyy00: rss('') })).toMatchObject({ raws: [], skipped: [], notes: [], covers: null });
});

test('without a committee that has a feed nothing is asked', async () => {
  expect(await collect({}, { context: { committees: new Map() } })).toMatchObject({ raws: [], notAsked: 'no committee has a feed' });
});

test('what was repaired, and a long pause that is asked for, is noted by committee', async () => {
  const { notes } = await collect({ ssxx00: rss(`<ttl>2880</ttl>${entry({ title: 'Q&A at the hearing' })}`), ssyy00: rss('') });
  expect(notes).toEqual([
    'ssxx00: not well-formed: 1 "&" that XML does not allow were repaired',
    'ssxx00: asks for 48 hours between two visits',
  ]);
});

describe('the table of feeds', () => {
  test('agrees with the committees', () => {
    const committees = load(readFileSync('content/committees.yaml', 'utf8'), { schema: CORE_SCHEMA }) as Committee[];
    const stated = committees.filter(({ rss: feed }) => feed !== undefined);
    expect(committeeFeedTable.map(({ committee: code, feed, site }) => [code, feed, site])).toEqual(
      stated.map(({ code, rss: feed, url }) => [code, feed, url]),
    );
  });

  test('gives the hosts that may be asked, with and without www', () => {
    expect(committeeFeeds.hosts).toContain('www.ag.senate.gov');
    expect(committeeFeeds.hosts).toContain('agriculture.senate.gov');
    for (const host of committeeFeeds.hosts) expect(host).toMatch(/\.(house|senate)\.gov$/);
  });
});
