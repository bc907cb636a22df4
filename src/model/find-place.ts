import type { Jurisdiction } from './jurisdiction.ts';

/** Postal codes and names of the states and the District. */
export const stateNames: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
};

/** From this number on, within a state, the Census counts cities that are in no county: Baltimore, St. Louis, those of Virginia. */
const firstIndependentCity = 510;

/**
 * @param county its five digits. @param state two capital letters
 * @returns what a county is called there; `null` where there is none: in the District, in a city of its own, in Alaska, whose boroughs and areas are found by their places
 */
export function countyKind(county: string, state: string): 'County' | 'Parish' | null {
  if (county === '' || state === 'AK' || state === 'DC' || Number(county.slice(2)) >= firstIndependentCity) return null;
  return state === 'LA' ? 'Parish' : 'County';
}

/** What people wrote for a state before there were postal codes, and the papers still do, folded and without spaces. "N.Y." reads as its code. */
const abbreviations: Readonly<Record<string, string>> = {
  ala: 'AL',
  ariz: 'AZ',
  ark: 'AR',
  cal: 'CA',
  calif: 'CA',
  colo: 'CO',
  conn: 'CT',
  del: 'DE',
  fla: 'FL',
  ill: 'IL',
  ind: 'IN',
  kan: 'KS',
  kans: 'KS',
  mass: 'MA',
  mich: 'MI',
  minn: 'MN',
  miss: 'MS',
  mont: 'MT',
  ndak: 'ND',
  neb: 'NE',
  nebr: 'NE',
  nev: 'NV',
  nmex: 'NM',
  okla: 'OK',
  ore: 'OR',
  oreg: 'OR',
  penna: 'PA',
  sdak: 'SD',
  tenn: 'TN',
  tex: 'TX',
  wash: 'WA',
  wis: 'WI',
  wisc: 'WI',
  wva: 'WV',
  wyo: 'WY',
};

/** Alone and without a full stop these are towns: Ark, Virginia, and Colo, Iowa. */
const towns = ['ark', 'colo'];

/**
 * Folds a place name so that spellings of one name are equal: case, accents, punctuation, "St."/"Saint", "Ft."/"Fort", "Mt."/"Mount", and a
 * leading "City of".
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(city|town|village|borough|township) of /, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bft\b/g, 'fort')
    .replace(/\bmt\b/g, 'mount');
}

/** What was typed, taken apart. */
export interface TypedPlace {
  /** Name as typed, without the state. */
  name: string;
  /** Two capital letters; null when none was named. */
  state: string | null;
}

/**
 * Splits "Somerville, MA", "somerville massachusetts", "Portland OR", "Washington D.C.", "Boston, Mass.". A text that is only a state comes back as
 * its name and code.
 */
export function readTypedPlace(typed: string): TypedPlace {
  const text = typed.trim().replace(/\s+/g, ' ');
  const whole = towns.includes(text.toLowerCase()) ? null : stateOfText(text);
  if (whole !== null) return { name: stateNames[whole]!, state: whole };
  const parts = text.split(/\s*,\s*/);
  const last = parts.length > 1 ? parts.at(-1)! : '';
  const named = stateOfText(last);
  if (named !== null) return { name: parts.slice(0, -1).join(', '), state: named };
  for (const words of [3, 2, 1]) {
    const all = text.split(' ');
    if (all.length <= words) continue;
    const tail = stateOfText(all.slice(-words).join(' '));
    // "Oregon City" ends in no state; "York, PA" and "York PA" do. A lower-case two-letter tail counts too: "portland or".
    if (tail !== null) return { name: all.slice(0, -words).join(' ').replace(/,$/, ''), state: tail };
  }
  return { name: text, state: null };
}

const statesByName: ReadonlyMap<string, string> = new Map(Object.entries(stateNames).map(([code, name]) => [foldName(name), code]));

function stateOfText(text: string): string | null {
  // "D.C.", "N. Y."
  const code = text.toUpperCase().replace(/\.\s?/g, '');
  if (Object.hasOwn(stateNames, code)) return code;
  const folded = foldName(text);
  const short = folded.replaceAll(' ', '');
  if (Object.hasOwn(abbreviations, short)) return abbreviations[short]!;
  return statesByName.get(folded) ?? null;
}

/**
 * Finds places with a record by exact name (folded).
 * @returns ids; several when the name is not unique, none when there is no record
 */
export function findRecords(typed: TypedPlace, jurisdictions: ReadonlyMap<string, Jurisdiction>): string[] {
  const wanted = foldName(typed.name);
  return [...jurisdictions]
    .filter(
      ([id, place]) =>
        foldName(place.name) === wanted && (typed.state === null || id.split('/')[1]?.toUpperCase() === typed.state || id === 'us'),
    )
    .map(([id]) => id);
}

/** @returns the last part of a place's id: "St. Louis" → `st-louis`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
