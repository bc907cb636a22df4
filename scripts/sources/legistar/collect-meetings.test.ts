import { describe, expect, test } from 'vitest';
import type { Hearing } from '#model/hearing.ts';
import {
  agenda,
  at,
  calendar,
  changedMatters,
  collect,
  collectFromServer,
  contextWith,
  fileMatters,
  following,
  item,
  knownHearing,
  matter,
  meeting,
  newMinutes,
  observe,
  parts,
  quiet,
  testville,
} from './stand-in.ts';

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

  test('that are over are asked for once more when their minutes are there, and keep what they were about', async () => {
    const minutes = 'https://testville.legistar1.com/m.pdf';
    const past = { EventDate: '2026-02-10T00:00:00', EventMinutesFile: minutes };
    const context = contextWith({ known: new Map([knownHearing(7, { date: '2026-02-10' })]) });
    const answers = { ...quiet, [newMinutes]: [meeting({ EventId: 7, ...past }), meeting({ EventId: 8, ...past })] };
    const observed = await observe(answers, context);
    expect(observed).toMatchObject([
      { id: 'us/ca/oakland/testville-7', claim: { title: 'City Council: what it was about', date: '2026-02-10', status: 'scheduled' } },
    ]);
    expect(JSON.stringify(observed)).toContain(minutes);
  });

  test('that are over are left alone when they have their minutes, or were long ago', async () => {
    const documents = [{ title: 'Minutes', kind: 'minutes', url: 'https://testville.legistar1.com/m.pdf' }];
    const known = new Map([knownHearing(7, { date: '2026-02-10', documents }), knownHearing(8, { date: '2025-11-10' })]);
    expect((await collect(quiet, contextWith({ known }))).notes).toEqual([]);
    const waiting = await collect(quiet, contextWith({ known: new Map([knownHearing(9, { date: '2026-02-10' })]) }));
    expect(waiting.notes).toEqual([expect.stringContaining('minutes of earlier meetings were not asked for: HTTP 404')]);
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

  const paving = { [agenda(12345)]: [item({ EventItemMatterFile: '1', EventItemTitle: 'Paving' })] };

  test('whose agenda no longer names what is ours still takes place, and says so', async () => {
    expect(await claimsOf({ [calendar]: [meeting()], ...paving })).toMatchObject([
      { status: 'scheduled', title: 'City Council: what it was about', description: 'No longer on the agenda: 26-0101: what it was about' },
    ]);
  });

  test('whose agenda no longer names what is ours is still seen to move and to be cancelled', async () => {
    const [moved] = await claimsOf({ [calendar]: [meeting({ EventDate: '2026-03-12T00:00:00' })], ...paving });
    expect(moved).toMatchObject({ date: '2026-03-12', description: expect.stringMatching(/^No longer on the agenda/) as string });
    const [off] = await claimsOf({ [calendar]: [meeting({ EventComment: 'Meeting canceled' })], ...paving });
    expect(off).toMatchObject({ status: 'cancelled', description: 'On the agenda: 26-0101: what it was about' });
  });

  test('keeps the item for which it was recorded, though our topics no longer name that', async () => {
    const kept = [
      item({ EventItemTitle: 'what it was about' }),
      item({ EventItemId: 2, EventItemMatterFile: '1', EventItemTitle: 'Paving' }),
    ];
    const [claim] = await claimsOf({ [calendar]: [meeting()], [agenda(12345)]: kept });
    expect(claim).toMatchObject({ description: 'On the agenda: 26-0101: what it was about' });
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
