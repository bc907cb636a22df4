/** The words that generated records are made of, for every bench. The order of the lists and of the draws is part of the corpus: keep it. */
import type { Random } from './random.ts';

export const subjects = (
  'wildfire response|rural broadband|opioid settlements|shipbuilding costs|avian influenza|bridge inspections|drinking water lead|hospital mergers|' +
  'crop insurance|veterans housing|spectrum auctions|port congestion|student loan servicing|tribal water rights|nuclear waste storage|coastal flooding|' +
  'postal delivery|prescription drug prices|semiconductor supply|air traffic controllers|child care costs|organ transplants|bank stress tests|' +
  'highway safety|disaster relief|methane leaks|school meals|hurricane forecasts|nursing homes|pipeline permits|space debris|fisheries quotas|' +
  'electric transmission|maternal health|military housing|foreign investment|export controls|census counts|election administration|border crossings|' +
  'freight rail|rare earth minerals|telehealth|carbon capture|wastewater|beef markets|community colleges|flood insurance|offshore wind|clinical trials|' +
  'cyber insurance|passport backlogs|refugee admissions|unemployment systems|grid batteries|ticket pricing|noncompete clauses|right to repair|' +
  'forest thinning|coin shortages|artificial sweeteners|truck parking|satellite launches|public defenders|prison healthcare|patent appeals|' +
  'museum funding|museum repatriation|gas stoves|zoning reform|noise limits|scooter parking|tree canopies|parking minimums|leaf blowers|street vendors'
).split('|');
const forms = [
  'Hearings to examine {s}, focusing on oversight of federal programs.',
  'Examining {s}: What Congress Should Know',
  'Oversight of {s} and Implementation of Recent Law',
  'The Future of {s}',
  '{s}: Costs, Delays and Accountability',
  'Legislative Hearing on {s}',
  'A Review of {s} Programs, Part {n}',
];
const firstNames =
  'James Mary Robert Patricia Michael Jennifer David Linda Maria Ahmed Wei Elena Carlos Priya Kwame Ingrid Yusuf Hannah Omar Grace'.split(
    ' ',
  );
const starts =
  'Ab Ander Bar Beck Bran Cal Car Chan Dal Del Eck Fal Fitz Gar Gran Hal Har Hol Jan Kel Kil Lam Lin Mal Mar Nor Ol Os Par Per Ral Ros San Stan Tor Val Wal Wes Yan Zel'.split(
    ' ',
  );
const middles = 'a be der di en er fi go i ke la lo me na ni o ra ri so te ti to va wi'.split(' ');
const ends =
  'berg burn by croft dale field ford gan ham hart hill kins land ley man more nell quist rick sen son stad stein ton vale ville ward well wood worth'.split(
    ' ',
  );
const organizations =
  'Brookings Institution|Government Accountability Office|National League of Cities|University of Michigan|Chamber of Commerce|Farm Bureau Federation|Hospital Association|Sierra Club|Urban Institute|Teamsters'.split(
    '|',
  );

/** @returns the title of a sitting on one of the subjects */
export function titleOf(random: Random, number: number): string {
  const subject = random.pickEarly(subjects);
  return random
    .pick(forms)
    .replace('{s}', subject[0]!.toUpperCase() + subject.slice(1))
    .replace('{n}', String(number % 7));
}

/** @returns the name of somebody nobody knows */
export function personOf(random: Random): string {
  return `${random.pickEarly(firstNames)} ${random.pick(starts)}${random.pick(middles)}${random.pick(ends)}`;
}

/** @returns where such a person works */
export function organizationOf(random: Random): string {
  return random.pick(organizations);
}

/** @returns two digits */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
