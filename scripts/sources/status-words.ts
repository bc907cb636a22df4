import type { HearingStatus } from '#model/vocabulary.ts';

/** The words by which sources call a meeting off or move it where no field says so. Committees of Congress write them before the title. */
const stems: readonly [HearingStatus, RegExp][] = [
  ['cancelled', /cancel/i],
  ['postponed', /postpone/i],
  ['rescheduled', /re-?schedul/i],
];

/** @returns what a word, or a text that is there to say nothing else, calls a meeting; `scheduled` when it names no other status */
export function statusNamed(text: string): HearingStatus {
  return stems.find(([, stem]) => stem.test(text))?.[0] ?? 'scheduled';
}

// "Postponed Payments" and "Canceled-Check Fraud" are titles: the word must be in capitals, or set off by brackets, stars, a colon or a dash.
const inCapitals = /^[\s*[(]*(POSTPONED|CANCELL?ED|RE-?SCHEDULED)\b(?: UNTIL FURTHER NOTICE\b)?[\s\])*:;,.–—-]*/;
const marked = /^[\s*[(]*(postponed|cancell?ed|re-?scheduled)(?:\s*[\])*:]|\s+[–—-]|[–—]|-+\s)[\s\])*:;,.–—-]*/i;

/**
 * Takes words such as "POSTPONED:" off the front of a title, as committees of both chambers write them.
 * @param whole the title, cleaned
 * @returns the rest, and what the first of them said (null = there is none); a title that is nothing else stays
 */
export function leadingStatus(whole: string): { title: string; said: HearingStatus | null } {
  let title = whole;
  let said: HearingStatus | null = null;
  for (;;) {
    const match = marked.exec(title) ?? inCapitals.exec(title);
    const rest = title.slice(match?.[0].length ?? 0);
    // In a title all in capitals the word proves nothing unless something sets it off.
    if (match === null || (rest !== '' && rest === rest.toUpperCase() && /^\w+ ?$/.test(match[0]))) break;
    said ??= statusNamed(match[1]!);
    title = rest;
  }
  return { title: title || whole, said };
}
