import { stateNames } from '#model/find-place.ts';
import { chambers, hearingStatuses, measureStatuses } from '#model/vocabulary.ts';
import { facetNames, searchKinds, type FacetName } from '#search/records.ts';
import { committeeName } from './format.ts';
import { hearingIndexes } from './hearing-lists.ts';
import { kindNames } from './search-lists.ts';
import { searchRecords } from './search-records.ts';
import { siteContent } from './site-content.ts';
import { measureStatusWords } from './words.ts';

/** What results can be narrowed by, in words. */
export interface FacetChoice {
  name: FacetName;
  label: string;
  /** What choosing nothing is called. */
  any: string;
  values: { value: string; label: string }[];
}

const hearingStatusWords: Record<(typeof hearingStatuses)[number], string> = {
  scheduled: 'Scheduled',
  rescheduled: 'Rescheduled',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  unlisted: 'No longer listed',
  held: 'Held',
};

/** @returns the facets with the values that occur, in the order of the model's lists; states by name. */
export async function searchFacets(): Promise<FacetChoice[]> {
  const records = await searchRecords();
  const occurring = Object.fromEntries(facetNames.map((name) => [name, new Set(records.map((record) => record[name]))])) as Record<
    FacetName,
    Set<string | undefined>
  >;
  const choices = (name: FacetName, label: string, any: string, all: readonly (readonly [string, string])[]): FacetChoice => ({
    name,
    label,
    any,
    values: all.filter(([value]) => occurring[name].has(value)).map(([value, word]) => ({ value, label: word })),
  });
  return [
    choices(
      'kind',
      'Kind',
      'Everything',
      searchKinds.map((kind) => [kind, kindNames[kind]] as const),
    ),
    choices('state', 'State', 'Anywhere', [
      ['US', 'Congress and federal'],
      ...Object.entries(stateNames).sort(([, a], [, b]) => a.localeCompare(b, 'en')),
    ]),
    choices('status', 'Status', 'Any status', [
      ...measureStatuses.map((status) => [status, measureStatusWords[status]] as const),
      ...hearingStatuses.map((status) => [status, hearingStatusWords[status]] as const),
    ]),
    choices(
      'chamber',
      'Chamber',
      'Any chamber',
      chambers.map((chamber) => [chamber, chamber[0]!.toUpperCase() + chamber.slice(1)] as const),
    ),
  ];
}

/** @returns what somebody could type, one of each sort, from the records: a place with a law, a bill, the committee that meets next, a file. */
export async function searchExamples(): Promise<string[]> {
  const { measures, jurisdictions, legislation, committees } = await siteContent();
  const law = [...measures.values()].find(({ status, jurisdiction }) => status === 'in-force' && jurisdiction.split('/').length === 3);
  const bill = [...measures.values()].filter((measure) => typeof measure.bill?.number === 'string').at(-1)?.bill?.number;
  const meeting = (await hearingIndexes()).ahead.find(({ hearing }) => hearing.committees.length > 0)?.hearing.committees[0];
  const file = [...legislation.values()].find(({ jurisdiction }) => jurisdiction !== 'us')?.file;
  return [
    law === undefined ? undefined : jurisdictions.get(law.jurisdiction)?.name,
    bill,
    meeting === undefined ? undefined : committeeName(meeting, committees),
    file,
  ].filter((example): example is string => typeof example === 'string');
}

/** @returns how many records of each kind there are, for the sentence that says what was searched. */
export async function searchedCounts(): Promise<{ label: string; count: number }[]> {
  const records = await searchRecords();
  return searchKinds
    .map((kind) => ({ label: kindNames[kind].toLowerCase(), count: records.filter((record) => record.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
