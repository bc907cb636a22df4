import { expect, test } from 'vitest';
import { measureSchema, type Measure, type MeasureEvent, type Provision } from '#model/measure.ts';
import { measureItems, type MeasureWords } from './measure-items.ts';
import { subjects } from '#model/subjects.ts';

const words: MeasureWords = {
  tagAuthority: 'banwatch.example,2026',
  began: '2026-11-23',
  urlOf: (id) => `https://banwatch.example/measures/${id}/`,
  placeOf: () => 'California',
  stepOf: (kind) => kind,
  dateOf: (date) => date,
  topicsOf: () => ['face-recognition'],
  clip: (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text),
};

const id = 'us/ca/2019-body-cameras';
const tag = 'tag:banwatch.example,2026:measure/us/ca/2019-body-cameras';
const now = '2027-06-01T00:00:00Z';

const event = (date: string, kind: MeasureEvent['kind'], note: string = kind): MeasureEvent => ({ date, kind, note, sources: ['x'] });

const provision: Provision = {
  id: 'cameras',
  says: 'Police may not run face recognition on body cameras.',
  binds: ['police'],
  acts: ['body-cameras'],
  rule: 'prohibited',
  subject: subjects[0]!,
  force: 'law',
  from: '2020-01-01',
  fromBasis: 'effective',
  until: '2027-01-01',
  untilBasis: 'expired',
  clause: '§ 1',
  exceptions: [],
  sources: ['x'],
};

function measure(more: Partial<Measure> = {}): Measure {
  return measureSchema.parse({
    name: 'Body Camera Act',
    officialTitle: null,
    jurisdiction: 'us/ca',
    kind: 'ban',
    instrument: 'statute',
    mechanisms: ['prohibition'],
    status: 'in-force',
    citations: [],
    summary: 'x',
    provisions: [],
    events: [],
    enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
    sources: [{ id: 'x', title: 'x', publisher: 'x', url: 'https://example.org/', published: null }],
    confidence: 'high',
    conflicts: null,
    lastChecked: '2026-11-23',
    ...more,
  });
}

const itemsOf = (more: Partial<Measure>, at = now) => measureItems(id, measure(more), at, words);

test('a step says the place, what happened and of which law; what was known from the start is dated by the first day of the record', () => {
  expect(itemsOf({ events: [event('2026-11-10', 'repealed', 'The council took it back.')] })).toEqual([
    {
      id: `${tag}/2026-11-10/repealed`,
      title: 'California: repealed: The council took it back.',
      text: '2026-11-10: The council took it back.\n\nBody Camera Act, California.',
      url: `https://banwatch.example/measures/${id}/`,
      published: '2026-11-23T12:00:00Z',
      categories: ['face-recognition'],
    },
  ]);
});

test('a step is dated by the day it was entered, and a later check of the record changes nothing', () => {
  const events = [{ ...event('2027-01-10', 'passed'), entered: '2027-01-20' }, event('2027-01-12', 'effective')];
  const first = itemsOf({ events, lastChecked: '2027-01-20' });
  expect(first.map(({ published }) => published)).toEqual(['2027-01-20T12:00:00Z', '2027-01-12T12:00:00Z']);
  expect(itemsOf({ events, lastChecked: '2027-05-30' })).toEqual(first);
  expect(itemsOf({ events: [{ ...event('2026-11-30', 'passed'), entered: '2027-01-20' }] })).toEqual([]);
});

test('what lay more than 30 days back when the record began was known from the start: no news', () => {
  expect(itemsOf({ events: [event('2019-05-14', 'passed'), event('2026-10-23', 'signed'), event('2026-10', 'court')] })).toEqual([]);
  expect(itemsOf({ events: [event('2026-10-24', 'signed')] })).toHaveLength(1);
});

test('a step foreseen by the record is said on its day, not before', () => {
  const events = [event('2027-03-01', 'effective')];
  expect(itemsOf({ events }, '2027-03-01T11:59:59Z')).toEqual([]);
  expect(itemsOf({ events }, '2027-03-01T12:00:00Z')).toMatchObject([{ published: '2027-03-01T12:00:00Z' }]);
});

test('a step that is entered before another leaves its id, whatever its place; the second of a day and kind gets a number', () => {
  const later = [event('2026-11-20', 'signed', 'b')];
  const [before] = itemsOf({ events: later });
  const after = itemsOf({ events: [event('2026-11-10', 'passed', 'a'), ...later, event('2026-11-20', 'signed', 'c')] });
  expect(after.find(({ text }) => text.includes(': b'))).toEqual(before);
  expect(after.map((item) => item.id)).toEqual([`${tag}/2026-11-10/passed`, `${tag}/2026-11-20/signed`, `${tag}/2026-11-20/signed-2`]);
});

test('a new name of the law leaves every id as it was', () => {
  const events = [event('2026-11-10', 'passed')];
  expect(itemsOf({ events, name: 'Other' }).map((item) => item.id)).toEqual(itemsOf({ events }).map((item) => item.id));
});

test('a sunset flips by itself on its day, with one item and no edit', () => {
  const provisions = [provision, { ...provision, id: 'drones', says: 'Nor on drones.' }];
  expect(itemsOf({ provisions }, '2026-12-31T23:00:00Z')).toEqual([]);
  expect(itemsOf({ provisions })).toMatchObject([
    {
      id: `${tag}/2027-01-01/expired`,
      title: 'California: expired: Police may not run face recognition on body cameras. Nor on…',
      published: '2027-01-01T12:00:00Z',
    },
  ]);
});

test.each(['2027-01-01', '2027-01'])(
  'a sunset that a person confirms and enters later stays the same item with the same date: %s',
  (until) => {
    const provisions = [{ ...provision, until }];
    const [before] = itemsOf({ provisions });
    for (const entered of [{}, { entered: '2027-01-31' }, { entered: '2027-05-01' }]) {
      const events = [{ ...event(until, 'expired', 'It ran out.'), ...entered }];
      const [after, ...more] = itemsOf({ provisions, events, lastChecked: '2027-05-01' });
      expect(more).toEqual([]);
      expect([after!.id, after!.published]).toEqual([before!.id, before!.published]);
    }
  },
);

test('a rule that ran out though no day was set for it is dated by the day on which that was entered', () => {
  const events = [{ ...event('2027-01-01', 'expired'), entered: '2027-01-15' }];
  expect(itemsOf({ events })).toMatchObject([{ published: '2027-01-15T12:00:00Z' }]);
  expect(itemsOf({ events, provisions: [{ ...provision, untilBasis: 'repealed' }] })).toMatchObject([
    { published: '2027-01-15T12:00:00Z' },
  ]);
  const inCourt = itemsOf({ events: [{ ...event('2027-01-01', 'court'), entered: '2027-01-15' }], provisions: [provision] });
  expect(inCourt.map(({ published }) => published)).toEqual(['2027-01-15T12:00:00Z', '2027-01-01T12:00:00Z']);
});

test('that one rule ran out says nothing of another that ends before or after it', () => {
  const [early, late] = ['2027-01', '2027-04-01'].map((until) => ({ ...provision, id: until, until }));
  const on = (...dates: string[]) => {
    const events = dates.map((date) => ({ ...event(date, 'expired'), entered: '2027-02-01' }));
    return itemsOf({ provisions: [early!, late!], events }).map(({ id, published }) => [id.split('/').at(-2), published.slice(0, 10)]);
  };
  expect(on('2027-01')).toEqual([
    ['2027-01', '2027-01-31'],
    ['2027-04-01', '2027-04-01'],
  ]);
  // A day within the month is the same end, told more exactly, and was not foreseen.
  expect(on('2027-01-15')).toEqual([
    ['2027-01-15', '2027-02-01'],
    ['2027-04-01', '2027-04-01'],
  ]);
  expect(on('2027-04-01')).toEqual([
    ['2027-04-01', '2027-04-01'],
    ['2027-01', '2027-01-31'],
  ]);
});

test('a sunset known only to the month is news when the month is surely over', () => {
  const provisions = [{ ...provision, until: '2027-01' }];
  expect(itemsOf({ provisions }, '2027-01-30T00:00:00Z')).toEqual([]);
  expect(itemsOf({ provisions })).toMatchObject([{ published: '2027-01-31T12:00:00Z' }]);
});

test('a sunset of years ago, and a rule that ended in another way, are no items', () => {
  expect(itemsOf({ provisions: [{ ...provision, until: '2023-01-01' }] })).toEqual([]);
  expect(itemsOf({ provisions: [{ ...provision, untilBasis: 'replaced' }] })).toEqual([]);
});

test('a file that got another name keeps the ids of its items by its key', () => {
  const events = [event('2026-11-10', 'passed')];
  expect(itemsOf({ events, key: 'us/ca/first-name' }).map(({ id }) => id)).toEqual([
    expect.stringContaining(':measure/us/ca/first-name/2026-11-10/passed'),
  ]);
});
