import { describe, expect, test } from 'vitest';
import type { Hearing } from '#model/hearing.ts';
import type { Legislation } from '#model/legislation.ts';
import { SourceError } from '#pull/source.ts';
import { defineLegistarCity } from './define-city.ts';
import {
  agenda,
  at,
  calendar,
  changedMatters,
  city,
  collect,
  collectFromServer,
  contextWith,
  fileMatters,
  following,
  history,
  item,
  knownHearing,
  matter,
  meeting,
  observe,
  parts,
  quiet,
  testville,
} from './stand-in.ts';

const filesOf = (raws: readonly { kind: string }[]) =>
  raws.flatMap((raw) => (raw.kind === 'matter' ? [(raw as unknown as { matter: { MatterFile: string } }).matter.MatterFile] : []));
const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => {
      throw new Error('did not fail');
    },
    (error: unknown) => error as SourceError,
  );

describe('matters', () => {
  test('that changed are sorted out by our topics, whatever the case and the spelling', async () => {
    const { raws } = await collect({
      ...quiet,
      [changedMatters]: [
        matter(),
        matter({ MatterId: 2, MatterFile: '26-0102', MatterTitle: 'FACIAL-RECOGNITION\r\nsoftware' }),
        matter({ MatterId: 3, MatterFile: '26-0103', MatterTitle: 'Paving of Main Street' }),
        matter({ MatterId: 4, MatterFile: '26-0104', MatterTitle: 'Report', MatterName: 'License plate readers' }),
      ],
      ...parts(7001),
      ...parts(2),
      ...parts(4),
    });
    expect(filesOf(raws)).toEqual(['26-0102', '26-0104', '26-0101']);
  });

  test('that are followed are asked for by number, always, in both spellings', async () => {
    const asked = fileMatters('26-0103', 'CB-120979', 'CB 120979');
    const { raws, notes } = await collect(
      {
        ...quiet,
        [asked]: [
          matter({ MatterId: 3, MatterFile: '26-0103', MatterTitle: 'Paving' }),
          matter({ MatterId: 4, MatterFile: 'CB 120979', MatterTitle: 'Cameras' }),
        ],
        ...parts(3),
        ...parts(4),
      },
      following('testville/26-0103', 'testville/CB-120979', 'elsewhere/1'),
    );
    expect(filesOf(raws)).toEqual(['26-0103', 'CB 120979']);
    expect(notes).toEqual([]);
  });

  test('that are known stay known, though the new title is on no topic', async () => {
    const known = new Map([['testville/26-0103', { client: 'testville', file: '26-0103' } as Legislation]]);
    const answers = { ...quiet, [changedMatters]: [matter({ MatterId: 3, MatterFile: '26-0103', MatterTitle: 'Cameras' })], ...parts(3) };
    expect(filesOf((await collect(answers, contextWith({ legislation: known }))).raws)).toEqual(['26-0103']);
    expect(filesOf((await collect(answers)).raws)).toEqual([]);
  });

  test('are asked for since the day that was named, as the city and as UTC see it', async () => {
    const context = contextWith({ since: '2026-03-01T02:00:00Z' });
    const since = at('matters', {
      filter: "MatterLastModifiedUtc ge datetime'2026-02-28' or MatterAgendaDate ge datetime'2026-02-28'",
      orderBy: 'MatterId',
      top: 1000,
    });
    expect(filesOf((await collect({ ...quiet, [since]: [matter()], ...parts(7001) }, context)).raws)).toEqual(['26-0101']);
  });

  test('in full are asked for by the phrases of the topics, needle first, without a date', async () => {
    const asked: string[] = [];
    const { raws } = await collectFromServer(
      ({ pathname, searchParams }) => {
        const filter = searchParams.get('$filter') ?? '';
        if (pathname.endsWith('/matters')) asked.push(filter);
        return { body: filter.includes("substringof('biometric',MatterTitle)") ? [matter({ MatterTitle: 'Biometric locks' })] : [] };
      },
      contextWith({ full: true }),
    );
    expect(filesOf(raws)).toEqual(['26-0101']);
    expect(asked.join()).not.toContain('datetime');
    expect(asked.join()).toContain("substringof('facial recognition',MatterTitle)");
    // A longer phrase adds nothing to one it contains.
    expect(asked.join()).not.toContain('biometrics');
    for (const filter of asked) expect(filter.split(' or ').length).toBeLessThanOrEqual(8);
  });

  test('that bear one number count once: the newest that the public may see', async () => {
    const answers = {
      ...quiet,
      [changedMatters]: [
        matter({ MatterId: 1, MatterTitle: 'Facial recognition, draft' }),
        matter({ MatterId: 2, MatterTitle: 'Facial recognition' }),
        matter({ MatterId: 3, MatterTitle: 'Facial recognition, hidden', MatterRestrictViewViaWeb: true }),
      ],
      ...parts(2),
    };
    const observed = await observe(answers);
    expect(observed.map((one) => (one.kind === 'legislation' ? one.record.title : ''))).toEqual(['Facial recognition']);
  });

  test('that the public may not see are neither asked about nor published', async () => {
    const answers = { ...quiet, [changedMatters]: [matter({ MatterRestrictViewViaWeb: true })] };
    expect((await collect(answers)).notes).toEqual([]);
    expect(await observe(answers)).toEqual([]);
  });

  test('of which not one has a title are no list of matters', async () => {
    const untitled = [1, 2].map((MatterId) => matter({ MatterId, MatterTitle: null }));
    await expect(collect({ ...quiet, [changedMatters]: untitled })).rejects.toThrow('not one of 2 matters has a title');
  });

  test('of which one cannot be read do not take the others down', async () => {
    const { raws, skipped } = await collect({
      ...quiet,
      [changedMatters]: [matter({ MatterId: 1, MatterTitle: ['not', 'text'] }), matter()],
      ...parts(7001),
    });
    expect(filesOf(raws)).toEqual(['26-0101']);
    expect(skipped).toEqual([{ item: 'matter 1', reason: expect.stringContaining('MatterTitle') as string }]);
  });

  test('without a number are named when they cannot be kept', async () => {
    const { raws } = await collect({ ...quiet, [changedMatters]: [matter({ MatterFile: null })], ...parts(7001) });
    expect(() => testville.map(raws[0]!, contextWith())).toThrow('no file number');
    expect(testville.nameOf(raws[0]!)).toBe('file of matter 7001');
  });
});

describe('a part of a matter', () => {
  test('that cannot be read is noted; the matter stays, and so does what was known of it', async () => {
    const known = { client: 'testville', file: '26-0101', sponsors: ['Brooks'] } as unknown as Legislation;
    const context = contextWith({ legislation: new Map([['testville/26-0101', known]]) });
    const { [at('matters/7001/sponsors')]: _, ...others } = parts(7001);
    const { raws, notes } = await collect(
      {
        ...quiet,
        [changedMatters]: [matter()],
        ...others,
        [at('matters/7001/histories')]: [history()],
        [at('matters/7001/attachments')]: '<html>',
      },
      context,
    );
    expect(notes).toEqual([
      'sponsors of file 26-0101 were not read: HTTP 404 (https://webapi.legistar.com/v1/testville/matters/7001/sponsors)',
      'attachments of file 26-0101 were not read: not JSON but a page or XML (https://webapi.legistar.com/v1/testville/matters/7001/attachments)',
    ]);
    expect(testville.map(raws[0]!, context)).toMatchObject({
      record: { sponsors: ['Brooks'], history: [{ action: 'Referred' }], documents: [] },
    });
  });

  test.each([[[history(), null]], [[{}]], [[{ MatterId: 1 }]]])('of which a row cannot be read is not read in part (%#)', async (rows) => {
    const { raws, notes } = await collect({ ...quiet, [changedMatters]: [matter()], ...parts(7001), [at('matters/7001/histories')]: rows });
    expect(raws[0]).toMatchObject({ histories: null, sponsors: [] });
    expect(notes).toEqual([expect.stringContaining('histories of file 26-0101 were not read')]);
  });

  test('is not asked for any more when ten failed', async () => {
    const many = Array.from({ length: 20 }, (_, index) => matter({ MatterId: index + 1, MatterFile: `26-02${10 + index}` }));
    const { raws, notes } = await collect({ ...quiet, [changedMatters]: many });
    expect(raws).toHaveLength(20);
    expect(notes).toHaveLength(11);
    expect(notes?.at(-1)).toBe('10 parts could not be read: no more were asked for');
  });
});

describe('paging', () => {
  const page = (url: URL) => Number(url.searchParams.get('$skip') ?? 0) / 1000;
  const paved = (id: number) => matter({ MatterId: id, MatterFile: `F${id}`, MatterTitle: 'Paving' });
  const full = (number: number, row = paved) => Array.from({ length: 1000 }, (_, index) => row(number * 1000 + index + 1));
  const onlyMatters = (answer: (url: URL) => unknown[]) => (url: URL) => ({
    body: /^\/v1\/testville\/matters$/.test(url.pathname) ? answer(url) : [],
  });

  test('goes on until a page is shorter than a thousand, which says nothing by itself', async () => {
    const pages: number[] = [];
    const { raws, notes } = await collectFromServer(
      onlyMatters((url) => {
        pages.push(page(url));
        expect(url.searchParams.get('$orderby')).toBe('MatterId');
        expect(url.searchParams.get('$top')).toBe('1000');
        return page(url) < 2 ? full(page(url)) : [matter({ MatterId: 2001 })];
      }),
    );
    expect(pages).toEqual([0, 1, 2]);
    expect(filesOf(raws)).toEqual(['26-0101']);
    expect(notes).toEqual([]);
  });

  test('asks once more after a full last page', async () => {
    let asked = 0;
    await collectFromServer(
      onlyMatters((url) => {
        asked += 1;
        return page(url) === 0 ? full(0) : [];
      }),
    );
    expect(asked).toBe(2);
  });

  test('stops when a page comes again', async () => {
    let asked = 0;
    const { notes } = await collectFromServer(
      onlyMatters(() => {
        asked += 1;
        return full(0);
      }),
    );
    expect(asked).toBe(2);
    expect(notes).toEqual(['more than 20000 matters, or pages that repeat: the rest was not read']);
  });

  test('stops after twenty pages, and then nothing is said about missing meetings', async () => {
    let asked = 0;
    const { covers, notes } = await collectFromServer((url) => {
      if (!url.pathname.endsWith('/events')) return {};
      asked += 1;
      return { body: full(page(url), (id) => meeting({ EventId: id, EventAgendaStatusName: 'Draft' })) };
    });
    expect(asked).toBe(20);
    expect(covers).toBeNull();
    expect(notes?.[0]).toContain('do not end');
  });
});

describe('meetings', () => {
  const council = { ...quiet, [changedMatters]: [matter()], ...parts(7001) };

  test('become hearings when their agenda names one of our files or a topic', async () => {
    const observed = await observe({
      ...council,
      [calendar]: [
        meeting({ EventId: 1 }),
        meeting({ EventId: 2, EventDate: '2026-03-09T00:00:00' }),
        meeting({ EventId: 3 }),
        meeting({ EventId: 4 }),
        meeting({ EventId: 5 }),
      ],
      [agenda(1)]: [item({ EventItemTitle: 'The ordinance of last week' })],
      [agenda(2)]: [item({ EventItemMatterFile: null, EventItemMatterId: null, EventItemTitle: 'Workshop on biometric locks' })],
      [agenda(3)]: [
        item({ EventItemMatterFile: '26-0999', EventItemTitle: 'Paving' }),
        item({ EventItemMatterFile: null, EventItemTitle: 'Roll call' }),
      ],
      [agenda(4)]: [],
      // Added in the minutes: it was not on the published agenda.
      [agenda(5)]: [item({ EventItemAgendaSequence: null })],
    });
    expect(observed.filter(({ kind }) => kind === 'hearing').map(({ id }) => id)).toEqual([
      'us/ca/oakland/testville-2',
      'us/ca/oakland/testville-1',
    ]);
  });

  test('name what is ours in the order of the agenda, whatever the order of the rows', async () => {
    const observed = await observe({
      ...council,
      [calendar]: [meeting()],
      [agenda(12345)]: [
        item({ EventItemId: 3, EventItemAgendaSequence: 30, EventItemMatterFile: '26-0300', EventItemTitle: 'Biometric locks' }),
        item({ EventItemId: 1, EventItemAgendaSequence: 20, EventItemMatterFile: '26-0200', EventItemTitle: 'Paving' }),
        item({ EventItemId: 2, EventItemAgendaSequence: 10 }),
      ],
    });
    expect(observed.at(-1)).toMatchObject({
      claim: { description: 'On the agenda: 26-0101: An ordinance on facial recognition by the police; 26-0300: Biometric locks' },
    });
  });

  test('count when their own text is on a topic, or names the docket of one of our files', async () => {
    const titles = async (differences: Record<string, unknown>) =>
      (
        await observe(
          {
            ...quiet,
            [fileMatters('2026-0183')]: [],
            [changedMatters]: [matter()],
            ...parts(7001),
            [calendar]: [meeting(differences)],
            [agenda(12345)]: [],
          },
          following('testville/2026-0183'),
        )
      ).flatMap((one) => (one.kind === 'hearing' ? [one.claim.title] : []));
    expect(await titles({ EventLocation: 'Committee Hearing on Dockets #0182-0185' })).toEqual([
      'City Council: Committee Hearing on Dockets #0182-0185',
    ]);
    expect(await titles({ EventLocation: 'Committee Hearing on Dockets #1805 and #0183' })).toHaveLength(1);
    expect(await titles({ EventLocation: 'Committee Hearing on Docket #1805' })).toEqual([]);
    expect(await titles({ EventLocation: 'Room #0183' })).toEqual([]);
    expect(await titles({ EventComment: 'Watch online.\r\nTopic: face surveillance' })).toEqual(['City Council: Topic: face surveillance']);
  });

  test('that are listed again for their Spanish audio count once', async () => {
    const answers = {
      ...council,
      [calendar]: [meeting({ EventId: 1 }), meeting({ EventId: 2, EventBodyName: 'City Council (SAP)' })],
      [agenda(1)]: [item()],
      [agenda(2)]: [item()],
    };
    expect((await observe(answers)).map(({ id }) => id)).toEqual(['testville/26-0101', 'us/ca/oakland/testville-1']);
    const alone = { ...answers, [calendar]: [meeting({ EventId: 2, EventBodyName: 'City Council (SAP)' })] };
    expect((await observe(alone)).map(({ id }) => id)).toContain('us/ca/oakland/testville-2');
  });

  test('are read up to eighty agendas a run, the nearest first and the known before them', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      meeting({ EventId: index + 1, EventDate: `2026-04-${String(30 - (index % 30)).padStart(2, '0')}T00:00:00` }),
    );
    const asked: number[] = [];
    const { notes, covers } = await collectFromServer(
      ({ pathname }) => {
        const agendaOf = /events\/(\d+)\/eventitems/.exec(pathname)?.[1];
        if (agendaOf !== undefined) asked.push(Number(agendaOf));
        return { body: pathname.endsWith('/events') ? many : [] };
      },
      contextWith({ known: new Map([knownHearing(1)]) }),
    );
    expect(asked).toHaveLength(80);
    expect(asked[0]).toBe(1);
    expect(asked[1]).toBe(30);
    expect(notes).toEqual(['20 agendas from 2026-04-25 on were not read: 80 a run, the nearest first']);
    expect(covers).not.toBeNull();
  });

  test('of which one cannot be read do not take the others down, and it is not missing', async () => {
    const { skipped, raws } = await collect({
      ...council,
      [calendar]: [meeting({ EventId: 1 }), meeting({ EventId: 2, EventLocation: 5 })],
      [agenda(1)]: [item()],
    });
    expect(raws.map(testville.nameOf)).toEqual(['file 26-0101', '1']);
    expect(skipped?.map(({ item: id }) => id)).toEqual(['2']);
  });

  test('whose agendas cannot be read are left alone after ten', async () => {
    const many = Array.from({ length: 20 }, (_, index) => meeting({ EventId: 100 + index }));
    const { notes } = await collect({ ...quiet, [calendar]: many });
    expect(notes).toHaveLength(11);
    expect(notes?.at(-1)).toBe('10 agendas in a row could not be read: no more were asked for');
  });

  test('of which two bear one number are both left out, and it is not missing', async () => {
    const { raws, skipped } = await collect({ ...quiet, [calendar]: [meeting(), meeting({ EventTime: '3:00 PM' })] });
    expect(raws).toEqual([]);
    expect(skipped).toEqual([{ item: '12345', reason: 'named twice with different content' }]);
  });

  test('whose agenda cannot be read are noted', async () => {
    const { notes } = await collect({ ...quiet, [calendar]: [meeting()] });
    expect(notes).toEqual([
      'the agenda of meeting 12345 was not read: HTTP 404 (https://webapi.legistar.com/v1/testville/events/12345/eventitems)',
    ]);
  });
});

describe('a known meeting', () => {
  const known = contextWith({ known: new Map([knownHearing(12345)]) });
  const claimsOf = async (answers: Record<string, unknown>) =>
    (await observe({ ...quiet, ...answers }, known)).map((one) => (one.kind === 'hearing' ? one.claim : null));

  test('that was cancelled and lost its agenda stays, cancelled, with the title it had', async () => {
    for (const left of [[], [item({ EventItemMatterFile: null, EventItemTitle: 'No quorum' })]]) {
      const [claim] = await claimsOf({ [calendar]: [meeting({ EventComment: 'Meeting canceled' })], [agenda(12345)]: left });
      expect(claim).toMatchObject({ status: 'cancelled', title: 'City Council: what it was about' });
    }
  });

  test('whose agenda cannot be read is still seen to move', async () => {
    const [claim] = await claimsOf({ [calendar]: [meeting({ EventDate: '2026-03-12T00:00:00' })] });
    expect(claim).toMatchObject({ date: '2026-03-12', title: 'City Council: what it was about' });
  });

  test('whose agenda no longer names what is ours is no longer named', async () => {
    expect(
      await claimsOf({ [calendar]: [meeting()], [agenda(12345)]: [item({ EventItemMatterFile: '1', EventItemTitle: 'Paving' })] }),
    ).toEqual([]);
  });

  test('that was moved beyond the window is asked for by its number', async () => {
    const [claim] = await claimsOf({ [at('events/12345')]: meeting({ EventDate: '2026-09-01T00:00:00' }) });
    expect(claim).toMatchObject({ date: '2026-09-01' });
  });

  test('that is gone is not named; one that could not be asked for is not called missing', async () => {
    const gone = await collect(quiet, known);
    expect(gone.raws).toEqual([]);
    expect(gone.covers?.(knownHearing(12345)[1])).toBe(true);
    const undecided = await collect({ ...quiet, [at('events/12345')]: '<html>' }, known);
    expect(undecided.covers?.(knownHearing(12345)[1])).toBe(false);
    expect(undecided.notes).toHaveLength(1);
  });
});

describe('the answer covers', () => {
  const seenElsewhere = { seenIn: [{ source: 'legistar-elsewhere', url: 'https://x.example/', id: '1' }] } as Partial<Hearing>;

  test.each([
    ['a meeting of yesterday', { date: '2026-03-06' }, true],
    ['the last day of the window', { date: '2026-05-06' }, true],
    ['the day before the window', { date: '2026-03-05' }, false],
    ['the day after the window', { date: '2026-05-07' }, false],
    ['a meeting of another source', seenElsewhere, false],
    ['a cancelled meeting, which may be taken off', { status: 'cancelled' } as Partial<Hearing>, false],
    ['a postponed meeting, which may be taken off', { status: 'postponed' } as Partial<Hearing>, false],
  ])('%s: %j', async (_, differences, covered) => {
    const { covers } = await collect(quiet);
    expect(covers?.(knownHearing(1, differences)[1])).toBe(covered);
  });

  test('days of the city’s own calendar', async () => {
    // Early on 7 March UTC it is still 6 March in California.
    const context = { ...contextWith(), now: '2026-03-07T05:00:00Z' };
    const yesterday = at('events', {
      filter: "EventDate ge datetime'2026-03-05' and EventDate le datetime'2026-05-05'",
      orderBy: 'EventId',
      top: 1000,
    });
    expect((await collect({ [changedMatters]: [], [yesterday]: [] }, context)).covers).not.toBeNull();
  });
});

describe('a city that does not answer as it should', () => {
  const failing = (status: number, body: unknown = 'no') => failureOf(collectFromServer(() => ({ status, body })));

  test('403: it wants a token', async () => {
    const failure = await failing(403);
    expect(failure).toBeInstanceOf(SourceError);
    expect(failure.where).toEqual({ source: 'legistar-testville', step: 'fetch' });
    expect(failure.message).toContain('HTTP 403: this city answers only with a token');
  });

  test('500: unknown client, or out of order', async () => {
    const failure = await failing(500, { InnerException: {} });
    expect(failure.where.step).toBe('fetch');
    expect(failure.message).toContain('HTTP 500');
  });

  test('400 on matters, with what it says', async () => {
    const failure = await failing(400, { Message: 'The query is not valid, ask jane@testville.gov' });
    expect(failure.where.step).toBe('fetch');
    expect(failure.message).toContain('HTTP 400: an error: "The query is not valid, ask […]"');
  });

  test.each([
    ['an HTML page with status 200', '<!DOCTYPE html><html><body>Service unavailable</body></html>', 'not JSON but a page or XML'],
    ['an error with status 200', { Message: 'An error has occurred.' }, 'not a list but an error: "An error has occurred."'],
    ['an object', { value: [] }, 'not a list but an object (value)'],
    ['an empty body', '', 'the answer is empty'],
    ['a body that broke off', '[{"MatterId": 1, "Matter', 'not JSON, perhaps cut off'],
    ['null', 'null', 'not a list but null'],
    ['rows of another kind', [{ a: 1 }, { a: 2 }], 'not one row has the expected shape'],
  ])('%s', async (_, body, message) => {
    const failure = await failureOf(collect({ ...quiet, [changedMatters]: body }));
    expect(failure).toBeInstanceOf(SourceError);
    expect(failure.where).toEqual({ source: 'legistar-testville', step: 'parse' });
    expect(failure.message).toContain(message);
  });

  test('an error with status 200 in place of the calendar fails the source too', async () => {
    const failure = await failureOf(collect({ ...quiet, [calendar]: { Message: 'An error has occurred.' } }));
    expect(failure.message).toBe(
      '[legistar-testville parse] not a list but an error: "An error has occurred." (https://webapi.legistar.com/v1/testville/events)',
    );
  });

  test('nothing at all, where files are known to us', async () => {
    const followed = following('testville/26-0101');
    const failure = await failureOf(collect({ ...quiet, [fileMatters('26-0101')]: [] }, followed));
    expect(failure.where.step).toBe('parse');
    expect(failure.message).toContain('no matters at all, where there are files known to us');
    const inFull = contextWith({ full: true, legislation: new Map([['testville/26-0101', { client: 'testville' } as Legislation]]) });
    expect((await failureOf(collectFromServer(() => ({}), inFull))).message).toContain('no matters at all');
  });

  test('one of our files is not there, though others are: a note', async () => {
    const { notes } = await collect(
      { ...quiet, [fileMatters('26-0101', '26-0102')]: [matter()], ...parts(7001) },
      following('testville/26-0101', 'testville/26-0102'),
    );
    expect(notes).toEqual(['file 26-0102 was not found']);
  });
});

describe('a good answer that looks like none', () => {
  test('is a city without news and without files known to us', async () => {
    expect(await collect(quiet)).toMatchObject({ raws: [], notes: [], skipped: [] });
  });

  test('is a city whose calendar refuses dates: the files still count', async () => {
    const { raws, covers, notes } = await collectFromServer((url) => {
      if (url.pathname.endsWith('/events')) {
        return { status: 400, body: { Message: "'Agenda Draft Status' or 'Agenda Final Status' is not setup in settings." } };
      }
      return { body: url.pathname.endsWith('/matters') ? [matter()] : [] };
    });
    expect(filesOf(raws)).toEqual(['26-0101']);
    expect(covers).toBeNull();
    expect(notes).toEqual([
      `the calendar of Testville cannot be read this way: HTTP 400: an error: "'Agenda Draft Status' or 'Agenda Final Status' is not setup in settings." (https://webapi.legistar.com/v1/testville/events)`,
    ]);
  });
});

describe('a city that wants a token', () => {
  const closed = defineLegistarCity({ ...city, token: 'LEGISTAR_TOKEN_TEST' });

  test.each([{}, { LEGISTAR_TOKEN_TEST: '' }])('is not asked without one: %j', async (keys) => {
    expect(await collect({}, contextWith({ keys }), closed)).toEqual({
      raws: [],
      covers: null,
      notAsked: 'Testville answers only with a token, and LEGISTAR_TOKEN_TEST is not set',
    });
  });

  test('gets it with every question, and it stands nowhere else', async () => {
    const asked: (string | null)[] = [];
    const context = contextWith({ keys: { LEGISTAR_TOKEN_TEST: 'secret-word' } });
    const collected = await collectFromServer(
      (url) => {
        asked.push(url.searchParams.get('token'));
        if (url.pathname.endsWith('/sponsors')) return { status: 404 };
        if (url.pathname.endsWith('/eventitems')) return { body: [item()] };
        return { body: url.pathname.endsWith('/matters') ? [matter()] : url.pathname.endsWith('/events') ? [meeting()] : [] };
      },
      context,
      closed,
    );
    expect(new Set(asked)).toEqual(new Set(['secret-word']));
    const mapped = collected.raws.map((raw) => closed.map(raw, context));
    expect(mapped).toHaveLength(2);
    expect(JSON.stringify([collected, mapped])).not.toContain('secret-word');
  });

  test('that does not accept it says so without it', async () => {
    const failure = await failureOf(
      collectFromServer(() => ({ status: 403 }), contextWith({ keys: { LEGISTAR_TOKEN_TEST: 'secret-word' } }), closed),
    );
    expect(failure.message).toContain('HTTP 403: the token is not accepted');
    expect(failure.message).not.toContain('secret-word');
  });
});
