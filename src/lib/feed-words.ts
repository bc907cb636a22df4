import config from '#config';
import type { CalendarWords } from '#feeds/calendar.ts';
import type { ItemWords } from '#feeds/hearing-items.ts';
import type { LegislationWords } from '#feeds/legislation-items.ts';
import type { MeasureWords } from '#feeds/measure-items.ts';
import { catalogueOf } from '#i18n/catalogue.ts';
import type { HearingChange } from '#model/change.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Measure, MeasureEvent } from '#model/measure.ts';
import { classify } from '#model/topics.ts';
import { absolute, addressOf } from './addresses.ts';
import { fileChangeWords, fileFieldWords, fileName } from './legislation-words.ts';
import { clip, formatDate, formatDayHeading, formatLocation, formatTime } from './format.ts';
import { bodiesOf, changeWords, type BodyNames } from './hearing-words.ts';
import { placeName } from './places.ts';
import { fieldWords } from './words.ts';

const { tagAuthority } = config.site;

/** The site's names, addresses and formats for the pure feed and calendar writers. */
export function feedWords(names: BodyNames): ItemWords & CalendarWords {
  return {
    site: config.site.name,
    tagAuthority,
    uidDomain: tagAuthority.split(',')[0]!,
    urlOf: (id) => absolute(addressOf.hearing(id)),
    bodyOf: (hearing) => bodiesOf(hearing, names).join(' and ') || catalogueOf('en').hearings.noCommittee,
    whenOf: (hearing) =>
      `${formatDayHeading(hearing.date)}, ${hearing.startsAt === null ? 'time not announced' : formatTime(hearing.startsAt, hearing.timeZone)}`,
    placeOf: (hearing) => formatLocation(hearing.location),
    leadOf: changeLead,
    changeOf: (change, hearing) => changeWords(change, hearing, names.committees),
    clip: (text) => clip(text, 120),
  };
}

/** The same for the steps of laws. */
export function measureWords(jurisdictions: ReadonlyMap<string, Jurisdiction>): MeasureWords {
  return {
    tagAuthority,
    began: config.began,
    urlOf: (id) => absolute(addressOf.measure(id)),
    placeOf: ({ jurisdiction }) => placeName(jurisdiction, jurisdictions),
    stepOf: (kind) => stepWords[kind],
    dateOf: formatDate,
    topicsOf: topicsOfMeasure,
    clip: (text) => clip(text, 120),
  };
}

/** The same for files. */
export function legislationWords(jurisdictions: ReadonlyMap<string, Jurisdiction>): LegislationWords {
  return {
    tagAuthority,
    urlOf: (id) => absolute(addressOf.legislation(id)),
    fileOf: (file) => fileName(file, jurisdictions),
    fieldOf: (field) => fileFieldWords[field] ?? field,
    changeOf: fileChangeWords,
    clip: (text) => clip(text, 120),
  };
}

const stepWords: Record<MeasureEvent['kind'], string> = {
  introduced: 'introduced',
  hearing: 'hearing',
  passed: 'passed',
  vetoed: 'vetoed',
  signed: 'signed',
  ballot: 'ballot',
  effective: 'in effect',
  amended: 'amended',
  weakened: 'weakened',
  repealed: 'repealed',
  expired: 'expired',
  failed: 'failed',
  court: 'court',
  published: 'published',
};

function changeLead({ field, from, to }: HearingChange): string {
  if (field === 'startsAt' && to === null) return 'Time no longer announced';
  if (field === 'startsAt' || field === 'date') return from === null ? 'Time announced' : 'Moved';
  return (field === 'status' ? statusLeads[String(to)] : undefined) ?? fieldWords[field];
}

const statusLeads: Record<string, string> = {
  scheduled: 'Back on the schedule',
  rescheduled: 'Rescheduled',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  unlisted: 'No longer listed',
  held: 'Held',
};

/** A law has no list of topics: its provisions name their subject, and the config's phrases find the rest. */
function topicsOfMeasure({ name, officialTitle, summary, provisions }: Measure): string[] {
  const named = new Set<string>(provisions.map(({ subject }) => subject));
  const found = new Set(
    classify({ name, title: officialTitle ?? undefined, summary, provisions: provisions.map(({ says }) => says) }, config.topics).map(
      ({ topic }) => topic,
    ),
  );
  return config.topics.map(({ id }) => id).filter((id) => named.has(id) || found.has(id));
}
