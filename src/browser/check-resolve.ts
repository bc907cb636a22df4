import { readTypedPlace } from '#model/find-place.ts';
import { territoryAtEnd, territoryOfZip } from '#model/territories.ts';
import { endings, mayBelongToStreet, splitZip, withoutCountry } from '#model/typed-address.ts';
import { exactly, nearly, uncovered } from './check-name.ts';
import type { ZipRow } from '#model/place-files.ts';

/** Gets one of the small files; `null` when there is none of that name. */
export type GetFile = <T>(path: string) => Promise<T | null>;

/** A place somebody may have meant. */
export interface Candidate {
  kind: 'postal' | 'county' | 'state' | 'territory';
  name: string;
  /** Two capital letters. */
  state: string;
  county: string;
  countyName: string;
  /** The ZIP code that was typed, when one was. */
  zip?: string;
}

/**
 * What a typed text can mean. `place`: the first candidate, though others may share its name; `several`: all have that name, so it has to be asked
 * which; `typo`: no place is spelled so, but the first nearly is; `unsure`: guesses, best first. Without
 * candidates: `unsure`. `uncovered`: a territory, for which there is no answer.
 */
export interface Meaning {
  candidates: Candidate[];
  how: 'place' | 'several' | 'typo' | 'unsure' | 'uncovered';
  /** The name or ZIP code that was read out of it, as the small files have it: nothing else of what was typed. Empty where it is a guess. */
  asked: string;
}

const nothing: Meaning = { candidates: [], how: 'unsure', asked: '' };

/** @returns what was typed, out of the fragment of an address; a percent sign that encodes nothing stays as it is */
export function typedIn(hash: string): string {
  const fragment = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * Reads a place, a ZIP code or a whole address as typed, with the help of the small files. What was typed is in no request: only first letters of
 * its words, or the first three digits of a ZIP code, name a file.
 */
export async function meaningOf(typed: string, get: GetFile): Promise<Meaning> {
  const text = withoutCountry(typed);
  const { before, zip } = splitZip(text);
  const byZip = zip === null ? null : await meaningOfZip(zip, get);
  if (byZip !== null && before === '') return byZip;
  const byName = before === '' ? nothing : await meaningOfText(before, get);
  if (byZip === null) return byName;
  // Two states in one address: one of them is a slip, and nobody but the reader knows which.
  const state = readTypedPlace(before).state;
  const isSlip = state !== null && state !== byZip.candidates[0]!.state && byName.candidates.length > 0;
  return isSlip ? unsure([byZip, byName]) : byZip;
}

async function meaningOfZip(zip: string, get: GetFile): Promise<Meaning | null> {
  const territory = territoryOfZip(zip);
  if (territory !== null) return uncovered(territory);
  const row = (await get<ZipRow[]>(`zips/${zip.slice(0, 3)}.json`))?.find(([code]) => code === zip);
  if (row === undefined) return null;
  const [, name, state, county, countyName] = row;
  return { candidates: [{ kind: 'postal', zip, name, state, county, countyName }], how: 'place', asked: zip };
}

async function meaningOfText(text: string, get: GetFile): Promise<Meaning> {
  const territory = territoryAtEnd(text);
  if (territory !== null) return uncovered(territory);
  const whole = await exactly(text, get);
  if (whole !== null) return whole;
  const { name, state } = readTypedPlace(text);
  const inState = (town: string) => (state === null ? town : `${town}, ${state}`);
  const towns = endings(name);
  const found: { town: string; meaning: Meaning }[] = [];
  for (const town of towns) {
    const meaning = await exactly(inState(town), get);
    if (meaning !== null) found.push({ town, meaning });
  }
  // Only a number tells that a street comes first: "North Somerville" need not be Somerville.
  const isAddress = /\d/.test(name);
  const hasComma = name.includes(',');
  const [longest, ...shorter] = found;
  if (longest !== undefined) {
    const isSure = isAddress && (hasComma || state !== null) && (shorter.length === 0 || !mayBelongToStreet(longest.town, name));
    return isSure ? longest.meaning : unsure(found.map(({ meaning }) => meaning));
  }
  if (!isAddress && !hasComma) return nearly(text, get);
  const near = await Promise.all(towns.map((town) => nearly(inState(town), get)));
  const typo = isAddress ? near.find(({ how }) => how === 'typo') : undefined;
  if (typo !== undefined) return typo;
  // The end of a street without a town is like the name of some town, too.
  if (!hasComma && state === null) return nothing;
  return unsure(near.slice(...(hasComma ? [0, 1] : [-1])));
}

function unsure(meanings: readonly Meaning[]): Meaning {
  return { candidates: meanings.flatMap(({ candidates }) => candidates), how: 'unsure', asked: '' };
}
