import config from '#config';
import { languages, type Language } from '#i18n/languages.ts';
import type { Measure } from '#model/measure.ts';
import { enteredByPlace, type AskedPlace, type ClauseSubject } from '#model/status-on.ts';
import type { Topic } from '#model/tracker-config.ts';
import { siteContent } from './site-content.ts';
import { phrasesIn } from './tracker-words.ts';

/** All that is needed to answer for any place of one state: what the check page and the "as of" form fetch. */
export interface StateBook {
  /** Measures of the nation, the state, its counties and its places, down to what answers need. */
  measures: Record<string, { jurisdiction: string; name: string; lastChecked: string; provisions: Measure['provisions'] }>;
  /** Places with a record. */
  places: Record<string, { name: string; geoid: string | null; countyGeoids?: readonly string[] } & AskedPlace>;
  /** What clauses can be about, the most precise first, and what that is called in each language. */
  subjects: readonly ClauseSubject[];
  phrases: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/** @param state two small letters. @returns the book of a state. */
export async function stateBook(state: string): Promise<StateBook> {
  const { measures, jurisdictions } = await siteContent();
  const entered = enteredByPlace(measures);
  const concerns = (id: string) => id === 'us' || id === `us/${state}` || id.startsWith(`us/${state}/`);
  return {
    measures: Object.fromEntries(
      [...measures]
        // A bill or request without rules tells that what was found in a place is entered; of the nation that is not asked.
        .filter(([, { jurisdiction }]) => concerns(jurisdiction) && entered.has(jurisdiction))
        .filter(([, { jurisdiction, provisions }]) => provisions.length > 0 || jurisdiction !== 'us')
        .map(([id, { jurisdiction, name, lastChecked, provisions }]) => [id, { jurisdiction, name, lastChecked, provisions }]),
    ),
    places: Object.fromEntries(
      [...jurisdictions]
        .filter(([id]) => concerns(id))
        .map(([id, { name, kind, counties, isOwnCounty, coverage, geoid, countyGeoids }]) => [
          id,
          {
            name,
            kind,
            counties,
            coverage,
            geoid,
            ...(isOwnCounty === undefined ? {} : { isOwnCounty }),
            ...(countyGeoids === undefined ? {} : { countyGeoids }),
          },
        ]),
    ),
    subjects: subjects(),
    phrases: Object.fromEntries(languages.map((language) => [language, phrasesIn(language)])) as StateBook['phrases'],
  };
}

/** The topics without the terms, which no browser needs. */
function subjects(): ClauseSubject[] {
  const topics: readonly Topic[] = config.topics;
  return topics.map(({ id, isOversight }) => (isOversight === undefined ? { id } : { id, isOversight }));
}

/** @returns the small letters of every state with a record. */
export async function states(): Promise<string[]> {
  const { jurisdictions } = await siteContent();
  return [...jurisdictions].filter(([, { kind }]) => kind === 'state').map(([id]) => id.slice(3));
}
