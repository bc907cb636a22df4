import { describe, expect, test } from 'vitest';
import { legislationSchema, type Legislation } from '#model/legislation.ts';
import { legislationId, readDay } from './map-matter.ts';
import { history, mapped, now } from './stand-in.ts';

const recordOf = (...given: Parameters<typeof mapped>) => {
  const { record } = mapped(...given)!;
  legislationSchema.parse({ ...record, firstSeen: now, topics: [], changes: [] });
  return record;
};

test('a matter in our own words', () => {
  const observation = mapped(
    { MatterPassedDate: '2026-03-10T18:00:00', MatterEnactmentDate: '2026-03-20T00:00:00', MatterEnactmentNumber: ' 14-26 ' },
    {
      histories: [history()],
      sponsors: [
        { MatterSponsorName: 'Kaplan ', MatterSponsorSequence: 1 },
        { MatterSponsorName: 'Brooks', MatterSponsorSequence: 0 },
        { MatterSponsorName: 'Kaplan', MatterSponsorSequence: 2 },
        { MatterSponsorName: null, MatterSponsorSequence: 3 },
      ],
      attachments: [],
    },
  );
  expect(observation).toEqual({
    kind: 'legislation',
    id: 'testville/26-0101',
    sourceId: '26-0101',
    record: {
      title: 'An ordinance on facial recognition by the police',
      jurisdiction: 'us/ca/oakland',
      client: 'testville',
      file: '26-0101',
      kind: 'Ordinance',
      status: 'In Committee',
      body: 'Public Safety Committee',
      introduced: '2026-02-03',
      onAgenda: '2026-03-10',
      passed: '2026-03-10',
      enacted: '2026-03-20',
      enactmentNumber: '14-26',
      sponsors: ['Brooks', 'Kaplan'],
      history: [{ date: '2026-02-10', body: 'City Council', action: 'Referred', result: null }],
      documents: [],
      url: 'https://testville.legistar.com/gateway.aspx?M=L&ID=7001',
      source: 'legistar-testville',
    },
  });
});

describe('what a city leaves out', () => {
  test('is null', () => {
    const empty = { MatterTypeName: null, MatterStatusName: ' ', MatterBodyName: undefined, MatterIntroDate: null, MatterAgendaDate: '' };
    expect(recordOf(empty)).toMatchObject({
      kind: null,
      status: null,
      body: null,
      introduced: null,
      onAgenda: null,
      enactmentNumber: null,
    });
  });

  test('as a title is taken from the name, and beside a title the name is a summary', () => {
    expect(recordOf({ MatterTitle: null, MatterName: 'Face ordinance' })).toMatchObject({ title: 'Face ordinance' });
    expect(recordOf({ MatterName: 'Face ordinance' })).toMatchObject({ summary: 'Face ordinance' });
    expect(recordOf()).not.toHaveProperty('summary');
  });

  test('as title and name stops this matter', () => {
    expect(() => mapped({ MatterTitle: ' ', MatterName: null })).toThrow('no title');
  });

  test.each([null, '', ' - '])('as number (%j) stops this matter', (MatterFile) => {
    expect(() => mapped({ MatterFile })).toThrow('no file number');
  });
});

test('a matter that the public may not see is not published', () => {
  expect(mapped({ MatterRestrictViewViaWeb: true })).toBeNull();
});

test('a version that is a letter, and a file number that is a number, stop nothing', () => {
  expect(recordOf({ MatterVersion: '2A', MatterFile: 190110 })).toMatchObject({ file: '190110' });
});

test('an id that only stands in for one makes no address', () => {
  expect(recordOf({ MatterId: -190110 }).url).toBeNull();
});

describe('the id', () => {
  test.each([
    ['190110', 'sfgov/190110'],
    ['2026-1882', 'sfgov/2026-1882'],
    ['BL2022-1115', 'sfgov/BL2022-1115'],
    ['CB 120979', 'sfgov/CB-120979'],
    [' #26/0101 (rev.) ', 'sfgov/26-0101-rev'],
    ['../../x', 'sfgov/x'],
    ['Über 1', 'sfgov/ber-1'],
  ])('of file %j is %s', (file, id) => {
    expect(legislationId('sfgov', file)).toBe(id);
  });
});

describe('a day', () => {
  test.each([
    ['2026-10-06T00:00:00', '2026-10-06'],
    ['2026-07-30T18:00:00', '2026-07-30'],
    ['2013-04-30T10:00:00.03', '2013-04-30'],
    ['0001-01-01T00:00:00', null],
    ['1900-01-01T00:00:00', null],
    ['2026-02-30T00:00:00', null],
    ['10/06/2026', null],
    ['', null],
  ])('%j is %j, in any zone of the machine', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe('the history', () => {
  const historyOf = (...histories: Record<string, unknown>[]) => recordOf({}, { histories }).history;

  test('has a step once, as the minutes tell it', () => {
    const agenda = history({ MatterHistoryId: 60, MatterHistoryActionName: 'Passed', MatterHistoryPassedFlagName: 'Pass' });
    const minutes = {
      ...agenda,
      MatterHistoryId: 61,
      MatterHistoryMinutesSequence: 677,
      MatterHistoryVersion: null,
      MatterHistoryActionText: 'The ordinance was passed, 8 to 1.',
    };
    for (const both of [
      [agenda, minutes],
      [minutes, agenda],
    ]) {
      expect(historyOf(...both)).toEqual([
        { date: '2026-02-10', body: 'City Council', action: 'Passed', result: 'Pass', note: 'The ordinance was passed, 8 to 1.' },
      ]);
    }
  });

  test('keeps steps of another day, action or meeting', () => {
    const steps = [
      history({ MatterHistoryId: 1 }),
      history({ MatterHistoryId: 2, MatterHistoryActionName: 'Heard' }),
      history({ MatterHistoryId: 3, MatterHistoryEventId: 901 }),
      history({ MatterHistoryId: 4, MatterHistoryActionDate: '2026-02-11T00:00:00' }),
    ];
    expect(historyOf(...steps)).toHaveLength(4);
  });

  test('outside meetings tells steps apart by what they say', () => {
    const referral = (text: string | null) => history({ MatterHistoryEventId: null, MatterHistoryActionText: text });
    expect(historyOf(referral('to Rules'), referral('to Safety'), referral('to Rules'))).toHaveLength(2);
  });

  test('is told from the oldest on, by hour within a day, what has no day last', () => {
    const order = historyOf(
      history({ MatterHistoryId: 9, MatterHistoryActionDate: null, MatterHistoryActionName: 'E' }),
      history({ MatterHistoryId: 5, MatterHistoryActionDate: '2026-02-20T00:00:00', MatterHistoryActionName: 'D' }),
      history({ MatterHistoryId: 4, MatterHistoryActionDate: '2026-02-11T18:00:00', MatterHistoryActionName: 'C' }),
      history({ MatterHistoryId: 8, MatterHistoryActionDate: '2026-02-11T10:00:00', MatterHistoryActionName: 'B' }),
      history({ MatterHistoryId: 7, MatterHistoryActionDate: '2026-02-11T00:00:00', MatterHistoryActionName: 'A2' }),
      history({ MatterHistoryId: 6, MatterHistoryActionDate: '2026-02-11T00:00:00', MatterHistoryActionName: 'A1' }),
    );
    expect(order.map(({ action }) => action)).toEqual(['A1', 'A2', 'B', 'C', 'D', 'E']);
  });

  test('has no RTF and no note that only repeats the action', () => {
    const rtf = history({ MatterHistoryActionText: '{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Arial;}} Passed\\par}' });
    const same = history({ MatterHistoryEventId: 2, MatterHistoryActionText: ' Referred ' });
    for (const step of historyOf(rtf, same)) expect(step).not.toHaveProperty('note');
  });

  test('takes the text where the action has no name, and leaves out a step that says nothing', () => {
    expect(historyOf(history({ MatterHistoryActionName: ' ', MatterHistoryActionText: 'Sent to the Mayor' }))[0]?.action).toBe(
      'Sent to the Mayor',
    );
    expect(historyOf(history({ MatterHistoryActionName: null }))).toEqual([]);
  });
});

describe('the documents', () => {
  const attachment = (url: string | null, differences: Record<string, unknown> = {}) => ({
    MatterAttachmentName: 'Ordinance, version 1 ',
    MatterAttachmentHyperlink: url,
    MatterAttachmentMatterVersion: '0',
    MatterAttachmentShowOnInternetPage: true,
    MatterAttachmentSort: 1,
    ...differences,
  });
  const documentsOf = (...attachments: Record<string, unknown>[]) => recordOf({}, { attachments }).documents;

  test('are named once, though each version repeats them, and lie on several hosts', () => {
    expect(
      documentsOf(
        attachment('https://legistar.granicus.com/testville/attachments/b.pdf', { MatterAttachmentSort: 2, MatterAttachmentName: ' ' }),
        attachment('https://testville.legistar1.com/testville/attachments/a.pdf'),
        attachment('https://testville.legistar1.com/testville/attachments/a.pdf', { MatterAttachmentMatterVersion: '1' }),
      ),
    ).toEqual([
      { title: 'Ordinance, version 1', kind: null, url: 'https://testville.legistar1.com/testville/attachments/a.pdf' },
      { title: 'Attachment', kind: null, url: 'https://legistar.granicus.com/testville/attachments/b.pdf' },
    ]);
  });

  test.each(['javascript:alert(1)', 'a.pdf', '', null, 'https://user:pass@host/a.pdf'])('at %j are left out', (url) => {
    expect(documentsOf(attachment(url))).toEqual([]);
  });

  test('for the city’s own use are left out', () => {
    expect(documentsOf(attachment('https://testville.legistar1.com/a.pdf', { MatterAttachmentShowOnInternetPage: false }))).toEqual([]);
  });
});

describe('what was not read', () => {
  const known = new Map([
    [
      'testville/26-0101',
      {
        sponsors: ['Brooks'],
        history: [{ date: '2026-02-10', body: 'City Council', action: 'Referred', result: null }],
        documents: [{ title: 'Ordinance', kind: null, url: 'https://testville.legistar1.com/a.pdf' }],
      } as unknown as Legislation,
    ],
  ]);

  test('stays as it is known', () => {
    const {
      sponsors,
      history: steps,
      documents,
    } = recordOf({}, { histories: null, sponsors: null, attachments: null }, { legislation: known });
    expect([sponsors, steps, documents].map((list) => list.length)).toEqual([1, 1, 1]);
  });

  test('is nothing where nothing is known', () => {
    expect(recordOf({}, { histories: null, sponsors: null, attachments: null })).toMatchObject({
      sponsors: [],
      history: [],
      documents: [],
    });
  });

  test('does not hold for sponsors and documents that were taken back; an empty history says nothing', () => {
    const record = recordOf({}, { histories: [], sponsors: [], attachments: [] }, { legislation: known });
    expect(record).toMatchObject({ sponsors: [], documents: [] });
    expect(record.history).toHaveLength(1);
  });
});

describe('contacts', () => {
  test('do not get in, whatever the field', () => {
    const observation = mapped(
      {
        MatterTitle: 'Facial recognition (staff: jane.public@testville.gov, 617-555-0142)',
        MatterName: 'Contact jane.public@testville.gov about faces',
        MatterText1: 'jane.public@testville.gov',
        MatterText2: 'jane.public@testville.gov',
        MatterEXText3: 'TESTVILLE\\jpublic',
        MatterNotes: 'jane.public@testville.gov',
        MatterRequester: 'jpublic@testville.gov',
      },
      {
        histories: [
          history({ MatterHistoryActionText: 'Speakers: resident@mail.example (510) 555-0142', MatterHistoryMoverName: 'x@y.gov' }),
        ],
        sponsors: [{ MatterSponsorName: 'Jane Public jpublic@testville.gov', MatterSponsorSequence: 0 }],
        attachments: [
          { MatterAttachmentName: 'Letter of resident@mail.example', MatterAttachmentHyperlink: 'https://testville.legistar1.com/a.pdf' },
        ],
      },
    );
    expect(JSON.stringify(observation)).not.toMatch(/@|555|TESTVILLE|jpublic/);
    expect(observation?.record.title).toBe('Facial recognition (staff: […])');
  });
});

test('hostile text stays text on one line', () => {
  expect(recordOf({ MatterTitle: 'Faces\r\n<script>\u202eevil\u0000</script>\u00a0{x}' }).title).toBe('Faces <script>evil</script> {x}');
});
