import { searchEs } from '#i18n/search-es.ts';
import type { SearchWords } from './search-rows.ts';

export const searchWords: SearchWords = { language: 'es', texts: searchEs };
