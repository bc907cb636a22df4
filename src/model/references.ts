import { placesAbove, stateOf } from './place-id.ts';
import type { ContentRecords } from './collections.ts';
import { fullCommitteeCode, unknownCommittees } from './committee.ts';
import { isPulled } from './hearing-facts.ts';

/** A reference to something that does not exist. */
export interface BrokenReference {
  /** `<collection>/<id>` of the record that holds it. */
  record: string;
  message: string;
}

/**
 * Checks every reference between records. Astro only logs a missing target, so the build calls this and stops.
 * @returns one entry per broken reference, in the order of the records; empty when all is well
 */
export function findBrokenReferences(records: ContentRecords): BrokenReference[] {
  const broken: BrokenReference[] = [];
  const need = (record: string, target: string, kind: keyof ContentRecords) => {
    if (!records[kind].has(target)) broken.push({ record, message: `names ${kind} "${target}", which does not exist` });
  };
  for (const [id, place] of records.jurisdictions) {
    const record = `jurisdictions/${id}`;
    for (const above of placesAbove(id, place.counties)) need(record, above, 'jurisdictions');
    for (const county of place.counties) {
      const message = whyNoCounty(county, id, records);
      if (message !== null) broken.push({ record, message });
    }
  }
  for (const [id, measure] of records.measures) {
    const record = `measures/${id}`;
    need(record, measure.jurisdiction, 'jurisdictions');
    // Not only inside it: a city's rule that names the state would be shown as a law of the whole state.
    if (folderOf(id) !== measure.jurisdiction) {
      const folder = `measures/${measure.jurisdiction}/`;
      broken.push({ record, message: `does not lie in ${folder}, the folder of its jurisdiction: move the file, or correct jurisdiction` });
    }
    for (const { measure: target } of measure.relatedMeasures) need(record, target, 'measures');
  }
  for (const [id, program] of records.programs) {
    const record = `programs/${id}`;
    need(record, program.jurisdiction, 'jurisdictions');
    if (id.split('/').length !== 2 || `us/${id.split('/')[1]}` !== program.jurisdiction) {
      const message =
        'must be <kind>/<state>.mdx, called after the state that is its jurisdiction: rename the file, or correct jurisdiction';
      broken.push({ record, message });
    }
    for (const target of program.measures) need(record, target, 'measures');
  }
  for (const [id, hearing] of records.hearings) {
    const record = `hearings/${id}`;
    need(record, hearing.jurisdiction, 'jurisdictions');
    // A source may name a committee that is newer than our list: findContentProblems warns of it.
    if (!isPulled(hearing)) {
      for (const code of unknownCommittees(hearing.committees, records.committees)) need(record, fullCommitteeCode(code), 'committees');
    }
    for (const target of hearing.curated?.measures ?? []) need(record, target, 'measures');
  }
  for (const [id, file] of records.legislation) {
    const record = `legislation/${id}`;
    need(record, file.jurisdiction, 'jurisdictions');
    for (const target of file.curated?.measures ?? []) need(record, target, 'measures');
  }
  for (const [id, notice] of records.notices) {
    need(`notices/${id}`, fullCommitteeCode(notice.committee), 'committees');
    if (notice.hearing !== null) need(`notices/${id}`, notice.hearing, 'hearings');
  }
  for (const [code, committee] of records.committees) {
    if (committee.parent !== undefined) need(`committees/${code}`, committee.parent, 'committees');
  }
  return broken;
}

/** @returns the folder that a record's file lies in. */
function folderOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}

/** @returns what is wrong with a county that a place names, or null; one that does not exist is told elsewhere. */
function whyNoCounty(county: string, place: string, { jurisdictions }: ContentRecords): string | null {
  if (county === place) return 'names itself among its counties: remove it';
  if (stateOf(county) !== stateOf(place)) return `names the county "${county}", which lies in another state: correct counties`;
  const kind = jurisdictions.get(county)?.kind;
  return kind === undefined || kind === 'county' ? null : `names "${county}" among its counties, which is a ${kind}: correct counties`;
}
