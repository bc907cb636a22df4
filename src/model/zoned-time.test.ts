import { describe, expect, test } from 'vitest';
import { dayInZone, epoch, instant, inZone, isTimeZone, timeZone, wallClockToInstant } from './zoned-time.ts';

const washington = 'America/New_York';

describe('a time on the wall', () => {
  test('carries the summer offset in July and the winter offset in January', () => {
    expect(wallClockToInstant('2026-07-29', '08:30', washington)).toBe('2026-07-29T08:30:00-04:00');
    expect(wallClockToInstant('2026-01-29', '08:30', washington)).toBe('2026-01-29T08:30:00-05:00');
  });

  test('in the spring gap moves forward by the length of the gap', () => {
    expect(wallClockToInstant('2026-03-08', '02:30', washington)).toBe('2026-03-08T03:30:00-04:00');
  });

  test('around the spring gap stays where it is', () => {
    expect(wallClockToInstant('2026-03-08', '01:59', washington)).toBe('2026-03-08T01:59:00-05:00');
    expect(wallClockToInstant('2026-03-08', '03:00', washington)).toBe('2026-03-08T03:00:00-04:00');
  });

  test('that happens twice in autumn is the first of the two', () => {
    expect(wallClockToInstant('2026-11-01', '01:30', washington)).toBe('2026-11-01T01:30:00-04:00');
    expect(wallClockToInstant('2026-11-01', '02:00', washington)).toBe('2026-11-01T02:00:00-05:00');
  });

  test('in Hawaii has one offset all year', () => {
    expect(wallClockToInstant('2026-07-29', '14:00', 'Pacific/Honolulu')).toBe('2026-07-29T14:00:00-10:00');
    expect(wallClockToInstant('2026-01-29', '14:00', 'Pacific/Honolulu')).toBe('2026-01-29T14:00:00-10:00');
  });

  test('keeps its seconds', () => {
    expect(wallClockToInstant('2026-07-29', '08:30:15', washington)).toBe('2026-07-29T08:30:15-04:00');
  });

  test.each([
    ['a zone that does not exist', '2026-07-29', '08:30', 'America/Springfield'],
    ['no zone', '2026-07-29', '08:30', ''],
    ['a day that does not exist', '2026-02-30', '08:30', washington],
    ['an hour that does not exist', '2026-07-29', '25:00', washington],
    ['a 12-hour time', '2026-07-29', '08:30 PM', washington],
  ])('with %s is refused', (_, date, time, zone) => {
    expect(() => wallClockToInstant(date, time, zone)).toThrow(RangeError);
  });
});

test('any instant can be written with the offset of a place', () => {
  expect(inZone('2026-07-29T12:30:00Z', washington)).toBe('2026-07-29T08:30:00-04:00');
  expect(inZone('2026-07-29T08:30:00-04:00', 'Pacific/Honolulu')).toBe('2026-07-29T02:30:00-10:00');
});

test('an evening in Washington is still that day there, though it is tomorrow in UTC', () => {
  expect(dayInZone('2026-07-30T01:00:00Z', washington)).toBe('2026-07-29');
  expect(dayInZone('2026-07-30T01:00:00Z', 'UTC')).toBe('2026-07-30');
});

test('two ways to write one moment are the same moment', () => {
  expect(epoch('2026-07-29T08:30:00-04:00')).toBe(epoch('2026-07-29T12:30:00Z'));
  expect(epoch('1970-01-01T00:00:01Z')).toBe(1000);
});

test.each(['2026-07-24T21:00:29.000000Z-04:00', '2026-07-24T21:00:29', '2026-07-24', 'soon', ''])('%j is no instant', (text) => {
  expect(() => inZone(text, washington)).toThrow(RangeError);
  expect(() => epoch(text)).toThrow(RangeError);
  expect(instant.safeParse(text).success).toBe(false);
});

test.each(['America/New_York', 'Pacific/Honolulu', 'America/Argentina/Buenos_Aires', 'UTC'])('%s is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(['', 'Eastern', 'US Eastern', '-05:00', 'America/', 'America/Springfield', '../etc/localtime', '__proto__'])(
  '%j is no time zone',
  (name) => {
    expect(isTimeZone(name)).toBe(false);
    expect(timeZone.safeParse(name).error?.issues[0]?.message).toBe('must be an IANA time zone such as "America/New_York"');
  },
);
