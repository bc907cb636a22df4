import config from '#config';

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
