import { XMLParser } from 'fast-xml-parser';
import config from '#config';
import type { ContentRecords } from '#model/collections.ts';
import { mapAll } from '#pull/map-all.ts';
import { emptySourceReport } from '#pull/report.ts';
import { settleAll } from '#pull/run.ts';
import { emptyContext } from '#pull/source-context.ts';
import type { Source } from '#pull/source.ts';
import { whyUnwritable } from '#pull/write.ts';
import { senateSchedule as source } from '#sources/senate-schedule/source.ts';

/** Milliseconds of each step of a pull of one schedule, and of the bare parser on the same bytes. */
export type StepTimes = Record<'bare' | 'parse' | 'map' | 'reconcile' | 'check', number>;

/**
 * Does without disk what a first pull does with an answer: read it, map and check it, reconcile it, and see that each file would load
 * again. The bare parser only makes objects of the text.
 */
export async function timeSteps(schedule: string, now: string): Promise<StepTimes> {
  const times = {} as StepTimes;
  let last = performance.now();
  const took = (step: keyof StepTimes) => {
    times[step] = performance.now() - last;
    last = performance.now();
  };
  new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(schedule);
  took('bare');
  const collected = await source.collect(
    (url) => Promise.resolve({ status: 200, text: schedule, url, contentType: null }),
    emptyContext(now, { topics: config.topics }),
  );
  took('parse');
  const row = emptySourceReport(source.id);
  const context = emptyContext(now, { topics: config.topics });
  const observations = mapAll(source as Source<unknown>, collected, context, row);
  took('map');
  const options = { now, topics: config.topics, acceptLosses: [] };
  const writings = settleAll(source as Source<unknown>, observations, collected, nothingKnown(), options, row, { news: [] });
  took('reconcile');
  const refused = writings.filter((writing) => whyUnwritable(writing) !== null).length;
  took('check');
  if (refused > 0 || row.skipped.length > 0) throw new Error(`${refused} records cannot be written, ${row.skipped.length} were not read`);
  return times;
}

function nothingKnown(): ContentRecords {
  return {
    jurisdictions: new Map(),
    measures: new Map(),
    programs: new Map(),
    explainers: new Map(),
    hearings: new Map(),
    legislation: new Map(),
    notices: new Map(),
    committees: new Map(),
  };
}
