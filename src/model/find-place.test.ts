import { expect, test } from 'vitest';
import { readTypedPlace, stateNames } from './find-place.ts';
import { gazetteer } from './gazetteer.ts';

test('a state is read from its code, its name and the abbreviation before there were codes', () => {
  for (const state of ['MA', 'ma', 'M.A.', 'Massachusetts', 'Mass.', 'mass'])
    expect(readTypedPlace(`Boston, ${state}`), state).toEqual({ name: 'Boston', state: 'MA' });
});

test('no place is called as if an abbreviation of a state stood at its end', () => {
  const { places, counties } = gazetteer();
  // Places called as a state, and companies with a ZIP code of their own ("Joseph Horne Co").
  const expected = new RegExp(` (${Object.keys(stateNames).join('|')})$|(${Object.values(stateNames).join('|')})$`, 'i');
  const split = [...places, ...counties].filter(({ name }) => readTypedPlace(name).state !== null && !expected.test(name));
  expect(split.map(({ name, state }) => `${name}, ${state}`)).toEqual([]);
});
