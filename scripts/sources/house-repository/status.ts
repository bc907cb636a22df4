import { cleanLine } from '#model/outside-text.ts';
import type { HearingStatus } from '#model/vocabulary.ts';
import { freeLine } from '../drop-contacts.ts';
import type { RawEvent } from './read-event.ts';

const letters: ReadonlyMap<string, HearingStatus> = new Map([
  ['S', 'scheduled'],
  ['R', 'rescheduled'],
  ['P', 'postponed'],
  ['C', 'cancelled'],
]);

/**
 * The status: its letter, or on a page the alert; where that says nothing unusual, the word staff write before the title.
 * @returns the status, and the letter when it is not a known one
 */
export function statusOf(raw: RawEvent): { status: HearingStatus; unknown: string | null } {
  const letter = 'meeting' in raw ? raw.meeting['current-status'] : '';
  const title = 'meeting' in raw ? raw.meeting['meeting-details']['meeting-title'] : raw.page.title;
  const official = 'meeting' in raw ? (letters.get(letter) ?? 'scheduled') : statusIn(raw.page.alert);
  const status = official === 'scheduled' ? (readTitle(title || raw.listed.title).said ?? official) : official;
  return { status, unknown: letter === '' || letters.has(letter) ? null : cleanLine(letter).slice(0, 20) };
}

function statusIn(text: string): HearingStatus {
  if (/cancel/i.test(text)) return 'cancelled';
  if (/postpone/i.test(text)) return 'postponed';
  return /reschedul/i.test(text) ? 'rescheduled' : 'scheduled';
}

// "Postponed Payments" is a title: the word must be in capitals, or in brackets, between stars or before a colon.
const inCapitals = /^[\s*[(]*(POSTPONED|CANCELLED|CANCELED|RESCHEDULED)\b(?: UNTIL FURTHER NOTICE\b)?[\s\])*:;,.–—-]*/;
const marked = /^[\s*[(]*(postponed|cancell?ed|rescheduled)\s*[\])*:][\s\])*:;,.–—-]*/i;

/**
 * Takes words such as "POSTPONED:" off the front of a title.
 * @returns the rest, cleaned, and what the first of them said; a title that is nothing else stays
 */
export function readTitle(raw: string): { title: string; said: HearingStatus | null } {
  const whole = freeLine(raw);
  let title = whole;
  let said: HearingStatus | null = null;
  for (;;) {
    const match = marked.exec(title) ?? inCapitals.exec(title);
    const rest = title.slice(match?.[0].length ?? 0);
    // In a title all in capitals the word proves nothing unless something sets it off.
    if (match === null || (rest !== '' && rest === rest.toUpperCase() && /^\w+ ?$/.test(match[0]))) break;
    said ??= statusIn(match[1]!);
    title = rest;
  }
  return { title: title || whole, said };
}
