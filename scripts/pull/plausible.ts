import type { Observation, Skipped } from './source.ts';

/** Up to this many meetings may vanish between two pulls, or move, without doubt about the answer. */
const always = 3;
/** Beyond that, an answer that lost this share of the meetings still ahead is not believed. */
const share = 0.4;
/** Nor is one in which this share of them moved by one and the same time. */
const movedShare = 0.8;
/** Zones lie no further apart, in minutes; a snow day may well move everything by a day. */
const widestZones = 14 * 60;
/** No record here is older, and nothing is dated further ahead; 1899, 1900 and 9999 stand for "none" in many systems. */
const [firstYear, yearsAhead] = [1901, 10];

const unlessTrue = 'not believed, kept as they are (run with --accept-losses if it is true)';

/**
 * Asks whether an answer lost an unlikely share of its records. A committee week is cancelled now and then; half a schedule is an
 * outage.
 * @param ahead meetings of this source that are known and still ahead
 * @param missing how many of them the answer does not name
 * @returns a sentence that says why the answer is not believed, or null
 */
export function unlikelyLoss(ahead: number, missing: number): string | null {
  if (missing <= Math.max(always, ahead * share)) return null;
  return `the answer lacks ${missing} of ${ahead} known meetings still ahead: ${unlessTrue}`;
}

/**
 * Asks whether an answer has its clock wrong: a server that takes one zone for another moves everything at once, and no council does; nor
 * does one take back all hours it announced.
 * @param shifts minutes by which each known meeting still ahead would move; 0 = it stays, `lost` = it would keep its day and lose its hour
 * @returns a sentence that says why the answer is not believed, or null
 */
export function unlikelyShift(shifts: readonly (number | 'lost')[]): string | null {
  const moved = shifts.filter((shift) => shift !== 0);
  const [first = 0] = moved;
  if (first !== 'lost' && Math.abs(first) > widestZones) return null;
  if (moved.length <= always || moved.length < shifts.length * movedShare || moved.some((shift) => shift !== first)) return null;
  const how = first === 'lost' ? 'lose their hours' : `move by exactly ${first} minutes`;
  return `${moved.length} of ${shifts.length} known meetings still ahead would ${how}: ${unlessTrue}`;
}

/**
 * Asks whether anything of an answer could be read.
 * @param read how many records could be read
 * @param unread those that could not
 * @returns a sentence that says that the answer is no good, or null; a single odd record proves nothing
 */
export function noneReadable(read: number, unread: readonly Skipped[]): string | null {
  if (read > 0 || unread.length < 2) return null;
  return `not one of ${unread.length} records could be read; the first: ${unread[0]!.item}: ${unread[0]!.reason}`;
}

/**
 * @param now the pull's clock, ISO 8601
 * @returns a day of the record that stands for none or is a slip, such as 9999-12-31; null when all are likely
 */
export function unlikelyDay(observation: Observation, now: string): string | null {
  const last = Number(now.slice(0, 4)) + yearsAhead;
  return daysOf(observation).find((day) => Number(day.slice(0, 4)) < firstYear || Number(day.slice(0, 4)) > last) ?? null;
}

function daysOf(observation: Observation): string[] {
  const days =
    observation.kind === 'legislation'
      ? [...legislationDays.map((key) => observation.record[key]), ...observation.record.history.map(({ date }) => date)]
      : observation.kind === 'notice'
        ? [observation.record.published]
        : [observation.claim.date, observation.claim.startsAt, observation.claim.endsAt];
  return days.filter((day) => day !== null && day !== undefined);
}

const legislationDays = ['introduced', 'onAgenda', 'passed', 'enacted', 'commentsClose'] as const;

/** What a record was and would be, to tell it from others. */
export interface Renamed {
  id: string;
  before: string;
  after: string;
}

/**
 * Finds records that would become each other: a source that exchanged ids, between two records or all around.
 * @returns for each of them the one whose place it would take
 */
export function exchanged(records: readonly Renamed[]): Map<string, string> {
  const changed = records.filter(({ before, after }) => before !== after);
  const byBefore = new Map(changed.map((one) => [one.before, one]));
  const walked = new Set<Renamed>();
  const circles = new Set<Renamed>();
  for (const start of changed) {
    const path = new Set<Renamed>();
    let next: Renamed | undefined = start;
    for (; next !== undefined && !walked.has(next); next = byBefore.get(next.after)) {
      walked.add(next);
      path.add(next);
    }
    // The walk came back to itself: from there on it is a circle.
    if (next === undefined || !path.has(next)) continue;
    const steps = [...path];
    for (const one of steps.slice(steps.indexOf(next))) circles.add(one);
  }
  return new Map(changed.filter((one) => circles.has(one)).map((one) => [one.id, byBefore.get(one.after)!.id]));
}
