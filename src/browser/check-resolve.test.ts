import { expect, test } from 'vitest';
import { nameShards, zipShards } from '#lib/place-shards.ts';
import type { StateBook } from '#lib/state-books.ts';
import { readContent } from '../../scripts/content/read.ts';
import { askedPlace } from './asked-place.ts';
import { meaningOf, typedIn, type GetFile, type Meaning } from './check-resolve.ts';

const { records } = await readContent('content');

const get: GetFile = async <T>(path: string) => {
  const [kind, name] = path.replace('.json', '').split('/') as [string, string];
  return ((kind === 'zips' ? zipShards() : nameShards()).get(name) ?? null) as T | null;
};

/** The part of a state's file that tells which record governs a place. */
function book(state: string): StateBook {
  const places = [...records.jurisdictions].filter(([id]) => id === 'us' || id === `us/${state}` || id.startsWith(`us/${state}/`));
  return { measures: {}, places: Object.fromEntries(places) as StateBook['places'], subjects: [], phrases: { en: {}, es: {} } };
}

async function answers(typed: string): Promise<{ ids: string[]; how: Meaning['how'] }> {
  const { candidates, how } = await meaningOf(typed, get);
  return { how, ids: [...new Set(candidates.map((candidate) => askedPlace(candidate, book(candidate.state.toLowerCase())).id))] };
}

test.each([
  ['Somerville, MA', 'us/ma/somerville'],
  ['somerville massachusetts', 'us/ma/somerville'],
  ['  SOMERVILLE ,  ma ', 'us/ma/somerville'],
  ['San Francisco', 'us/ca/san-francisco'],
  ['94110', 'us/ca/san-francisco'],
  ['94110-1234', 'us/ca/san-francisco'],
  ['02143', 'us/ma/somerville'],
  ['St. Louis, MO', 'us/mo/st-louis'],
  ['Saint Louis, MO', 'us/mo/st-louis'],
  ['St Louis MO', 'us/mo/st-louis'],
  ['Brooklyn, NY', 'us/ny/new-york-city'],
  ['Bronx, NY', 'us/ny/new-york-city'],
  ['Staten Island, NY', 'us/ny/new-york-city'],
  ['Flushing, NY', 'us/ny/new-york-city'],
  ['11211', 'us/ny/new-york-city'],
  ['Portland, OR', 'us/or/portland'],
  ['portland maine', 'us/me/portland'],
  ['Springfield, MA', 'us/ma/springfield'],
  ['Springfield, IL', 'us/il/springfield'],
  ['Yellow Springs, OH', 'us/oh/yellow-springs'],
  ['45387', 'us/oh/yellow-springs'],
  ['Barre, VT', 'us/vt/barre'],
  ['Kent, WA', 'us/wa/kent'],
  ['Washington, DC', 'us/dc'],
  ['20001', 'us/dc'],
  ['Vermont', 'us/vt'],
  ['VT', 'us/vt'],
  ['New Orleans LA', 'us/la/new-orleans'],
  ['70117', 'us/la/new-orleans'],
  ['Anchorage, AK', 'us/ak/anchorage'],
  ['Nashville, TN', 'us/tn/nashville'],
  ['Ft. Worth, TX', 'us/tx/fort-worth'],
  ['Mt. Vernon, NY', 'us/ny/mount-vernon'],
  ['Baltimore, MD', 'us/md/baltimore'],
  ['Teaneck, NJ', 'us/nj/teaneck'],
  ['Teaneck Township, NJ', 'us/nj/teaneck'],
  ['Boston, Mass.', 'us/ma/boston'],
  ['boston mass', 'us/ma/boston'],
  ['Boston, Mass. 02116', 'us/ma/boston'],
  ['St. Paul, Minn.', 'us/mn/saint-paul'],
  ['Oakland, Calif., USA', 'us/ca/oakland'],
  ['1 Main Street, Portland, Ore.', 'us/or/portland'],
  ['Santa Fe, N. Mex.', 'us/nm/santa-fe'],
  ['Fargo N.Dak.', 'us/nd/fargo'],
  ['Charleston, W. Va.', 'us/wv/charleston'],
  ['Buffalo, N. Y.', 'us/ny/buffalo'],
  ['Calif.', 'us/ca'],
  ['mass', 'us/ma'],
])('"%s" is %s', async (typed, id) => {
  expect(await answers(typed)).toEqual({ how: 'place', ids: [id] });
});

test.each([
  ['Somervile, MA', 'us/ma/somerville'],
  ['San Fransisco, CA', 'us/ca/san-francisco'],
  ['Pitsburgh, PA', 'us/pa/pittsburgh'],
  ['Minneapolus, MN', 'us/mn/minneapolis'],
  ['Cambrige, MA', 'us/ma/cambridge'],
  ['Northamton, MA', 'us/ma/northampton'],
  ['Philadelpia, PA', 'us/pa/philadelphia'],
])('"%s", with a typo, is taken for %s', async (typed, id) => {
  const { ids, how } = await answers(typed);
  expect(how).toBe('typo');
  expect(ids[0]).toBe(id);
});

test.each([
  ['Portland', ['us/or/portland', 'us/me/portland']],
  ['Springfield', ['us/ma/springfield', 'us/il/springfield', 'us/mo/springfield']],
  ['Jackson', ['us/ms/jackson', 'us/mi/jackson']],
])('"%s" asks which', async (typed, expected) => {
  const { ids, how } = await answers(typed);
  expect(how).toBe('several');
  expect(ids.length).toBeGreaterThan(1);
  expect(ids).toEqual(expect.arrayContaining(expected));
});

test.each([
  ['philly', 'us/pa/philadelphia'],
  ['nyc', 'us/ny/new-york-city'],
  ['N.Y.C.', 'us/ny/new-york-city'],
  ['New York City', 'us/ny/new-york-city'],
  ['SF', 'us/ca/san-francisco'],
  ['Queens', 'us/ny/new-york-city'],
  ['Queens, NY', 'us/ny/new-york-city'],
  ['the bronx', 'us/ny/new-york-city'],
  ['Brooklyn', 'us/ny/new-york-city'],
  ['Manhattan', 'us/ny/new-york-city'],
  ['Staten Island', 'us/ny/new-york-city'],
  ['NOLA', 'us/la/new-orleans'],
  ['LA, CA', 'us/ca/los-angeles'],
  ['DC', 'us/dc'],
  ['D.C.', 'us/dc'],
  ['Washington D.C.', 'us/dc'],
])('the short name "%s" leads to %s', async (typed, id) => {
  const { ids, how } = await answers(typed);
  expect(how).toBe('place');
  expect(ids[0]).toBe(id);
});

test.each([
  ['123 Main Street, Oakland CA 94607', 'us/ca/oakland'],
  ['123 Main Street, Oakland, CA 94607-1234, USA', 'us/ca/oakland'],
  ['123 Main Street, Oakland, CA', 'us/ca/oakland'],
  ['123 Main Street Oakland CA', 'us/ca/oakland'],
  ['Apt. 4, 123 Main Street, Oakland, California, United States', 'us/ca/oakland'],
  ['Minneapolis MN 55401', 'us/mn/minneapolis'],
  ['Minneapolis, Minnesota 55401', 'us/mn/minneapolis'],
  ['1600 Pennsylvania Ave Washington DC', 'us/dc'],
  ['1600 Pennsylvania Ave NW, Washington, D.C. 20500', 'us/dc'],
  ['350 5th Ave New York NY', 'us/ny/new-york-city'],
  ['100 Bedford Ave, Brooklyn NY', 'us/ny/new-york-city'],
  ['1 Main Street, West Springfield, MA', 'us/ma/west-springfield'],
  ['Minneapolis MN 00000', 'us/mn/minneapolis'],
])('the address "%s" is read from its end: %s', async (typed, id) => {
  expect(await answers(typed)).toEqual({ how: 'place', ids: [id] });
});

test('a typo in the town of an address is one in its name', async () => {
  expect((await answers('123 Main Street, Somervile MA')).how).toBe('typo');
  expect((await answers('123 Main Street San Fransisco CA')).ids[0]).toBe('us/ca/san-francisco');
});

test.each([
  ['1 Main Street West Springfield MA', ['us/ma/west-springfield', 'us/ma/springfield']],
  ['Pennsylvania Avenue Washington DC', ['us/dc']],
  ['Foobar Somerville, MA', ['us/ma/somerville']],
  ['City Hall, Oakland, CA', ['us/ca/oakland']],
  ['Oakland CA 10001', ['us/ny/new-york-city', 'us/ca/oakland']],
])('"%s" may be one of %j, and is not answered', async (typed, expected) => {
  expect(await answers(typed)).toEqual({ how: 'unsure', ids: expected });
});

test('an address without its state asks which town of the name', async () => {
  const { how, asked } = await meaningOf('123 Main Street, Oakland', get);
  expect({ how, asked }).toEqual({ how: 'several', asked: 'Oakland' });
  expect((await meaningOf('123 Main Street Oakland', get)).how).toBe('unsure');
});

test.each([
  ['Puerto Rico', 'Puerto Rico'],
  ['00901', 'Puerto Rico'],
  ['1 Calle Fortaleza, San Juan, PR 00901', 'Puerto Rico'],
  ['Guam', 'Guam'],
  ['St. Thomas, VI', 'U.S. Virgin Islands'],
])('"%s" is in a territory that is not covered: %s', async (typed, name) => {
  expect(await meaningOf(typed, get)).toMatchObject({ how: 'uncovered', asked: name, candidates: [{ name }] });
});

test.each([
  ['San Juan', ['San Juan, TX', 'San Juan, PR']],
  ['Carolina', ['Carolina, RI', 'Carolina, WV', 'Carolina, PR']],
])('"%s" is also the name of a town in a territory, and asks which is meant', async (typed, names) => {
  const { candidates, how } = await meaningOf(typed, get);
  expect({ how, names: candidates.map(({ name, state }) => `${name}, ${state}`) }).toEqual({ how: 'several', names });
});

test('a town that only a territory has is not covered, and one with its state is the town of the state', async () => {
  expect(await meaningOf('Bayamon', get)).toMatchObject({ how: 'uncovered', asked: 'Puerto Rico' });
  expect((await meaningOf('San Juan, TX', get)).how).toBe('place');
});

test('"LA" asks whether the city or the state is meant', async () => {
  expect(await answers('LA')).toEqual({ how: 'several', ids: ['us/ca/los-angeles', 'us/la'] });
});

test('a short name with another state is not the city: no Philly is known in Maine', async () => {
  expect(await answers('Manhattan, KS')).toEqual({ how: 'place', ids: ['us/ks/manhattan'] });
  expect((await answers('Philly, ME')).how).toBe('unsure');
});

test.each(['phil', 'quens', 'Nyk', 'Sanfr', 'Springf', 'Guasi', 'Okland'])(
  '"%s" is too far from every name to be answered',
  async (typed) => {
    const { ids, how } = await answers(typed);
    expect(how).toBe('unsure');
    expect(ids.length).toBeGreaterThan(0);
  },
);

test('a typo in the name of many towns offers all of them', async () => {
  const { ids, how } = await answers('Springfeild');
  expect(how).toBe('unsure');
  expect(ids).toEqual(expect.arrayContaining(['us/ma/springfield', 'us/il/springfield', 'us/or/springfield']));
});

test.each([
  ['King County, WA', ['us/wa/king-county']],
  ['king county washington', ['us/wa/king-county']],
  ['king county', ['us/tx/king-county', 'us/wa/king-county']],
  ['Suffolk County', ['us/ma/suffolk-county', 'us/ny/suffolk-county']],
  ['Cook County', ['us/ga/cook-county', 'us/il/cook-county', 'us/mn/cook-county']],
  ['Kings County, NY', ['us/ny/new-york-city']],
  ['Orleans Parish, LA', ['us/la/new-orleans']],
  ['St Louis County, MO', ['us/mo/st-louis-county']],
])('the county "%s" is one of %j', async (typed, expected) => {
  expect(await answers(typed)).toEqual({ how: expected.length === 1 ? 'place' : 'several', ids: expected });
});

test('a county without a record is answered for as a county that nobody checked', async () => {
  const { candidates } = await meaningOf('Cook County, IL', get);
  const { hasRecord, name, place } = askedPlace(candidates[0]!, book('il'));
  expect({ hasRecord, name, kind: place.kind }).toEqual({ hasRecord: false, name: 'Cook County, IL', kind: 'county' });
  expect(place.coverage.state).toBe('not-checked');
});

test.each([
  ['State of New York', 'us/ny'],
  ['new york state', 'us/ny'],
  ['State of Washington', 'us/wa'],
  ['New York, NY', 'us/ny/new-york-city'],
  ['Washington, WA', 'us/wa'],
])('"%s" says whether it is the state or the city: %s', async (typed, id) => {
  expect(await answers(typed)).toEqual({ how: 'place', ids: [id] });
});

test('"New York" offers the state and the city', async () => {
  const { ids } = await answers('New York');
  expect(ids).toEqual(expect.arrayContaining(['us/ny', 'us/ny/new-york-city']));
});

test('an unincorporated place has the answer of its county and state', async () => {
  const { candidates } = await meaningOf('Vashon, WA', get);
  const asked = askedPlace(candidates[0]!, book('wa'));
  expect(asked).toMatchObject({ hasRecord: false, place: { counties: ['us/wa/king-county'] } });
});

test.each(['', '   ', '00000', 'Qqqqzz, XX', '!!!', '2 Main Street'])('%j names nothing', async (typed) => {
  expect((await meaningOf(typed, get)).candidates).toEqual([]);
});

test.each([
  ['springfield', 'Springfield'],
  ['springfield  \u6771\u4eac!', 'Springfield'],
  ['NY', 'New York'],
  ['la', 'LA'],
  ['manhattan', 'Manhattan'],
  ['02143', '02143'],
  ['Springfeild', ''],
])('the question %j is kept as %j: the place that was read, nothing else', async (typed, asked) => {
  expect((await meaningOf(typed, get)).asked).toBe(asked);
});

test('what was typed names no file but first letters and first three digits', async () => {
  const asked: string[] = [];
  const spy: GetFile = async (path) => {
    asked.push(path);
    return get(path);
  };
  await meaningOf('Somervile, MA', spy);
  await meaningOf('94110', spy);
  expect([...new Set(asked)]).toEqual(['names/s.json', 'zips/941.json']);
  await meaningOf('123 Main Street Oakland CA', spy);
  expect(new Set(asked.slice(2))).toEqual(new Set(['names/s.json', 'zips/941.json', 'names/1.json', 'names/m.json', 'names/o.json']));
});

test.each([
  ['#San%20Francisco', 'San Francisco'],
  ['', ''],
  ['#%', '%'],
  ['#%E0%A4%A', '%E0%A4%A'],
  ['#100%25', '100%'],
])('the fragment %j names what was typed', (hash, typed) => {
  expect(typedIn(hash)).toBe(typed);
});

test('what begins like no place is in no file, and none is asked for', async () => {
  const asked: string[] = [];
  const spy: GetFile = (path) => {
    asked.push(path);
    return Promise.resolve(null);
  };
  for (const typed of ['%2', '2 Main Street', '../../x', '__proto__', '/etc', '\u6771\u4eac']) await meaningOf(typed, spy);
  expect(asked.filter((path) => !nameShards().has(path.slice('names/'.length, -'.json'.length)))).toEqual([]);
  expect((await meaningOf('%2', get)).candidates).toEqual([]);
});
