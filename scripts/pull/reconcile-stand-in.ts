/** For the tests of reconciling: one meeting, and pulls that name it. */
import { expect } from 'vitest';
import { hearingSchema, type Hearing, type HearingClaim } from '#model/hearing.ts';
import type { Topic } from '#model/tracker-config.ts';
import { reconcile, type Reconciled } from './reconcile.ts';
import type { HearingObservation } from './source.ts';

export const topics: readonly Topic[] = [
  { id: 'faces', name: 'Faces', threshold: 2, terms: [{ term: 'facial recognition', weight: 2 }], exclude: [] },
];

export const firstPull = '2026-07-25T18:00:00Z';
export const nextDay = '2026-07-26T18:00:00Z';
export const dayAfter = '2026-07-27T18:00:00Z';

export const claim: HearingClaim = {
  title: 'Hearings to examine facial recognition.',
  kind: 'hearing',
  access: 'open',
  committees: ['ssju00'],
  startsAt: '2026-07-29T09:30:00-04:00',
  date: '2026-07-29',
  timeZone: 'America/New_York',
  status: 'scheduled',
  location: { room: 'SD-226' },
  bills: [],
  videos: [],
  url: 'https://www.senate.gov/committees/hearings_meetings.htm',
};

export const id = '119/senate/338683';

export function observe(more: Partial<HearingClaim> = {}, observation: Partial<HearingObservation> = {}): HearingObservation {
  return {
    id,
    jurisdiction: 'us',
    congress: 119,
    chamber: 'senate',
    eventId: '338683',
    sourceId: '338683',
    sourceUrl: 'https://www.senate.gov/general/committee_schedules/hearings.xml',
    claim: { ...claim, ...more },
    ...observation,
  };
}

export function fromCongressGov(more: Partial<HearingClaim> = {}): HearingObservation {
  return observe(more, { id: '119/senate/cg-338683', sourceId: 'cg-338683', sourceUrl: 'https://api.congress.gov/v3/x' });
}

export interface Pulled {
  source?: string;
  skipped?: ReadonlySet<string>;
  covers?: ((hearing: Hearing) => boolean) | null;
}

/** One pull of one source on top of what is known; gives what is known afterwards, as the files would give it back. */
export function pull(known: ReadonlyMap<string, Hearing>, now: string, observations: HearingObservation[], options: Pulled = {}) {
  const { source = 'senate-schedule', skipped, covers = () => true } = options;
  const before = structuredClone([...known]);
  const result = reconcile(source, observations, covers, known, topics, now, skipped);
  expect([...known]).toEqual(before);
  const after = new Map(known);
  for (const [at, record] of result.records) after.set(at, hearingSchema.parse(JSON.parse(JSON.stringify(record))));
  return { result, known: after, record: after.get(id)! };
}

export const nothing = new Map<string, Hearing>();
export const known = pull(nothing, firstPull, [observe()]).known;

export function tally({ added, changed, unlisted, returned, unchanged, records }: Reconciled) {
  return {
    records: records.size,
    added: added.length,
    changed: changed.length,
    unlisted: unlisted.length,
    returned: returned.length,
    unchanged,
  };
}

export const still = { records: 0, added: 0, changed: 0, unlisted: 0, returned: 0, unchanged: 1 };
