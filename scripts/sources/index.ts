import type { Source } from '#pull/source.ts';
import { committeeFeeds } from './committee-feeds/source.ts';
import { congressGov } from './congress-gov/source.ts';
import { federalRegister } from './federal-register/source.ts';
import { govinfo } from './govinfo/source.ts';
import { houseRepository } from './house-repository/source.ts';
import { legistarCities } from './legistar/cities.ts';
import { primeGovCities } from './primegov/cities.ts';
import { senateSchedule } from './senate-schedule/source.ts';

/** Every source there is. The config says which of them an ordinary pull asks, and in which order. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each source has its own raw shape, which the engine never looks into
export const allSources: readonly Source<any>[] = [
  senateSchedule,
  houseRepository,
  congressGov,
  govinfo,
  committeeFeeds,
  federalRegister,
  ...legistarCities,
  ...primeGovCities,
];
