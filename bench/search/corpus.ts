import { Random } from '../random.ts';
import { organizationOf, personOf, subjects, titleOf, two } from '../words.ts';
import { distinctWords, names } from '#search/distinct-words.ts';
import type { SearchRecord } from '#search/records.ts';

const cities = (
  'Albany|Amarillo|Anaheim|Bakersfield|Baton Rouge|Birmingham|Boise|Buffalo|Chandler|Chattanooga|Chesapeake|Cincinnati|Columbus|Dayton|Durham|El Paso|Eugene|' +
  'Fargo|Fresno|Garland|Glendale|Grand Rapids|Greensboro|Hartford|Henderson|Honolulu|Irving|Jacksonville|Knoxville|Laredo|Lincoln|Lubbock|Memphis|Mesa|' +
  'Mobile|Norfolk|Omaha|Orlando|Plano|Provo|Raleigh|Reno|Richmond|Salem|Savannah|Shreveport|Spokane|Stockton|Tampa|Toledo|Tucson|Tulsa|Wichita|Yonkers'
).split('|');
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
    title: titleOf(random, number),
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
    title: titleOf(random, number),
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

function people(random: Random): string {
  return Array.from({ length: random.below(5) }, () => `${personOf(random)} ${organizationOf(random)}`).join(' ');
}

function record(base: SearchRecord): SearchRecord {
  return { ...base, also: names(base.also, base.title), text: distinctWords(base.text, base.title, base.also) };
}
