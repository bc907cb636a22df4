import { locales, type Language } from '#i18n/languages.ts';

/** @returns a partial date in words: "2019", "June 2019", "June 28, 2019"; "28 de junio de 2019". */
export function formatDate(date: string, language: Language = 'en'): string {
  if (date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions =
    date.length === 7 ? { year: 'numeric', month: 'long' } : { year: 'numeric', month: 'long', day: 'numeric' };
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(
    new Date(date.length === 7 ? `${date}-01` : date),
  );
}
