import { expect, test } from 'vitest';
import { committeeSchema, type Committee } from '#model/committee.ts';
import { clip, committeeName, formatCount, formatDayHeading, formatInstant, formatLocation, formatTime, ordinal } from './format.ts';

const committees: ReadonlyMap<string, Committee> = new Map(
  [
    {
      ...{ code: 'hsxx00', name: 'House Committee on Roads and Rails', shortName: 'Roads and Rails', chamber: 'house' },
      formerNames: [{ name: 'House Committee on Roads', shortName: 'Roads', congresses: [115, 116] }],
    },
    { ...{ code: 'hsxx01', name: 'Bridges', chamber: 'house', parent: 'hsxx00' }, formerNames: [{ name: 'Fords', congresses: [113] }] },
    { code: 'hsxa00', name: 'Committee on House Lamps', shortName: 'House Lamps', chamber: 'house' },
    { code: 'hsxa01', name: 'Wicks', chamber: 'house', parent: 'hsxa00' },
    { code: 'jsxx00', name: 'Joint Committee on Weather', shortName: 'Joint Weather', chamber: 'joint' },
  ].map((committee) => [committee.code, committeeSchema.parse(committee)]),
);

test.each([
  ['hsxx00', null, 'House Roads and Rails'],
  ['hsxx00', 116, 'House Roads'],
  ['hsxx00', 117, 'House Roads and Rails'],
  ['hsxx01', null, 'House Roads and Rails: Bridges'],
  ['hsxx01', 113, 'House Roads and Rails: Fords'],
  ['hsxx01', 116, 'House Roads: Bridges'],
  ['hsxx02', 116, 'House Roads (subcommittee 02)'],
  ['hsyy00', 116, 'HSYY00'],
])('%s is called what it was called in the Congress of the hearing: %s, "%s"', (code, congress, name) => {
  expect(committeeName(code, committees, congress)).toBe(name);
});

test('a day above a list names its day of the week; a month or year does not', () => {
  expect(['2026-07-29', '2026-07', '2026'].map((date) => formatDayHeading(date))).toEqual([
    'Wednesday, July 29, 2026',
    'July 2026',
    '2026',
  ]);
  expect(formatDayHeading('2026-07-29', 'es')).toBe('miércoles, 29 de julio de 2026');
});

test('an hour is that of the clock on the wall of the room, with its zone', () => {
  const plain = (text: string) => text.replaceAll('\u202f', ' ');
  expect(plain(formatTime('2026-07-29T13:30:00Z', 'America/New_York'))).toBe('9:30 AM EDT');
  expect(plain(formatTime('2026-12-02T13:30:00Z', 'America/New_York'))).toBe('8:30 AM EST');
  expect(plain(formatTime('2026-07-29T09:30:00-04:00', 'America/Los_Angeles'))).toBe('6:30 AM PDT');
  expect(formatTime('2026-07-29T13:30:00Z', 'America/New_York', 'es')).toMatch(/^9:30\sa\.\s?m\. /);
});

test('an instant is told with the day it has in its zone', () => {
  const at = (zone?: string) => formatInstant('2026-07-30T02:00:00Z', zone).replaceAll('\u202f', ' ');
  expect(at()).toBe('July 29, 2026, 10:00 PM EDT');
  expect(at('UTC')).toBe('July 30, 2026, 2:00 AM UTC');
});

test('a long text is cut at a word, a word that is too long anywhere, and nothing else', () => {
  expect(clip('twelve signs', 12)).toBe('twelve signs');
  expect(clip('a dozen signs and more', 12)).toBe('a dozen…');
  expect(clip('Donaudampfschifffahrt', 10)).toBe('Donaudampf…');
  expect(clip('a Donaudampfschifffahrt', 10)).toBe('a Donaudam…');
  // Half of a character that takes two units would be no text.
  expect(clip('123456789😀 and more', 10)).toBe('123456789\ufffd…');
  expect(clip('x'.repeat(200))).toBe(`${'x'.repeat(160)}…`);
});

test('where a meeting is held is told from the building on, and is nothing where nobody said', () => {
  expect(formatLocation({ note: 'By video', address: '1 Main St', room: '12', building: 'City Hall' })).toBe(
    'City Hall, 12, 1 Main St, By video',
  );
  expect(formatLocation({ room: '12' })).toBe('12');
  expect([formatLocation({}), formatLocation(null)]).toEqual([null, null]);
});

test('counts and ordinals are written as people do', () => {
  expect([formatCount(999), formatCount(12_345), formatCount(12_345, 'es')]).toEqual(['999', '12,345', '12,345']);
  expect([1, 2, 3, 4, 11, 12, 13, 21, 112, 121].map(ordinal)).toEqual([
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th', '121st'],
  ]);
});

test.each([
  ['hsxa00', 'House Lamps'],
  ['hsxa01', 'House Lamps: Wicks'],
  ['jsxx00', 'Joint Weather'],
])('%s, which has its chamber in its name, is called "%s"', (code, name) => {
  expect(committeeName(code, committees)).toBe(name);
});
