import { catalogueOf } from '#i18n/catalogue.ts';
import type { Language } from '#i18n/languages.ts';
import { standingOf } from '#model/curated.ts';
import type { Hearing } from '#model/hearing.ts';
import type { HearingChangeField, MeasureRelation, ShownStatus } from '#model/vocabulary.ts';
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

/** Where a phrase stands that put a record on a topic, by the name `classify` is given for it. */
const whereWords: Readonly<Record<string, string>> = {
  title: 'its title',
  description: 'its description',
  summary: 'its summary',
  history: 'what happened to it',
  measure: 'the law it belongs to',
  bills: 'its bills',
  witnesses: 'its witnesses',
  documents: 'its documents',
};

/** @returns why a record has a topic: “face recognition” in its title; a reason of another form, such as that an editor set it, as it is. */
export function becauseWords(because: readonly string[]): string {
  return because
    .map((one) => one.replace(/^"(.+)" in (\w+)$/, (_, term, where) => `“${term}” in ${whereWords[where] ?? where}`))
    .join('; ');
}

/** What a law is to another one, before its name. */
export const relationWords: Readonly<Record<MeasureRelation, string>> = {
  amends: 'Amends',
  repeals: 'Repeals',
  replaces: 'Replaces',
  weakens: 'Weakens',
  companion: 'The same bill in the other chamber',
  reintroduction: 'The same bill in another Congress or session',
  sister: 'Made beside it',
  implements: 'Carries out',
};

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
