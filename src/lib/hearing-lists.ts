import { standingOf } from '#model/curated.ts';
import { buildNow } from './clock.ts';
import { bySoonest, type ListedHearing } from './hearing-order.ts';
import { siteContent } from './site-content.ts';

export interface HearingIndexes {
  /** In order of time. */
  all: ListedHearing[];
  /** Not over yet, soonest first, cancelled and unlisted ones included. */
  ahead: ListedHearing[];
  /** Postponed, and the old day is past: latest first. */
  waiting: ListedHearing[];
  /** Over, latest first. */
  past: ListedHearing[];
  byCommittee: Map<string, ListedHearing[]>;
  byTopic: Map<string, ListedHearing[]>;
  byPlace: Map<string, ListedHearing[]>;
}

let indexing: Promise<HearingIndexes> | undefined;

/** One pass over the hearings per build; every list on every page comes from here. */
export function hearingIndexes(): Promise<HearingIndexes> {
  indexing ??= index();
  return indexing;
}

async function index(): Promise<HearingIndexes> {
  const { hearings } = await siteContent();
  const all = [...hearings].map(([id, hearing]) => ({ id, hearing })).sort(bySoonest);
  const indexes: HearingIndexes = { all, ...byStanding(all), byCommittee: new Map(), byTopic: new Map(), byPlace: new Map() };
  for (const listed of all) {
    const { hearing } = listed;
    for (const code of hearing.committees) add(indexes.byCommittee, code, listed);
    for (const { topic } of hearing.topics) add(indexes.byTopic, topic, listed);
    add(indexes.byPlace, hearing.jurisdiction, listed);
  }
  return indexes;
}

/** @param list in order of time */
export function byStanding(list: readonly ListedHearing[]): Pick<HearingIndexes, 'ahead' | 'waiting' | 'past'> {
  const ahead: ListedHearing[] = [];
  const waiting: ListedHearing[] = [];
  const past: ListedHearing[] = [];
  for (const listed of list) {
    const standing = standingOf(listed.hearing, buildNow);
    (standing === 'ahead' ? ahead : standing === 'waiting' ? waiting : past).push(listed);
  }
  return { ahead, waiting: waiting.reverse(), past: past.reverse() };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
