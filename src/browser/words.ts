import type { BrowserCatalogue } from '#i18n/browser-en.ts';
import type { Language } from '#i18n/languages.ts';
import type { AnswerLanguage } from '#model/answer-words.ts';

/** All the words a page needs in the browser. Each page loads those of its own language only. */
export interface BrowserWords {
  language: Language;
  texts: BrowserCatalogue;
  answers: AnswerLanguage;
  /** @returns the name of a place in the language; `name` where it has none of its own. */
  placeName: (id: string, name: string) => string;
  /** Puts names of the language into those the small files know. */
  readTyped: (typed: string) => string;
}
