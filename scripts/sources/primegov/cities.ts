import type { Source } from '#pull/source.ts';
import { definePrimeGovCity, type City } from './define-city.ts';
import type { Meeting } from './parse.ts';

const eastern = 'America/New_York';

/** To follow another city, add a row. Worcester's client name is the one that other public readers of its portal use; we did not ask it. */
export const cities: readonly City[] = [{ client: 'worcesterma', name: 'Worcester', jurisdiction: 'us/ma/worcester', timeZone: eastern }];

export const primeGovCities: readonly Source<Meeting>[] = cities.map(definePrimeGovCity);
