import { generatedHearings } from '../../corpus/hearings.ts';
import type { Grounds } from '../../corpus/grounds.ts';

/** One page of an anchor: what a bare generator prints without any work. */
export interface PlainPage {
  id: string;
  kind: 'hearing' | 'markup';
  level: 'federal' | 'local';
  title: string;
  date: string;
  body: string;
  initials: string;
  chamber: string | null;
  place: string;
  room: string;
  status: string;
  topics: string[];
  bill: string;
  source: string;
  witnesses: { name: string; role: string; org: string }[];
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
const frame = 2300 + textLength;

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
      kind: index % 5 === 0 ? 'markup' : 'hearing',
      level: hearing.jurisdiction === 'us' ? 'federal' : 'local',
      title: hearing.title,
      date: hearing.date,
      body: hearing.body ?? hearing.committees.join(', '),
      initials: hearing.committees[0]?.toUpperCase() ?? '',
      chamber: hearing.chamber,
      place: id,
      room: hearing.location?.room ?? '',
      status: hearing.status,
      topics: hearing.topics.map(({ topic }) => topic),
      bill: hearing.bills[0]?.number ?? '',
      source: hearing.sources[0]?.url ?? 'https://example.org/',
      witnesses: hearing.witnesses.map(({ name, organization }) => ({ name, role: 'Witness', org: organization ?? '' })),
      text: `${hearing.title} `.repeat(Math.ceil(textLength / hearing.title.length)).slice(0, textLength),
    })),
    menu: words.repeat(Math.max(0, Math.round((bytes - frame) / words.length))),
  };
}
