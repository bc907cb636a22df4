import { describe, expect, test } from 'vitest';
import { applyCurated, standingOf, withCuratedTopics } from './curated.ts';
import { hearingSchema, type Hearing } from './hearing.ts';

const hearing = (differences: Partial<Hearing> = {}): Hearing =>
  hearingSchema.parse({
    title: 'Pulled title',
    kind: 'hearing',
    access: 'open',
    jurisdiction: 'us',
    congress: 119,
    chamber: 'senate',
    eventId: '338683',
    committees: ['ssga00'],
    startsAt: '2026-07-29T08:30:00-04:00',
    date: '2026-07-29',
    timeZone: 'America/New_York',
    status: 'scheduled',
    location: { room: 'SD-342' },
    topics: [{ topic: 'biometrics', because: ['"biometric" in title'] }],
    url: null,
    origin: 'pull',
    firstSeen: '2026-07-24T12:00:00Z',
    ...differences,
  });

describe('what people curated', () => {
  test('wins over what was pulled', () => {
    const shown = applyCurated(hearing({ curated: { title: 'Better title', kind: 'markup', status: 'cancelled' } }));
    expect(shown).toMatchObject({ title: 'Better title', kind: 'markup', status: 'cancelled', date: '2026-07-29' });
  });

  test('leaves alone what it does not name', () => {
    const shown = applyCurated(hearing({ curated: { note: 'A doubt.' } }));
    expect(shown).toMatchObject({ title: 'Pulled title', kind: 'hearing', status: 'scheduled' });
    expect(shown.topics).toEqual([{ topic: 'biometrics', because: ['"biometric" in title'] }]);
  });

  test('replaces the topics and says who set them', () => {
    expect(applyCurated(hearing({ curated: { topics: ['face-recognition'] } })).topics).toEqual([
      { topic: 'face-recognition', because: ['set by an editor'] },
    ]);
  });

  test('can take all topics away', () => {
    expect(applyCurated(hearing({ curated: { topics: [] } })).topics).toEqual([]);
  });

  test('sets the topics of a file, too', () => {
    const file = { topics: [{ topic: 'biometrics', because: ['"biometric" in title'] }], curated: { topics: ['face-recognition'] } };
    expect(withCuratedTopics(file).topics).toEqual([{ topic: 'face-recognition', because: ['set by an editor'] }]);
    expect(withCuratedTopics({ ...file, curated: {} }).topics).toBe(file.topics);
  });

  test('does not change the record itself', () => {
    const record = hearing({ curated: { title: 'Better title' } });
    applyCurated(record);
    expect(record.title).toBe('Pulled title');
  });

  test('may be nothing at all', () => {
    const record = hearing();
    expect(applyCurated(record)).toEqual(record);
  });
});

describe('a meeting', () => {
  test('is ahead until its planned end, or two hours after its start where none is announced', () => {
    expect(standingOf(hearing(), '2026-07-29T12:31:00Z')).toBe('ahead');
    expect(standingOf(hearing(), '2026-07-29T10:30:00-04:00')).toBe('ahead');
    const long = hearing({ endsAt: '2026-07-29T12:00:00-04:00' });
    expect(standingOf(long, '2026-07-29T16:00:00Z')).toBe('ahead');
    expect(standingOf(long, '2026-07-29T16:01:00Z')).toBe('was-scheduled');
  });

  test('only "was scheduled" afterwards, when nobody has evidence that it was held', () => {
    expect(standingOf(hearing(), '2026-07-29T14:31:00Z')).toBe('was-scheduled');
    expect(standingOf(hearing({ status: 'unlisted' }), '2026-08-29T00:00:00Z')).toBe('was-scheduled');
  });

  test('is over when the record says held, or a transcript was printed', () => {
    expect(standingOf(hearing({ status: 'held' }), '2026-08-01T00:00:00Z')).toBe('over');
    const transcript = { package: null, citation: 'S. Hrg. 119-1', url: 'https://www.govinfo.gov/x' };
    expect(standingOf(hearing({ transcript }), '2026-08-01T00:00:00Z')).toBe('over');
  });

  test('without an hour is ahead all of its day, by the clock of the room', () => {
    const timeless = hearing({ startsAt: null });
    expect(standingOf(timeless, '2026-07-29T23:00:00-04:00')).toBe('ahead');
    expect(standingOf(timeless, '2026-07-30T00:30:00-04:00')).toBe('was-scheduled');
  });

  test('known to the month is ahead until the month ends', () => {
    const vague = hearing({ startsAt: null, date: '2026-07' });
    expect(standingOf(vague, '2026-07-31T12:00:00Z')).toBe('ahead');
    expect(standingOf(vague, '2026-08-01T12:00:00Z')).toBe('was-scheduled');
  });

  test('known to the year is ahead until the year ends', () => {
    const vague = hearing({ startsAt: null, date: '2026' });
    expect(standingOf(vague, '2026-07-31T12:00:00Z')).toBe('ahead');
    expect(standingOf(vague, '2027-01-01T12:00:00Z')).toBe('was-scheduled');
  });

  test('that was postponed is ahead on its old day, and then waits for a new one', () => {
    const postponed = hearing({ status: 'postponed' });
    expect(standingOf(postponed, '2026-07-29T12:31:00Z')).toBe('ahead');
    expect(standingOf(postponed, '2026-07-29T14:31:00Z')).toBe('waiting');
  });

  test('that Congress postponed waits until that Congress ends, another for a year', () => {
    const postponed = hearing({ status: 'postponed' });
    expect(standingOf(postponed, '2027-01-03T04:59:00Z')).toBe('waiting');
    expect(standingOf(postponed, '2027-01-03T05:00:00Z')).toBe('was-scheduled');
    const local = hearing({ status: 'postponed', congress: null, timeZone: 'America/Los_Angeles' });
    expect(standingOf(local, '2027-07-30T06:59:00Z')).toBe('waiting');
    expect(standingOf(local, '2027-07-30T07:00:00Z')).toBe('was-scheduled');
  });
});
