import type { SearchCatalogue } from '#i18n/search-en.ts';
import type { SearchRecord } from '#search/records.ts';
import { markWords } from '#search/highlight.ts';
import type { Language } from '#i18n/languages.ts';
import { formatDate } from '#i18n/dates.ts';
import { nearestPathIn } from '#i18n/pages.ts';

/** What search says and in which language; each page loads its own only. */
export interface SearchWords {
  language: Language;
  texts: SearchCatalogue;
}

/** @returns the address of a record's page, in the language where it exists in it; only ever a path of this site. */
export function addressOf(record: SearchRecord, root: string, language: Language): string {
  return root + nearestPathIn(language, `/${record.url.replace(/^\/+/, '')}`).slice(1);
}

/** @returns the title as text nodes and marks, never as HTML, said to be in English on a page that is not. */
export function recordedTitle(title: string, words: ReadonlySet<string>, language: Language): HTMLElement {
  const whole = document.createElement('span');
  if (language !== 'en') whole.lang = 'en';
  for (const { text, marked } of markWords(title, words)) {
    const mark = document.createElement('mark');
    mark.textContent = text;
    whole.append(marked ? mark : text);
  }
  return whole;
}

/** @returns what tells records of one title apart: "May 22, 2019", "MA, February 3, 2020". */
export function aboutRecord({ kind, date, state, chamber }: SearchRecord, { language, texts }: SearchWords): string {
  const where =
    kind === 'place' || kind === 'program'
      ? undefined
      : chamber === undefined
        ? state
        : texts.chambers[chamber as keyof SearchCatalogue['chambers']];
  const when = date === undefined || kind === 'committee' ? undefined : formatDate(date, language);
  return [kind === 'committee' || where === 'US' ? undefined : where, when].filter((part) => part !== undefined).join(', ');
}
