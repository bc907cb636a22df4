import { locales, type Language } from './languages.ts';

/** Making a formatter takes some 0.1 ms, using it a hundredth of that: a third of the build went there (profile of November 2026). */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * @param options including the zone
 * @returns the one formatter of a language with these options
 */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  formatters.set(key, made);
  return made;
}

const month: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
const day: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };

const written = new Map<string, string>();

/** @returns a partial date in words: "2019", "June 2019", "June 28, 2019"; "28 de junio de 2019". A page has the same few dates many times. */
export function formatDate(date: string, language: Language = 'en'): string {
  if (date.length === 4) return date;
  const key = language + date;
  const known = written.get(key);
  if (known !== undefined) return known;
  const words =
    date.length === 7 ? dateFormat(language, month).format(new Date(`${date}-01`)) : dateFormat(language, day).format(new Date(date));
  written.set(key, words);
  return words;
}

/** @returns "Wednesday, July 29, 2026"; a partial date as `formatDate` writes it. */
export function formatDayHeading(date: string, language: Language = 'en'): string {
  if (date.length < 10) return formatDate(date, language);
  return dateFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date));
}
