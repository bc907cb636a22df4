import type { StandIn } from '../stand-in.ts';
import { committeeFeeds } from './committee-feeds.ts';
import { congressGov } from './congress-gov.ts';
import { federalRegister } from './federal-register.ts';
import { govinfo } from './govinfo.ts';
import { houseRepository } from './house-repository.ts';
import { legistar } from './legistar.ts';
import { primegov } from './primegov.ts';
import { senateSchedule } from './senate-schedule.ts';

/**
 * Every source; the cities of a family share one implementation. Legistar is represented by two, of which one is followed by measures, and
 * PrimeGov by one.
 */
export const standIns: readonly StandIn[] = [
  senateSchedule,
  houseRepository,
  congressGov,
  govinfo,
  committeeFeeds,
  federalRegister,
  legistar('sfgov', 'us/ca/san-francisco', 880101),
  legistar('oakland', 'us/ca/oakland', 880201),
  primegov('worcesterma', 'us/ma/worcester', 1001),
];
