import type { RawEventPage } from './parse-event-page.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What a page says of day and hours; times are `HH:MM` on the wall, null = not announced. */
export interface PageTime {
  date: string;
  start: string | null;
  end: string | null;
}

/**
 * Reads `Tuesday, September 15, 2026 (10:00 AM)`; a planned end may follow (`1:15 PM - 3:30 PM`), and "local time". Midnight stands for an
 * hour that is not announced, as in the XML.
 * @throws Error when there is no day in it, or an hour that does not exist
 */
export function readPageTime({ meetingTime }: RawEventPage): PageTime {
  const day = /([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}), (\d{4})/.exec(meetingTime);
  const month = months.indexOf(day?.[1]!.toLowerCase() ?? '') + 1;
  if (day === null || month === 0) throw new Error(`cannot read the date "${meetingTime}"`);
  const [start = null, end = null] = [...meetingTime.matchAll(/\b(\d{1,2}):(\d{2}) ?([AP])M\b/gi)].map(([, hour, minute, half]) => {
    if (Number(hour) > 12 || Number(minute) > 59) throw new Error(`cannot read the time in "${meetingTime}"`);
    const hours = (Number(hour) % 12) + (half!.toUpperCase() === 'P' ? 12 : 0);
    const time = `${String(hours).padStart(2, '0')}:${minute}`;
    return time === '00:00' ? null : time;
  });
  return { date: `${day[3]}-${String(month).padStart(2, '0')}-${day[2]!.padStart(2, '0')}`, start, end };
}

/** @returns the page's day, or null when it cannot be read. */
export function pageDay(page: RawEventPage): string | null {
  try {
    return readPageTime(page).date;
  } catch {
    return null;
  }
}
