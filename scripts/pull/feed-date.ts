import { isPartialDate } from '#model/partial-date.ts';
import { dayInZone } from '#model/zoned-time.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = months.join('|');

/**
 * The forms of dates seen in feeds, one a row; what fits none of them is not guessed. Groups: year, month (number or name), day, and where
 * the form has one, a time of 24 hours and a zone that is an offset or UTC. A zone by name ("EST", also in summer) is read as Washington's
 * own time, so that the day is the one that is written.
 */
const forms: readonly RegExp[] = [
  // RFC 822: Thu, 01 Oct 2026 11:33:10 -0400. Times of 12 hours, with and without AM and PM, come too: the day is safe.
  new RegExp(
    String.raw`^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})\s+(?<month>${monthNames})[a-z]*\.?,?\s+(?<year>\d{4}|\d{2})(?:,?\s+(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?<half>[ap]\.?m\b\.?)?\s*(?<zone>[+-]\d{2}:?\d{2}|gmt|utc|ut|z)?(?<rest>\s*[a-z .()]*)?)?$`,
    'i',
  ),
  // ISO 8601, in full or as a day; ColdFusion puts a space for the T.
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[t\s](?<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?<zone>[+-]\d{2}:?\d{2}|z)?)?$/i,
  // Drupal, long: Monday, April 15, 2013 - 2:23pm
  new RegExp(
    String.raw`^(?:[a-z]{3,9},?\s+)?(?<month>${monthNames})[a-z]*\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?:,?\s+(?:-\s*|at\s+)?\d{1,2}:\d{2}.{0,16})?$`,
    'i',
  ),
  // Drupal, short: Mon, 04/15/2013 - 14:23
  /^(?:[a-z]{3,9},?\s+)?(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?:,?\s+(?:-\s*)?\d{1,2}:\d{2}.{0,16})?$/i,
];

/**
 * Reads the day of publication in Washington.
 * @param text the feed's own words
 * @returns `YYYY-MM-DD`, or null when the words are in no known form: a date is never made up
 */
export function readFeedDate(text: string): string | null {
  const plain = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  for (const form of forms) {
    const found = form.exec(plain)?.groups;
    if (found === undefined) continue;
    const month = /^\d+$/.test(found['month']!) ? Number(found['month']) : months.indexOf(found['month']!.slice(0, 3).toLowerCase()) + 1;
    const year = found['year']!.length === 2 ? `20${found['year']}` : found['year']!;
    const day = `${year}-${String(month).padStart(2, '0')}-${found['day']!.padStart(2, '0')}`;
    if (!isPartialDate(day)) return null;
    const [time, zone, half] = [found['time'], found['zone'], found['half']];
    return time === undefined || zone === undefined ? day : inWashington(day, half === undefined ? time : of24Hours(time, half), zone);
  }
  return null;
}

/** `11:33:10` and `PM` → `23:33:10`; an hour that says the half by itself stays. */
function of24Hours(time: string, half: string): string {
  const hour = Number(time.split(':')[0]);
  return hour > 12 ? time : time.replace(/^\d+/, String((hour % 12) + (/^p/i.test(half) ? 12 : 0)));
}

/** @returns the day in Washington of a time with an offset, or null when there is no such time. */
function inWashington(day: string, time: string, zone: string): string | null {
  const offset = /\d/.test(zone) ? zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2') : 'Z';
  try {
    return dayInZone(`${day}T${time.replace(/^\d:/, '0$&')}${offset}`, 'America/New_York');
  } catch {
    return null;
  }
}
