import { expect, test } from 'vitest';
import { nameShards, zipShards } from '#lib/place-shards.ts';
import { entryIn, entryOf, fragmentOf, wordsOf, writtenAs } from './check-entry.ts';
import { meaningOf, typedIn, type Candidate, type GetFile } from './check-resolve.ts';
import { words as en } from './words-en.ts';
import { words as es } from './words-es.ts';

const get: GetFile = async <T>(path: string) => {
  const [kind, name] = path.replace('.json', '').split('/') as [string, string];
  return ((kind === 'zips' ? zipShards() : nameShards()).get(name) ?? null) as T | null;
};

async function entryFor(typed: string) {
  return entryOf(await meaningOf(typed, get));
}

/** Every hundred-and-first row, and what is most easily mistaken. */
const rows = [...nameShards().values()].flat().filter((_, at) => at % 101 === 0);
const candidates: Candidate[] = [
  ...rows.map(([name, state, county, countyName, isCounty]): Candidate => ({
    kind: isCounty === undefined ? 'postal' : 'county',
    name,
    state,
    county,
    countyName,
  })),
  ...(await entryFor('New York')).candidates,
  ...(await entryFor('LA')).candidates,
  ...(await entryFor('Washington')).candidates,
  ...(await entryFor('King County')).candidates,
];

test.each([en, es])('the address of a choice, read again ($language), is that place and no other', async (words) => {
  expect(candidates.length).toBeGreaterThan(300);
  for (const candidate of candidates) {
    const written = writtenAs(candidate, words);
    const { candidates: read, how } = await meaningOf(words.readTyped(typedIn(fragmentOf(written))), get);
    expect({ how, read }, written).toEqual({ how: 'place', read: [candidate] });
  }
});

test.each([
  ['springfield', 'Springfield'],
  ['somerville massachusetts', 'Somerville, MA'],
  ['Somervile MA', 'Somerville, MA'],
  ['02143-1234', '02143'],
  ['Brooklyn', 'Brooklyn'],
  ['la', 'LA'],
  ['D.C.', 'Washington, DC'],
  ['philly', 'Philadelphia, PA'],
  ['Vermont', 'State of Vermont'],
  ['Springfeild', ''],
  ['123 Main Street, Oakland CA 94607', '94607'],
  ['123 Main Street Oakland CA', 'Oakland, CA'],
  ['123 Main Street, Oakland', 'Oakland'],
  ['1 Main Street West Springfield MA', ''],
  ['1 Calle Fortaleza, San Juan, PR', 'Puerto Rico'],
])('“%s” has “%s” in its address', async (typed, written) => {
  expect(wordsOf(await entryFor(typed), en)).toBe(written);
});

test('a choice has its own address, also when it was chosen instead of the answer', async () => {
  const entry = await entryFor('Brooklyn');
  const other = entry.candidates.findIndex(({ state }) => state === 'CT');
  expect(wordsOf({ ...entry, chosen: other }, en)).toBe('Brooklyn, CT');
});

test('no word of a street is in what is kept of an address', async () => {
  for (const typed of [
    '9 Xyzzy Road, Oakland CA 94607',
    '9 Xyzzy Road Oakland CA',
    '9 Xyzzy Road, Oakland',
    '9 Xyzzy Road West Springfield MA',
  ])
    expect(JSON.stringify(await entryFor(typed)), typed).not.toMatch(/xyzzy/i);
});

test('a fragment reads as it was written', () => {
  expect(fragmentOf('Springfield, MA')).toBe('#Springfield,%20MA');
  expect(fragmentOf('')).toBe('');
  for (const text of ['Coeur d’Alene, ID', '50%, %2C, #']) expect(typedIn(fragmentOf(text))).toBe(text);
});

test('a step of the history that is not from here has no entry', () => {
  for (const state of [null, undefined, 'x', {}, { candidates: [] }, { candidates: 'x' }]) expect(entryIn(state)).toBeNull();
});
