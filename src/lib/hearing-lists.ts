import type { Hearing } from '#model/hearing.ts';
import { standingOf } from '#model/curated.ts';
import { buildNow } from './clock.ts';
import { bySoonest } from './hearing-order.ts';
import { siteContent } from './site-content.ts';

/** A hearing with its id. */
export interface ListedHearing {
  id: string;
  hearing: Hearing;
}

export interface HearingIndexes {
  /** Not over yet, soonest first, cancelled and unlisted ones included. */
  ahead: ListedHearing[];
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
  const sorted = [...hearings].map(([id, hearing]) => ({ id, hearing })).sort(bySoonest);
  const indexes: HearingIndexes = { ahead: [], past: [], byCommittee: new Map(), byTopic: new Map(), byPlace: new Map() };
  for (const listed of sorted) {
    const { hearing } = listed;
    (standingOf(hearing, buildNow) === 'ahead' ? indexes.ahead : indexes.past).push(listed);
    for (const code of hearing.committees) add(indexes.byCommittee, code, listed);
    for (const { topic } of hearing.topics) add(indexes.byTopic, topic, listed);
    add(indexes.byPlace, hearing.jurisdiction, listed);
  }
  indexes.past.reverse();
  return indexes;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
