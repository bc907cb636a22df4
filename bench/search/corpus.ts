import { Random } from '../random.ts';
import { distinctWords, names } from '#search/distinct-words.ts';
import type { SearchRecord } from '#search/records.ts';

const subjects = (
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
const cities = (
  'Albany|Amarillo|Anaheim|Bakersfield|Baton Rouge|Birmingham|Boise|Buffalo|Chandler|Chattanooga|Chesapeake|Cincinnati|Columbus|Dayton|Durham|El Paso|Eugene|' +
  'Fargo|Fresno|Garland|Glendale|Grand Rapids|Greensboro|Hartford|Henderson|Honolulu|Irving|Jacksonville|Knoxville|Laredo|Lincoln|Lubbock|Memphis|Mesa|' +
  'Mobile|Norfolk|Omaha|Orlando|Plano|Provo|Raleigh|Reno|Richmond|Salem|Savannah|Shreveport|Spokane|Stockton|Tampa|Toledo|Tucson|Tulsa|Wichita|Yonkers'
).split('|');
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

/**
 * Fills the real records up with meetings and laws on other subjects, of real committees and other cities, so that the right answers to
 * the judged queries stay the only ones.
 * @param real the records of the site
 * @param size how many records there shall be in all, two thousand of the new ones laws when there is room
 * @returns `size` records, the same on every run
 */
export function corpusOf(real: readonly SearchRecord[], size: number): SearchRecord[] {
  const random = new Random(20_260_101);
  const committees = real.filter(({ kind }) => kind === 'committee');
  const taken = new Set(real.map(({ date }) => date));
  const records = [...real];
  const laws = Math.min(2000, Math.floor((size - real.length) / 4));
  for (let number = 0; records.length < size; number += 1) {
    const date = `${2013 + Math.floor(random.next() ** 0.7 * 14)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
    if (taken.has(date)) continue;
    records.push(
      number < laws
        ? law(random, number, date)
        : random.next() < 0.6
          ? federal(random, number, date, committees)
          : local(random, number, date),
    );
  }
  return records;
}

function federal(random: Random, number: number, date: string, committees: readonly SearchRecord[]): SearchRecord {
  const committee = random.pick(committees);
  const congress = 113 + Math.floor((Number(date.slice(0, 4)) - 2013) / 2);
  return record({
    url: `/hearings/${congress}/${committee.chamber!}/x${number}/`,
    title: title(random, number),
    kind: 'hearing',
    date,
    state: 'US',
    status: 'held',
    chamber: committee.chamber!,
    also: `${committee.title} ${committee.also} ${date}`,
    text: `hearing Congress ${people(random)} ${random.next() < 0.4 ? `H.R. ${10_000 + random.below(9000)}` : ''}`,
  });
}

function local(random: Random, number: number, date: string): SearchRecord {
  const city = random.pickEarly(cities);
  return record({
    url: `/hearings/us/zz/${city.toLowerCase().replace(/ /g, '-')}/x${number}/`,
    title: title(random, number),
    kind: 'hearing',
    date,
    state: 'ZZ',
    status: 'held',
    also: `${city} City Council ${date}`,
    text: `meeting ${people(random)} file ${2_000_000 + random.below(900_000)}`,
  });
}

function law(random: Random, number: number, date: string): SearchRecord {
  const city = random.pick(cities);
  const subject = random.pick(subjects);
  return record({
    url: `/measures/us/zz/x${number}/`,
    title: `${city} ${subject} ordinance`,
    kind: 'law',
    date,
    state: 'ZZ',
    status: 'in-force',
    also: `${city} Ordinance No. ${3000 + number}`,
    text: `ordinance code chapter ${1 + random.below(90)}.${1 + random.below(90)} ${random.pick(subjects)}`,
  });
}

function title(random: Random, number: number): string {
  const subject = random.pickEarly(subjects);
  return random
    .pick(forms)
    .replace('{s}', subject[0]!.toUpperCase() + subject.slice(1))
    .replace('{n}', String(number % 7));
}

function people(random: Random): string {
  return Array.from(
    { length: random.below(5) },
    () => `${random.pickEarly(firstNames)} ${random.pick(starts)}${random.pick(middles)}${random.pick(ends)} ${random.pick(organizations)}`,
  ).join(' ');
}

function record(base: SearchRecord): SearchRecord {
  return { ...base, also: names(base.also, base.title), text: distinctWords(base.text, base.title, base.also) };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
