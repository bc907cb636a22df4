import { describe, expect, test } from 'vitest';
import { claimOf, read } from './stand-in.ts';

describe('the time', () => {
  test.each([
    ['10-MAR-2026 12:00 PM', '2026-03-10T12:00:00-04:00'],
    ['10-MAR-2026 12:30 PM', '2026-03-10T12:30:00-04:00'],
    ['10-MAR-2026 09:05 AM', '2026-03-10T09:05:00-04:00'],
    ['10-MAR-2026 9:05 am', '2026-03-10T09:05:00-04:00'],
    ['10-MAR-2026 02:30PM', '2026-03-10T14:30:00-04:00'],
    ['03-MAR-2026 02:30 PM', '2026-03-03T14:30:00-05:00'],
    ['5-Jan-2027 10:00 AM', '2027-01-05T10:00:00-05:00'],
  ])('%s is %s', (date, startsAt) => {
    expect(claimOf({ date })).toMatchObject({ startsAt, date: startsAt.slice(0, 10) });
  });

  test.each(['10-MAR-2026 12:00 AM', '10-MAR-2026 TBA', '10-MAR-2026 TBD', '10-MAR-2026 after vote 2', '10-MAR-2026'])(
    '%j leaves the hour open and keeps the day',
    (date) => {
      expect(claimOf({ date })).toMatchObject({ startsAt: null, date: '2026-03-10' });
    },
  );

  test.each([
    '2026-03-10 02:30 PM',
    'March 10, 2026 02:30 PM',
    '10-Mar-26 02:30 PM',
    'TUE 10-MAR-2026 02:30 PM',
    '10-MARCH-2026 02:30 PM',
    'Tuesday',
    '',
  ])('of the date %j, which is another spelling, is that of the ISO fields', (date) => {
    expect(claimOf({ date })).toMatchObject({ startsAt: '2026-03-10T14:30:00-04:00', date: '2026-03-10' });
    expect(claimOf({ date, time_iso_8601: '00:00:00' })).toMatchObject({ startsAt: null, date: '2026-03-10' });
  });

  test.each(['14:30', '14:30:00', '14:30:00.000'])('%j beside a date in another form is its hour', (time_iso_8601) => {
    expect(claimOf({ date: '2026-03-10 02:30 PM', time_iso_8601 }).startsAt).toBe('2026-03-10T14:30:00-04:00');
  });

  test.each([null, '', '2:30 PM', '24:30:00', 'at 14:30:00', '14:30:00 ET', '14:30:00.', '14:30:5', 'TBA'])(
    '%j in place of the ISO hour is no hour, and the row is refused',
    (time_iso_8601) => {
      expect(() => claimOf({ date: '2026-03-10 02:30 PM', time_iso_8601 })).toThrow('cannot read the date "2026-03-10 02:30 PM"');
    },
  );

  test.each([
    '10-MAR-2026 13:30 PM',
    '10-MAR-2026 02:75 PM',
    '10-MAR-2026 14:30',
    '10-MAR-2026 at 2:30',
    '10-MAR-2026 at 2.30',
    '10-MAR-2026 at 9 a.m.',
    '10-MAR-2026 at 9AM',
    '10-MAR-2026 10:00:00 AM',
    '10-MAR-2026 10.30 AM',
    '10-MAR-2026, 10:00 AM',
    '10-MAR-2026 at 10 a.m.',
  ])('%s is refused, not taken for an hour that is open', (date) => {
    expect(() => claimOf({ date })).toThrow(`cannot read the time in "${date}"`);
  });

  test('comes from the date, for the other fields hold placeholders', () => {
    expect(claimOf({ time: '12:00:00', time_iso_8601: null }).startsAt).toBe('2026-03-10T14:30:00-04:00');
  });
});

describe('the date', () => {
  test('may be missing when the ISO fields are there', () => {
    expect(claimOf({ date: null })).toMatchObject({ startsAt: '2026-03-10T14:30:00-04:00', date: '2026-03-10' });
  });

  test.each([
    ['is missing altogether', { date: null, date_iso_8601: null }, 'cannot read the date ""'],
    ['has no day beside it that exists', { date: 'soon', date_iso_8601: '2026-02-30' }, 'cannot read the date "soon"'],
    ['is a word', { date: 'Tuesday', date_iso_8601: 'Today' }, 'cannot read the date "Tuesday"'],
    ['names a month that is none', { date: '10-MRZ-2026 02:30 PM' }, 'cannot read the date "10-MRZ-2026 02:30 PM"'],
    ['names a day that is none', { date: '31-FEB-2026 02:30 PM' }, 'cannot read the date "31-FEB-2026 02:30 PM"'],
    ['names a day that is none, without an hour', { date: '31-FEB-2026 TBA' }, 'cannot read the date "31-FEB-2026 TBA"'],
  ])('that %s stops this row', (_, differences, message) => {
    expect(() => claimOf(differences)).toThrow(message);
  });

  test('decides the Congress', () => {
    expect(read({ date: '05-JAN-2027 10:00 AM' })).toMatchObject({ id: '120/senate/900200', congress: 120 });
  });
});
