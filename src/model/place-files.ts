/** Rows of the small files that the check page fetches. Arrays, because tens of thousands of them travel. */

/** Name, state in capitals, county code or empty, county name or empty; 1 at the end where the row is the county itself. */
export type NameRow = [name: string, state: string, county: string, countyName: string, isCounty?: 1];

/** ZIP code, then as in `NameRow`. */
export type ZipRow = [zip: string, name: string, state: string, county: string, countyName: string];
