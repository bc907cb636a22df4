import config from '#config';
import { gazetteer, stateCodes } from '#model/gazetteer.ts';
import { readTypedPlace, slugOf, stateNames } from '#model/find-place.ts';
import { jurisdictionId, type Jurisdiction } from '#model/jurisdiction.ts';
import { jurisdictionKinds, type JurisdictionKind } from '#model/vocabulary.ts';
import { isTimeZone } from '#model/zoned-time.ts';
import { dayProblem, listOf, oneOf, type Answers, type Question } from './ask.ts';
import { countyCodes, isCountyCode } from './county-code.ts';
import type { Draft } from './draft.ts';

/** The nation and every state have their record. */
export const localKinds: readonly JurisdictionKind[] = jurisdictionKinds.filter((kind) => kind !== 'nation' && kind !== 'state');

/** Identifiers are given out, not made by a rule: Easthampton, MA is `place:easthampton_town`. */
const ocdList = 'github.com/opencivicdata/ocd-division-ids, identifiers/country-us.csv';

/**
 * What is asked for every place.
 * @param places every place with a record
 * @param id the id the place is to get, when that is not us/<state>/<name>
 */
export function placeQuestions(places: ReadonlyMap<string, Jurisdiction>, id: string | undefined): Question[] {
  return [
    {
      flag: 'PLACE',
      what: 'Name as the place writes it, and state: "Lowell, MA", "King County, WA"',
      problem: (text) => placeProblem(text, places, id),
    },
    oneOf('kind', 'How it is governed', localKinds),
    { flag: 'ocd-id', what: `Its Open Civic Data division id, from ${ocdList}`, problem: ocdProblem },
  ];
}

function placeProblem(text: string, places: ReadonlyMap<string, Jurisdiction>, chosen: string | undefined): string | null {
  const { name, state } = readTypedPlace(text);
  if (state === null) return `names no state; the states are ${Object.keys(stateNames).join(', ')}`;
  if (state === 'DC') return 'the District is city and state in one and has its record, us/dc';
  if (name === stateNames[state] && !text.includes(',')) return `is a state, and every state has its record, us/${state.toLowerCase()}`;
  const id = idOf(text, chosen);
  if (!jurisdictionId.safeParse(id).success || !id.startsWith(`us/${state.toLowerCase()}/`))
    return `would get the id "${id}", but it must be us/${state.toLowerCase()}/ and a name in lower-case letters, digits and dashes (--id)`;
  return places.has(id) ? `${id} is there already; another place of that name gets another --id` : null;
}

/** "Lowell, MA" → `us/ma/lowell`, unless another id was chosen. */
function idOf(typed: string, chosen: string | undefined): string {
  const { name, state } = readTypedPlace(typed);
  return chosen ?? `us/${state!.toLowerCase()}/${slugOf(name)}`;
}

function ocdProblem(text: string, { PLACE = '' }: Answers): string | null {
  const start = `ocd-division/country:us/state:${readTypedPlace(PLACE).state?.toLowerCase()}/`;
  // Open Civic Data proposal 2: parts of "type:id", no capitals, no blanks.
  if (text.startsWith(start) && /^[a-z_]+:[^\s\p{Lu}/:]+(\/[a-z_]+:[^\s\p{Lu}/:]+)*$/u.test(text.slice(start.length))) return null;
  return `must begin with "${start}" and go on such as "place:lowell"; look it up in ${ocdList}`;
}

/** What may be said of a place beside the answers; what is absent is not known. */
export interface PlaceOptions {
  id: string | undefined;
  governedAs: string | undefined;
  geoid: string | undefined;
  /** Census codes of the counties it governs, with commas: the place is its own county. */
  ownCounties: string | undefined;
  /** What was searched; absent = nobody looked yet. */
  searched: string | undefined;
  /** Was a rule found there? */
  found: boolean;
  /** Day of the search. */
  checkedOn: string;
}

/** A value with where it comes from, for the person who goes on. */
interface Known<T> {
  value: T;
  from: string | null;
}

/**
 * @param given the counties as the command line has them
 * @returns the question for its counties, unless they are known
 * @throws Error when the county is known and has no record yet
 */
export function countyQuestions(
  answers: Answers,
  { ownCounties }: PlaceOptions,
  places: ReadonlyMap<string, Jurisdiction>,
  given: string | undefined,
): Question[] {
  if (outsideCounties(answers, ownCounties)) {
    if (given !== undefined) throw new Error('--counties is for a place that lies in a county');
    return [];
  }
  const found = given === undefined ? countyByZip(answers.PLACE!, places) : { unsettled: 'as given' };
  if ('value' in found) return [];
  return [
    {
      flag: 'counties',
      what: `Id of the county it lies in, such as us/ma/middlesex-county, several with commas (${found.unsettled})`,
      problem: (text, { PLACE }) => countiesProblem(text, readTypedPlace(PLACE!).state!, places),
    },
  ];
}

/**
 * @param answers with those to `countyQuestions`
 * @param given the zone as the command line has it
 * @returns the question for its time zone, unless its county or its state settles that
 */
export function zoneQuestions(
  answers: Answers,
  { ownCounties }: PlaceOptions,
  places: ReadonlyMap<string, Jurisdiction>,
  given: string | undefined,
): Question[] {
  if (given === undefined && zoneAbove(answers, countiesOf(answers, ownCounties, places).value, places) !== null) return [];
  return [
    {
      flag: 'time-zone',
      what: 'Its IANA time zone, such as America/Chicago (places in this state keep different time)',
      problem: (text) => (isTimeZone(text) ? null : 'is no IANA time zone, such as America/New_York'),
    },
  ];
}

function countiesProblem(text: string, state: string, places: ReadonlyMap<string, Jurisdiction>): string | null {
  const known = [...places].filter(([id, { kind }]) => kind === 'county' && id.startsWith(`us/${state.toLowerCase()}/`)).map(([id]) => id);
  const unknown = listOf(text).find((id) => !known.includes(id));
  if (unknown === undefined) return null;
  return `"${unknown}" is no county with a record in this state; there are: ${known.join(', ') || 'none yet'}. Add it first, with --kind county`;
}

/** A county lies in no other, and a city that is its own county lies in none. */
function outsideCounties({ kind }: Answers, ownCounties: string | undefined): boolean {
  return kind === 'county' || ownCounties !== undefined;
}

function countiesOf(answers: Answers, ownCounties: string | undefined, places: ReadonlyMap<string, Jurisdiction>): Known<string[]> {
  if (outsideCounties(answers, ownCounties)) return { value: [], from: null };
  if (answers.counties !== undefined) return { value: listOf(answers.counties), from: null };
  const found = countyByZip(answers.PLACE!, places);
  if ('unsettled' in found) throw new Error(`missing: --counties (${found.unsettled})`);
  return { value: [found.value], from: 'By its ZIP codes (packages zipcodes and us-atlas). Check that all of the place lies there.' };
}

/** Looks the county up by the ZIP codes of the place's name; where those lie in several, a person has to say. */
function countyByZip(typed: string, places: ReadonlyMap<string, Jurisdiction>): { value: string } | { unsettled: string } {
  const { find, countyName } = gazetteer();
  const { name, state } = readTypedPlace(typed);
  const codes = find({ name, state }).flatMap((place) => place.counties);
  const [code] = codes;
  const named = codes.map((one) => `${countyName(one)} (${one})`).join(', ');
  if (code === undefined) return { unsettled: 'no ZIP code has the name of this place' };
  if (codes.length > 1) return { unsettled: `its ZIP codes lie in ${named}` };
  const record = [...places].find(([, { kind, geoid }]) => kind === 'county' && geoid === code);
  if (record !== undefined) return { value: record[0] };
  const owner = [...places].find(([, { countyGeoids }]) => countyGeoids?.includes(code) === true);
  if (owner !== undefined) return { unsettled: `its ZIP codes lie in ${owner[0]}, which is its own county` };
  throw new Error(
    `by its ZIP codes "${typed}" lies in the county ${named}, which has no record yet. Add that first, as it writes its name:\n` +
      `  npm run new-place -- "${countyName(code)} ${state === 'LA' ? 'Parish' : 'County'}, ${state}" --kind county --ocd-id ID\n` +
      'If the place lies elsewhere, say so with --counties; if it is its own county, with --own-counties',
  );
}

/** States in which places keep different time; 49 CFR part 71 and the tz database draw the limits. */
const statesOfSeveralZones = ['AK', 'AZ', 'FL', 'ID', 'IN', 'KS', 'KY', 'MI', 'NE', 'ND', 'NV', 'OR', 'SD', 'TN', 'TX'];

function zoneAbove({ PLACE }: Answers, counties: readonly string[], places: ReadonlyMap<string, Jurisdiction>): Known<string> | null {
  const county = places.get(counties[0] ?? '');
  if (county !== undefined) return { value: county.timeZone, from: `That of ${counties[0]}.` };
  const state = readTypedPlace(PLACE!).state!;
  const whole = places.get(`us/${state.toLowerCase()}`);
  return whole === undefined || statesOfSeveralZones.includes(state) ? null : { value: whole.timeZone, from: 'That of the state.' };
}

/**
 * Makes the record of a place.
 * @param answers to all questions above
 * @param today `YYYY-MM-DD`
 * @throws Error when an option is not good, or another record has the same codes
 */
export function placeDraft(answers: Answers, options: PlaceOptions, places: ReadonlyMap<string, Jurisdiction>, today: string): Draft {
  const { name, state } = readTypedPlace(answers.PLACE!) as { name: string; state: string };
  const counties = countiesOf(answers, options.ownCounties, places);
  const given = answers['time-zone'];
  const zone = given === undefined ? zoneAbove(answers, counties.value, places) : { value: given, from: null };
  if (zone === null) throw new Error('missing: --time-zone');
  const geoid = geoidOf(name, state, answers.kind!, options.geoid);
  const own = ownCountiesOf(state, options.ownCounties);
  for (const [other, place] of places) {
    if (place.ocdId === answers['ocd-id']) throw new Error(`${other} has the Open Civic Data id ${place.ocdId}: is it the same place?`);
    if (geoid.value !== null && place.geoid === geoid.value)
      throw new Error(`${other} has the GEOID ${place.geoid}: is it the same place?`);
  }
  const from = (text: string | null) => (text === null ? [] : [text]);
  return {
    collection: 'jurisdictions',
    id: idOf(answers.PLACE!, options.id),
    record: {
      name,
      kind: answers.kind,
      governedAs: options.governedAs,
      isOwnCounty: own === undefined ? undefined : true,
      countyGeoids: own,
      ocdId: answers['ocd-id'],
      geoid: geoid.value,
      counties: counties.value,
      timeZone: zone.value,
      coverage: coverageOf(options, today),
    },
    comments: {
      name: [
        'Next, and take these lines out as you go:',
        '1. Compare name, kind and codes with the place itself and the Census. Population, latitude and longitude are optional',
        '   (src/model/jurisdiction.ts).',
        ...(options.searched === undefined
          ? [
              `2. Look for rules on ${config.subject} there (docs/reviewing-facts.md says what counts). Then say in coverage what you searched`,
              '   and when, with the state "found" or "none-found". Until then its own rules count as not checked.',
            ]
          : ['2. Enter each rule that you found with "npm run new-measure".']),
        '3. npm run check, then npm run status -- "Name, ST".',
      ],
      geoid: from(geoid.from),
      counties: from(counties.from),
      timeZone: from(zone.from === null ? null : `${zone.from} Check that it is the place's own.`),
    },
  };
}

function geoidOf(name: string, state: string, kind: string, given: string | undefined): Known<string | null> {
  const code = stateCodes[state]!;
  if (given !== undefined) {
    const form = kind === 'county' ? /^\d{5}$/ : /^\d{7}(\d{3})?$/;
    if (!form.test(given) || !given.startsWith(code))
      throw new Error(
        `--geoid "${given}" must begin with ${code} (${stateNames[state]}) and have ` +
          (kind === 'county' ? '5 digits, as codes of counties do' : '7 digits (a place) or 10 (a county subdivision)'),
      );
    return { value: given, from: null };
  }
  if (kind !== 'county')
    return {
      value: null,
      from: 'Not found yet. Census GEOID: 7 digits of a place, 10 of a county subdivision (New England town, township).',
    };
  const found = countyCodes(name, state);
  if (found.length === 1) return { value: found[0]!, from: 'By name, from us-atlas (Census counties of 2017).' };
  return {
    value: null,
    from:
      found.length === 0
        ? 'Not found in us-atlas. Census GEOID: 5 digits.'
        : `Not clear: us-atlas has ${found.join(' and ')} of this name.`,
  };
}

function ownCountiesOf(state: string, given: string | undefined): string[] | undefined {
  if (given === undefined) return undefined;
  const codes = listOf(given);
  const wrong = codes.find((code) => !code.startsWith(stateCodes[state]!) || !isCountyCode(code));
  if (wrong !== undefined || codes.length === 0)
    throw new Error(`--own-counties "${wrong ?? given}" is no Census code of a county in ${stateNames[state]} (5 digits)`);
  return codes;
}

function coverageOf({ searched, found, checkedOn }: PlaceOptions, today: string): Jurisdiction['coverage'] {
  const wrong = dayProblem(checkedOn, today);
  if (wrong !== null) throw new Error(`--checked-on "${checkedOn}": ${wrong}`);
  if (searched !== undefined) return { state: found ? 'found' : 'none-found', checkedOn, searched };
  if (found) throw new Error('--found needs --searched: say what was searched');
  return { state: 'not-checked', checkedOn: null, searched: null };
}
