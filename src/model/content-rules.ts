import type { ContentRecords } from './collections.ts';
import type { Measure, MeasureEvent } from './measure.ts';
import { findHearingProblems } from './hearing-rules.ts';
import { needsReview } from './needs-review.ts';
import { findDaysAhead } from './days-ahead.ts';
import { earliestDay, latestDay } from './partial-date.ts';
import { bindsNobody, type MeasureStatus } from './vocabulary.ts';
import { filesByMeasure } from './linked-files.ts';

/** What a rule found in one record. */
export interface Finding {
  /** An error stops the build; a warning asks somebody to look. */
  severity: 'error' | 'warning';
  /** `<collection>/<id>` */
  record: string;
  /** Top-level key it is about, to point at a line. */
  key: string;
  message: string;
}

/** Records that nobody checked for so long are to be looked at again. */
const daysUntilStale = 365;

/** Which steps support a status. Where the day of the step was not found, a `statusNote` says so and supports it too. */
const support: Record<MeasureStatus, readonly Measure['events'][number]['kind'][]> = {
  'in-force': ['passed', 'signed', 'ballot', 'effective', 'published', 'amended'],
  amended: ['amended', 'ballot', 'weakened'],
  weakened: ['weakened', 'amended', 'ballot', 'repealed'],
  repealed: ['repealed'],
  expired: ['expired'],
  proposed: ['introduced', 'hearing'],
  failed: ['failed', 'vetoed', 'expired'],
  unknown: [],
};

/**
 * The rules that a schema cannot express. Each message says what is wrong and what to do.
 * @param today `YYYY-MM-DD`, for what must be checked again
 * @param began day on which the record began, see `TrackerConfig`
 * @param lastDay the last day that has come, where that is later than `today`, because somebody asks how things were then
 */
export function findContentProblems(records: ContentRecords, today: string, began: string, lastDay = today): Finding[] {
  return [
    ...[...records.measures].flatMap(([id, measure]) => measureFindings(`measures/${id}`, measure, today)),
    ...[...records.measures].flatMap(([id, { events }]) => stepFindings(`measures/${id}`, events, today, began)),
    ...citationFindings(records),
    ...coverageFindings(records),
    ...findHearingProblems(records),
    ...findDaysAhead(records, lastDay),
    ...reviewFindings(records),
    ...[...records.programs].flatMap(([id, { lastChecked }]) => staleFinding(`programs/${id}`, lastChecked, today)),
  ];
}

function measureFindings(record: string, measure: Measure, today: string): Finding[] {
  const findings: Finding[] = [];
  const error = (key: string, message: string) => findings.push({ severity: 'error', record, key, message });
  measure.events.forEach((event, index) => {
    const before = measure.events[index - 1];
    // A date known to the month or year stands where it falls: only what is surely earlier is out of order.
    if (before !== undefined && latestDay(event.date) < earliestDay(before.date)) {
      error('events', `event of ${event.date} stands after one of ${before.date}: put the events in order of time, oldest first`);
    }
    if (event.sources.length === 0)
      error('events', `event of ${event.date} (${event.kind}) cites no source: add the id of the source that shows it`);
  });
  for (const provision of measure.provisions) {
    const { id, from, until, notBefore } = provision;
    if (notBefore !== undefined && latestDay(from) < earliestDay(notBefore))
      error('provisions', `provision "${id}" was seen in force (${from}) before it can have begun (notBefore ${notBefore})`);
    if (until !== undefined && latestDay(until) < earliestDay(from))
      error('provisions', `provision "${id}" ends (${until}) before it begins (${from})`);
    if (provision.sources.length === 0) error('provisions', `provision "${id}" cites no source: add the ids of the sources it rests on`);
  }
  if (bindsNobody.includes(measure.status) && measure.provisions.length > 0) {
    error('status', `status "${measure.status}" binds nobody, but there are provisions: remove them, or correct the status`);
  }
  if (measure.status === 'in-force' && measure.provisions.length === 0 && measure.statusNote === undefined) {
    error('status', 'in force without a provision: say in provisions whom it binds to what, or in statusNote why it binds nobody');
  }
  const supported = support[measure.status];
  const byEvent = measure.events.some(({ kind }) => supported.includes(kind));
  // A rule whose beginning nobody found is supported by having been seen in force.
  const bySight =
    measure.status === 'in-force' && measure.provisions.some(({ fromBasis }) => fromBasis === 'seen-in-force' || fromBasis === 'reported');
  if (!byEvent && !bySight && supported.length > 0 && measure.statusNote === undefined) {
    error(
      'status',
      `no event supports the status "${measure.status}" (one of: ${supported.join(', ')}): add the event, or say in statusNote what the status rests on`,
    );
  }
  return [...findings, ...staleFinding(record, measure.lastChecked, today)];
}

/** The steps that a text can foresee; all others have happened, or are not known. */
const foreseen: readonly MeasureEvent['kind'][] = ['effective', 'expired', 'repealed', 'hearing', 'ballot'];

function stepFindings(record: string, events: readonly MeasureEvent[], today: string, began: string): Finding[] {
  return events.flatMap(({ date, kind, entered }): Finding[] => {
    const warning = (message: string): Finding => ({
      severity: 'warning',
      record,
      key: 'events',
      message: `event of ${date} (${kind}) ${message}`,
    });
    if (!foreseen.includes(kind) && earliestDay(date) > today)
      return [warning('lies ahead: correct the date, or leave it out until it happened')];
    if (entered === undefined && earliestDay(date) > began && latestDay(date) < today)
      return [warning('does not say on which day it was entered: add `entered`, which dates it in the feeds')];
    return [];
  });
}

function staleFinding(record: string, lastChecked: string, today: string): Finding[] {
  const days = (Date.parse(today) - Date.parse(lastChecked)) / 86_400_000;
  if (days <= daysUntilStale) return [];
  return [
    {
      severity: 'warning',
      record,
      key: 'lastChecked',
      message: `not checked since ${lastChecked}: read the sources again and set lastChecked`,
    },
  ];
}

/** The same number in one place is most likely one law entered twice. Chapters and sections may well be shared. */
function citationFindings({ measures }: ContentRecords): Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [id, { citations, jurisdiction, relatedMeasures }] of measures) {
    for (const citation of citations.filter((text) => /\b(no\.|file|act|chapter \d+,|[HS]\.? ?[BR]\.?)\s*\d/i.test(text))) {
      const key = `${jurisdiction}|${citation.toLowerCase()}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, id);
      else if (
        !relatedMeasures.some(({ measure }) => measure === other) &&
        !measures.get(other)!.relatedMeasures.some(({ measure }) => measure === id)
      ) {
        findings.push({
          severity: 'error',
          record: `measures/${id}`,
          key: 'citations',
          message: `"${citation}" is also a citation of ${other}: one of the two is a double, or they belong together in relatedMeasures`,
        });
      }
    }
  }
  return findings;
}

function coverageFindings({ jurisdictions, measures }: ContentRecords): Finding[] {
  const withMeasures = new Set([...measures.values()].map(({ jurisdiction }) => jurisdiction));
  return [...jurisdictions].flatMap(([id, { coverage }]): Finding[] => {
    const error = (message: string): Finding => ({ severity: 'error', record: `jurisdictions/${id}`, key: 'coverage', message });
    if (coverage.state !== 'found' && withMeasures.has(id))
      return [error(`coverage says "${coverage.state}", but there is a measure of this place`)];
    if (coverage.state === 'found' && !withMeasures.has(id)) {
      const message = 'coverage says "found", but no measure of this place is entered: enter it, or say what was not found';
      return [{ severity: 'warning', record: `jurisdictions/${id}`, key: 'coverage', message }];
    }
    if (coverage.state !== 'not-checked' && (coverage.checkedOn === null || coverage.searched === null)) {
      return [error('a place that was checked says when (checkedOn) and what was searched (searched)')];
    }
    return [];
  });
}

/** A changed file never changes what we say of the law; it asks people to look. */
function reviewFindings({ measures, legislation }: ContentRecords): Finding[] {
  const files = filesByMeasure(measures, legislation);
  return [...measures].flatMap(([id, { lastChecked }]) =>
    needsReview(lastChecked, files.get(id) ?? [], legislation).map(({ file, what, seen }) => ({
      severity: 'warning' as const,
      record: `measures/${id}`,
      key: 'legislation',
      message: `needs review: ${what} in file ${file} (seen ${seen}); read it, correct the record, set lastChecked`,
    })),
  );
}
