import { describe, expect, test } from 'vitest';
import { isPlaceholder, map, scheduleUrl } from './map.ts';
import { parse } from './parse.ts';
import { senateSchedule } from './source.ts';
import { answer, collect, fixture, meeting, observe, schedule } from './stand-in.ts';

describe('an ordinary day', () => {
  test('gives one raw meeting per row, in the order of the file', async () => {
    const raws = await collect(fixture('ordinary-day.xml'));
    expect(raws.map((rows) => senateSchedule.nameOf(rows))).toEqual(['900101', '900099']);
  });

  test('gives a hearing in our own words', async () => {
    const [hearing] = await observe(fixture('ordinary-day.xml'));
    expect(hearing).toEqual({
      id: '119/senate/900101',
      jurisdiction: 'us',
      congress: 119,
      chamber: 'senate',
      eventId: '900101',
      sourceId: '900101',
      sourceUrl: 'https://www.senate.gov/general/committee_schedules/hearings.xml',
      claim: {
        title: 'Hearings to examine facial recognition at airports.',
        kind: 'hearing',
        access: 'open',
        committees: ['ssju26'],
        startsAt: '2026-03-10T14:30:00-04:00',
        date: '2026-03-10',
        timeZone: 'America/New_York',
        status: 'scheduled',
        location: { room: 'SD-226', building: 'Dirksen Senate Office Building' },
        bills: [],
        videos: ['https://www.senate.gov/isvp/?comm=judiciary&filename=judiciary031026'],
        url: 'https://www.senate.gov/committees/hearings_meetings.htm',
      },
    });
  });

  test('gives a business meeting with its bills and without a video', async () => {
    const [, meeting] = await observe(fixture('ordinary-day.xml'));
    expect(meeting?.claim).toMatchObject({
      kind: 'business-meeting',
      location: { room: 'SD-G50', building: 'Dirksen Senate Office Building' },
      videos: [],
      bills: [
        { congress: 119, number: 'S. 7001', title: 'A bill to limit face matching at ports of entry.' },
        { congress: 119, number: 'H.R. 7002', title: 'A bill to name a post office.' },
      ],
    });
  });

  test('says nothing of hearings that only other sources name', async () => {
    const { covers } = await answer(fixture('ordinary-day.xml'));
    const seenIn = (source: string) => ({ seenIn: [{ source, url: scheduleUrl, id: '1' }] }) as Parameters<NonNullable<typeof covers>>[0];
    expect(covers!(seenIn('senate-schedule'))).toBe(true);
    expect(covers!(seenIn('house-committees'))).toBe(false);
  });

  test.each([
    ['has no identifier', meeting({ identifier: null })],
    ['has an identifier that is none', meeting({ identifier: '90020x' })],
    ['has another shape and no identifier', meeting({ identifier: null, matter: 'A <b>word</b>' })],
    ['has another shape and an empty identifier', meeting({ identifier: '', room: 'A <b>word</b>' })],
  ])('says nothing of what is missing when a row %s: it may be any of the known meetings', async (_, row) => {
    const { covers } = await answer(schedule(meeting({ identifier: '900201' }), row));
    expect(covers).toBeNull();
  });

  test('says what is missing beside the placeholder, and when a row of another shape has its identifier', async () => {
    expect((await answer(fixture('placeholder-and-real.xml'))).covers).not.toBeNull();
    const { covers, skipped } = await answer(schedule(meeting(), meeting({ identifier: '900201', matter: 'A <b>word</b>' })));
    expect([covers === null, skipped?.map(({ item }) => item)]).toEqual([false, ['900201']]);
  });
});

describe('the placeholder "No committee hearings scheduled"', () => {
  test('alone is a good answer without meetings', async () => {
    expect(await collect(fixture('placeholder-only.xml'))).toEqual([]);
    expect(parse(fixture('placeholder-only.xml')).map(isPlaceholder)).toEqual([true]);
    expect(map(parse(fixture('placeholder-only.xml')))).toBeNull();
  });

  test('next to a real row hides nothing', async () => {
    const observations = await observe(fixture('placeholder-and-real.xml'));
    expect(observations.map((hearing) => hearing?.eventId)).toEqual(['900110']);
  });

  test('is not mistaken for a row that lost its identifier', async () => {
    const [rows, ...others] = await collect(schedule(meeting({ identifier: null }), meeting({ identifier: '900201' })));
    expect(others).toHaveLength(1);
    expect(senateSchedule.nameOf(rows!)).toBe('a row without identifier');
    const [empty] = parse(fixture('placeholder-only.xml'));
    expect(isPlaceholder(empty!)).toBe(true);
    for (const kept of [{ identifier: '900201' }, { cmte_code: 'SSJU00' }, { committee: 'Judiciary' }])
      expect(isPlaceholder({ ...empty!, ...kept })).toBe(false);
    expect(() => map(rows!)).toThrow('no identifier: "Hearings to examine cameras."');
  });
});
