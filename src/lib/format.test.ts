import { expect, test } from 'vitest';
import { committeeSchema, type Committee } from '#model/committee.ts';
import { committeeName } from './format.ts';

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

test.each([
  ['hsxa00', 'House Lamps'],
  ['hsxa01', 'House Lamps: Wicks'],
  ['jsxx00', 'Joint Weather'],
])('%s, which has its chamber in its name, is called "%s"', (code, name) => {
  expect(committeeName(code, committees)).toBe(name);
});
