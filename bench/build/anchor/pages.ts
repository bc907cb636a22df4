import { generatedHearings } from '../../corpus/hearings.ts';
import type { Grounds } from '../../corpus/grounds.ts';

/** One page of an anchor: what a bare generator prints without any work. */
export interface PlainPage {
  id: string;
  title: string;
  date: string;
  body: string;
  place: string;
  status: string;
  witnesses: string[];
  /** As much of it as our records have. */
  text: string;
}

/** The pages of an anchor, and what its layout prints on each of them. */
export interface PlainSite {
  pages: PlainPage[];
  /** Words that fill every page up to the length wanted, as the menus of ours do: part of the layout, not of the data. */
  menu: string;
}

/** Characters of text in a record: with its other fields about as long as a content file of ours. */
const textLength = 1200;
/** What else is printed on a page, in bytes. */
const frame = 1400 + textLength;

/**
 * Makes as many pages as our site has, each about as long as ours are on average, so that writing them takes the disk the same.
 * @param bytes mean length of a page
 */
export function plainSite(count: number, bytes: number, grounds: Grounds): PlainSite {
  // Plain words: a tag would be marked with the layout's scope and become longer.
  const words = 'Places, hearings, laws and photos. ';
  return {
    pages: [...generatedHearings(count, grounds)].map(([id, hearing], index) => ({
      id: `p${index}`,
      title: hearing.title,
      date: hearing.date,
      body: hearing.body ?? hearing.committees.join(', '),
      place: id,
      status: hearing.status,
      witnesses: hearing.witnesses.map(({ name, organization }) => `${name}, ${organization}`),
      text: `${hearing.title} `.repeat(Math.ceil(textLength / hearing.title.length)).slice(0, textLength),
    })),
    menu: words.repeat(Math.max(0, Math.round((bytes - frame) / words.length))),
  };
}
