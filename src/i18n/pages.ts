import { programKinds } from '#model/vocabulary.ts';
import { languages, type Language } from './languages.ts';

/** Addresses of the pages that exist in every language; the rest is in English only. */
const inEveryLanguage: readonly RegExp[] = [
  /^\/$/,
  /^\/check\/([a-z]{2}\/)?$/,
  /^\/us\/([a-z0-9/-]+\/)?$/,
  ...programKinds.map((kind) => new RegExp(`^/${kind}/([a-z]{2}/)?$`)),
  /^\/hearings\/$/,
  /^\/search\/$/,
  /^\/feeds\/$/,
  /^\/how-we-know\/$/,
];

/** @returns the languages in which a page exists. @param path an address of the design, without language; query and fragment do not matter */
export function languagesOf(path: string): readonly Language[] {
  const [page] = path.split(/[?#]/, 1) as [string];
  return inEveryLanguage.some((pattern) => pattern.test(page)) ? languages : ['en'];
}

/** @returns the address of a page in one of its languages. */
export function pathIn(language: Language, path: string): string {
  return language === 'en' ? path : `/${language}${path}`;
}

/** @returns the address of a page in a language where it exists in it, of the English one otherwise. */
export function nearestPathIn(language: Language, path: string): string {
  return languagesOf(path).includes(language) ? pathIn(language, path) : path;
}
