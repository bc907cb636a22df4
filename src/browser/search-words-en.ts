import { searchEn } from '#i18n/search-en.ts';
import type { SearchWords } from './search-rows.ts';

export const searchWords: SearchWords = { language: 'en', texts: searchEn };
