import { foldName, type TypedPlace } from './find-place.ts';

/** Name and state of a postal place. */
export type PostalName = readonly [name: string, state: string];

const newYork: PostalName = ['New York', 'NY'];

/**
 * What people call a city without writing its name, folded. Only names that mean one city to everybody: "Frisco" is also a city in Texas. A
 * borough of New York City is in the list although smaller places share the name of two: it has more people than all of them together.
 */
const cities: Readonly<Record<string, PostalName>> = {
  nyc: newYork,
  'new york city': newYork,
  queens: newYork,
  manhattan: ['Manhattan', 'NY'],
  brooklyn: ['Brooklyn', 'NY'],
  bronx: ['Bronx', 'NY'],
  'the bronx': ['Bronx', 'NY'],
  'staten island': ['Staten Island', 'NY'],
  sf: ['San Francisco', 'CA'],
  'san fran': ['San Francisco', 'CA'],
  la: ['Los Angeles', 'CA'],
  philly: ['Philadelphia', 'PA'],
  nola: ['New Orleans', 'LA'],
};

/** @returns the city that goes by a short name; `null` when none does, or none in the state that was named. */
export function cityCalled({ name, state }: TypedPlace): PostalName | null {
  const folded = foldName(name);
  const city = Object.hasOwn(cities, folded) ? cities[folded]! : null;
  return city !== null && (state === null || state === city[1]) ? city : null;
}
