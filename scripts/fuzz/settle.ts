import type { ContentRecords } from '#model/collections.ts';
import { mapAll } from '#pull/map-all.ts';
import { emptySourceReport } from '#pull/report.ts';
import { settleAll } from '#pull/run.ts';
import type { Collected, Source, SourceContext } from '#pull/source.ts';
import type { Writing } from '#pull/write.ts';

/**
 * Does with what a source collected all that a pull does, except writing.
 * @returns what would be written, how many records were read and how many skipped
 * @throws SourceError when the answer is not believed
 */
export function settle(
  source: Source<unknown>,
  collected: Collected<unknown>,
  context: SourceContext,
): { writings: Writing[]; records: number; skipped: number } {
  const row = emptySourceReport(source.id);
  row.skipped.push(...(collected.skipped ?? []));
  const observations = mapAll(source, collected, context, row);
  const options = { now: context.now, topics: context.topics, acceptLosses: [] };
  const writings = settleAll(source, observations, collected, knownOf(context), options, row, { news: [] });
  return { writings, records: observations.length, skipped: row.skipped.length };
}

/** The engine works on whole collections. */
function knownOf({ known, legislation, measures, committees }: SourceContext): ContentRecords {
  return {
    jurisdictions: new Map(),
    programs: new Map(),
    explainers: new Map(),
    notices: new Map(),
    hearings: new Map(known),
    legislation: new Map(legislation),
    measures: new Map(measures),
    committees: new Map(committees),
  };
}
