import { jurisdictionSchema, type Jurisdiction } from './jurisdiction.ts';
import { measureSchema, type Measure, type Provision } from './measure.ts';
import { lawBook, statusOn, type Answer, type AskedPlace, type LawBook } from './status-on.ts';
import { subjects } from './subjects.ts';

/**
 * Law for tests, all of it made up: of the town of Ribera, its county and its state. It has subjects of its own, so that what tests say of it
 * holds for a tracker of anything.
 */
export const town = 'us/tx/ribera';
export const county = 'us/tx/mesa-county';

/** A subject, and technology at large, which includes it. */
export const madeUpTopics = [{ id: 'cameras' }, { id: 'technology', isOversight: true }];

/** How a clause differs from one that forbids the town's police to use cameras, by law, since March 1, 2020. */
export type Clause = Partial<Provision>;

/** Clauses by the id of their measure, which is the id of the place that made it and one more part. */
export type Laws = Readonly<Record<string, readonly Clause[]>>;

/** @returns a measure of the place with these clauses, the first of which has the id "p0" */
export function madeUpMeasure(jurisdiction: string, ...clauses: readonly Clause[]): Measure {
  const measure = measureSchema.parse({
    ...{ name: 'Ban', officialTitle: null, jurisdiction, kind: 'ban', instrument: 'ordinance', mechanisms: ['prohibition'] },
    ...{ status: 'in-force', citations: [], summary: 'x', events: [], confidence: 'high', conflicts: null, lastChecked: '2026-01-01' },
    enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
    sources: [{ id: 'a', title: 'x', publisher: null, url: 'https://example.org/', published: null }],
    provisions: clauses.map((changes, index) => ({
      ...{ id: `p${index}`, says: 'The police may not do it.', binds: ['police'], acts: ['use'], rule: 'prohibited', force: 'law' },
      ...{ from: '2020-03-01', fromBasis: 'effective', clause: '§ 1', sources: ['a'] },
      ...changes,
      subject: subjects[0],
    })),
  });
  // The schema knows the subjects of the tracker only.
  const provisions = measure.provisions.map((provision, index) => ({ ...provision, subject: clauses[index]!.subject ?? 'cameras' }));
  return { ...measure, provisions };
}

/** @returns what somebody did to find out */
export function coverage(state: Jurisdiction['coverage']['state'], searched = 'the code'): Jurisdiction['coverage'] {
  return state === 'not-checked' ? { state, checkedOn: null, searched: null } : { state, checkedOn: '2026-07-01', searched };
}

/** @param looked what was looked for in places that have a record, by id */
export function madeUpBook(laws: Laws, looked: Readonly<Record<string, Jurisdiction['coverage']>> = {}): LawBook {
  const measures = Object.entries(laws).map(([id, clauses]) => [id, madeUpMeasure(id.slice(0, id.lastIndexOf('/')), ...clauses)] as const);
  const places = Object.entries(looked).map(([id, found]) => {
    const about = { name: id, kind: 'county', ocdId: 'ocd-division/country:us', geoid: null, timeZone: 'America/Chicago' };
    return [id, jurisdictionSchema.parse({ ...about, coverage: found })] as const;
  });
  return lawBook(new Map(measures), new Map(places), madeUpTopics);
}

/**
 * @param laws all there is
 * @param place how Ribera differs from a city in Mesa County for which somebody found law
 * @returns the answer for Ribera
 */
export function answerOn(on: string, laws: Laws, place: Partial<AskedPlace> = {}): Answer {
  return statusOn(on, town, { kind: 'city', counties: [county], coverage: coverage('found'), ...place }, madeUpBook(laws));
}
