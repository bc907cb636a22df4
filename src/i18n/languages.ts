/** The languages pages are written in. The first one stands at the root of the site, the others under their code. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** How dates and numbers are written, for `Intl`. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** @returns `lang` for what is on record in English only; undefined on a page that is in English anyway. */
export function langOfRecords(language: Language): 'en' | undefined {
  return language === 'en' ? undefined : 'en';
}
