import { z } from 'astro/zod';
import { confidenceList, coverageStateList, jurisdictionKindList } from './closed-lists-records.ts';
import { day } from './partial-date-schema.ts';
import { timeZone } from './zoned-time.ts';

/** Path of a place, also the address of its page: `us`, `us/vt`, `us/ca/san-francisco`, `us/wa/king-county`. */
export const jurisdictionId = z
  .string()
  .regex(/^us(\/[a-z]{2}(\/[a-z0-9-]+)?)?$/, 'must be a place such as "us/ca/san-francisco"')
  .describe('Id of a place: us, us/<state>, or us/<state>/<place>. Also the address of its page.');

/** A place whose rules the tracker knows or has looked for. The id is the file's path. */
export const jurisdictionSchema = z.strictObject({
  name: z.string().min(1).describe('Name as the place writes it, without the state: "San Francisco", "King County".'),
  kind: jurisdictionKindList.describe('How the place is governed.'),
  governedAs: z
    .string()
    .optional()
    .describe('What the place is in law when the kind does not say it all, e.g. "township", "consolidated city-county".'),
  isOwnCounty: z
    .literal(true)
    .optional()
    .describe('True when the city is its own county government (consolidated or independent); then no county lies above it.'),
  countyGeoids: z
    .array(z.string().regex(/^\d{5}$/))
    .optional()
    .describe('Census codes of the counties it governs, for a city that is its own county; an address there is in the city.'),
  ocdId: z
    .string()
    .regex(/^ocd-division\/country:us/, 'must begin with "ocd-division/country:us"')
    .describe('Open Civic Data division id.'),
  geoid: z
    .string()
    .regex(/^\d{2}(\d{3}|\d{5}|\d{8})?$/)
    .nullable()
    .describe('Census GEOID: 2 digits state, 5 county, 7 place, 10 county subdivision; null for the nation or when not found.'),
  counties: z
    .array(jurisdictionId)
    .default([])
    .describe('Counties the place lies in; empty for states, counties and places that are outside every county.'),
  population: z
    .strictObject({ count: z.int().positive().describe('Residents the Census counted.'), year: z.int().describe('Year of that count.') })
    .optional()
    .describe('Census count of residents and its year; absent = not given.'),
  latitude: z.number().min(-90).max(90).optional().describe('Degrees north of a point in the place.'),
  longitude: z.number().min(-180).max(180).optional().describe('Degrees east (so west is negative).'),
  geoConfidence: confidenceList.optional().describe('How sure the geographic codes are.'),
  timeZone,
  legislationSystem: z
    .strictObject({
      name: z.string().min(1),
      client: z.string().nullable().describe('The place’s name inside that system; null = not found.'),
      former: z.string().optional().describe('The system it used before, and its name there.'),
    })
    .optional()
    .describe('Where the council publishes files and meetings; absent = not found.'),
  coverage: z
    .strictObject({
      state: coverageStateList.describe('What people did to find out; not-checked is never “no ban”.'),
      checkedOn: day.nullable().describe('Last day somebody looked; null = never.'),
      searched: z.string().nullable().describe('What was searched; null = not recorded.'),
    })
    .describe('What people did to find out; "not-checked" is never shown as "no ban".'),
});

export type Jurisdiction = z.infer<typeof jurisdictionSchema>;
