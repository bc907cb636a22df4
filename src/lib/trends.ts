import config from '#config';
import { standingOf } from '#model/curated.ts';
import type { Hearing } from '#model/hearing.ts';
import { enactedOn } from '#model/enacted-on.ts';
import type { Measure } from '#model/measure.ts';
import { earliestDay, latestDay } from '#model/partial-date.ts';
import { statusShown } from '#model/shown-status.ts';
import { bindsNobody, offStatuses } from '#model/vocabulary.ts';
import { ordinal } from './format.ts';

/** A series of a chart: what a bar's part means, and its mark. */
export interface Series {
  id: string;
  label: string;
  tone: string;
}

/** What a chart shows and its table says. */
export interface Trend {
  /** The finding, in one sentence. */
  title: string;
  series: Series[];
  rows: { label: string; values: Record<string, number> }[];
  /** What was counted, and what was not. */
  counted: string;
}

const lawSeries: Series[] = [
  { id: 'enacted', label: 'Enacted', tone: 'banned' },
  { id: 'weakened', label: 'Weakened', tone: 'paused' },
  { id: 'expired', label: 'Expired', tone: 'none' },
  { id: 'repealed', label: 'Repealed', tone: 'restricted' },
];

/**
 * @param today `YYYY-MM-DD`: what is still to come is not counted
 * @returns how many city, county and state laws came and went in each year
 */
export function lawTrend(measures: ReadonlyMap<string, Measure>, today: string): Trend {
  // A repeal, a request to others and what only opens an exception are steps of a law or limit nothing: no laws of their own.
  const laws = [...measures.values()].filter(
    ({ jurisdiction, kind, status, provisions }) =>
      jurisdiction !== 'us' && kind !== 'repeal' && !bindsNobody.includes(status) && provisions.some(({ rule }) => rule !== 'permitted'),
  );
  const counts = new Map<number, Record<string, number>>();
  const undone = new Set<Measure>();
  const note = (law: Measure, date: string | undefined, id: string) => {
    if (date === undefined || earliestDay(date) > today) return;
    const year = Number(date.slice(0, 4));
    const row = counts.get(year) ?? counts.set(year, {}).get(year)!;
    row[id] = (row[id] ?? 0) + 1;
    if (id !== 'enacted') undone.add(law);
  };
  for (const law of laws) {
    note(law, enactedOn(law, config.topics), 'enacted');
    for (const kind of ['weakened', 'repealed'] as const) note(law, law.events.find((event) => event.kind === kind)?.date, kind);
    note(law, expiredOn(law, today), 'expired');
  }
  const years = [...counts.keys()].sort();
  const first = years[0] ?? 0;
  const rows = Array.from({ length: years.length === 0 ? 0 : years.at(-1)! - first + 1 }, (_, index) => ({
    label: String(first + index),
    values: counts.get(first + index) ?? {},
  }));
  const undated = laws.filter((law) => enactedOn(law, config.topics) === undefined).length;
  const enacted = ({ values }: Trend['rows'][number]) => values['enacted'] ?? 0;
  const { peak, isAlone } = peakOf(rows, enacted);
  return {
    title:
      peak === undefined
        ? 'No law is on record yet.'
        : `${isAlone ? `More laws came in ${peak.label} than in any other year` : `No year brought more laws than ${peak.label}`}: ${enacted(peak)} of ${sum(rows.map(enacted))}. Since the first, ${undone.size} ${undone.size === 1 ? 'was' : 'were'} weakened, repealed or ran out.`,
    series: lawSeries,
    rows,
    counted: `City, county and state laws and policies on ${config.subject} in this tracker, by the year in which their first rule on it took effect, or was signed or passed when that is not known. A law that was weakened twice counts once; one that a stricter one replaced counts as repealed.${undated === 0 ? '' : ` Left out: ${undated} whose start was not found.`}`,
  };
}

/** A law runs out on its day, whether or not somebody enters it as a step. @returns undefined where it did not, or no day was found */
function expiredOn(law: Measure, today: string): string | undefined {
  const told = law.events.find(({ kind }) => kind === 'expired');
  if (told !== undefined || statusShown(law, today) !== 'expired') return told?.date;
  const ends = law.provisions.flatMap(({ until }) => until ?? []);
  return ends.toSorted((a, b) => latestDay(a).localeCompare(latestDay(b))).at(-1);
}

const chamberSeries: Series[] = [
  { id: 'house', label: 'House', tone: 'oversight' },
  { id: 'senate', label: 'Senate', tone: 'restricted' },
  { id: 'joint', label: 'Joint', tone: 'paused' },
];

/**
 * @param now ISO 8601
 * @returns how many hearings of Congress named the first topic, by Congress and chamber
 */
export function hearingTrend(hearings: ReadonlyMap<string, Hearing>, now: string): Trend {
  const topic = config.topics[0].id;
  const named = [...hearings.values()].filter(
    (hearing) =>
      hearing.congress !== null &&
      hearing.topics.some((one) => one.topic === topic) &&
      !offStatuses.includes(hearing.status) &&
      standingOf(hearing, now) !== 'ahead',
  );
  const congresses = [...new Set(named.map(({ congress }) => congress!))].sort((a, b) => a - b);
  const first = congresses[0] ?? 0;
  const rows = Array.from({ length: congresses.length === 0 ? 0 : congresses.at(-1)! - first + 1 }, (_, index) => {
    const own = named.filter(({ congress }) => congress === first + index);
    return {
      label: `${ordinal(first + index)}`,
      values: Object.fromEntries(chamberSeries.map(({ id }) => [id, own.filter(({ chamber }) => chamber === id).length])),
    };
  });
  const total = ({ values }: Trend['rows'][number]) => sum(Object.values(values));
  const { peak, isAlone } = peakOf(rows, total);
  return {
    title:
      peak === undefined
        ? `No hearing of Congress on ${config.subject} is on record yet.`
        : `${isAlone ? `The ${peak.label} Congress had the most hearings on ${config.subject}` : `No Congress had more hearings on ${config.subject} than the ${peak.label}`}: ${total(peak)} of ${named.length}.`,
    series: chamberSeries.filter(({ id }) => rows.some(({ values }) => (values[id] ?? 0) > 0)),
    rows,
    counted: `Hearings and markups in this tracker that name ${config.subject}, without those cancelled, postponed, dropped from the schedule or still ahead. Those before 2026 were entered from the public record; more may have taken place.`,
  };
}

/** @returns the first row with the highest count, and whether no other has as many; undefined without rows */
function peakOf<T>(rows: readonly T[], count: (row: T) => number): { peak: T | undefined; isAlone: boolean } {
  const most = Math.max(...rows.map(count));
  const [peak, ...others] = rows.filter((row) => count(row) === most);
  return { peak, isAlone: others.length === 0 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
