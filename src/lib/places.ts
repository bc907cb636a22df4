import type { Language } from '#i18n/languages.ts';
import { placeNamesEs } from '#i18n/place-names-es.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';
import { stateOf } from '#model/place-id.ts';
import { dayInZone } from '#model/zoned-time.ts';

/** @returns "San Francisco, CA", "California", "United States"; the id itself when the place is unknown. */
export function placeName(id: string, jurisdictions: ReadonlyMap<string, Jurisdiction>, language: Language = 'en'): string {
  const place = jurisdictions.get(id);
  if (place === undefined) return id;
  return id.split('/').length === 3 ? `${place.name}, ${stateOf(id)}` : localName(id, place.name, language);
}

/** @returns the name of a place in a language; `name` where the language has none of its own. */
export function localName(id: string, name: string, language: Language): string {
  return (language === 'es' ? placeNamesEs[id] : undefined) ?? name;
}

/** @returns the day it is in a place at an instant, `YYYY-MM-DD`; one without a zone on record goes by Washington's calendar. */
export function dayIn(id: string, now: string, jurisdictions: ReadonlyMap<string, Jurisdiction>): string {
  return dayInZone(now, jurisdictions.get(id)?.timeZone ?? 'America/New_York');
}
