import { describe, expect, test } from 'vitest';
import { readContent } from '../content/read.ts';
import { complete, type Answers } from './ask.ts';
import { formatDraft, problemsOf, type Draft } from './draft.ts';
import { countyQuestions, placeDraft, placeQuestions, zoneQuestions, type PlaceOptions } from './place.ts';

const content = await readContent('content');
const places = content.records.jurisdictions;
const today = '2026-11-24';
const nothing: PlaceOptions = {
  id: undefined,
  governedAs: undefined,
  geoid: undefined,
  ownCounties: undefined,
  searched: undefined,
  found: false,
  checkedOn: today,
};
const lowell = { PLACE: 'Lowell, MA', kind: 'city', 'ocd-id': 'ocd-division/country:us/state:ma/place:lowell' };

/** What the command does between its flags and the file. */
async function draft(given: Record<string, string>, some: Partial<PlaceOptions> = {}): Promise<Draft> {
  const options = { ...nothing, ...some };
  let answers: Answers = await complete({}, placeQuestions(places, options.id), given, null);
  answers = await complete(answers, countyQuestions(answers, options, places, given.counties), given, null);
  answers = await complete(answers, zoneQuestions(answers, options, places, given['time-zone']), given, null);
  return placeDraft(answers, options, places, today);
}

test('a city takes county and time zone from what we have, and its GEOID stays not found', async () => {
  const made = await draft(lowell);
  expect(made.id).toBe('us/ma/lowell');
  expect(made.record).toMatchObject({
    name: 'Lowell',
    kind: 'city',
    ocdId: 'ocd-division/country:us/state:ma/place:lowell',
    geoid: null,
    counties: ['us/ma/middlesex-county'],
    timeZone: 'America/New_York',
    coverage: { state: 'not-checked', checkedOn: null, searched: null },
  });
  expect(problemsOf(made, content, today)).toEqual([]);
  expect(formatDraft(made)).toContain(
    '# By its ZIP codes (packages zipcodes and us-atlas). Check that all of the place lies there.\ncounties:',
  );
});

test('a county takes its GEOID from us-atlas', async () => {
  const made = await draft({ PLACE: 'Pierce County, WA', kind: 'county', 'ocd-id': 'ocd-division/country:us/state:wa/county:pierce' });
  expect(made.id).toBe('us/wa/pierce-county');
  expect(made.record).toMatchObject({ geoid: '53053', counties: [], timeZone: 'America/Los_Angeles' });
  expect(problemsOf(made, content, today)).toEqual([]);
});

test('a county that shares its name with a city has no GEOID until a person says which', async () => {
  const fairfax = { PLACE: 'Fairfax County, VA', kind: 'county', 'ocd-id': 'ocd-division/country:us/state:va/county:fairfax' };
  const made = await draft(fairfax);
  expect(made.record.geoid).toBeNull();
  expect(made.comments.geoid!.join()).toContain('51059');
  expect((await draft(fairfax, { geoid: '51059' })).record.geoid).toBe('51059');
});

test('what was searched makes the place checked, and found only when somebody says so', async () => {
  const searched = 'The code of ordinances';
  expect((await draft(lowell, { searched })).record.coverage).toEqual({ state: 'none-found', checkedOn: today, searched });
  expect((await draft(lowell, { searched, found: true })).record.coverage).toMatchObject({ state: 'found' });
});

test('a city that is its own county lies in none', async () => {
  const denver = { PLACE: 'Denver, CO', kind: 'city', 'ocd-id': 'ocd-division/country:us/state:co/place:denver' };
  const made = await draft(denver, { ownCounties: '08031', governedAs: 'consolidated city-county', geoid: '0820000' });
  expect(made.record).toMatchObject({ isOwnCounty: true, countyGeoids: ['08031'], counties: [], timeZone: 'America/Denver' });
  expect(problemsOf(made, content, today)).toEqual([]);
});

test('in a state of several time zones the zone is that of the county, or is asked for', async () => {
  const leon = { PLACE: 'Leon County, FL', kind: 'county', 'ocd-id': 'ocd-division/country:us/state:fl/county:leon' };
  await expect(draft(leon)).rejects.toThrow('--time-zone  Its IANA time zone');
  expect((await draft({ ...leon, 'time-zone': 'America/New_York' })).record.timeZone).toBe('America/New_York');
  await expect(draft({ ...leon, 'time-zone': 'Mars/Olympus' })).rejects.toThrow('is no IANA time zone');
  const lafayette = { PLACE: 'Lafayette, IN', kind: 'city', 'ocd-id': 'ocd-division/country:us/state:in/place:lafayette' };
  const made = await draft({ ...lafayette, counties: 'us/in/tippecanoe-county' });
  expect(made.record.timeZone).toBe('America/Indiana/Indianapolis');
});

describe('a place is refused', () => {
  const other = { kind: 'city', 'ocd-id': 'ocd-division/country:us/state:ma/place:other' };
  test.each<[why: string, given: Record<string, string>, options: Partial<PlaceOptions>, message: string]>([
    ['without a state', { ...lowell, PLACE: 'Lowell' }, {}, 'the states are AL, AK,'],
    ['in an unknown state', { ...lowell, PLACE: 'Lowell, ZZ' }, {}, 'the states are AL, AK,'],
    ['that is a state', { ...lowell, PLACE: 'Vermont' }, {}, 'has its record, us/vt'],
    ['in the District', { ...lowell, PLACE: 'Georgetown, DC' }, {}, 'has its record, us/dc'],
    ['without a name', { ...lowell, PLACE: '../.., MA' }, {}, 'would get the id "us/ma/"'],
    ['that would leave its folder', lowell, { id: 'us/ma/../../../x' }, '--id'],
    ['with an id in another state', lowell, { id: 'us/vt/lowell' }, 'it must be us/ma/'],
    ['that has a record', { ...lowell, PLACE: 'Springfield, MA' }, {}, 'us/ma/springfield is there already'],
    ['of an unknown kind', { ...lowell, kind: 'state' }, {}, 'must be one of county, city, town, village, borough'],
    ['with the division of another state', { ...lowell, 'ocd-id': 'ocd-division/country:us/state:vt/place:lowell' }, {}, 'must begin with'],
    ['with a division that is none', { ...lowell, 'ocd-id': 'ocd-division/country:us/state:ma/Lowell' }, {}, 'go on such as'],
    [
      'with the division of another place',
      { ...lowell, 'ocd-id': places.get('us/ma/boston')!.ocdId },
      {},
      'us/ma/boston has the Open Civic',
    ],
    ['with the GEOID of another place', lowell, { geoid: '2507000' }, 'us/ma/boston has the GEOID'],
    ['with a GEOID of another state', lowell, { geoid: '5007000' }, 'must begin with 25 (Massachusetts)'],
    ['with a GEOID of another kind', lowell, { geoid: '25017' }, '7 digits (a place) or 10'],
    ['with an unknown county', { ...lowell, counties: 'us/ma/x-county' }, {}, '"us/ma/x-county" is no county with a record'],
    ['with a county of another state', { ...lowell, counties: 'us/wa/king-county' }, {}, 'is no county with a record in this state'],
    ['with a code that is no county', lowell, { ownCounties: '25999' }, 'is no Census code of a county in Massachusetts'],
    [
      'when its county has no record',
      { ...other, PLACE: 'Barnstable, MA' },
      {},
      'npm run new-place -- "Barnstable County, MA" --kind county',
    ],
    ['when no ZIP code has its name', { ...other, PLACE: 'Gosnoldia, MA' }, {}, '--counties  Id of the county it lies in'],
    ['as found without a search', lowell, { found: true }, '--found needs --searched'],
    ['with a search that is still to come', lowell, { searched: 'The code', checkedOn: '2026-11-25' }, 'is still to come'],
  ])('%s', async (_, given, options, message) => {
    await expect(draft(given, options)).rejects.toThrow(message);
  });
});

test('where the ZIP codes of a name lie in several counties, a person has to say', async () => {
  const portland = { PLACE: 'Portland, OR', kind: 'city', 'ocd-id': 'ocd-division/country:us/state:or/place:portland_again' };
  const id = 'us/or/portland-again';
  await expect(draft(portland, { id })).rejects.toThrow('its ZIP codes lie in Multnomah (41051), ');
  const made = await draft({ ...portland, counties: 'us/or/multnomah-county' }, { id });
  expect(made).toMatchObject({ id, record: { counties: ['us/or/multnomah-county'] } });
});

test('the suburbs of a city that is its own county are not taken for it', async () => {
  const brooklyn = { PLACE: 'Brooklyn, NY', kind: 'city', 'ocd-id': 'ocd-division/country:us/state:ny/place:brooklyn' };
  await expect(draft(brooklyn)).rejects.toThrow('us/ny/new-york-city, which is its own county');
});
