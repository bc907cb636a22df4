import { expect, test } from 'vitest';
import { gazetteer } from './gazetteer.ts';
import { territoryAtEnd, territoryOfZip, townInTerritory } from './territories.ts';

test.each([
  ['Puerto Rico', 'PR'],
  ['PR', 'PR'],
  ['pr', 'PR'],
  ['San Juan PR', 'PR'],
  ['San Juan, P.R.', 'PR'],
  ['San Juan,PR ', 'PR'],
  ['San Juan,  pr', 'PR'],
  ['ponce puerto rico', 'PR'],
  ['Guam', 'GU'],
  ['Hagåtña, gu', 'GU'],
  ['U.S. Virgin Islands', 'VI'],
  ['Islas Vírgenes', 'VI'],
  ['American Samoa', 'AS'],
  ['Samoa Americana', 'AS'],
  ['Saipan, MP', 'MP'],
  ['Islas Marianas del Norte', 'MP'],
])('“%s” names the territory %s', (text, code) => {
  expect(territoryAtEnd(text)?.code).toBe(code);
});

test.each(['Somerville, MA', 'same as', 'Puerto Rico, TX', 'Guamo', 'Samoa, CA', 'The PR Office', ''])(
  '“%s” names no territory',
  (text) => {
    expect(territoryAtEnd(text)).toBeNull();
  },
);

test.each([
  ['00601', 'PR'],
  ['00725', 'PR'],
  ['00901', 'PR'],
  ['00802', 'VI'],
  ['96910', 'GU'],
  ['96950', 'MP'],
  ['96799', 'AS'],
])('the ZIP code %s is of %s', (zip, code) => {
  expect(territoryOfZip(zip)?.code).toBe(code);
});

test('no ZIP code and no place of a state is taken for a territory', () => {
  const { zips, places } = gazetteer();
  expect([...zips.keys()].filter((zip) => territoryOfZip(zip) !== null)).toEqual([]);
  expect(places.filter(({ name }) => territoryAtEnd(name) !== null)).toEqual([]);
});

test.each([
  ['San Juan', 'San Juan', 'Puerto Rico'],
  ['mayaguez', 'Mayagüez', 'Puerto Rico'],
  ['Saint Thomas', 'St. Thomas', 'U.S. Virgin Islands'],
  ['San Jose', undefined, undefined],
])('the town “%s” is %s in %s', (name, town, territory) => {
  const found = townInTerritory(name);
  expect([found?.town, found?.territory.name]).toEqual([town, territory]);
});
