import { english } from '#model/answer-words-en.ts';
import { spanish } from '#model/answer-words-es.ts';
import type { AnswerLanguage } from '#model/answer-words.ts';
import { en, type Catalogue } from './en.ts';
import { es } from './es.ts';
import type { Language } from './languages.ts';

const catalogues: Readonly<Record<Language, Catalogue>> = { en, es };
const answers: Readonly<Record<Language, AnswerLanguage>> = { en: english, es: spanish };

/** @returns what pages say in a language. */
export function catalogueOf(language: Language): Catalogue {
  return catalogues[language];
}

/** @returns how answers are put in a language. */
export function answerLanguageOf(language: Language): AnswerLanguage {
  return answers[language];
}
