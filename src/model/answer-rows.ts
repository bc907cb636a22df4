import type { Jurisdiction } from './jurisdiction.ts';
import type { BoundParty } from './vocabulary.ts';

/** A row of an answer: somebody who might use the technology in or on a place. */
export const answerActors = [
  'police',
  'departments',
  'local-police',
  'local-agencies',
  'contractors',
  'schools',
  'campus-police',
  'colleges',
  'county-agencies',
  'state-police',
  'state-agencies',
  'license-agency',
  'federal-agencies',
  'businesses',
  'landlords',
  'individuals',
  'vendors',
] as const;
export type AnswerActor = (typeof answerActors)[number];

/** How a lawmaker stands to the place that is asked about. */
export const tiers = ['own', 'county', 'state', 'nation'] as const;
export type Tier = (typeof tiers)[number];

type Level = 'nation' | 'state' | 'county' | 'city';

/** @returns the level of government of a place. */
export function levelOf(kind: Jurisdiction['kind']): Level {
  return kind === 'nation' || kind === 'state' || kind === 'county' ? kind : 'city';
}

const usualRows: Record<Level, readonly AnswerActor[]> = {
  city: [
    'police',
    'departments',
    'schools',
    'county-agencies',
    'state-police',
    'state-agencies',
    'license-agency',
    'federal-agencies',
    'businesses',
  ],
  county: ['police', 'departments', 'schools', 'state-police', 'state-agencies', 'license-agency', 'federal-agencies', 'businesses'],
  state: [
    'local-police',
    'local-agencies',
    'schools',
    'state-police',
    'state-agencies',
    'license-agency',
    'federal-agencies',
    'businesses',
  ],
  nation: ['federal-agencies', 'businesses'],
};

/** @returns the rows every answer for such a place has, law or no law. A city that is its own county has no county row. */
export function usualRowsFor(kind: Jurisdiction['kind'], isOwnCounty: boolean): readonly AnswerActor[] {
  const rows = usualRows[levelOf(kind)];
  return isOwnCounty ? rows.filter((row) => row !== 'county-agencies') : rows;
}

/**
 * Which rows a rule speaks to. A county's law binds the county's own agencies, never the police of a city inside it; a city's or state's law
 * binds no federal agency.
 * @param party who is bound, named from the place that made the rule
 * @param tier how that place stands to the one asked about
 * @param level level of the place asked about
 */
export function rowsBoundBy(party: BoundParty, tier: Tier, level: Level): readonly AnswerActor[] {
  switch (tier) {
    case 'county':
      return party === 'police' || party === 'departments' ? ['county-agencies'] : [];
    case 'nation':
      return party === 'federal-agencies' || party === 'businesses' || party === 'landlords' ? [party] : [];
    case 'own':
      if (level === 'state') return inOwnState(party);
      return party === 'local-police'
        ? ['police']
        : party === 'local-agencies'
          ? ['departments']
          : party === 'federal-agencies' && level !== 'nation'
            ? []
            : [party];
    case 'state':
      return fromState(party, level);
  }
}

/** The license agency is one of the state's agencies. */
const agenciesOfState: readonly AnswerActor[] = ['state-agencies', 'license-agency'];

function inOwnState(party: BoundParty): readonly AnswerActor[] {
  if (party === 'police') return ['local-police', 'state-police'];
  if (party === 'departments' || party === 'state-agencies') return agenciesOfState;
  return party === 'federal-agencies' ? [] : [party];
}

function fromState(party: BoundParty, level: Level): readonly AnswerActor[] {
  const county: readonly AnswerActor[] = level === 'city' ? ['county-agencies'] : [];
  switch (party) {
    case 'police':
      return ['police', ...county, 'state-police'];
    case 'local-police':
      return ['police', ...county];
    case 'local-agencies':
      return ['departments', ...county];
    case 'departments':
    case 'state-agencies':
      return agenciesOfState;
    case 'federal-agencies':
      return [];
    default:
      return [party];
  }
}
