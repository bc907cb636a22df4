import type { SearchRecord } from '#search/records.ts';
import { markWords } from '#search/highlight.ts';
import { formatDate } from './dates.ts';

/** @returns the address of a record's page; only ever a path of this site. */
export function addressOf(record: SearchRecord, root: string): string {
  return root + record.url.replace(/^\/+/, '');
}

/** @returns the title as text nodes and marks, never as HTML. */
export function markedTitle(title: string, words: ReadonlySet<string>): Node[] {
  return markWords(title, words).map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** @returns what tells records of one title apart: "May 22, 2019", "MA, February 3, 2020". */
export function aboutRecord({ kind, date, state, chamber }: SearchRecord): string {
  const where =
    kind === 'place' || kind === 'program' ? undefined : chamber === undefined ? state : chamber[0]!.toUpperCase() + chamber.slice(1);
  const when = date === undefined || kind === 'committee' ? undefined : formatDate(date);
  return [kind === 'committee' || where === 'US' ? undefined : where, when].filter((part) => part !== undefined).join(', ');
}
