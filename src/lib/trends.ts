import config from '#config';
import { standingOf } from '#model/curated.ts';
import type { Hearing } from '#model/hearing.ts';
import { enactedOn } from '#model/enacted-on.ts';
import { earliestDay } from '#model/partial-date.ts';
import { bindsNobody } from '#model/vocabulary.ts';
import { buildNow, capitalDay } from './clock.ts';
import { ordinal } from './format.ts';
import { siteContent } from './site-content.ts';

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

/** @returns how many city, county and state laws came and went in each year. */
export async function lawTrend(): Promise<Trend> {
  const { measures } = await siteContent();
  // A repeal, a request to others and what only opens an exception are steps of a law or limit nothing: no laws of their own.
  const laws = [...measures.values()].filter(
    ({ jurisdiction, kind, status, provisions }) =>
      jurisdiction !== 'us' && kind !== 'repeal' && !bindsNobody.includes(status) && provisions.some(({ rule }) => rule !== 'permitted'),
  );
  const counts = new Map<number, Record<string, number>>();
  const note = (date: string | undefined, id: string) => {
    // What is still to come is on record, too.
    if (date === undefined || earliestDay(date) > capitalDay) return;
    const year = Number(date.slice(0, 4));
    const row = counts.get(year) ?? counts.set(year, {}).get(year)!;
    row[id] = (row[id] ?? 0) + 1;
  };
  for (const law of laws) {
    note(enactedOn(law, config.topics), 'enacted');
    for (const kind of ['weakened', 'expired', 'repealed'] as const) note(law.events.find((event) => event.kind === kind)?.date, kind);
  }
  const years = [...counts.keys()].sort();
  const first = years[0] ?? 0;
  const rows = Array.from({ length: (years.at(-1) ?? 0) - first + 1 }, (_, index) => ({
    label: String(first + index),
    values: counts.get(first + index) ?? {},
  }));
  const peak = rows[0] && rows.reduce((most, row) => ((row.values['enacted'] ?? 0) > (most.values['enacted'] ?? 0) ? row : most));
  const undated = laws.filter((law) => enactedOn(law, config.topics) === undefined).length;
  const undone = sum(rows.flatMap(({ values }) => [values['weakened'], values['expired'], values['repealed']]));
  return {
    title:
      peak === undefined
        ? 'No law is on record yet.'
        : `More laws came in ${peak.label} than in any other year: ${peak.values['enacted']} of ${sum(rows.map(({ values }) => values['enacted']))}. Since the first, ${undone} were weakened, repealed or ran out.`,
    series: lawSeries,
    rows,
    counted: `City, county and state laws and policies on ${config.subject} in this tracker, by the year in which their first rule on it took effect, or was signed or passed when that is not known. A law that was weakened twice counts once; one that a stricter one replaced counts as repealed.${undated === 0 ? '' : ` Left out: ${undated} whose start was not found.`}`,
  };
}

const notHeld: readonly Hearing['status'][] = ['cancelled', 'postponed', 'unlisted'];

const chamberSeries: Series[] = [
  { id: 'house', label: 'House', tone: 'oversight' },
  { id: 'senate', label: 'Senate', tone: 'restricted' },
  { id: 'joint', label: 'Joint', tone: 'paused' },
];

/** @returns how many hearings of Congress named the first topic, by Congress and chamber. */
export async function hearingTrend(): Promise<Trend> {
  const { hearings } = await siteContent();
  const topic = config.topics[0].id;
  const named = [...hearings.values()].filter(
    (hearing) =>
      hearing.congress !== null &&
      hearing.topics.some((one) => one.topic === topic) &&
      !notHeld.includes(hearing.status) &&
      standingOf(hearing, buildNow) !== 'ahead',
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
  const most = rows[0] && rows.reduce((best, row) => (total(row) > total(best) ? row : best));
  return {
    title:
      most === undefined
        ? `No hearing of Congress on ${config.subject} is on record yet.`
        : `The ${most.label} Congress had the most hearings on ${config.subject}: ${total(most)} of ${named.length}.`,
    series: chamberSeries.filter(({ id }) => rows.some(({ values }) => (values[id] ?? 0) > 0)),
    rows,
    counted: `Hearings and markups in this tracker that name ${config.subject}, without those cancelled, postponed, dropped from the schedule or still ahead. Those before 2026 were entered from the public record; more may have taken place.`,
  };
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
