import { describe, expect, test } from 'vitest';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import {
  claim,
  dayAfter,
  firstPull,
  fromCongressGov,
  id,
  known,
  nextDay,
  nothing,
  observe,
  pull,
  still,
  tally,
} from './reconcile-stand-in.ts';
import type { HearingObservation } from './source.ts';

test('an event keeps its record when the next Congress begins, and another chamber’s number is another event', () => {
  const moved = pull(known, nextDay, [observe({ location: { room: 'SH-216' } }, { id: '120/senate/338683', congress: 120 })]);
  expect([...moved.known.keys()]).toEqual([id]);
  const house = pull(known, nextDay, [observe(), observe({}, { id: '119/house/338683', chamber: 'house' })]);
  expect(house.result.added).toEqual(['119/house/338683']);
});

test('meetings without an event id are never joined', () => {
  const first = pull(nothing, firstPull, [observe({}, { id: 'us/a', eventId: null, sourceId: 'a' })]);
  const second = pull(first.known, nextDay, [observe({}, { id: 'us/b', eventId: null, sourceId: 'b' })], { covers: null });
  expect([...second.known.keys()]).toEqual(['us/a', 'us/b']);
  expect(second.result).toMatchObject({ added: ['us/b'], moved: new Map() });
});

test('what people curated is kept through every change', () => {
  const curated = { title: 'Face recognition at the border', topics: ['faces'], note: 'The agenda says otherwise.' };
  const withCurated = new Map([[id, { ...known.get(id)!, curated }]]);
  const moved = pull(withCurated, nextDay, [observe({ title: 'Hearings to examine fish.' })]);
  expect(moved.record).toMatchObject({ curated, title: 'Hearings to examine fish.' });
  expect(pull(moved.known, dayAfter, []).record).toMatchObject({ curated, status: 'unlisted' });
});

test('a hearing from the record gains what a source says of it and keeps what people wrote', () => {
  const archive = hearingSchema.parse({
    title: 'Facial Recognition and the Border',
    kind: 'hearing',
    access: null,
    jurisdiction: 'us',
    congress: 119,
    chamber: 'senate',
    eventId: '338683',
    committees: ['ssju00'],
    startsAt: null,
    date: '2026-07',
    dateNote: 'A press release of June says "in July".',
    timeZone: 'America/New_York',
    status: 'held',
    location: null,
    witnesses: [{ name: 'Ada Example', position: null, organization: null }],
    links: [{ label: 'Press release', url: 'https://example.gov/a' }],
    sources: [{ title: 'Press release', publisher: null, url: 'https://example.gov/a', published: null }],
    confidence: 'medium',
    lastChecked: '2026-07-01',
    origin: 'archive',
    firstSeen: null,
    url: null,
    curated: { relevance: 'core' },
  });
  const at = '119/senate/2026-07-border';
  const result = pull(new Map([[at, archive]]), nextDay, [observe()]);
  expect([...result.known.keys()]).toEqual([at]);
  const record = result.known.get(at)!;
  expect(record).toMatchObject({
    origin: 'archive',
    firstSeen: null,
    title: claim.title,
    startsAt: claim.startsAt,
    date: '2026-07-29',
    status: 'held',
    witnesses: archive.witnesses,
    links: archive.links,
    sources: archive.sources,
    confidence: 'medium',
    curated: { relevance: 'core' },
    seenIn: [{ source: 'senate-schedule', id: '338683' }],
  });
  expect(record.claims).toMatchObject({
    archive: { title: 'Facial Recognition and the Border', status: 'held' },
    'senate-schedule': { title: claim.title, startsAt: claim.startsAt },
  });
  expect(record.claims!['archive']!.date).toBeUndefined();
  // What a source adds to it was known long ago; what it changes later is news.
  expect(record.changes).toEqual([]);
  const moved = pull(result.known, dayAfter, [observe({ location: { room: 'SH-216' } })]).known.get(at)!;
  expect(moved.changes).toMatchObject([{ field: 'location', to: { room: 'SH-216' } }]);
  expect(tally(pull(result.known, dayAfter, [observe()]).result)).toEqual(still);
});

test('what only adds to known meetings makes no new one', () => {
  const adding = (of: HearingObservation) => ({ ...of, onlyKnown: true });
  const printed = { source: 'govinfo', covers: null };
  expect(pull(nothing, nextDay, [adding(observe())], printed).result.records.size).toBe(0);
  const { result, record } = pull(known, nextDay, [adding(fromCongressGov({ description: 'As printed.' }))], printed);
  expect([record.description, result.added]).toEqual(['As printed.', []]);
  const entered = new Map([['119/senate/entered', { ...known.get(id)!, eventId: null }]]);
  expect(pull(entered, nextDay, [adding(observe())], printed).result.moved).toEqual(new Map([[id, '119/senate/entered']]));
  const undated = adding(observe({ date: undefined, startsAt: undefined }));
  expect(pull(entered, nextDay, [undated], printed).result.records.size).toBe(0);
});

test('a meeting first met without its event id is the same when its source names it by one, and no second one is unlisted', () => {
  const first = pull(nothing, firstPull, [observe({}, { id: '119/senate/a', eventId: null, sourceId: 'a' })]);
  const { result } = pull(first.known, nextDay, [observe()]);
  expect(result.moved).toEqual(new Map([[id, '119/senate/a']]));
  expect([[...result.records.keys()], result.unlisted]).toEqual([[id], []]);
});

test('another event of the same committee and day is another meeting', () => {
  const second = observe({}, { id: '119/senate/338684', eventId: '338684', sourceId: '338684' });
  expect(pull(known, nextDay, [observe(), second]).result).toMatchObject({ added: ['119/senate/338684'], moved: new Map() });
});

test('where a source names a meeting, and the body that meets, are kept up to date', () => {
  const moved = { sourceUrl: 'https://www.senate.gov/other.xml', body: 'Task Force' };
  const { record } = pull(known, nextDay, [observe({}, moved)]);
  expect(record).toMatchObject({ body: 'Task Force', seenIn: [{ source: 'senate-schedule', url: moved.sourceUrl }] });
  expect(pull(pull(known, nextDay, [observe({}, moved)]).known, dayAfter, [observe()]).record.body).toBe('Task Force');
});

describe('a hearing from the record without an event id', () => {
  const entered: Hearing = {
    ...known.get(id)!,
    eventId: null,
    origin: 'archive',
    firstSeen: null,
    seenIn: [],
    curated: { summary: 'Ours.' },
  };
  const at = '119/senate/entered';
  const record = new Map([[at, entered]]);
  const one = observe();
  const other = (title: string) => observe({ title }, { id: '119/senate/338684', eventId: '338684', sourceId: '338684' });

  test('is the one meeting of its committee that day', () => {
    const farms = other('Hearings to examine farms.');
    expect(pull(record, nextDay, [farms]).result.moved).toEqual(new Map([[farms.id, at]]));
  });

  test('is the meeting of a subcommittee of its committee only with its words', () => {
    const movedTo = (committees: string[] | undefined, title = claim.title!) => {
      const joint = new Map([[at, { ...entered, committees: ['ssga00', 'ssju00'] }]]);
      return [...pull(joint, nextDay, [observe({ committees, title })]).result.moved.keys()];
    };
    expect(movedTo(['ssfi12', 'ssju26'])).toEqual([id]);
    expect(movedTo(['ssfi12', 'ssju26'], 'Hearings to examine farms.')).toEqual([]);
    expect(movedTo(['ssfi00', 'ssju00'], 'Hearings to examine farms.')).toEqual([id]);
    expect(movedTo(['ssfi12'])).toEqual([]);
    expect(movedTo(undefined)).toEqual([]);
  });

  test('is not claimed by a meeting that has its record already', () => {
    const both = new Map([...record, [id, known.get(id)!] as const]);
    const farms = other('Hearings to examine farms.');
    expect(pull(both, nextDay, [one, farms]).result).toMatchObject({ moved: new Map([[farms.id, at]]), added: [] });
  });

  test('is not of another day, and no meeting is two records', () => {
    const day = { date: '2026-07-30', startsAt: '2026-07-30T09:30:00-04:00' };
    expect(pull(record, nextDay, [observe(day)]).result.moved.size).toBe(0);
    const two = new Map([...record, ['119/senate/entered-too', entered] as const]);
    expect(pull(two, nextDay, [one]).result).toMatchObject({ moved: new Map(), added: [id] });
  });

  test.each([
    ['at another hour', { startsAt: '2026-07-29T14:00:00-04:00' }],
    ['to work on bills', { kind: 'markup' as const }],
  ])('is not the only one named so far that sits %s and shares no word of its title', (_, differences) => {
    const bills = observe(
      { title: 'Hearings to examine farms.', ...differences },
      { id: '119/senate/338684', eventId: '338684', sourceId: '338684' },
    );
    const { result, known: after } = pull(record, nextDay, [bills]);
    expect([result.moved.size, result.added]).toEqual([0, [bills.id]]);
    expect(pull(after, dayAfter, [bills, one]).result.moved).toEqual(new Map([[id, at]]));
    const renamed = observe({ ...differences });
    expect(pull(record, nextDay, [renamed]).result.moved).toEqual(new Map([[id, at]]));
  });

  test.each(['first', 'last'])('is of two meetings the one with its words, which stands %s', (place) => {
    const two = [one, other('Hearings to examine farms.')];
    const { result, known: after } = pull(record, nextDay, place === 'first' ? two : two.toReversed());
    expect(result.moved).toEqual(new Map([[id, at]]));
    expect(after.get(id)).toMatchObject({ origin: 'archive', formerIds: [at], curated: entered.curated });
    expect(after.get('119/senate/338684')).toMatchObject({ origin: 'pull', firstSeen: nextDay });
    expect(after.get('119/senate/338684')).not.toHaveProperty('curated');
  });

  test('is neither of two meetings with its words', () => {
    const { result, known: after } = pull(record, nextDay, [one, other(claim.title!)]);
    expect([result.moved.size, result.added.length]).toEqual([0, 2]);
    expect(after.get(at)).toEqual(entered);
  });
});

test('a hearing from the record that no source names is never missing', () => {
  const archive: Hearing = { ...known.get(id)!, origin: 'archive', firstSeen: null, seenIn: [] };
  expect(pull(new Map([[id, archive]]), nextDay, []).result.records.size).toBe(0);
});
