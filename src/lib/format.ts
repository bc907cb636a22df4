import { locales, type Language } from '#i18n/languages.ts';
import { fullCommitteeCode, nameIn, type Committee } from '#model/committee.ts';
import type { Hearing } from '#model/hearing.ts';
import { dateFormat, formatDate, formatDayHeading } from '#i18n/dates.ts';

export { dateFormat, formatDate, formatDayHeading };

/** @returns an instant as the clock on the room's wall with the zone named: "9:30 AM EDT". */
export function formatTime(iso: string, timeZone: string, language: Language = 'en'): string {
  return dateFormat(language, { hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(new Date(iso));
}

/** @returns "July 29, 2026, 9:30 AM EDT". */
export function formatInstant(iso: string, timeZone = 'America/New_York'): string {
  const day = dateFormat('en', { dateStyle: 'long', timeZone }).format(new Date(iso));
  return `${day}, ${formatTime(iso, timeZone)}`;
}

/** Cuts at a word, with an ellipsis, so that lists stay lists. Counts characters. */
export function clip(text: string, longest = 160): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : longest).toWellFormed()}…`;
}

/** @returns "Dirksen Senate Office Building, SD-342", or null when no place was given. */
export function formatLocation(location: Hearing['location']): string | null {
  if (location === null) return null;
  const parts = [location.building, location.room, location.address, location.note].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}

/**
 * @param congress of the hearing that is spoken of, whose committee may have had another name; null = as it is called today
 * @returns the name of a committee with its parent: "Senate Judiciary: Privacy, Technology, and the Law".
 */
export function committeeName(code: string, committees: ReadonlyMap<string, Committee>, congress: number | null = null): string {
  const own = committees.get(code);
  const full = committees.get(fullCommitteeCode(code));
  const parent = full === undefined ? null : withChamber(full, congress);
  if (own === undefined) return parent === null ? code.toUpperCase() : `${parent} (subcommittee ${code.slice(4)})`;
  if (own.parent === undefined) return withChamber(own, congress);
  return `${parent === null ? '' : `${parent}: `}${nameIn(own, congress).name}`;
}

/** "House Judiciary"; "Joint Economic" and "House Administration" have their chamber in their name. */
function withChamber(committee: Committee, congress: number | null): string {
  const { name, shortName = name } = nameIn(committee, congress);
  const chamber = { house: 'House', senate: 'Senate', joint: 'Joint' }[committee.chamber];
  return shortName.startsWith(`${chamber} `) ? shortName : `${chamber} ${shortName}`;
}

const numberFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat(locales.en),
  es: new Intl.NumberFormat(locales.es),
};

/** @returns a count with thousands separators. */
export function formatCount(count: number, language: Language = 'en'): string {
  return numberFormats[language].format(count);
}

const ordinals = new Intl.PluralRules(locales.en, { type: 'ordinal' });

/** @returns "112th", "113th", "121st". */
export function ordinal(number: number): string {
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${number}${endings[ordinals.select(number)] ?? 'th'}`;
}
