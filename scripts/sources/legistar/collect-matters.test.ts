import { describe, expect, test } from 'vitest';
import type { Legislation } from '#model/legislation.ts';
import {
  at,
  changedMatters,
  collect,
  collectFromServer,
  contextWith,
  fileMatters,
  filesOf,
  following,
  history,
  matter,
  observe,
  parts,
  quiet,
  testville,
} from './stand-in.ts';

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

  test('are not there at all only where nothing changed; of those that are followed, or known and asked for in full, some must be', async () => {
    const legislation = new Map([['testville/26-0103', { client: 'testville', file: '26-0103' } as Legislation]]);
    const elsewhere = new Map([['elsewhere/1', { client: 'elsewhere', file: '1' } as Legislation]]);
    const nothing = (context: ReturnType<typeof contextWith>) => collectFromServer(() => ({ body: [] }), context);
    for (const context of [{ legislation }, { full: true }, { full: true, legislation: elsewhere }])
      expect((await nothing(contextWith(context))).raws).toEqual([]);
    for (const context of [contextWith({ full: true, legislation }), following('testville/26-0103')])
      await expect(nothing(context)).rejects.toThrow('no matters at all, where there are files known to us');
  });

  test('of which some have a name in place of a title are a list of matters', async () => {
    const named = [1, 2].map((MatterId) => matter({ MatterId, MatterTitle: null, MatterName: 'Paving' }));
    expect((await collect({ ...quiet, [changedMatters]: named })).raws).toEqual([]);
    expect((await collect({ ...quiet, [changedMatters]: [matter({ MatterTitle: null, MatterName: null })] })).raws).toEqual([]);
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
