import { catalogueOf } from '#i18n/catalogue.ts';
import type { Language } from '#i18n/languages.ts';
import type { Program } from '#model/program.ts';

/** What is documented about a state's license photos, in English. */
export const findingWords: Readonly<Record<Program['findings'][number], string>> = catalogueOf('en').findings;

/** Which mark a finding gets; see the tones in site.css. */
export const findingTones: Record<Program['findings'][number], string> = {
  'searched-for-ice': 'banned',
  'ice-had-access': 'banned',
  'requests-received': 'paused',
  'fbi-face-services-agreement': 'restricted',
  suspended: 'oversight',
  'prohibited-by-law': 'oversight',
  unknown: 'unchecked',
};

/** @returns "yes", "no" or "not found". */
export function yesNo(value: boolean | null, language: Language = 'en'): string {
  const { yesNo: words, page } = catalogueOf(language);
  return value === null ? page.notFound : value ? words.yes : words.no;
}
