import config from '#config';
import type { Language } from '#i18n/languages.ts';
import { slugOf } from '#model/find-place.ts';
import { phrasesOf, type TrackerConfig, type TrackerTranslation } from '#model/tracker-config.ts';

/** The settings with the types of any tracker, not with the values of this one. */
const tracker: TrackerConfig = config;

/** The site's name as part of addresses, e.g. "banwatch". */
export const siteSlug: string = slugOf(tracker.site.name);

/** @returns the subject in running text. */
export function subjectIn(language: Language): string {
  return language === 'en' ? tracker.subject : translationOf(language).subject;
}

/** @returns what clauses are about, by id of the topic; a topic without an entry is the subject. */
export function phrasesIn(language: Language): Readonly<Record<string, string>> {
  return language === 'en' ? phrasesOf(tracker.topics) : translationOf(language).phrases;
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
