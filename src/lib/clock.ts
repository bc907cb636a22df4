/** The build's clock, ISO 8601 UTC; set by astro.config.ts, the only place of the site that reads the machine's. */
export const buildNow: string = process.env['BANWATCH_NOW']!;

/** True when the site shows the mirror that ships with the project: then `buildNow` is the mirror's date, not today's. */
export const isDemonstration: boolean = process.env['BANWATCH_DEMONSTRATION'] === '1';
