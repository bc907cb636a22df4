import config from '#config';
import type { Language } from '#i18n/languages.ts';
import type { TrackerConfig, TrackerTranslation } from '#model/tracker-config.ts';

/** The settings with the types of any tracker, not with the values of this one. */
const tracker: TrackerConfig = config;

/** @returns the subject in running text. */
export function subjectIn(language: Language): string {
  return language === 'en' ? tracker.subject : translationOf(language).subject;
}

/** @returns the line under the site's name. */
export function taglineIn(language: Language): string {
  return language === 'en' ? tracker.site.tagline : translationOf(language).tagline;
}

/** @returns the name of a topic. */
export function topicNameIn(language: Language, { id, name }: { id: string; name: string }): string {
  return language === 'en' ? name : (translationOf(language).topics[id] ?? name);
}

function translationOf(language: Language): TrackerTranslation {
  const translation = tracker.translations[language];
  if (translation === undefined) throw new Error(`banwatch.config.ts has no translation into "${language}"`);
  return translation;
}
