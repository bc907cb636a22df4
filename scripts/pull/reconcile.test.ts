import { describe, expect, test } from 'vitest';
import { hearingSchema, type Hearing, type HearingClaim } from '#model/hearing.ts';
import type { Topic } from '#model/tracker-config.ts';
import { isAhead, reconcile, type Reconciled } from './reconcile.ts';
import type { HearingObservation } from './source.ts';

const topics: readonly Topic[] = [
  { id: 'faces', name: 'Faces', threshold: 2, terms: [{ term: 'facial recognition', weight: 2 }], exclude: [] },
];

const firstPull = '2026-07-25T18:00:00Z';
const nextDay = '2026-07-26T18:00:00Z';
const dayAfter = '2026-07-27T18:00:00Z';

const claim: HearingClaim = {
  title: 'Hearings to examine facial recognition.',
  kind: 'hearing',
  access: 'open',
  committees: ['ssju00'],
  startsAt: '2026-07-29T09:30:00-04:00',
  date: '2026-07-29',
  timeZone: 'America/New_York',
  status: 'scheduled',
  location: { room: 'SD-226' },
  bills: [],
  videos: [],
  url: 'https://www.senate.gov/committees/hearings_meetings.htm',
};

const id = '119/senate/338683';

function observe(more: Partial<HearingClaim> = {}, observation: Partial<HearingObservation> = {}): HearingObservation {
  return {
    id,
    jurisdiction: 'us',
    congress: 119,
    chamber: 'senate',
    eventId: '338683',
    sourceId: '338683',
    sourceUrl: 'https://www.senate.gov/general/committee_schedules/hearings.xml',
    claim: { ...claim, ...more },
    ...observation,
  };
}

function fromCongressGov(more: Partial<HearingClaim> = {}): HearingObservation {
  return observe(more, { id: '119/senate/cg-338683', sourceId: 'cg-338683', sourceUrl: 'https://api.congress.gov/v3/x' });
}

interface Pulled {
  source?: string;
  skipped?: ReadonlySet<string>;
  covers?: ((hearing: Hearing) => boolean) | null;
}

/** One pull of one source on top of what is known; gives what is known afterwards, as the files would give it back. */
function pull(known: ReadonlyMap<string, Hearing>, now: string, observations: HearingObservation[], options: Pulled = {}) {
  const { source = 'senate-schedule', skipped, covers = () => true } = options;
  const before = structuredClone([...known]);
  const result = reconcile(source, observations, covers, known, topics, now, skipped);
  expect([...known]).toEqual(before);
  const after = new Map(known);
  for (const [at, record] of result.records) after.set(at, hearingSchema.parse(JSON.parse(JSON.stringify(record))));
  return { result, known: after, record: after.get(id)! };
}

const nothing = new Map<string, Hearing>();
const known = pull(nothing, firstPull, [observe()]).known;

function tally({ added, changed, unlisted, returned, unchanged, records }: Reconciled) {
  return {
    records: records.size,
    added: added.length,
    changed: changed.length,
    unlisted: unlisted.length,
    returned: returned.length,
    unchanged,
  };
}

const still = { records: 0, added: 0, changed: 0, unlisted: 0, returned: 0, unchanged: 1 };

test('a new meeting is kept with where and when it was first seen, and with its topics', () => {
  const { result, record } = pull(nothing, firstPull, [observe()]);
  expect(result.added).toEqual([id]);
  expect(record).toMatchObject({
    ...claim,
    origin: 'pull',
    firstSeen: firstPull,
    eventId: '338683',
    changes: [],
    seenIn: [{ source: 'senate-schedule', id: '338683' }],
    topics: [{ topic: 'faces', because: ['"facial recognition" in title'] }],
  });
  expect(record.claims).toBeUndefined();
});

test('the same answer again changes nothing, however often and late', () => {
  const again = pull(known, nextDay, [observe()]);
  expect(tally(again.result)).toEqual(still);
  expect(tally(pull(again.known, '2027-01-01T00:00:00Z', [observe()]).result)).toEqual(still);
});

test('the same input gives the same records', () => {
  const moved = observe({ startsAt: '2026-07-29T14:30:00-04:00' });
  expect(JSON.stringify([...pull(known, nextDay, [moved]).result.records])).toBe(
    JSON.stringify([...pull(known, nextDay, [moved]).result.records]),
  );
});

test('a meeting that moves keeps what it said before, once', () => {
  const { result, record } = pull(known, nextDay, [observe({ startsAt: '2026-07-30T14:30:00-04:00', date: '2026-07-30' })]);
  expect(record).toMatchObject({ startsAt: '2026-07-30T14:30:00-04:00', date: '2026-07-30', firstSeen: firstPull });
  expect(record.changes).toEqual([
    {
      seenAt: nextDay,
      field: 'startsAt',
      from: '2026-07-29T09:30:00-04:00',
      to: '2026-07-30T14:30:00-04:00',
      source: 'senate-schedule',
    },
  ]);
  expect(result.changed).toEqual([{ id, changes: record.changes }]);
});

test('a change of room is noted with both rooms', () => {
  const { record } = pull(known, nextDay, [observe({ location: { room: 'SH-216' } })]);
  expect(record.changes).toEqual([
    { seenAt: nextDay, field: 'location', from: { room: 'SD-226' }, to: { room: 'SH-216' }, source: 'senate-schedule' },
  ]);
});

test('a room that is no longer given is noted as nothing', () => {
  const { record } = pull(known, nextDay, [observe({ location: undefined })]);
  expect(record.location).toBeNull();
  expect(record.changes).toMatchObject([{ field: 'location', from: { room: 'SD-226' }, to: null }]);
});

test('each move is added to the history, oldest first', () => {
  const once = pull(known, nextDay, [observe({ location: { room: 'SH-216' } })]);
  const { record } = pull(once.known, dayAfter, [observe({ location: { room: 'SD-226' } })]);
  expect(record.changes.map(({ seenAt, to }) => [seenAt, to])).toEqual([
    [nextDay, { room: 'SH-216' }],
    [dayAfter, { room: 'SD-226' }],
  ]);
});

test('a new title brings new topics', () => {
  const { record } = pull(known, nextDay, [observe({ title: 'Hearings to examine fish.' })]);
  expect(record.topics).toEqual([]);
  expect(record.changes).toMatchObject([{ field: 'title', to: 'Hearings to examine fish.' }]);
});

test('a new video address is kept but is no news', () => {
  const { result, record } = pull(known, nextDay, [observe({ videos: ['https://www.senate.gov/isvp/?comm=judiciary'] })]);
  expect(record.videos).toHaveLength(1);
  expect(record.changes).toEqual([]);
  expect(tally(result)).toMatchObject({ records: 1, changed: 0 });
});

test('a meeting that is gone while its start is ahead becomes unlisted, never cancelled, and nothing else of it changes', () => {
  const { result, record } = pull(known, nextDay, []);
  expect(result.unlisted).toEqual([id]);
  expect(record).toEqual({
    ...known.get(id)!,
    status: 'unlisted',
    changes: [{ seenAt: nextDay, field: 'status', from: 'scheduled', to: 'unlisted', source: 'senate-schedule' }],
  });
});

test('a meeting that stays away is told once', () => {
  const gone = pull(known, nextDay, []);
  expect(tally(pull(gone.known, dayAfter, []).result)).toEqual(still);
});

test('a meeting that comes back is scheduled again, and both changes stay', () => {
  const gone = pull(known, nextDay, []);
  const { result, record } = pull(gone.known, dayAfter, [observe()]);
  expect(result.returned).toEqual([id]);
  expect(record.status).toBe('scheduled');
  expect(record.changes.map(({ from, to }) => [from, to])).toEqual([
    ['scheduled', 'unlisted'],
    ['unlisted', 'scheduled'],
  ]);
});

test('a meeting that is gone after its start stays as it is', () => {
  expect(pull(known, '2026-07-29T13:30:00Z', []).result.records.size).toBe(0);
  expect(pull(known, '2026-07-29T13:29:59Z', []).result.unlisted).toEqual([id]);
});

test('an answer that proves nothing about missing meetings takes none away', () => {
  expect(pull(known, nextDay, [], { covers: null }).result.records.size).toBe(0);
  expect(pull(known, nextDay, [], { covers: () => false }).result.records.size).toBe(0);
});

test('a meeting that was named but could not be read is not missing', () => {
  expect(pull(known, nextDay, [], { skipped: new Set(['338683']) }).result.records.size).toBe(0);
});

test('a meeting this source never named is not missing from it', () => {
  expect(pull(known, nextDay, [], { source: 'congress-gov' }).result.records.size).toBe(0);
});

test('a correction within the hour of first sight is taken over and is no news', () => {
  const moved = observe({ startsAt: '2026-07-29T10:00:00-04:00', location: { room: 'SH-216' } });
  const soon = pull(known, '2026-07-25T18:59:59Z', [moved]);
  expect(soon.record).toMatchObject({ startsAt: '2026-07-29T10:00:00-04:00', location: { room: 'SH-216' }, changes: [] });
  expect(soon.result.changed).toEqual([]);
  expect(pull(known, '2026-07-25T19:00:00Z', [moved]).record.changes).toHaveLength(2);
});

test('a change seen by a clock that was set back by a day is news, not a correction', () => {
  expect(pull(known, '2026-07-24T18:00:00Z', [observe({ location: { room: 'SH-216' } })]).record.changes).toMatchObject([
    { field: 'location' },
  ]);
});

test('a meeting that vanishes within the hour of first sight is news all the same', () => {
  expect(pull(known, '2026-07-25T18:30:00Z', []).record.changes).toMatchObject([{ field: 'status', to: 'unlisted' }]);
});

test('a meeting without an hour is ahead until its day is over in its own zone', () => {
  const allDay = pull(nothing, firstPull, [observe({ startsAt: null })]);
  expect(allDay.record.startsAt).toBeNull();
  expect(pull(allDay.known, '2026-07-30T03:59:59Z', []).result.unlisted).toEqual([id]);
  expect(pull(allDay.known, '2026-07-30T04:00:00Z', []).result.records.size).toBe(0);
  const inHawaii = { ...allDay.record, timeZone: 'Pacific/Honolulu' };
  expect(isAhead(inHawaii, '2026-07-30T09:59:59Z')).toBe(true);
  expect(isAhead(inHawaii, '2026-07-30T10:00:00Z')).toBe(false);
});

test('an hour that is announced later, and a day that moves without one, are news', () => {
  const allDay = pull(nothing, firstPull, [observe({ startsAt: null })]).known;
  expect(pull(allDay, nextDay, [observe()]).record.changes).toMatchObject([{ field: 'startsAt', from: null, to: claim.startsAt }]);
  expect(pull(allDay, nextDay, [observe({ startsAt: null, date: '2026-07-30' })]).record.changes).toMatchObject([
    { field: 'date', from: '2026-07-29', to: '2026-07-30' },
  ]);
});

test('two sources that name one event are one record, with both claims kept and the more official one winning', () => {
  const later = { startsAt: '2026-07-29T10:00:00-04:00', description: 'More words.', access: undefined };
  const { result, record, known: both } = pull(known, nextDay, [fromCongressGov(later)], { source: 'congress-gov' });
  expect([...both.keys()]).toEqual([id]);
  expect(result.added).toEqual([]);
  expect(record).toMatchObject({ startsAt: claim.startsAt, access: 'open', description: 'More words.' });
  expect(record.seenIn.map(({ source }) => source)).toEqual(['congress-gov', 'senate-schedule']);
  expect(record.claims).toMatchObject({
    'congress-gov': { startsAt: later.startsAt },
    'senate-schedule': { startsAt: claim.startsAt },
  });
  expect(record.changes).toEqual([]);
});

test('the more official source wins also when it comes second', () => {
  const first = pull(nothing, firstPull, [observe({ location: { room: 'Dirksen 226' } })], { source: 'congress-gov' });
  const { record } = pull(first.known, nextDay, [observe()]);
  expect(record.location).toEqual({ room: 'SD-226' });
  expect(record.claims!['congress-gov']!.location).toEqual({ room: 'Dirksen 226' });
  expect(record.changes).toMatchObject([{ field: 'location', from: { room: 'Dirksen 226' }, to: { room: 'SD-226' } }]);
});

test('of two sources, each may say the same again without a change', () => {
  const both = pull(known, nextDay, [fromCongressGov()], { source: 'congress-gov' }).known;
  expect(tally(pull(both, dayAfter, [observe()]).result)).toEqual(still);
  expect(tally(pull(both, dayAfter, [fromCongressGov()], { source: 'congress-gov' }).result)).toEqual(still);
});

test('an official source without bills does not take away those another source names', () => {
  const bills = [{ congress: 119, number: 'S. 1', title: null }];
  const both = pull(known, nextDay, [fromCongressGov({ bills })], { source: 'congress-gov' });
  expect(both.record.bills).toEqual(bills);
  expect(tally(pull(both.known, dayAfter, [observe()]).result)).toEqual(still);
});

test('a claim is kept in the order of the schema, whatever order the source gave', () => {
  const shuffled = { ...observe(), claim: Object.fromEntries(Object.entries(claim).reverse()) as HearingClaim };
  const [one, other] = [observe(), shuffled].map((observation) => {
    const first = pull(nothing, firstPull, [observe()], { source: 'congress-gov' });
    return JSON.stringify(pull(first.known, nextDay, [observation]).result.records.get(id)!.claims);
  });
  expect(other).toBe(one);
});

test('a meeting that was rescheduled once is unlisted when the chamber’s own schedule drops it, and comes back', () => {
  const moved = pull(known, nextDay, [fromCongressGov({ status: 'rescheduled' })], { source: 'congress-gov', covers: null });
  expect(moved.record.status).toBe('rescheduled');
  const dropped = pull(moved.known, dayAfter, []);
  expect(dropped.result.unlisted).toEqual([id]);
  expect(dropped.record.status).toBe('unlisted');
  const again = pull(dropped.known, '2026-07-28T18:00:00Z', [observe()]);
  expect(again.result.returned).toEqual([id]);
  expect(again.record.status).toBe('rescheduled');
});

test('a meeting that the chamber’s own schedule dropped is unlisted although another source once listed it; a cancellation from either counts', () => {
  const both = pull(known, nextDay, [fromCongressGov()], { source: 'congress-gov' }).known;
  const dropped = pull(both, dayAfter, []);
  expect(dropped.record.status).toBe('unlisted');
  expect(dropped.record.claims!['senate-schedule']!.status).toBe('unlisted');
  const cancelled = pull(dropped.known, '2026-07-28T00:00:00Z', [fromCongressGov({ status: 'cancelled' })], { source: 'congress-gov' });
  expect(cancelled.record.status).toBe('cancelled');
  expect(cancelled.record.changes.at(-1)).toMatchObject({ field: 'status', from: 'unlisted', to: 'cancelled', source: 'congress-gov' });
});

test('a meeting that was called off and is put back on the chamber’s own schedule with a new day is rescheduled, whatever the API repeats', () => {
  const api = { source: 'congress-gov', covers: null };
  const cancelled = pull(known, nextDay, [fromCongressGov({ status: 'cancelled' })], api);
  const gone = pull(cancelled.known, dayAfter, []);
  expect(gone.record.status).toBe('cancelled');
  const putBack = observe({ startsAt: '2026-08-05T10:00:00-04:00', date: '2026-08-05' });
  const back = pull(gone.known, '2026-07-28T18:00:00Z', [putBack]);
  expect(back.record).toMatchObject({ status: 'rescheduled', startsAt: '2026-08-05T10:00:00-04:00' });
  expect(back.record.changes.slice(-2).map(({ field, source }) => [field, source])).toEqual([
    ['startsAt', 'senate-schedule'],
    ['status', 'senate-schedule'],
  ]);
  const repeated = pull(back.known, '2026-07-28T19:00:00Z', [fromCongressGov({ status: 'cancelled' })], api);
  expect(tally(repeated.result)).toEqual(still);
  const again = pull(back.known, '2026-07-29T18:00:00Z', [fromCongressGov({ ...putBack.claim, status: 'cancelled' })], api);
  expect(again.record.status).toBe('cancelled');
});

test('a meeting that was called off and is moved up by the chamber’s own schedule is rescheduled, until the API calls it off anew', () => {
  const api = { source: 'congress-gov', covers: null };
  const cancelled = pull(known, nextDay, [fromCongressGov({ status: 'cancelled' })], api);
  const up = pull(cancelled.known, dayAfter, [observe({ startsAt: '2026-07-28T10:00:00-04:00', date: '2026-07-28' })]);
  expect(up.record).toMatchObject({ status: 'rescheduled', startsAt: '2026-07-28T10:00:00-04:00' });
  const repeated = pull(up.known, '2026-07-27T19:00:00Z', [fromCongressGov({ status: 'cancelled' })], api);
  expect(tally(repeated.result)).toEqual(still);
  const same = observe({ startsAt: '2026-07-28T10:00:00-04:00', date: '2026-07-28' });
  expect(tally(pull(repeated.known, '2026-07-27T20:00:00Z', [same]).result)).toEqual(still);
  const stands = pull(up.known, '2026-07-27T21:00:00Z', [fromCongressGov()], api);
  const anew = pull(stands.known, '2026-07-27T22:00:00Z', [fromCongressGov({ status: 'cancelled' })], api);
  expect(anew.record.status).toBe('cancelled');
  expect(pull(anew.known, '2026-07-27T23:00:00Z', [same]).record.status).toBe('cancelled');
});

test('a meeting that the API named first, as called off, stays rescheduled once the chamber’s own schedule has moved it up', () => {
  const first = pull(nothing, firstPull, [fromCongressGov({ status: 'cancelled' })], { source: 'congress-gov', covers: null });
  const [at] = first.known.keys();
  const lagging = pull(first.known, nextDay, [observe()]);
  expect(lagging.known.get(at!)!.status).toBe('cancelled');
  const moved = observe({ startsAt: '2026-07-28T10:00:00-04:00', date: '2026-07-28' });
  const up = pull(lagging.known, dayAfter, [moved]);
  expect(up.known.get(at!)!.status).toBe('rescheduled');
  expect(tally(pull(up.known, '2026-07-27T19:00:00Z', [moved]).result)).toEqual(still);
});

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
