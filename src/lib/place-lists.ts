import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Legislation } from '#model/legislation.ts';
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
  /** Ids of the measures a file belongs to, by its id: those that name it, then those an editor named in it. */
  measuresOfFile: Map<string, string[]>;
}

let indexing: Promise<PlaceIndexes> | undefined;

/** One pass over the records of law per build; every list by place comes from here. */
export function placeIndexes(): Promise<PlaceIndexes> {
  indexing ??= index();
  return indexing;
}

async function index(): Promise<PlaceIndexes> {
  const { jurisdictions, measures, legislation } = await siteContent();
  const naming = [...measures].flatMap(([measure, { legislation: files }]) => files.map((file) => ({ file, measure })));
  const named = [...legislation].flatMap(([file, { curated }]) => (curated?.measures ?? []).map((measure) => ({ file, measure })));
  const byFile = Map.groupBy([...naming, ...named], ({ file }) => file);
  return {
    measures: Map.groupBy([...measures], ([, { jurisdiction }]) => jurisdiction),
    files: Map.groupBy([...legislation], ([, { jurisdiction }]) => jurisdiction),
    below: Map.groupBy([...jurisdictions], ([id]) => id.split('/').slice(0, -1).join('/')),
    measuresOfFile: new Map([...byFile].map(([file, links]) => [file, [...new Set(links.map(({ measure }) => measure))]])),
  };
}
