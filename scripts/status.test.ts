import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import config from '#config';
import { gazetteer } from '#model/gazetteer.ts';
import { resolvePlaces } from '#model/resolve-place.ts';
import { lawBook, statusOn, type Answer } from '#model/status-on.ts';
import type { AnswerActor } from '#model/answer-rows.ts';
import { readContent } from './content/read.ts';

const { records } = await readContent('content');
const book = lawBook(records.measures, records.jurisdictions, config.topics);
const today = '2026-11-24';

function ask(typed: string, on = today): Answer {
  const places = resolvePlaces(typed, records.jurisdictions, gazetteer());
  expect(
    places.map(({ id }) => id),
    typed,
  ).toHaveLength(1);
  return statusOn(on, places[0]!.id, places[0]!.asked, book);
}

const row = (answer: Answer, actor: AnswerActor) => answer.actors.find((one) => one.actor === actor)!;

test('San Francisco had no rule on 2019-05-01', () => {
  const answer = ask('San Francisco, CA', '2019-05-01');
  expect(answer.headline).toBe('no-law-found');
  expect(row(answer, 'police')).toMatchObject({ rule: null });
});

test.each(['2019-07-05', '2019-08-01', '2020-01-10', today])('San Francisco bans it for police and departments on %s', (on) => {
  const answer = ask('San Francisco, CA', on);
  expect(answer.headline).toBe('banned-with-exceptions');
  for (const actor of ['police', 'departments'] as const) {
    expect(row(answer, actor)).toMatchObject({ state: 'in-force', rule: 'prohibited', since: '2019-07-01' });
  }
});

test('Somerville bans it today, and only for its own government', () => {
  const answer = ask('Somerville, MA');
  expect(['banned', 'banned-with-exceptions']).toContain(answer.headline);
  expect(row(answer, 'police')).toMatchObject({ rule: 'prohibited', since: '2019-06-28' });
  expect(row(answer, 'businesses')).toMatchObject({ rule: null, state: 'none-found' });
});

test('Jackson barred it by policy in 2022 and has rolled that back', () => {
  const before = ask('Jackson, MS', '2022-01-01');
  expect(before.headline).toBe('policy-only');
  expect(row(before, 'police')).toMatchObject({ rule: 'prohibited' });
  const after = ask('Jackson, MS');
  expect(after.headline).toBe('rolled-back');
  expect(row(after, 'police')).toMatchObject({ rule: 'limited' });
});

test('New Orleans banned it in 2021; in September 2022 the police may use it within limits', () => {
  expect(row(ask('New Orleans', '2021-06-01'), 'police')).toMatchObject({ rule: 'prohibited', state: 'in-force' });
  const after = ask('New Orleans', '2022-09-01');
  expect(after.headline).toBe('rolled-back');
  expect(row(after, 'police')).toMatchObject({ rule: 'limited', state: 'in-force' });
  expect(
    after.layers.filter(({ standing, jurisdiction }) => standing === 'ended' && jurisdiction === 'us/la/new-orleans').length,
  ).toBeGreaterThan(0);
});

test('the Baltimore moratorium flips to expired on its day, without an edit', () => {
  const before = ask('Baltimore, MD', '2022-12-30');
  expect(before.headline).toBe('paused');
  expect(row(before, 'businesses')).toMatchObject({ rule: 'paused', state: 'in-force' });
  expect(row(before, 'police')).toMatchObject({ rule: null });
  const after = ask('Baltimore, MD', '2023-01-02');
  expect(after.headline).toBe('expired');
  expect(row(after, 'businesses')).toMatchObject({ rule: null, state: 'ended', until: '2022-12-31' });
});

test('a California place without a law of its own had the body-camera rule until the end of 2022', () => {
  const before = ask('Fresno, CA', '2022-12-31');
  expect(row(before, 'police')).toMatchObject({ rule: 'paused', state: 'in-force' });
  expect(row(before, 'police').lead).toMatchObject({ narrow: true, jurisdiction: 'us/ca' });
  expect(before.headline).toBe('restricted');
  const after = ask('Fresno, CA', '2023-01-02');
  expect(row(after, 'police')).toMatchObject({ rule: null, state: 'ended', until: '2023-01-01' });
  // Nobody checked the city itself: that the state's rule ended says nothing of its own.
  expect(after.headline).toBe('not-checked');
});

test('in Portland, Oregon, private businesses are barred in places open to the public', () => {
  const answer = ask('Portland, OR');
  expect(row(answer, 'businesses')).toMatchObject({ rule: 'prohibited', since: '2021-01-01' });
  expect(row(answer, 'police')).toMatchObject({ rule: 'prohibited' });
});

test('Virginia forbade it in 2021, limited it in 2022, and is unclear after July 2026', () => {
  const first = ask('Virginia', '2021-08-01');
  expect(row(first, 'local-police')).toMatchObject({ rule: 'prohibited', state: 'in-force' });
  const second = ask('Virginia', '2022-08-01');
  expect(row(second, 'local-police')).toMatchObject({ rule: 'limited', state: 'in-force' });
  expect(second.headline).toBe('rolled-back');
  expect(ask('Virginia').headline).toBe('unclear');
  expect(row(ask('Richmond, VA', '2021-08-01'), 'police')).toMatchObject({ rule: 'prohibited' });
});

test('a Vermont village has the rule of its state', () => {
  const answer = ask('Barre, VT');
  expect(row(answer, 'police')).toMatchObject({ state: 'in-force' });
  expect(row(answer, 'police').lead!.jurisdiction).toBe('us/vt');
  expect(answer.coverage.state).toBe('not-checked');
});

test('King County binds its sheriff and not the police of Seattle', () => {
  const county = ask('King County, WA');
  expect(row(county, 'police')).toMatchObject({ rule: 'prohibited' });
  const city = ask('Seattle, WA');
  expect(row(city, 'county-agencies')).toMatchObject({ rule: 'prohibited' });
  expect(row(city, 'police').lead?.jurisdiction).not.toBe('us/wa/king-county');
  expect(row(city, 'police').rule).not.toBe('prohibited');
});

test('a town that was never checked says so, and never "no law"', () => {
  const answer = ask('Wichita, KS');
  expect(answer.headline).toBe('not-checked');
  expect(row(answer, 'police')).toMatchObject({ state: 'not-checked', rule: null });
});

test.each(['San Francisco, CA', 'Somerville, MA', 'Wichita, KS', 'King County, WA', 'Vermont', 'Barre, VT'])(
  'federal agencies such as ICE are not bound by local law: %s',
  (place) => {
    expect(row(ask(place), 'federal-agencies')).toMatchObject({ state: 'not-bound-by-local-law', rule: null });
  },
);

test('Santa Cruz is not called a ban: the council may still approve a use', () => {
  expect(ask('Santa Cruz, CA').headline).toBe('restricted');
});

test('a police directive is a policy, not a law: Milwaukee', () => {
  expect(ask('Milwaukee, WI').headline).toBe('policy-only');
});

test('failed bills and proposals bind nobody', () => {
  for (const [id, { status, provisions }] of records.measures)
    if (status === 'failed' || status === 'proposed') expect(provisions, id).toEqual([]);
});

test('the command prints the same answer as JSON', async () => {
  const { stdout } = await promisify(execFile)('node', [
    '--disable-warning=ExperimentalWarning',
    'scripts/status.ts',
    'Somerville, MA',
    '--on',
    '2021-05-01',
    '--json',
  ]);
  const json = JSON.parse(stdout) as { place: string; ocdId: string; headline: string; actors: { actor: string; rule: string }[] };
  expect(json).toMatchObject({ place: 'Somerville', ocdId: 'ocd-division/country:us/state:ma/place:somerville', on: '2021-05-01' });
  expect(json.actors.find(({ actor }) => actor === 'police')).toMatchObject({ rule: 'prohibited', since: '2019-06-28' });
});

test('an unknown place is refused with a sentence', async () => {
  await expect(promisify(execFile)('node', ['scripts/status.ts', 'Nowhereville, ZZ'])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no place "Nowhereville, ZZ" is known') as string,
  });
});
