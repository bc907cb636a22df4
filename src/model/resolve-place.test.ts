import { expect, test } from 'vitest';
import type { Gazetteer, PostalPlace } from './gazetteer.ts';
import { jurisdictionSchema, type Jurisdiction } from './jurisdiction.ts';
import { fromPostalPlace, resolvePlaces } from './resolve-place.ts';

function place(id: string, name: string, kind: Jurisdiction['kind'], more: Partial<Jurisdiction> = {}): [string, Jurisdiction] {
  const about = { name, kind, ocdId: `ocd-division/country:us/${id}`, geoid: null, timeZone: 'America/Chicago' };
  return [id, jurisdictionSchema.parse({ ...about, coverage: { state: 'none-found', checkedOn: '2026-07-01', searched: 'x' }, ...more })];
}

/** A city that is its own two counties, a county with a record, and a state of the same name as a village elsewhere. */
const records = new Map([
  place('us/tx', 'Texas', 'state'),
  place('us/dc', 'District of Columbia', 'state'),
  place('us/tx/ribera', 'Ribera', 'city', { isOwnCounty: true, countyGeoids: ['48901', '48902'] }),
  place('us/tx/mesa-county', 'Mesa County', 'county', { geoid: '48777' }),
  place('us/tx/mesa', 'Mesa', 'city', { counties: ['us/tx/mesa-county'] }),
]);

const postal = (name: string, state: string, ...counties: string[]): PostalPlace => ({ name, state, counties });
const idOf = (one: PostalPlace) => fromPostalPlace(one, records).id;

test('an address in a county that a city governs is in that city', () => {
  expect(idOf(postal('Northside', 'TX', '48901'))).toBe('us/tx/ribera');
  expect(idOf(postal('Southside', 'TX', '48902', '48777'))).toBe('us/tx/ribera');
});

test('an address of which a part only, or nothing known, lies there is a place without a record, in the county that is known', () => {
  const found = fromPostalPlace(postal('Northside', 'TX', '48777', '48901'), records);
  expect(found).toEqual({
    ...{ id: 'us/tx/northside', name: 'Northside', ocdId: null },
    asked: { kind: 'city', counties: ['us/tx/mesa-county'], coverage: { state: 'not-checked', checkedOn: null, searched: null } },
  });
  expect(fromPostalPlace(postal('Northside', 'TX'), records).asked.counties).toEqual([]);
  expect(fromPostalPlace(postal('Northside', 'TX', '48666'), records).asked.counties).toEqual([]);
});

test('a place that has a record is that record, whatever county its mail goes through', () => {
  expect(fromPostalPlace(postal('Mesa', 'TX', '48901'), records)).toMatchObject({ id: 'us/tx/mesa', ocdId: expect.any(String) as string });
});

test('every address of the District is in the District', () => {
  expect(idOf(postal('Anacostia', 'DC', '11001'))).toBe('us/dc');
});

test('a typed name means records first, then postal places, each place once', () => {
  const places = [postal('Mesa', 'OK', '40001'), postal('Mesa', 'TX', '48777'), postal('Texas', 'TX', '48777')];
  const gazetteer: Pick<Gazetteer, 'find'> = {
    find: ({ name, state }) => places.filter((one) => one.name === name && (state === null || one.state === state)),
  };
  const meant = (typed: string) => resolvePlaces(typed, records, gazetteer as Gazetteer).map(({ id }) => id);
  expect(meant('Mesa')).toEqual(['us/tx/mesa', 'us/ok/mesa']);
  expect(meant('Mesa, OK')).toEqual(['us/ok/mesa']);
  expect(meant('Texas')).toEqual(['us/tx']);
  expect(meant('Nowhere')).toEqual([]);
});
