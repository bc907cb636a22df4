import { levelOf, rowsBoundBy, usualRowsFor, answerActors, type AnswerActor, type Tier } from './answer-rows.ts';
import { headlineOf } from './headline.ts';
import { standingOn, type Standing } from './in-force.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { placesAbove } from './place-id.ts';
import type { Measure, Provision } from './measure.ts';
import { comparePartialDates, earliestDay } from './partial-date.ts';
import type { Topic } from './tracker-config.ts';
import { narrowActs, rulemaking, rules, type acts, type Headline, type Rule } from './vocabulary.ts';

/** One rule that concerns a place, with where it stands on the day asked about. */
export interface Layer {
  measure: string;
  provision: Provision;
  /** Who made the rule. */
  jurisdiction: string;
  tier: Tier;
  /** Rows of the answer it speaks to. */
  actors: AnswerActor[];
  standing: Standing;
  /** It speaks of one use only, such as body cameras, and says nothing about the rest. */
  narrow: boolean;
  /** The place of its topic among those of the tracker: the lower, the more precise. */
  subjectRank: number;
  /** It covers technology at large and does not name what is tracked. */
  isOversight: boolean;
  lastChecked: string;
}

/** How a row is to be read. The last three are three different kinds of "no". */
export const actorStates = ['in-force', 'maybe', 'not-bound-by-local-law', 'ended', 'none-found', 'not-entered', 'not-checked'] as const;
export type ActorState = (typeof actorStates)[number];

/** What holds for one actor on the day asked about. */
export interface ActorAnswer {
  actor: AnswerActor;
  state: ActorState;
  /** The rule that leads: null where none applies. */
  rule: Rule | null;
  /** Since when the rule has applied without a break, or has been in doubt, as far as known; null where none applies, or only its later days are known. */
  since: string | null;
  /** What that first day is: the effective day, or the nearest one found. */
  sinceBasis: Provision['fromBasis'] | null;
  /** First day without it, when an end is known; for `ended` the day it ended. */
  until: string | null;
  /** The layer that leads, or that ended last. */
  lead: Layer | null;
  /** Other layers that apply to the same actor, strongest first. */
  also: Layer[];
  /** Layers that no longer apply to this actor, latest end first. */
  ended: Layer[];
  /** What was looked for in the place that would make such a rule: the state for state agencies, the county for its own. */
  coverage: Jurisdiction['coverage'];
}

export interface Answer {
  place: string;
  on: string;
  headline: Headline;
  /** The row the headline rests on; null where nothing applies. */
  rests: ActorAnswer | null;
  actors: ActorAnswer[];
  /** Every rule there is or was for the place, newest first. */
  layers: Layer[];
  coverage: Jurisdiction['coverage'];
}

/** A place as far as the answer needs it; a place without a record has `coverage.state: 'not-checked'`. */
export type AskedPlace = Pick<Jurisdiction, 'kind' | 'counties' | 'isOwnCounty' | 'coverage'>;

/** What answers are made from; built once, asked for many places. */
export interface LawBook {
  /** Measures by the place that made them, of places whose laws are entered. */
  measures: ReadonlyMap<string, readonly (readonly [id: string, measure: Measure])[]>;
  /** What was looked for, by place. */
  coverage: ReadonlyMap<string, Jurisdiction['coverage']>;
  /** What clauses can be about, the most precise first. */
  subjects: readonly ClauseSubject[];
}

/** What an answer must know of a topic. */
export type ClauseSubject = Pick<Topic, 'id' | 'isOversight'>;

/** Puts measures and coverage in the order in which answers ask for them. */
export function lawBook(
  measures: ReadonlyMap<string, Measure>,
  jurisdictions: ReadonlyMap<string, Jurisdiction>,
  subjects: readonly ClauseSubject[],
): LawBook {
  return {
    measures: enteredByPlace(measures),
    coverage: new Map([...jurisdictions].map(([id, { coverage }]) => [id, coverage])),
    subjects,
  };
}

const neverLooked: Jurisdiction['coverage'] = { state: 'not-checked', checkedOn: null, searched: null };

/**
 * @returns measures by the place that made them, without places of which no rule is entered and a law is begun: one step of it is on record, and
 * not yet whom it binds to what
 */
export function enteredByPlace(measures: ReadonlyMap<string, Measure>): LawBook['measures'] {
  const byPlace = Map.groupBy([...measures], ([, measure]) => measure.jurisdiction);
  for (const [place, own] of byPlace) {
    const isEmpty = own.every(([, { provisions }]) => provisions.length === 0);
    if (isEmpty && own.some(([, { kind, status }]) => status === 'unknown' && rulemaking.includes(kind))) byPlace.delete(place);
  }
  return byPlace;
}

/**
 * The dated answer for a place: walks place → counties → state → nation over the provisions in force that day.
 * @param on full day, `YYYY-MM-DD`
 * @param id the place's id, e.g. `us/ca/san-francisco`; need not have a record
 */
export function statusOn(on: string, id: string, place: AskedPlace, book: LawBook): Answer {
  return statusFrom(rulesFor(id, place, book), on, id, place, book);
}

/** What can be said of the rules for a place on any day. */
export interface PlaceRules {
  /** The place's own first, then those of the counties, the state and the nation. */
  layers: readonly Omit<Layer, 'standing'>[];
  /** Positions of the layers, newest first. */
  order: readonly number[];
}

/** Gathers the rules for a place once, for asking about many days. */
export function rulesFor(id: string, place: AskedPlace, { measures, subjects }: LawBook): PlaceRules {
  const level = levelOf(place.kind);
  const chain = [id, ...placesAbove(id, place.counties)];
  const layers = chain.flatMap((jurisdiction) => {
    const tier = tierOf(jurisdiction, id);
    return (measures.get(jurisdiction) ?? []).flatMap(([measure, { provisions, lastChecked }]) =>
      provisions.flatMap((provision): Omit<Layer, 'standing'>[] => {
        const bound = provision.binds.flatMap((party) => rowsBoundBy(party, tier, level));
        // The agencies of a county that is its city are the city's departments.
        const actors = [...new Set(bound)].filter((actor) => actor !== 'county-agencies' || place.isOwnCounty !== true);
        if (actors.length === 0) return [];
        const subjectRank = subjects.findIndex(({ id: topic }) => topic === provision.subject);
        const isOversight = subjects[subjectRank]?.isOversight === true;
        return [{ measure, provision, jurisdiction, tier, actors, narrow: isNarrow(provision), subjectRank, isOversight, lastChecked }];
      }),
    );
  });
  const order = [...layers.keys()].sort((first, second) => {
    const [a, b] = [layers[first]!, layers[second]!];
    return comparePartialDates(b.provision.from, a.provision.from) || a.measure.localeCompare(b.measure);
  });
  return { layers, order };
}

/** The same as `statusOn`, from rules that were gathered for this place. */
export function statusFrom({ layers: found, order }: PlaceRules, on: string, id: string, place: AskedPlace, book: LawBook): Answer {
  const settled = settleHandOvers(found.map((layer): Layer => ({ ...layer, standing: standingOn(layer.provision, on) })));
  const layers = order.map((position) => settled[position]!);
  const named = new Set<AnswerActor>(usualRowsFor(place.kind, place.isOwnCounty === true));
  for (const layer of layers) for (const actor of layer.actors) named.add(actor);
  const answers = answerActors
    .filter((actor) => named.has(actor))
    .map((actor) => answerFor(actor, on, layers, ...coverageFor(actor, id, place, book)));
  return {
    place: id,
    on,
    ...headlineOf(answers, id, place.coverage, awaitsEntry(id, place.coverage, book)),
    actors: answers,
    layers,
    coverage: place.coverage,
  };
}

function tierOf(jurisdiction: string, asked: string): Tier {
  if (jurisdiction === asked) return 'own';
  const depth = jurisdiction.split('/').length;
  return depth === 1 ? 'nation' : depth === 2 ? 'state' : 'county';
}

const wholeActs: readonly (typeof acts)[number][] = ['use', 'obtain', 'access', 'collect', 'request'];

/** Only for one kind of use, or only about what follows it, such as selling or keeping data. */
function isNarrow({ acts: done }: Provision): boolean {
  return done.some((act) => narrowActs.includes(act)) || !done.some((act) => wholeActs.includes(act));
}

/**
 * Where one provision ends in the very month in which its successor begins, one of the two applies on any day of it: with the same rule the
 * answer is certain although neither date is.
 */
function settleHandOvers(layers: Layer[]): Layer[] {
  for (const next of layers) {
    if (next.standing !== 'maybe') continue;
    const before = layers.find((old) => old !== next && old.standing === 'maybe' && follows(old, next));
    if (before === undefined) continue;
    before.standing = 'ended';
    next.standing = 'yes';
  }
  return layers;
}

/** Does `next` take over from `old` without a gap and with the same rule? */
function follows(old: Layer, next: Layer): boolean {
  return (
    old.jurisdiction === next.jurisdiction &&
    old.provision.until === next.provision.from &&
    old.provision.rule === next.provision.rule &&
    old.actors.some((actor) => next.actors.includes(actor))
  );
}

function answerFor(
  actor: AnswerActor,
  on: string,
  layers: readonly Layer[],
  coverage: Jurisdiction['coverage'],
  awaits: boolean,
): ActorAnswer {
  const mine = layers.filter((layer) => layer.actors.includes(actor));
  // The license agency is one of the state's: what names it comes before what binds all of them.
  const named = ({ provision }: Layer) => actor !== 'license-agency' || provision.binds.includes(actor);
  // A policy directs who made it; whom it cannot bind, a law comes first for.
  const isMereWish = ({ provision }: Layer) => provision.force === 'policy' && privateRows.includes(actor);
  const byForce = (a: Layer, b: Layer) =>
    Number(named(b)) - Number(named(a)) || Number(isMereWish(a)) - Number(isMereWish(b)) || byDemand(a, b);
  const byRank = (a: Layer, b: Layer) => byForce(a, b) || byNearness(a, b);
  const certain = mine.filter(({ standing }) => standing === 'yes').sort(byRank);
  const possible = mine.filter(({ standing }) => standing === 'maybe').sort(byRank);
  const ended = mine.filter(({ standing }) => standing === 'ended').sort(byLatestEnd);
  const none = { actor, rule: null, since: null, sinceBasis: null, until: null, ended, coverage };
  // Local law cannot bind federal agencies, and what the nation has are rules for single agencies: they are shown, none of them leads.
  if (actor === 'federal-agencies') return { ...none, state: 'not-bound-by-local-law', lead: null, also: [...certain, ...possible] };
  // A rule that may apply, and asks for what is asked for certainly, makes nothing uncertain.
  const doubtful = possible[0] !== undefined && (certain[0] === undefined || byForce(possible[0], certain[0]) < 0);
  const lead = doubtful ? possible[0] : certain[0];
  if (lead !== undefined) {
    const also = [...certain, ...possible].filter((layer) => layer !== lead);
    return {
      actor,
      state: doubtful ? 'maybe' : 'in-force',
      rule: lead.provision.rule,
      ...spanOf(lead, mine, on),
      lead,
      also,
      ended,
      coverage,
    };
  }
  const [last] = ended;
  if (last !== undefined) return { ...none, state: 'ended', until: last.provision.until ?? null, lead: last, also: [] };
  const state = awaits ? 'not-entered' : coverage.state === 'not-checked' ? 'not-checked' : 'none-found';
  return { ...none, state, lead: null, also: [] };
}

const privateRows: readonly AnswerActor[] = ['businesses', 'landlords', 'individuals', 'vendors'];

const stateRows: readonly AnswerActor[] = [
  'state-police',
  'state-agencies',
  'license-agency',
  'local-police',
  'local-agencies',
  'campus-police',
  'colleges',
];

/** @returns what was looked for where the row's rules would come from, and whether what was found there is still to be entered */
function coverageFor(actor: AnswerActor, id: string, place: AskedPlace, book: LawBook): [Jurisdiction['coverage'], awaits: boolean] {
  const of = (other: string): [Jurisdiction['coverage'], boolean] => {
    const coverage = other === id ? place.coverage : (book.coverage.get(other) ?? neverLooked);
    return [coverage, awaitsEntry(other, coverage, book)];
  };
  if (actor === 'county-agencies') return of(place.counties[0] ?? '');
  if (actor === 'federal-agencies') return of('us');
  return stateRows.includes(actor) ? of(id.split('/').slice(0, 2).join('/')) : of(id);
}

/** Somebody found a law, and none of the place is entered: then "none found" would be false. */
function awaitsEntry(id: string, { state }: Jurisdiction['coverage'], { measures }: LawBook): boolean {
  // Of the nation single agencies are meant, and no law in general.
  return id !== 'us' && state === 'found' && !measures.has(id);
}

/**
 * What limits every use before what limits one, and before what only wants a report of it; what limits the subject before what allows technology
 * at large on terms; then the stronger rule; law before policy; the more precise subject.
 */
function byDemand(a: Layer, b: Layer): number {
  return (
    Number(limitsLittle(a)) - Number(limitsLittle(b)) ||
    Number(isTermsAtLarge(a)) - Number(isTermsAtLarge(b)) ||
    rules.indexOf(a.provision.rule) - rules.indexOf(b.provision.rule) ||
    Number(a.narrow) - Number(b.narrow) ||
    Number(a.provision.force === 'policy') - Number(b.provision.force === 'policy') ||
    a.subjectRank - b.subjectRank
  );
}

/** Of rules that demand the same that of the nearer lawmaker first, then the newer. */
function byNearness(a: Layer, b: Layer): number {
  return b.jurisdiction.length - a.jurisdiction.length || comparePartialDates(b.provision.from, a.provision.from);
}

function limitsLittle({ narrow, provision }: Layer): boolean {
  return narrow || provision.rule === 'reporting';
}

/** A town's oversight would else hide that its state limits the very thing people ask about. */
function isTermsAtLarge(layer: Layer): boolean {
  return layer.isOversight && !limitsLittle(layer) && rules.indexOf(layer.provision.rule) > rules.indexOf('paused');
}

function byLatestEnd(a: Layer, b: Layer): number {
  return comparePartialDates(b.provision.until ?? '0000', a.provision.until ?? '0000') || byDemand(a, b) || byNearness(a, b);
}

/** From when to when the leading rule applies, or is in doubt. */
function spanOf(lead: Layer, layers: readonly Layer[], on: string): Pick<ActorAnswer, 'since' | 'sinceBasis' | 'until'> {
  const { until, untilBasis } = lead.provision;
  // After an end that is open it is the doubt that began then, and nobody knows until when it lasts.
  if (lead.standing === 'maybe' && untilBasis === 'unclear' && earliestDay(until!) <= on)
    return { since: until!, sinceBasis: null, until: null };
  const { from, fromBasis } = startOfRun(lead, layers);
  // A rule first seen in force later may have applied before; since when is not known.
  return earliestDay(from) > on
    ? { since: null, sinceBasis: null, until: until ?? null }
    : { since: from, sinceBasis: fromBasis, until: until ?? null };
}

/** Goes back over amendments that left the rule as it was. @returns the provision with which it began */
function startOfRun(lead: Layer, layers: readonly Layer[]): Provision {
  // Of two that are known to the same year only, each might follow the other: none is gone over twice.
  const before = layers.find((old) => old !== lead && follows(old, lead));
  if (before === undefined) return lead.provision;
  return startOfRun(
    before,
    layers.filter((layer) => layer !== lead),
  );
}
