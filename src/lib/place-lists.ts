import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Legislation } from '#model/legislation.ts';
import { filesByMeasure, measuresByFile } from '#model/linked-files.ts';
import type { Measure } from '#model/measure.ts';
import { siteContent } from './site-content.ts';

/** What is on record for places, each list in the order of ids; a place without any is absent. */
export interface PlaceIndexes {
  /** Measures by the place that made them. */
  measures: Map<string, [id: string, measure: Measure][]>;
  /** Files by the place whose system has them. */
  files: Map<string, [id: string, file: Legislation][]>;
  /** Places one level below, by the place above. */
  below: Map<string, [id: string, place: Jurisdiction][]>;
  /** See `measuresByFile`. */
  measuresOfFile: Map<string, string[]>;
  /** See `filesByMeasure`. */
  filesOfMeasure: Map<string, string[]>;
}

let indexing: Promise<PlaceIndexes> | undefined;

/** One pass over the records of law per build; every list by place comes from here. */
export function placeIndexes(): Promise<PlaceIndexes> {
  indexing ??= index();
  return indexing;
}

async function index(): Promise<PlaceIndexes> {
  const { jurisdictions, measures, legislation } = await siteContent();
  return {
    measures: Map.groupBy([...measures], ([, { jurisdiction }]) => jurisdiction),
    files: Map.groupBy([...legislation], ([, { jurisdiction }]) => jurisdiction),
    below: Map.groupBy([...jurisdictions], ([id]) => id.split('/').slice(0, -1).join('/')),
    measuresOfFile: measuresByFile(measures, legislation),
    filesOfMeasure: filesByMeasure(measures, legislation),
  };
}
