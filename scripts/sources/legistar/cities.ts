import type { Source } from '#pull/source.ts';
import { defineLegistarCity, type City } from './define-city.ts';
import type { RawRecord } from './parse.ts';

const pacific = 'America/Los_Angeles';
const central = 'America/Chicago';
const eastern = 'America/New_York';

/** To follow another city, add a row. New York's council gives a token on request. */
export const cities: readonly City[] = [
  { client: 'sfgov', name: 'San Francisco', jurisdiction: 'us/ca/san-francisco', timeZone: pacific },
  { client: 'somervillema', name: 'Somerville', jurisdiction: 'us/ma/somerville', timeZone: eastern },
  { client: 'oakland', name: 'Oakland', jurisdiction: 'us/ca/oakland', timeZone: pacific },
  { client: 'boston', name: 'Boston', jurisdiction: 'us/ma/boston', timeZone: eastern },
  { client: 'seattle', name: 'Seattle', jurisdiction: 'us/wa/seattle', timeZone: pacific },
  { client: 'kingcounty', name: 'King County', jurisdiction: 'us/wa/king-county', timeZone: pacific },
  { client: 'madison', name: 'Madison', jurisdiction: 'us/wi/madison', timeZone: central },
  { client: 'pittsburgh', name: 'Pittsburgh', jurisdiction: 'us/pa/pittsburgh', timeZone: eastern },
  { client: 'alameda', name: 'Alameda', jurisdiction: 'us/ca/alameda', timeZone: pacific },
  { client: 'milwaukee', name: 'Milwaukee', jurisdiction: 'us/wi/milwaukee', timeZone: central },
  { client: 'nashville', name: 'Nashville', jurisdiction: 'us/tn/nashville', timeZone: central },
  { client: 'phila', name: 'Philadelphia', jurisdiction: 'us/pa/philadelphia', timeZone: eastern },
  { client: 'nyc', name: 'New York City', jurisdiction: 'us/ny/new-york-city', timeZone: eastern, token: 'LEGISTAR_TOKEN_NYC' },
];

export const legistarCities: readonly Source<RawRecord>[] = cities.map(defineLegistarCity);
