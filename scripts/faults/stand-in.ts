import config from '#config';

/** One thing a source tells: a meeting, a printed hearing, an announcement, a document. Made up, but for the Senate's. */
export interface Item {
  /** The source's own id. */
  id: string;
  title: string;
  /** `YYYY-MM-DD`, on the calendar of the place. */
  date: string;
  /** `HH:MM`, on the wall of the place. */
  time: string;
}

/** What a source says at one moment. */
export interface Told {
  /** In its lists. */
  items: readonly Item[];
  /** In the answers about one item each, for sources that have them. */
  details: readonly Item[];
  /** How a list of many pages goes on, for sources that have them. */
  pages?: 'end' | 'repeat' | 'never end';
}

/** An answer with status 200; not there = 404. */
export interface Body {
  type: string;
  text: string;
}

/** Answers in place of one source. */
export interface StandIn {
  /** Id of the source. */
  source: string;
  speaks: 'xml' | 'rss' | 'html' | 'json';
  items: readonly Item[];
  /** Where the kept times of an item's hearing are, for faults in time; null = the source tells no hours. */
  hearingOf: ((item: Item) => string) | null;
  /** Is this the address of an answer about one item? */
  isDetail: (url: URL) => boolean;
  /** @returns the healthy answer; null = there is none, which is 404 */
  answer: (url: URL, told: Told) => Body | null;
}

/** What made-up records are about, so that they belong to the tracker's first topic. */
export const trackedPhrase: string = config.topics[0].terms[0].term;

/** Eight meetings on eight days, all ahead on 25 July 2026 and within three weeks. The accent tells encodings apart. */
export function madeUpItems(firstId: number): Item[] {
  return Array.from({ length: 8 }, (_, index) => ({
    id: String(firstId + index),
    title: `Hearing on ${trackedPhrase} at caf\u00e9s, part ${index + 1}`,
    date: `2026-08-${String(3 + index).padStart(2, '0')}`,
    time: `${10 + (index % 4)}:30`,
  }));
}

/** Text inside an XML or HTML element or attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export const xml = (text: string): Body => ({ type: 'text/xml; charset=utf-8', text });
export const html = (text: string): Body => ({ type: 'text/html; charset=utf-8', text });
export const json = (answer: unknown): Body => ({ type: 'application/json; charset=utf-8', text: JSON.stringify(answer, null, 1) });
