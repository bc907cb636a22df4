import { browserEs } from '#i18n/browser-es.ts';
import { placeNamesEs } from '#i18n/place-names-es.ts';
import { spanish } from '#model/answer-words-es.ts';
import { foldName, readTypedPlace, stateNames } from '#model/find-place.ts';
import { withoutCountry } from '#model/typed-address.ts';
import type { BrowserWords } from './words.ts';

/** Cities with a Spanish name that is not the English one with accents, folded. */
const cities: Readonly<Record<string, string>> = {
  'cayo hueso': 'Key West',
  filadelfia: 'Philadelphia',
  'nueva orleans': 'New Orleans',
  'san agustin': 'St. Augustine',
};

/** Puts the name of a city at the end of a text, before its state if one is named, into English. */
function withCityInEnglish(text: string): string {
  const { name, state } = readTypedPlace(text);
  const folded = foldName(name);
  const city = Object.keys(cities).find((one) => folded === one || folded.endsWith(` ${one}`));
  if (city === undefined) return text;
  const before = name.split(/[\s,]+/).slice(0, -city.split(' ').length);
  return `${[...before, cities[city]].join(' ')}${state === null ? '' : `, ${state}`}`;
}

/**
 * Who types "Nueva York" or "Portland, Oregón" means the state: its code stands for every spelling. "Nueva York, NY" and "Ciudad de Nueva York"
 * name the city that is called as its state. "Condado de King" is the county that the small files call "King County".
 * "Estado de Nueva York" is the state alone.
 */
export function readTypedEs(text: string): string {
  return withCityInEnglish(readPlaces(text));
}

function readPlaces(text: string): string {
  const typed = withoutCountry(text);
  const [, kind, rest] = /^\s*(condado|parroquia) de (.+)$/i.exec(typed) ?? [];
  if (kind !== undefined && rest !== undefined) {
    const { name, state } = readTypedPlace(readTypedEs(rest));
    return `${name} ${kind.toLowerCase() === 'condado' ? 'County' : 'Parish'}${state === null ? '' : `, ${state}`}`;
  }
  const folded = foldName(typed);
  const inState = /^\s*estado de (.+)$/i.exec(typed)?.[1];
  if (inState !== undefined) return `State of ${readTypedPlace(readTypedEs(inState)).name}`;
  for (const [id, name] of Object.entries(placeNamesEs)) {
    const state = id.split('/')[1]?.toUpperCase();
    const wanted = foldName(name);
    if (state === undefined || stateNames[state] === undefined) continue;
    if (folded === `ciudad de ${wanted}` || folded === `${wanted} ${state.toLowerCase()}`) return `${stateNames[state]}, ${state}`;
    if (folded !== wanted && !folded.endsWith(` ${wanted}`)) continue;
    const place = typed
      .trim()
      .split(/[\s,]+/)
      .slice(0, -wanted.split(' ').length)
      .join(' ');
    return place === '' ? state : `${place}, ${state}`;
  }
  return typed;
}

export const words: BrowserWords = {
  language: 'es',
  texts: browserEs,
  answers: spanish,
  placeName: (id, name) => placeNamesEs[id] ?? name,
  readTyped: readTypedEs,
};
