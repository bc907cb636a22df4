import { expect, test } from 'vitest';
import { levelOf, rowsBoundBy, usualRowsFor, type AnswerActor, type Tier } from './answer-rows.ts';
import { boundParties, jurisdictionKinds, type BoundParty } from './vocabulary.ts';

type Bound = Partial<Record<BoundParty, readonly AnswerActor[]>>;
const stateAgencies: readonly AnswerActor[] = ['state-agencies', 'license-agency'];

/** Who is bound in another row than one called like the party, or in none. */
const elsewhere: [tier: Tier, level: ReturnType<typeof levelOf>, bound: Bound][] = [
  ['own', 'city', { 'local-police': ['police'], 'local-agencies': ['departments'], 'federal-agencies': [] }],
  ['own', 'county', { 'local-police': ['police'], 'local-agencies': ['departments'], 'federal-agencies': [] }],
  ['own', 'nation', { 'local-police': ['police'], 'local-agencies': ['departments'] }],
  [
    'own',
    'state',
    { police: ['local-police', 'state-police'], departments: stateAgencies, 'state-agencies': stateAgencies, 'federal-agencies': [] },
  ],
  [
    'state',
    'city',
    {
      police: ['police', 'county-agencies', 'state-police'],
      'local-police': ['police', 'county-agencies'],
      'local-agencies': ['departments', 'county-agencies'],
      departments: stateAgencies,
      'state-agencies': stateAgencies,
      'federal-agencies': [],
    },
  ],
  [
    'state',
    'county',
    {
      police: ['police', 'state-police'],
      'local-police': ['police'],
      'local-agencies': ['departments'],
      departments: stateAgencies,
      'state-agencies': stateAgencies,
      'federal-agencies': [],
    },
  ],
];

test.each(elsewhere)('a rule of tier “%s” binds, in the answer for a %s, whom it names', (tier, level, bound) => {
  for (const party of boundParties) expect([party, rowsBoundBy(party, tier, level)]).toEqual([party, bound[party] ?? [party]]);
});

test('of a county’s rule only what it says to its own police and agencies reaches a city, of the nation’s only what is not for local government', () => {
  const reaching = (tier: Tier) => boundParties.flatMap((party) => rowsBoundBy(party, tier, 'city').map((row) => `${party}: ${row}`));
  expect(reaching('county')).toEqual(['police: county-agencies', 'departments: county-agencies']);
  expect(reaching('nation')).toEqual(['businesses: businesses', 'landlords: landlords', 'federal-agencies: federal-agencies']);
});

test('a town, village or borough is answered like a city, and only what lies in a county has a row for one', () => {
  expect(jurisdictionKinds.map(levelOf)).toEqual(['nation', 'state', 'county', 'city', 'city', 'city', 'city']);
  for (const kind of jurisdictionKinds) {
    const rows = usualRowsFor(kind, false);
    expect(rows.includes('county-agencies')).toBe(levelOf(kind) === 'city');
    expect(usualRowsFor(kind, true)).toEqual(rows.filter((row) => row !== 'county-agencies'));
  }
});
