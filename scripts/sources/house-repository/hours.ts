import { readPageTime } from './page-time.ts';
import type { RawEventPage } from './parse-event-page.ts';
import type { RawMeeting, RawWhen } from './parse-meeting.ts';

/**
 * `14:00:00`, with or without a fraction; midnight and nothing = not announced.
 * @returns `HH:MM` on the wall, or null
 * @throws Error when it is no time
 */
export function clock(text: string): string | null {
  if (text === '') return null;
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) throw new Error(`cannot read the time "${text}"`);
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return time === '00:00' ? null : time;
}

/**
 * `rescheduled-dates` is there even when nothing moved, and no manual says which of the two is the old one. The calendar decides: the day
 * that lists the event is right. Else it is `meeting-date`. Nothing in the XML decides between two hours of that day.
 * @param days that list the meeting, `YYYY-MM-DD`
 * @returns what holds; of a rescheduled meeting what else may hold, after it
 */
export function currentWhens(meeting: RawMeeting, days: readonly string[]): RawWhen[] {
  const { 'meeting-date': first, 'rescheduled-dates': others } = meeting['meeting-details'];
  const isListed = (when: RawWhen) => days.includes(dayOf(when));
  const best = isListed(first) ? first : (others['meeting-dates'].findLast(isListed) ?? first);
  if (meeting['current-status'] !== 'R') return [best];
  const isRival = (when: RawWhen) => dayOf(when) === dayOf(best) && hourOf(when) !== hourOf(best);
  return [best, ...[first, ...others['meeting-dates']].filter(isRival)];
}

/**
 * @param whens the times between which the XML does not decide
 * @returns the one that the event's page shows
 * @throws Error saying why the page does not decide either
 */
export function whenShown(whens: readonly RawWhen[], page: RawEventPage | null): RawWhen {
  if (page === null) throw new Error('its page shows no meeting');
  const { date, start } = readPageTime(page);
  const shown = whens.find((when) => dayOf(when) === date && clock(when['start-time']) === start);
  if (shown === undefined) throw new Error(`its page says "${page.meetingTime}"`);
  return shown;
}

/** @returns `HH:MM` as it is written, which may be no time; `''` when it is not announced */
export function hourOf(when: RawWhen): string {
  return when['start-time'].slice(0, 5).replace('00:00', '');
}

function dayOf(when: RawWhen): string {
  return when['calendar-date'].slice(0, 10);
}
