import type { Records } from './sources.ts';

/** `npm run test:attacks` tries everything; `npm test` a fixed small part of the same. */
export const everything: boolean = process.env['BANWATCH_ATTACKS'] === 'all';

export const records: Records = everything ? { each: 72, otherCities: 8 } : { each: 8, otherCities: 1 };
/** Measures and places of a contributor, each with other attacks in its fields. */
export const proposals: number = everything ? 16 : 3;
/** Pages of records that are visited, in fixed order; the others are made by the same templates. */
export const mostPages: number = everything ? 400 : 36;
/** Texts that are asked for with an address of their own; the others are asked for on one page. */
export const mostQuestions: number = everything ? Infinity : 12;

/** Places that are asked for on one page, by language. */
export const mostPlaces: number = everything ? Infinity : 30;

/** @returns at most so many, evenly spread */
export function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]!);
}
