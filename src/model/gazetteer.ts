import { geoBounds, geoContains } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'us-atlas/counties-10m.json' with { type: 'json' };
import { codes } from 'zipcodes/lib/codes.js';
import { countyKind, foldName, stateNames, type TypedPlace } from './find-place.ts';

/**
 * Postal places, ZIP codes and counties of the fifty states and the District of Columbia, from the packages `zipcodes` (a place name and a
 * point per ZIP code) and `us-atlas` (Census county borders, 2017 edition). A postal name is not a municipality: mail for "Springfield" may
 * go to a village outside the city.
 */

export interface PostalPlace {
  name: string;
  /** Two capital letters. */
  state: string;
  /** Five-digit Census codes of the counties its ZIP codes lie in, the most frequent first; empty when no county holds the point. */
  counties: string[];
}

export interface Gazetteer {
  /** One per name and state, in alphabetical order. */
  places: readonly PostalPlace[];
  /** The postal place and county of each ZIP code. */
  zips: ReadonlyMap<string, { name: string; state: string; county: string | null }>;
  /** Name of a county by code: "King". */
  countyName: (code: string) => string | null;
  /** Counties and parishes with a government or a court district of that name, as people write them: "King County", "Orleans Parish". */
  counties: readonly { code: string; name: string; state: string }[];
  /** @returns places whose folded name is exactly the typed one, in the state if one was named. */
  find: (typed: TypedPlace) => PostalPlace[];
}

let made: Gazetteer | undefined;

/** @returns the gazetteer, made once (about 0.6 s: which county each of 41,000 points lies in). */
export function gazetteer(): Gazetteer {
  made ??= make();
  return made;
}

function make(): Gazetteer {
  const { countyAt, countyName, names } = counties();
  const zips = new Map<string, { name: string; state: string; county: string | null }>();
  const grouped = new Map<string, { name: string; state: string; counted: Map<string, number> }>();
  for (const { zip, city, state, latitude, longitude, country } of Object.values(codes)) {
    if (country !== 'US' || stateNames[state] === undefined || city === '') continue;
    const county = countyAt(longitude, latitude, state);
    zips.set(zip, { name: city, state, county });
    const key = `${foldName(city)}|${state}`;
    const group = grouped.get(key) ?? { name: city, state, counted: new Map<string, number>() };
    if (county !== null) group.counted.set(county, (group.counted.get(county) ?? 0) + 1);
    grouped.set(key, group);
  }
  const places = [...grouped.values()]
    .map(({ name, state, counted }) => ({
      name,
      state,
      counties: [...counted].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([code]) => code),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.state.localeCompare(b.state));
  const byName = Map.groupBy(places, ({ name }) => foldName(name));
  return {
    places,
    zips,
    countyName,
    counties: [...names]
      .flatMap(([code, name]) => namedCounty(code, name))
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.state.localeCompare(b.state)),
    find: ({ name, state }) => (byName.get(foldName(name)) ?? []).filter((place) => state === null || place.state === state),
  };
}

function counties(): {
  countyAt: (longitude: number, latitude: number, state: string) => string | null;
  countyName: Gazetteer['countyName'];
  names: ReadonlyMap<string, string>;
} {
  const topology = atlas as unknown as Topology<{ counties: GeometryCollection<{ name: string }> }>;
  const { features } = feature(topology, topology.objects.counties);
  const shapes = features.map((shape) => ({
    code: String(shape.id).padStart(5, '0'),
    name: shape.properties.name,
    shape,
    bounds: geoBounds(shape as Feature<Geometry>),
  }));
  const byState = Map.groupBy(shapes, ({ code }) => code.slice(0, 2));
  const names = new Map(shapes.map(({ code, name }) => [code, name]));
  return {
    countyName: (code) => names.get(code) ?? null,
    names,
    countyAt(longitude, latitude, state) {
      const candidates = byState.get(stateCodes[state]!) ?? [];
      const hit = candidates.find(
        ({ shape, bounds: [[west, south], [east, north]] }) =>
          longitude >= west &&
          longitude <= east &&
          latitude >= south &&
          latitude <= north &&
          geoContains(shape as Feature<Geometry>, [longitude, latitude]),
      );
      return hit?.code ?? null;
    },
  };
}

function namedCounty(code: string, name: string): Gazetteer['counties'][number][] {
  const state = Object.keys(stateCodes).find((one) => stateCodes[one] === code.slice(0, 2));
  if (state === undefined) return [];
  const kind = countyKind(code, state);
  return kind === null ? [] : [{ code, name: `${name} ${kind}`, state }];
}

/** Census (FIPS 5-2) codes of the states. */
export const stateCodes: Readonly<Record<string, string>> = {
  AL: '01',
  AK: '02',
  AZ: '04',
  AR: '05',
  CA: '06',
  CO: '08',
  CT: '09',
  DE: '10',
  DC: '11',
  FL: '12',
  GA: '13',
  HI: '15',
  ID: '16',
  IL: '17',
  IN: '18',
  IA: '19',
  KS: '20',
  KY: '21',
  LA: '22',
  ME: '23',
  MD: '24',
  MA: '25',
  MI: '26',
  MN: '27',
  MS: '28',
  MO: '29',
  MT: '30',
  NE: '31',
  NV: '32',
  NH: '33',
  NJ: '34',
  NM: '35',
  NY: '36',
  NC: '37',
  ND: '38',
  OH: '39',
  OK: '40',
  OR: '41',
  PA: '42',
  RI: '44',
  SC: '45',
  SD: '46',
  TN: '47',
  TX: '48',
  UT: '49',
  VT: '50',
  VA: '51',
  WA: '53',
  WV: '54',
  WI: '55',
  WY: '56',
};
