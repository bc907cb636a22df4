import type { HearingStatus } from '#model/vocabulary.ts';
import { freeLine } from '#pull/drop-contacts.ts';
import { leadingStatus, statusNamed } from '../status-words.ts';
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
  const official = 'meeting' in raw ? (letters.get(letter) ?? 'scheduled') : statusNamed(raw.page.alert);
  const status = official === 'scheduled' ? (readTitle(title || raw.listed.title).said ?? official) : official;
  return { status, unknown: letter === '' || letters.has(letter) ? null : freeLine(letter).slice(0, 20) };
}

/** @returns the title, cleaned, without the word before it, and what that said (null = there is none) */
export function readTitle(raw: string): ReturnType<typeof leadingStatus> {
  return leadingStatus(freeLine(raw));
}
