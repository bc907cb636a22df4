import { describe, expect, test } from 'vitest';
import { hearingSchema, type Hearing } from '#model/hearing.ts';
import { claim, dayAfter, firstPull, id, known, nextDay, nothing, observe, pull, still, tally } from './reconcile-stand-in.ts';

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
  expect(tally(pull(result.known, dayAfter, [observe()]).result)).toEqual(still);
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
