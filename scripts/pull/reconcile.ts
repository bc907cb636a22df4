import { isDeepStrictEqual } from 'node:util';
import type { HearingChange } from '#model/change.ts';
import { isCalledOff } from '#model/hearing-facts.ts';
import type { Hearing, HearingClaim } from '#model/hearing.ts';
import { classify } from '#model/topics.ts';
import type { Topic } from '#model/tracker-config.ts';
import { hearingChangeFields, type HearingChangeField } from '#model/vocabulary.ts';
import { dayInZone, epoch } from '#model/zoned-time.ts';
import { inOrder, mergeClaims } from './merge-claims.ts';
import { wordsInCommon } from './share-words.ts';
import type { Collected, HearingObservation } from './source.ts';

/** What one source's answer means for the records. */
export interface Reconciled {
  /** New and changed records by id; what is not here stays as it is. */
  records: Map<string, Hearing>;
  added: string[];
  changed: { id: string; changes: HearingChange[] }[];
  unlisted: string[];
  returned: string[];
  unchanged: number;
  /** Records that got an event id: new id → id before. */
  moved: Map<string, string>;
}

/** Corrections that soon after we first saw a meeting are part of its announcement, not news. */
const settlingMs = 60 * 60 * 1000;

/**
 * Joins a source's observations with the known hearings. Pure: the same input gives the same records.
 * @param source id of the source
 * @param observations what it said, each id once
 * @param covers which known hearings its answer would have named; null when it proves nothing about missing ones
 * @param known hearings by id
 * @param now the pull's clock, ISO 8601 UTC
 * @param skipped ids the source named but that could not be read: they are not missing
 */
export function reconcile(
  source: string,
  observations: readonly HearingObservation[],
  covers: Collected<unknown>['covers'],
  known: ReadonlyMap<string, Hearing>,
  topics: readonly Topic[],
  now: string,
  skipped: ReadonlySet<string> = new Set(),
): Reconciled {
  const result: Reconciled = { records: new Map(), added: [], changed: [], unlisted: [], returned: [], unchanged: 0, moved: new Map() };
  const byEvent = new Map<string, string>();
  for (const [id, hearing] of known) {
    const key = eventKey(hearing);
    if (key !== null) byEvent.set(key, id);
  }
  // Chamber and event id are the key; the congress in the path is the one in which we first met it.
  const idOf = (observation: HearingObservation) =>
    byEvent.get(eventKey(observation) ?? '') ?? (known.has(observation.id) ? observation.id : null);
  const takenOver = recordsTakenOver(
    observations.filter((observation) => idOf(observation) === null),
    known,
  );
  const seen = new Set<string>();
  for (const observation of observations) {
    const id = idOf(observation);
    if (id === null) {
      const earlier = takenOver.get(observation) ?? null;
      if (earlier === null && observation.onlyKnown === true) continue;
      if (earlier !== null) {
        seen.add(earlier);
        result.moved.set(observation.id, earlier);
        settle(result, observation.id, known.get(earlier), withEventId(known.get(earlier)!, earlier, observation, source, topics, now));
        continue;
      }
    }
    const key = id ?? observation.id;
    seen.add(key);
    settle(result, key, known.get(key), merge(known.get(key), observation, source, topics, now));
  }
  for (const [id, hearing] of known) {
    const told = hearing.seenIn.find((place) => place.source === source);
    if (covers === null || seen.has(id) || told === undefined || skipped.has(told.id)) continue;
    // What was called off may well be taken off the list: that is no news.
    if (!covers(hearing) || !isAhead(hearing, now) || isCalledOff(hearing)) continue;
    settle(result, id, hearing, withClaim(hearing, source, { ...claimOf(hearing, source), status: 'unlisted' }, topics, now));
  }
  return result;
}

function settle(result: Reconciled, id: string, before: Hearing | undefined, after: Hearing): void {
  if (before === undefined) {
    result.records.set(id, after);
    result.added.push(id);
    return;
  }
  if (isDeepStrictEqual(before, after)) {
    result.unchanged += 1;
    return;
  }
  result.records.set(id, after);
  const changes = after.changes.slice(before.changes.length);
  if (changes.length > 0) result.changed.push({ id, changes });
  if (before.status !== 'unlisted' && after.status === 'unlisted') result.unlisted.push(id);
  if (before.status === 'unlisted' && after.status !== 'unlisted') result.returned.push(id);
}

function merge(
  before: Hearing | undefined,
  observation: HearingObservation,
  source: string,
  topics: readonly Topic[],
  now: string,
): Hearing {
  if (before === undefined) return withTopics(newHearing(observation, source, now), topics);
  const place = { source, url: observation.sourceUrl, id: observation.sourceId };
  const seenIn = before.seenIn.some((known) => known.source === source)
    ? before.seenIn.map((known) => (known.source === source ? place : known))
    : [...before.seenIn, place].sort((a, b) => a.source.localeCompare(b.source));
  return withClaim(
    { ...before, seenIn, ...(observation.body === undefined ? {} : { body: observation.body }) },
    source,
    observation.claim,
    topics,
    now,
    before,
  );
}

/** Place, chamber and day: few meetings share them. */
function occasionOf({ jurisdiction, chamber, date }: Pick<Hearing, 'jurisdiction' | 'chamber' | 'date'>): string {
  return `${jurisdiction} ${chamber} ${date}`;
}

/** @returns the hearings without an event id by their occasion: one pass, or each new meeting would look at all of them */
function byOccasion(known: ReadonlyMap<string, Hearing>): Map<string, [id: string, hearing: Hearing][]> {
  const groups = new Map<string, [string, Hearing][]>();
  for (const [id, hearing] of known) {
    if (hearing.eventId !== null) continue;
    const group = groups.get(occasionOf(hearing));
    if (group === undefined) groups.set(occasionOf(hearing), [[id, hearing]]);
    else group.push([id, hearing]);
  }
  return groups;
}

/**
 * Finds the records without an event id that new observations are about. It has to hold both ways: where several could be one record, it is
 * the only one with the words of its title, and else none of them: a committee may sit twice a day.
 */
function recordsTakenOver(
  observations: readonly HearingObservation[],
  known: ReadonlyMap<string, Hearing>,
): Map<HearingObservation, string> {
  const withoutEvent = byOccasion(known);
  const recordOf = (observation: HearingObservation) => recordWithoutEventId(observation, withoutEvent);
  const takenOver = new Map<HearingObservation, string>();
  for (const [id, several] of Map.groupBy(observations, recordOf)) {
    if (id === null) continue;
    const alike = several.filter(({ claim }) => wordsInCommon(known.get(id)!.title, claim.title ?? '') !== null);
    const [only, ...others] = several.length === 1 ? several : alike;
    if (only !== undefined && others.length === 0) takenOver.set(only, id);
  }
  return takenOver;
}

/**
 * A record that was entered or first met without an event id is the same meeting when chamber and day agree and they share a committee, or
 * the full committee and the words of the title; and only if it is the only one. Where hour or kind differ, it may be another sitting of that
 * day: then sharing a committee is not enough.
 */
function recordWithoutEventId(observation: HearingObservation, known: ReturnType<typeof byOccasion>): string | null {
  const { claim } = observation;
  if (observation.eventId === null || claim.date === undefined) return null;
  const found = (known.get(occasionOf({ ...observation, date: claim.date })) ?? []).filter(
    ([, hearing]) =>
      (!mayBeAnotherSitting(hearing, claim) && (claim.committees ?? []).some((code) => hearing.committees.includes(code))) ||
      ((claim.committees ?? []).some((code) => hearing.committees.some((own) => own.slice(0, 4) === code.slice(0, 4))) &&
        wordsInCommon(hearing.title, claim.title ?? '') !== null),
  );
  return found.length === 1 ? found[0]![0] : null;
}

/** Witnesses are heard in one sitting, and bills are worked on in another; the sources' word "meeting" tells neither. */
function mayBeAnotherSitting(hearing: Hearing, { startsAt, kind }: HearingClaim): boolean {
  if (hearing.startsAt !== null && typeof startsAt === 'string' && epoch(startsAt) !== epoch(hearing.startsAt)) return true;
  const isHearing = (one: string | undefined) => (one === undefined || one === 'meeting' ? null : one === 'hearing');
  const [entered, named] = [isHearing(hearing.kind), isHearing(kind)];
  return entered !== null && named !== null && entered !== named;
}

function withEventId(
  before: Hearing,
  formerId: string,
  observation: HearingObservation,
  source: string,
  topics: readonly Topic[],
  now: string,
): Hearing {
  const named = {
    ...before,
    eventId: observation.eventId,
    congress: observation.congress,
    formerIds: [...(before.formerIds ?? []), formerId],
  };
  return merge(named, observation, source, topics, now);
}

function newHearing(observation: HearingObservation, source: string, now: string): Hearing {
  const { claim } = observation;
  return {
    ...blank,
    ...fieldsOf(claim),
    jurisdiction: observation.jurisdiction,
    congress: observation.congress,
    chamber: observation.chamber,
    eventId: observation.eventId,
    ...(observation.body === undefined ? {} : { body: observation.body }),
    origin: 'pull',
    firstSeen: now,
    seenIn: [{ source, url: observation.sourceUrl, id: observation.sourceId }],
  } as Hearing;
}

const blank = {
  access: null,
  committees: [],
  startsAt: null,
  status: 'scheduled',
  location: null,
  topics: [],
  witnesses: [],
  bills: [],
  documents: [],
  videos: [],
  url: null,
  links: [],
  changes: [],
  sources: [],
} as const;

/** Puts a source's new word into a record and notes what changed by it. */
function withClaim(record: Hearing, source: string, claim: HearingClaim, topics: readonly Topic[], now: string, before = record): Hearing {
  const claims = { ...allClaims(before), [source]: spoken(claim) };
  const merged = mergeClaims(claims, isMovedSince(before, source, claims));
  const after = withTopics({ ...stripClaimFields(record), ...blank, ...keptOf(record), ...fieldsOf(merged) } as Hearing, topics);
  if (Object.keys(claims).length > 1) after.claims = sortKeys(claims);
  else delete after.claims;
  // What a source adds to a hearing that people entered from the record was known long ago: no news.
  const catchingUp = before.origin === 'archive' && allClaims(before)[source] === undefined;
  after.changes = [...before.changes, ...(catchingUp ? [] : differences(before, after, source, now))];
  return after;
}

/**
 * Did the most official source move the meeting after it was called off? Claims have no time of their own; the history has.
 * @param claims what all say now
 */
function isMovedSince(before: Hearing, source: string, claims: Readonly<Record<string, HearingClaim>>): boolean {
  const speaking = Object.keys(claims).filter((name) => claims[name]!.status !== undefined);
  const official = inOrder(speaking)[0];
  const [earlier, now] = [allClaims(before)[source], claims[source]!];
  if (source === official && earlier?.date !== undefined && now.date !== earlier.date) return true;
  if (source !== official && isCalledOff(now) && !isCalledOff(earlier ?? {})) return false;
  const calledOff = before.changes.findLastIndex(({ field, to }) => field === 'status' && isCalledOff({ status: to }));
  const moved = before.changes.findLastIndex((one) => (one.field === 'startsAt' || one.field === 'date') && one.source === official);
  return moved > calledOff;
}

/** What is not up to the sources. */
function keptOf(record: Hearing): Partial<Hearing> {
  const { changes, links, sources, topics } = record;
  return { changes, links, sources, topics };
}

function stripClaimFields(record: Hearing): Partial<Hearing> {
  const { endsAt: _endsAt, description: _description, transcript: _transcript, ...rest } = record;
  return rest;
}

/** A claim as record fields: what it is silent about is left out, so that the blank value stands. */
function fieldsOf(claim: HearingClaim): Partial<Hearing> {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)) as Partial<Hearing>;
}

const claimKeys = [
  'title',
  'kind',
  'access',
  'committees',
  'startsAt',
  'endsAt',
  'date',
  'timeZone',
  'status',
  'location',
  'description',
  'witnesses',
  'bills',
  'documents',
  'videos',
  'transcript',
  'url',
] as const satisfies readonly (keyof HearingClaim)[];

/** What each source is known to say. With one source the record itself is its claim. */
function allClaims(record: Hearing): Record<string, HearingClaim> {
  if (record.claims !== undefined) return record.claims;
  const only = record.seenIn[0]?.source ?? 'archive';
  return { [only]: recordAsClaim(record) };
}

/** @returns what a source is known to say of a hearing; the record itself where it says no more than that */
export function claimOf(record: Hearing, source: string): HearingClaim {
  return allClaims(record)[source] ?? recordAsClaim(record);
}

function recordAsClaim(record: Hearing): HearingClaim {
  const claim = spoken(record as Record<keyof HearingClaim, unknown>);
  // A day known only to the month is no claim about a day.
  if (claim.date?.length !== 10) delete claim.date;
  return claim;
}

/**
 * What a claim says, in the order of the schema. An empty list is silence, because the record of a single source cannot tell it from
 * one: an official source without bills does not take away those another source names.
 */
function spoken(claim: Partial<Record<keyof HearingClaim, unknown>>): HearingClaim {
  const entries = claimKeys
    .map((key) => [key, claim[key]] as const)
    .filter(
      ([key, value]) =>
        value !== undefined &&
        (value !== null || key === 'startsAt') &&
        !(Array.isArray(value) && value.length === 0 && key !== 'committees'),
    );
  return Object.fromEntries(entries) as HearingClaim;
}

function differences(before: Hearing, after: Hearing, source: string, now: string): HearingChange[] {
  if (
    before.firstSeen !== null &&
    // Of a clock that was set back the distance counts: a change must not pass for a correction.
    Math.abs(epoch(now) - epoch(before.firstSeen)) < settlingMs &&
    before.changes.length === 0 &&
    after.status === before.status
  )
    return [];
  const changes: HearingChange[] = [];
  for (const field of hearingChangeFields) {
    const [from, to] = [essence(before, field), essence(after, field)];
    if (isDeepStrictEqual(from, to)) continue;
    // The start says the day too; the day alone is news only where there is no hour.
    if (field === 'date' && before.startsAt !== null && after.startsAt !== null) continue;
    changes.push({ seenAt: now, field, from, to, source });
  }
  return changes;
}

/** A field as it is kept in the history: lists shrink to what names their rows. */
function essence(hearing: Hearing, field: HearingChangeField): HearingChange['from'] {
  switch (field) {
    case 'bills':
      return hearing.bills.map(({ number, title }) => number ?? title ?? '');
    case 'witnesses':
      return hearing.witnesses.map(({ name }) => name);
    case 'documents':
      return hearing.documents.map(({ title }) => title);
    default:
      return (hearing[field] ?? null) as HearingChange['from'];
  }
}

function withTopics(hearing: Hearing, topics: readonly Topic[]): Hearing {
  const found = classify(
    {
      title: hearing.title,
      description: hearing.description,
      bills: hearing.bills.map(({ title }) => title ?? ''),
      witnesses: hearing.witnesses.map(({ position, organization }) => `${position ?? ''} ${organization ?? ''}`),
      documents: hearing.documents.map(({ title }) => title),
    },
    topics,
  );
  return { ...hearing, topics: found };
}

/** Is the start still ahead? Without an hour the whole day counts as ahead until it is over in the room's zone. */
export function isAhead(hearing: Hearing, now: string): boolean {
  return hearing.startsAt === null ? hearing.date >= dayInZone(now, hearing.timeZone) : epoch(hearing.startsAt) > epoch(now);
}

/** @returns what names an event across sources, or null without an event id: such records never match by it. */
export function eventKey({ jurisdiction, chamber, eventId }: Pick<Hearing, 'jurisdiction' | 'chamber' | 'eventId'>): string | null {
  return eventId === null ? null : `${jurisdiction}|${chamber}|${eventId}`;
}

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)));
}
