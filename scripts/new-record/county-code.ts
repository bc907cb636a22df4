import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'us-atlas/counties-10m.json' with { type: 'json' };
import { foldName } from '#model/find-place.ts';
import { stateCodes } from '#model/gazetteer.ts';

const topology = atlas as unknown as Topology<{ counties: GeometryCollection<{ name: string }> }>;
const counties = topology.objects.counties.geometries.map(({ id, properties }) => ({
  code: String(id).padStart(5, '0'),
  name: properties !== undefined && 'name' in properties ? foldName(properties.name) : '',
}));

/** The atlas has the bare name: "King" for King County, "Orleans" for Orleans Parish. */
const suffix = / (county|parish|borough|census area|municipality|city and borough)$/;

/**
 * Finds the Census codes of a county in us-atlas (edition of 2017).
 * @param name "Hampden County"
 * @param state two capital letters
 * @returns one code; several where an independent city shares the name; none when the atlas does not have it
 */
export function countyCodes(name: string, state: string): string[] {
  const wanted = foldName(name).replace(suffix, '');
  return counties.filter((county) => county.code.startsWith(stateCodes[state]!) && county.name === wanted).map(({ code }) => code);
}

/** @returns true when the atlas has a county with this code. */
export function isCountyCode(code: string): boolean {
  return counties.some((county) => county.code === code);
}
