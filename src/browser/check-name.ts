import { foldName, readTypedPlace, stateNames, type TypedPlace } from '#model/find-place.ts';
import { cityCalled } from '#model/short-names.ts';
import { townInTerritory, type Territory } from '#model/territories.ts';
import type { Candidate, GetFile, Meaning } from './check-resolve.ts';
import type { NameRow } from '#model/place-files.ts';

/** Finds what is called exactly so. @param typed a name, with or without its state. @returns `null` when nothing is */
export async function exactly(typed: string, get: GetFile): Promise<Meaning | null> {
  const governed = /^\s*state of (.+)$|^(.+) state\s*$/i.exec(typed);
  const wanted = readTypedPlace(governed?.[1] ?? governed?.[2] ?? typed);
  const folded = foldName(wanted.name);
  if (folded === '') return null;
  const asState = statesNamed(wanted);
  if (governed !== null && asState.length > 0) return { candidates: asState, how: 'place', asked: '' };
  const called = await calledSo(typed, wanted, get);
  const rows = await rowsNear(folded, get);
  const isNameAlone = !foldName(typed).startsWith(`${folded} `);
  // Who types the name of a state means it, or its city of that name ("New York"), or the capital: not a village of another state.
  const inState = rows.filter(([, state]) =>
    asState.length > 0
      ? (isNameAlone && state === 'DC') || asState.some((one) => one.state === state)
      : wanted.state === null || state === wanted.state,
  );
  const named = (name: string) => inState.filter(([other]) => foldName(other) === name).map(toCandidate);
  const exact = named(folded).length > 0 ? named(folded) : named(folded.replace(/ (city|town|township|village|borough)$/, ''));
  const others = exact.filter(({ name, state }) => called === null || name !== called.name || state !== called.state);
  // "New York, NY" is the city: who means the state does not name it twice.
  const states = isNameAlone || others.length === 0 ? asState : [];
  // "San Juan" is a town in Texas, and the capital of Puerto Rico to most who type it.
  const overseas = wanted.state === null ? townInTerritory(folded) : null;
  const inStates = [...(called === null ? [] : [called]), ...states, ...others];
  const [first] = inStates;
  if (first === undefined) return overseas === null ? null : uncovered(overseas.territory);
  const candidates = overseas === null ? inStates : [...inStates, inTerritory(overseas.territory, overseas.town)];
  // "LA" is a city to some and a state to others; Brooklyn is one place to nearly everybody.
  const how = candidates.length === 1 || (called !== null && asState.length === 0) ? 'place' : 'several';
  if (called !== null && asState.length > 0) return { candidates, how, asked: wanted.state ?? first.name };
  return { candidates, how, asked: called !== null && foldName(called.name) !== folded ? folded : first.name };
}

/** The city that a short name leads to. "LA" and "L.A." were read as a state, so what was typed is looked at too. */
async function calledSo(typed: string, wanted: TypedPlace, get: GetFile): Promise<Candidate | null> {
  const city = cityCalled(wanted) ?? cityCalled({ name: typed, state: null });
  if (city === null) return null;
  const row = (await rowsNear(foldName(city[0]), get)).find(([name, state]) => name === city[0] && state === city[1]);
  return row === undefined ? null : toCandidate(row);
}

function statesNamed({ name, state: named }: TypedPlace): Candidate[] {
  const folded = foldName(name);
  return Object.entries(stateNames)
    .filter(([code, stateName]) => foldName(stateName) === folded && (named === null || named === code))
    .map(([state, stateName]): Candidate => ({ kind: 'state', name: stateName, state, county: '', countyName: '' }));
}

/** Rows whose names begin with the letter. No place begins with another digit than 1: a file that is surely not there is not asked for. */
async function rowsNear(folded: string, get: GetFile): Promise<NameRow[]> {
  return (/^[1a-z]/.test(folded) ? await get<NameRow[]>(`names/${folded[0]}.json`) : null) ?? [];
}

/** Finds what is called nearly so. */
export async function nearly(typed: string, get: GetFile): Promise<Meaning> {
  const wanted = readTypedPlace(typed);
  const folded = foldName(wanted.name);
  const rows = (await rowsNear(folded, get)).filter(([, state]) => wanted.state === null || state === wanted.state);
  const { namesNear } = await import('./near-names.ts');
  const { rows: near, close } = namesNear(folded, rows);
  return { candidates: near.map(toCandidate), how: close ? 'typo' : 'unsure', asked: '' };
}

/** @returns that a territory was meant, for which there is no answer */
export function uncovered(territory: Territory): Meaning {
  return { candidates: [inTerritory(territory)], how: 'uncovered', asked: territory.name };
}

function inTerritory({ code, name }: Territory, town = name): Candidate {
  return { kind: 'territory', name: town, state: code, county: '', countyName: '' };
}

function toCandidate([name, state, county, countyName, isCounty]: NameRow): Candidate {
  return { kind: isCounty === undefined ? 'postal' : 'county', name, state, county, countyName };
}
