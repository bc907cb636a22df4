import { catalogueOf } from '#i18n/catalogue.ts';
import type { Language } from '#i18n/languages.ts';
import { standingOf } from '#model/curated.ts';
import type { Hearing } from '#model/hearing.ts';
import type { HearingChangeField, ShownStatus } from '#model/vocabulary.ts';
import { formatInstant, formatDate, formatLocation } from './format.ts';

/** @returns "yes", "no" or "not found". */
export function yesNo(value: boolean | null, language: Language = 'en'): string {
  const { yesNo: words, page } = catalogueOf(language);
  return value === null ? page.notFound : value ? words.yes : words.no;
}

/** @returns what stands for the hour of a meeting without one: of a past one that people entered it was announced, and we do not know it. */
export function noHourWord({ origin }: Pick<Hearing, 'origin'>, language: Language = 'en'): string {
  const { noTime, timeNotFound } = catalogueOf(language).hearings;
  return origin === 'archive' ? timeNotFound : noTime;
}

/** Where a meeting stands, in the words of a page. `usual` = nothing a reader of a list has to be told. */
export function hearingStatusWord(
  hearing: Hearing,
  now: string,
  language: Language = 'en',
): { word: string; tone: string; usual: boolean } {
  const over = standingOf(hearing, now) !== 'ahead';
  const words = catalogueOf(language).hearingStatus;
  switch (hearing.status) {
    case 'cancelled':
      return { word: words.cancelled, tone: 'cancelled', usual: false };
    case 'postponed':
      return { word: words.postponed, tone: 'paused', usual: false };
    case 'unlisted':
      return { word: over ? words.wasUnlisted : words.unlisted, tone: 'unclear', usual: false };
    case 'held':
      return { word: words.held, tone: 'oversight', usual: true };
    case 'rescheduled':
      return { word: over ? words.wasRescheduled : words.rescheduled, tone: 'restricted', usual: false };
    case 'scheduled':
      return { word: over ? words.wasScheduled : words.scheduled, tone: 'none', usual: true };
  }
}

export const kindWords: Record<Hearing['kind'], string> = {
  hearing: 'Hearing',
  markup: 'Markup',
  'business-meeting': 'Business meeting',
  briefing: 'Briefing',
  meeting: 'Meeting',
};

/** Where a measure stands, in English. */
export const measureStatusWords: Readonly<Record<ShownStatus, string>> = catalogueOf('en').measureStatus;

export const fieldWords: Record<HearingChangeField, string> = {
  startsAt: 'Start',
  date: 'Day',
  endsAt: 'End',
  status: 'Status',
  location: 'Place',
  title: 'Title',
  kind: 'Kind',
  access: 'Access',
  committees: 'Committees',
  witnesses: 'Witnesses',
  documents: 'Documents',
  bills: 'Bills',
  transcript: 'Transcript',
};

/**
 * @param timeZone of the room
 * @param committeeOf the name of a committee by its code
 * @returns one side of a change in words; "nothing" when there was none.
 */
export function changeValue(field: HearingChangeField, value: unknown, timeZone: string, committeeOf: (code: string) => string): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return field === 'startsAt' ? 'time not announced' : 'nothing';
  if (field === 'startsAt' || field === 'endsAt') return formatInstant(String(value), timeZone);
  if (field === 'date') return formatDate(String(value));
  if (field === 'location') return formatLocation(value as Hearing['location']) ?? 'nothing';
  if (field === 'transcript') {
    const { citation, url } = value as NonNullable<Hearing['transcript']>;
    return citation ?? url;
  }
  if (field === 'kind') return kindWords[value as Hearing['kind']].toLowerCase();
  if (Array.isArray(value)) return field === 'committees' ? value.map(String).map(committeeOf).join(' and ') : value.map(String).join(', ');
  return String(value);
}
