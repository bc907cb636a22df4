import { expect, test } from 'vitest';
import { measureSchema, type Provision } from './measure.ts';
import { lawBook, statusOn, type ActorAnswer } from './status-on.ts';
import { subjects } from './subjects.ts';

const sound = {
  ...{ says: 'Police may not use it.', binds: ['police'], acts: ['use'], rule: 'prohibited', subject: subjects[0]!, force: 'law' },
  ...{ from: '2020-03-01', fromBasis: 'effective', clause: '§ 1', exceptions: [], sources: ['a'] },
} as const;

/** The row of the police of a town under one measure of its own. */
function policeOn(on: string, ...changes: Partial<Provision>[]): ActorAnswer {
  return rowsOn(on, 'us/xx/town', changes).find(({ actor }) => actor === 'police')!;
}

/** All rows of the town under one measure of its own or of its state. */
function rowsOn(on: string, maker: string, changes: readonly Partial<Provision>[], isOwnCounty?: true): ActorAnswer[] {
  const measure = measureSchema.parse({
    ...{ name: 'Rules', officialTitle: null, jurisdiction: maker, kind: 'ban', instrument: 'ordinance', mechanisms: ['prohibition'] },
    ...{ status: 'in-force', citations: [], summary: 'x', events: [], confidence: 'high', conflicts: null, lastChecked: '2026-01-01' },
    enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
    sources: [{ id: 'a', title: 'x', publisher: null, url: 'https://example.org/', published: null }],
    provisions: changes.map((change, index) => ({ ...sound, id: `p${index}`, ...change })),
  });
  const coverage = { state: 'found', checkedOn: '2026-01-01', searched: 'x' } as const;
  const book = lawBook(new Map([[`${maker}/rules`, measure]]), new Map(), [{ id: subjects[0]! }]);
  return statusOn(on, 'us/xx/town', { kind: 'city', counties: [], coverage, ...(isOwnCounty && { isOwnCounty }) }, book).actors;
}

const leadOf = ({ lead }: ActorAnswer) => lead?.provision.id;

test('a limit of one use leads before a duty to report every use, and a limit of every use before both', () => {
  const report: Partial<Provision> = { rule: 'reporting' };
  const drones: Partial<Provision> = { rule: 'needs-warrant', acts: ['drones'] };
  expect(leadOf(policeOn('2026-01-01', report, drones))).toBe('p1');
  expect(leadOf(policeOn('2026-01-01', report, drones, { rule: 'limited' }))).toBe('p2');
});

test('terms for checking who somebody is do not hide that watching by face is forbidden', () => {
  const checks: Partial<Provision> = { rule: 'consent', acts: ['identity-check', 'collect'] };
  const watching: Partial<Provision> = { acts: ['live-identification'] };
  expect(leadOf(policeOn('2026-01-01', checks, watching))).toBe('p1');
});

test('the license agency is bound by what binds all agencies of the state, and first by what names it', () => {
  const all: Partial<Provision> = { binds: ['state-agencies'] };
  const own: Partial<Provision> = { binds: ['license-agency'], rule: 'limited', acts: ['license-photo-search'] };
  const leadOfAgency = (...changes: Partial<Provision>[]) =>
    leadOf(rowsOn('2026-01-01', 'us/xx', changes).find(({ actor }) => actor === 'license-agency')!);
  expect([leadOfAgency(all), leadOfAgency(all, own)]).toEqual(['p0', 'p1']);
});

test('a city that is its own county has no row of the county, whatever the state says', () => {
  const rows = (isOwnCounty?: true) => rowsOn('2026-01-01', 'us/xx', [{ binds: ['police'] }], isOwnCounty).map(({ actor }) => actor);
  expect([rows().includes('county-agencies'), rows(true).includes('county-agencies')]).toEqual([true, false]);
});

test('after an end that is open the doubt has a first day, and the rule no last one', () => {
  const open = { from: '2022-07-01', until: '2026-07-01', untilBasis: 'unclear' } as const;
  expect(policeOn('2026-07-25', open)).toMatchObject({ state: 'maybe', since: '2026-07-01', until: null });
  expect(policeOn('2026-06-30', open)).toMatchObject({ state: 'in-force', since: '2022-07-01', until: '2026-07-01' });
});

test('before the day on which a rule was first seen in force nobody knows since when it applies', () => {
  const seen = { from: '2026-11-23', fromBasis: 'seen-in-force' } as const;
  expect(policeOn('2026-07-25', seen)).toMatchObject({ state: 'maybe', since: null });
  expect(policeOn('2026-11-23', seen)).toMatchObject({ state: 'in-force', since: '2026-11-23', sinceBasis: 'seen-in-force' });
});

test('a rule that was amended without a gap has applied since it began, even where only years are known', () => {
  const year = { from: '2020', until: '2020', untilBasis: 'amended' } as const;
  expect(policeOn('2026-01-01', { ...year, from: '2019' }, { from: '2020' })).toMatchObject({ since: '2019' });
  expect(policeOn('2026-01-01', year, year, { from: '2020' })).toMatchObject({ state: 'in-force', since: '2020' });
});
