import { stateNames } from '#model/find-place.ts';
import { chambers, hearingStatuses, shownStatuses } from '#model/vocabulary.ts';
import { catalogueOf } from '#i18n/catalogue.ts';
import type { Language } from '#i18n/languages.ts';
import { searchKinds, type FacetName } from '#search/records.ts';
import { committeeName } from './format.ts';
import { hearingIndexes } from './hearing-lists.ts';
import { localName } from './places.ts';
import { searchRecords } from './search-records.ts';
import { siteContent } from './site-content.ts';

/** What results can be narrowed by, in words. */
export interface FacetChoice {
  name: FacetName;
  label: string;
  /** What choosing nothing is called. */
  any: string;
  values: { value: string; label: string }[];
}

/** @returns the facets with the values that occur, in the order of the model's lists; states by name. */
export async function searchFacets(language: Language): Promise<FacetChoice[]> {
  const records = await searchRecords();
  const { finding: words, measureStatus, statuses } = catalogueOf(language);
  const choices = (name: FacetName, all: readonly (readonly [value: string, label: string])[]): FacetChoice => {
    const occurring = new Set(records.map((record) => record[name]));
    return {
      name,
      ...words.facets[name],
      values: all.filter(([value]) => occurring.has(value)).map(([value, label]) => ({ value, label })),
    };
  };
  const states = Object.entries(stateNames)
    .map(([code, name]) => [code, localName(`us/${code.toLowerCase()}`, name, language)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, language));
  return [
    choices(
      'kind',
      searchKinds.map((kind) => [kind, words.kinds[kind]] as const),
    ),
    choices('state', [['US', words.federal], ...states]),
    choices('status', [
      ...shownStatuses.map((status) => [status, measureStatus[status]] as const),
      ...hearingStatuses.map((status) => [status, capital(statuses[status])] as const),
    ]),
    choices(
      'chamber',
      chambers.map((chamber) => [chamber, words.chambers[chamber]] as const),
    ),
  ];
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
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
export async function searchedCounts(language: Language): Promise<{ label: string; count: number }[]> {
  const records = await searchRecords();
  const { finding: words } = catalogueOf(language);
  return searchKinds
    .map((kind) => ({ label: words.kinds[kind].toLowerCase(), count: records.filter((record) => record.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
