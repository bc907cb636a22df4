import config from '#config';
import type { Language } from '#i18n/languages.ts';
import { nearestPathIn } from '#i18n/pages.ts';

export { languagesOf, pathIn } from '#i18n/pages.ts';

/** Path prefix of the site with its closing slash, e.g. `/` or `/banwatch/`. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** @param path an address of the design such as `/hearings/`. @returns the path with the site's prefix, for an `href`. */
export function href(path: string): string {
  return base + path.replace(/^\//, '');
}

/** @returns the full address of a path, for feeds, calendars and canonical links. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** @returns for an `href`: the page in the language where it exists in it, the English one otherwise. */
export function hrefIn(language: Language, path: string): string {
  return href(nearestPathIn(language, path));
}

/** @returns attributes of a link from a page in `language`: where it leads, and that the page there is in English where it is. */
export function linkIn(language: Language, path: string): { href: string; hreflang?: Language } {
  const to = hrefIn(language, path);
  return language === 'en' || to !== href(path) ? { href: to } : { href: to, hreflang: 'en' };
}

/** @returns the address of the design, without language, for the path of a built page. */
export function plainPath(pathname: string, language: Language): string {
  const path = `/${pathname.slice(base.length)}`;
  return language === 'en' ? path : path.slice(language.length + 1);
}

export const addressOf = {
  hearing: (id: string) => `/hearings/${id}/`,
  measure: (id: string) => `/measures/${id}/`,
  place: (id: string) => `/${id}/`,
  committee: (code: string) => `/committees/${code}/`,
  topic: (id: string) => `/topics/${id}/`,
  legislation: (id: string) => `/legislation/${id}/`,
  week: (week: string) => `/hearings/week/${week}/`,
} as const;

/** A prefilled report of a mistake about one record. */
export function reportAddress(record: string): string {
  const title = `Correction: ${record}`;
  const body = `Record: ${record}\n\nWhat is wrong?\n\nHow do you know? (link to a source)\n`;
  return `${config.site.repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
