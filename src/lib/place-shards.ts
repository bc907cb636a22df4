import { foldName } from '#model/find-place.ts';
import { gazetteer } from '#model/gazetteer.ts';
import type { NameRow, ZipRow } from '../browser/place-files.ts';

let names: Map<string, NameRow[]> | undefined;
let zips: Map<string, ZipRow[]> | undefined;

/** @returns postal places by the first letter of their folded name, so that one look-up fetches one small file. */
export function nameShards(): Map<string, NameRow[]> {
  names ??= Map.groupBy(
    gazetteer().places.map(({ name, state, counties }): NameRow => [
      name,
      state,
      counties[0] ?? '',
      gazetteer().countyName(counties[0] ?? '') ?? '',
    ]),
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
