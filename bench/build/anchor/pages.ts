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
  /** Fills the page up to the length wanted. */
  text: string;
}

/** What the layout of an anchor prints around the words of a page, in bytes. */
const frame = 700;

/**
 * Makes as many pages as our site has, each about as long as ours are on average, so that writing them takes the disk the same.
 * @param bytes mean length of a page
 */
export function plainPages(count: number, bytes: number, grounds: Grounds): PlainPage[] {
  return [...generatedHearings(count, grounds)].map(([id, hearing], index) => {
    const words = `${hearing.title} ${hearing.description ?? ''} ${hearing.topics.map(({ because }) => because.join(' ')).join(' ')} `;
    const witnesses = hearing.witnesses.map(({ name, organization }) => `${name}, ${organization}`);
    const rest = Math.max(0, bytes - frame - 2 * hearing.title.length - witnesses.join('').length);
    return {
      id: `p${index}`,
      title: hearing.title,
      date: hearing.date,
      body: hearing.body ?? hearing.committees.join(', '),
      place: id,
      status: hearing.status,
      witnesses,
      text: words.repeat(Math.ceil(rest / words.length)).slice(0, rest),
    };
  });
}
