import { readFileSync } from 'node:fs';
import { madeUpItems, type Body, type Item, type StandIn } from '../../scripts/faults/stand-in.ts';
import { congressGov, printed } from '../../scripts/faults/stand-ins/congress-gov.ts';
import { legistar } from '../../scripts/faults/stand-ins/legistar.ts';
import { standIns } from '../../scripts/faults/stand-ins/index.ts';
import { primegov } from '../../scripts/faults/stand-ins/primegov.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { allSources } from '#sources/index.ts';
import { cities as legistarCities } from '#sources/legistar/cities.ts';
import { cities as primegovCities } from '#sources/primegov/cities.ts';
import { fullWeek } from './full-week.ts';
import { Planter, type Aim } from './plant.ts';

const isCity = ({ source }: Pick<StandIn, 'source'>) => /^(legistar|primegov)-/.test(source);

/** All sources there are: those of the fault bench, and every other city of a family. */
const every: readonly StandIn[] = [
  ...standIns.filter((one) => !isCity(one)),
  ...legistarCities.map(({ client, jurisdiction }, index) => legistar(client, jurisdiction, 700_101 + index * 1000)),
  ...primegovCities.map(({ client, jurisdiction }, index) => primegov(client, jurisdiction, 1001 + index * 1000)),
];

const isOtherCity = (one: StandIn) => isCity(one) && !standIns.some(({ source }) => source === one.source);

/** How many records the sources tell of. */
export interface Records {
  each: number;
  /** Cities that are read as another one is. */
  otherCities: number;
}

/** Answers in place of all sources at once, with attacks in them. */
export class HostileSources {
  readonly #planter: Planter;
  readonly #records: Records;
  readonly #given = new Map<string, Body>();

  constructor(aim: Aim, records: Records) {
    this.#planter = new Planter(aim);
    this.#records = records;
    const without = allSources.filter(({ id }) => !every.some(({ source }) => source === id));
    const ids = without.map(({ id }) => id).join(', ');
    if (ids !== '') throw new Error(`no answers for ${ids}: add a stand-in to scripts/faults/stand-ins/index.ts`);
  }

  get planted(): number {
    return this.#planter.planted;
  }

  /** @returns the same answer each time, or null when there is none */
  answer(url: URL): Body | null {
    const known = this.#given.get(url.href);
    if (known !== undefined) return known;
    const good = goodAnswer(url, this.#records);
    if (good === null) return null;
    const plant = good.type.startsWith('application/json') ? 'json' : 'markup';
    const body = { ...good, text: withFullWeek(this.#planter[plant](good.text, url.host)) };
    this.#given.set(url.href, body);
    return body;
  }
}

function goodAnswer(url: URL, records: Records): Body | null {
  // Of some meetings only the page is there, so that pages are read as well.
  if (url.host === 'docs.house.gov' && /[37]\/HHRG-[^/]*\.xml$/.test(url.pathname)) return null;
  for (const standIn of every) {
    const items = itemsOf(standIn, isOtherCity(standIn) ? records.otherCities : records.each);
    const body = standIn.answer(url, { items, details: items });
    if (body !== null) return { ...body, text: fuller(body.text) };
  }
  try {
    const text = readFileSync(mirrorFile('mirror', url), 'utf8');
    return { type: text.startsWith('<') ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8', text };
  } catch {
    return null;
  }
}

/** As many as wanted, made after the stand-in's own; govinfo prints meetings that Congress.gov names. */
function itemsOf({ source, items }: StandIn, records: number): readonly Item[] {
  if (source === 'govinfo') return printed;
  const [first] = items;
  const own = source === 'federal-register' ? Number(first!.id.slice(5)) : Number(first!.id);
  const made = Array.from({ length: Math.ceil(records / 8) }, (_, index) => madeUpItems(own + index * 20_000)).flat();
  const wanted = made.slice(0, records).map((item, index): Item => {
    if (source === 'federal-register') return { ...item, id: `2026-${item.id}`, date: `2026-07-${10 + (index % 14)}` };
    return source === 'committee-feeds' ? { ...item, date: `2026-07-${12 + (index % 12)}` } : item;
  });
  return source === congressGov.source ? [...wanted, ...printed] : wanted;
}

/** Fields that the stand-ins leave out, because no fault needs them. */
const more: readonly (readonly [beside: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['MatterFile', { MatterName: 'On facial recognition', MatterEnactmentNumber: 'x', MatterPassedDate: '2026-07-01T00:00:00' }],
  ['MatterHistoryId', { MatterHistoryActionText: 'x', MatterHistoryPassedFlagName: 'x' }],
  [
    'meetingStatus',
    {
      meetingDocuments: [{ name: 'x', description: 'x', documentType: 'x', url: 'https://docs.house.gov/a.pdf' }],
      videos: [{ name: 'x', url: 'https://www.youtube.com/watch?v=x' }],
    },
  ],
  ['latestAction', { sponsors: [{ fullName: 'x' }], laws: [{ number: '1-1', type: 'x' }] }],
];
const moreMarkup: readonly (readonly [before: string, elements: string])[] = [
  ['</meeting>', '<sub_cmte>x</sub_cmte><sub_cmte>y</sub_cmte>'],
  ['</meeting-details>', '<notes>x</notes>'],
  ['</witness>', '<honorific>x</honorific><middlename>x</middlename><suffix>x</suffix><organization>x</organization>'],
  ['</extension></mods>', '<preferredCitation>x</preferredCitation>'],
  [
    '<h2>Support Documents</h2>',
    '<blockquote class="location">x<br />y</blockquote><div class="witnessPanel"><strong>x</strong><small>y</small></div>',
  ],
];

function fuller(text: string): string {
  if (text.startsWith('<')) return moreMarkup.reduce((whole, [place, elements]) => whole.replaceAll(place, `${elements}${place}`), text);
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const added = more.filter(([beside]) => beside in node).map(([, fields]) => fields);
    return Object.fromEntries(Object.entries(Object.assign({}, node, ...added) as object).map(([key, inner]) => [key, walk(inner)]));
  };
  return JSON.stringify(walk(JSON.parse(text)));
}

/** Beside the hostile meetings of the Senate stand ordinary ones. */
function withFullWeek(text: string): string {
  return text.replace('</css_meetings_scheduled>', (end) => fullWeek() + end);
}
