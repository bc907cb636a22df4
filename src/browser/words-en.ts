import { browserEn } from '#i18n/browser-en.ts';
import { english } from '#model/answer-words-en.ts';
import type { BrowserWords } from './words.ts';

export const words: BrowserWords = {
  language: 'en',
  texts: browserEn,
  answers: english,
  placeName: (_id, name) => name,
  readTyped: (typed) => typed,
};
