/** Rows of the small files that the check page fetches. Arrays, because tens of thousands of them travel. */

/** Name, state in capitals, county code or empty, county name or empty. */
export type NameRow = [name: string, state: string, county: string, countyName: string];

/** ZIP code, then as in `NameRow`. */
export type ZipRow = [zip: string, name: string, state: string, county: string, countyName: string];
