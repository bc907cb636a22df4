import config from '#config';
import type { ItemWords } from '#feeds/hearing-items.ts';
import type { CalendarWords } from '#feeds/calendar.ts';
import type { Committee } from '#model/committee.ts';
import type { Hearing } from '#model/hearing.ts';
import { absolute, addressOf } from './addresses.ts';
import { clip, committeeName, formatDayHeading, formatLocation, formatTime } from './format.ts';
import { changeValue, fieldWords } from './words.ts';

/** The site's names, addresses and formats for the pure feed and calendar writers. */
export function feedWords(committees: ReadonlyMap<string, Committee>): ItemWords & CalendarWords {
  const bodyOf = (hearing: Hearing) =>
    hearing.committees.map((code) => committeeName(code, committees)).join(' and ') || hearing.body || 'Committee not named';
  return {
    tagAuthority: config.site.tagAuthority,
    uidDomain: config.site.tagAuthority.split(',')[0]!,
    urlOf: (id) => absolute(addressOf.hearing(id)),
    bodyOf,
    whenOf: (hearing) =>
      `${formatDayHeading(hearing.date)}, ${hearing.startsAt === null ? 'time not announced' : formatTime(hearing.startsAt, hearing.timeZone)}`,
    placeOf: (hearing) => formatLocation(hearing.location),
    changeOf: (change, hearing) =>
      `${fieldWords[change.field]}: ${changeValue(change.field, change.from, hearing.timeZone)} → ${changeValue(change.field, change.to, hearing.timeZone)}`,
    clip: (text) => clip(text, 120),
  };
}
