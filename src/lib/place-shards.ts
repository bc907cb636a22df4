import { foldName } from '#model/find-place.ts';
import { gazetteer } from '#model/gazetteer.ts';
import type { NameRow, ZipRow } from '#model/place-files.ts';

let names: Map<string, NameRow[]> | undefined;
let zips: Map<string, ZipRow[]> | undefined;

/** @returns postal places and counties by the first letter of their folded name, so that one look-up fetches one small file. */
export function nameShards(): Map<string, NameRow[]> {
  const { places, counties: named, countyName } = gazetteer();
  names ??= Map.groupBy(
    [
      ...places.map(({ name, state, counties: [county = ''] }): NameRow => [name, state, county, countyName(county) ?? '']),
      ...named.map(({ code, name, state }): NameRow => [name, state, code, '', 1]),
    ],
    ([name]) => foldName(name)[0] ?? '0',
  );
  return names;
}

/** @returns ZIP codes by their first three digits. */
export function zipShards(): Map<string, ZipRow[]> {
  zips ??= Map.groupBy(
    [...gazetteer().zips].map(([zip, { name, state, county }]): ZipRow => [
      zip,
      name,
      state,
      county ?? '',
      gazetteer().countyName(county ?? '') ?? '',
    ]),
    ([zip]) => zip.slice(0, 3),
  );
  return zips;
}
