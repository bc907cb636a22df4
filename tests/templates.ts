import { existsSync } from 'node:fs';
import config from '#config';

/** Those of this record. */
export const ours = [
  '',
  'us/',
  'us/ca/',
  'us/ca/san-francisco/',
  'measures/',
  'measures/us/ma/somerville/2019-face-surveillance-full-ban/',
  'measures/compare/?m=us/ca/san-francisco/2019-stop-secret-surveillance&m=us/ma/somerville/2019-face-surveillance-full-ban',
  'check/',
  'check/vt/',
  'hearings/',
  'hearings/119/senate/338689/',
  'hearings/116/house/109521/',
  'hearings/week/2026-W31/',
  'hearings/day/2026-07-29/',
  'hearings/my-week/?c=ssju00',
  'committees/',
  'committees/ssfr00/',
  'topics/face-recognition/',
  'legislation/sfgov/190568/',
  'license-photos/',
  'license-photos/vt/',
  'explainers/how-ice-and-the-fbi-search-license-photos/',
  'map/',
  'map/2019/',
  'trends/',
  'feeds/',
  'data/',
  'data/codebook/',
  'data/codebook/keys/',
  'data/codebook/values/',
  'how-we-know/',
  'accessibility/',
  'design/',
  'sources/',
  'changes/',
  'search/?q=somerville',
  'search/all/place/',
  'es/',
  'es/us/',
  'es/us/ca/san-francisco/',
  'es/check/',
  'es/check/vt/',
  'es/hearings/',
  'es/search/?q=somerville',
  'es/feeds/',
  'es/how-we-know/',
  'es/license-photos/',
  'es/license-photos/vt/',
  '404.html',
] as const;

const firstTopic: string = config.topics[0].id;
const isBuilt = (page: string) => existsSync(`dist/${page.replace(/\?.*/, '')}`);

/**
 * One page of every template, by path from the site's root; what every page must keep is tested on each of them. A tracker of another subject has
 * not all of these records.
 */
export const templates: readonly string[] = firstTopic === 'face-recognition' ? ours : ours.filter(isBuilt);
