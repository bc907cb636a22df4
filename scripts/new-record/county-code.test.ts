import { expect, test } from 'vitest';
import { readContent } from '../content/read.ts';
import { countyCodes, isCountyCode } from './county-code.ts';

test.each([
  ['King County', 'WA', ['53033']],
  ['Orleans Parish', 'LA', ['22071']],
  ['St. Louis County', 'MN', ['27137']],
  ['Nowhere County', 'WA', []],
])('%s, %s has the codes %j', (name, state, codes) => {
  expect(countyCodes(name, state)).toEqual(codes);
});

test('a county that shares its name with an independent city is not told from it', () => {
  expect(countyCodes('Baltimore County', 'MD').toSorted()).toEqual(['24005', '24510']);
});

test('every county on record is found, or is one of two of its name', async () => {
  const { records } = await readContent('content', ['jurisdictions']);
  const counties = [...records.jurisdictions].filter(([, { kind, geoid }]) => kind === 'county' && geoid !== null);
  expect(counties.length).toBeGreaterThan(20);
  for (const [id, { name, geoid }] of counties) {
    expect(countyCodes(name, id.split('/')[1]!.toUpperCase()), id).toContain(geoid);
    expect(isCountyCode(geoid!), id).toBe(true);
  }
});
