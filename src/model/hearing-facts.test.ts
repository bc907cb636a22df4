import { expect, test } from 'vitest';
import { daysOfNotice, disagreementsOf, meetingsCounted } from './hearing-facts.ts';
import { hearingSchema, type Hearing } from './hearing.ts';

const hearing: Hearing = hearingSchema.parse({
  title: 'On faces',
  kind: 'hearing',
  access: 'open',
  jurisdiction: 'us',
  congress: 119,
  chamber: 'senate',
  eventId: '1',
  committees: ['ssju00'],
  startsAt: '2026-07-29T10:00:00-04:00',
  date: '2026-07-29',
  timeZone: 'America/New_York',
  status: 'scheduled',
  location: null,
  url: null,
  origin: 'pull',
  firstSeen: '2026-07-21T12:00:00Z',
});

test('one source never disagrees', () => expect(disagreementsOf(hearing)).toEqual([]));

test('the same instant in two offsets is no disagreement, another hour is', () => {
  const claims = { 'senate-schedule': { startsAt: '2026-07-29T10:00:00-04:00' }, 'congress-gov': { startsAt: '2026-07-29T14:00:00Z' } };
  expect(disagreementsOf({ ...hearing, claims })).toEqual([]);
  const other = { ...claims, 'congress-gov': { startsAt: '2026-07-29T15:00:00Z' } };
  expect(disagreementsOf({ ...hearing, claims: other })).toEqual([
    {
      field: 'startsAt',
      says: [
        { source: 'senate-schedule', value: '2026-07-29T10:00:00-04:00' },
        { source: 'congress-gov', value: '2026-07-29T15:00:00Z' },
      ],
    },
  ]);
});

test('a room with and without the letters of its building is one room', () => {
  const building = 'Dirksen Senate Office Building';
  const claims = { a: { location: { room: 'SD-342', building } }, b: { location: { room: '342', building } } };
  expect(disagreementsOf({ ...hearing, claims })).toEqual([]);
  for (const location of [
    { room: 'SD-G50', building },
    { room: 'SD-342', building: 'Hart Senate Office Building' },
  ])
    expect(disagreementsOf({ ...hearing, claims: { ...claims, b: { location } } })).toHaveLength(1);
});

test('the same committees in another order are no disagreement, others are', () => {
  const claims = { a: { committees: ['ssju00', 'ssga00'] }, b: { committees: ['ssga00', 'ssju00'] } };
  expect(disagreementsOf({ ...hearing, claims })).toEqual([]);
  expect(disagreementsOf({ ...hearing, claims: { ...claims, b: { committees: ['ssga00'] } } })).toMatchObject([{ field: 'committees' }]);
});

test('silence is no disagreement', () => {
  expect(disagreementsOf({ ...hearing, claims: { a: { status: 'scheduled' }, b: { title: 'x' } } })).toEqual([]);
});

test('days of notice count from first sight to the first announced start', () => {
  expect(daysOfNotice(hearing)).toBe(8);
  const moved = {
    ...hearing,
    startsAt: '2026-08-29T10:00:00-04:00',
    changes: [
      { seenAt: '2026-07-22T00:00:00Z', field: 'title' as const, from: 'On face recognition', to: 'On faces', source: 'a' },
      {
        seenAt: '2026-07-25T00:00:00Z',
        field: 'startsAt' as const,
        from: '2026-07-29T10:00:00-04:00',
        to: '2026-08-29T10:00:00-04:00',
        source: 'a',
      },
    ],
  };
  expect(daysOfNotice(moved)).toBe(8);
  expect(daysOfNotice({ ...hearing, firstSeen: null })).toBeNull();
  expect(daysOfNotice({ ...hearing, startsAt: null })).toBeNull();
  expect(daysOfNotice({ ...hearing, announced: false })).toBeNull();
  expect(daysOfNotice({ ...hearing, firstSeen: '2026-07-30T12:00:00Z' })).toBe(0);
});

test('where the hour was announced later, notice counts to the start announced then, not to where it moved afterwards', () => {
  const change = (from: string | null, to: string) => ({
    seenAt: '2026-07-22T00:00:00Z',
    field: 'startsAt' as const,
    from,
    to,
    source: 'a',
  });
  const [july, august] = ['2026-07-29T10:00:00-04:00', '2026-08-29T10:00:00-04:00'];
  expect(daysOfNotice({ ...hearing, startsAt: august, changes: [change(null, july), change(july, august)] })).toBe(8);
});

test('a count of meetings says how many of them are called off; one that is only unlisted is not', () => {
  const list = (...statuses: Hearing['status'][]) => statuses.map((status) => ({ status }));
  expect(meetingsCounted([])).toBe('0 meetings');
  expect(meetingsCounted(list('scheduled', 'unlisted'), ' ahead')).toBe('2 meetings ahead');
  expect(meetingsCounted(list('scheduled', 'cancelled', 'postponed'), ' ahead')).toBe('3 meetings ahead, 2 of them called off');
  expect(meetingsCounted(list('cancelled'))).toBe('1 meeting, called off');
});
