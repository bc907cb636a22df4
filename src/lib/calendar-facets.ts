import config from '#config';
import type { Hearing } from '#model/hearing.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { addressOf } from './addresses.ts';
import { buildNow } from './clock.ts';
import { clip, committeeName } from './format.ts';
import { hearingIndexes } from './hearing-lists.ts';
import { bySoonest, type ListedHearing } from './hearing-order.ts';
import { bodiesOf, ownTitle } from './hearing-words.ts';
import { placeName } from './places.ts';
import { siteContent } from './site-content.ts';
import { scopeOfCommittee, type Scope } from './source-status.ts';

/** One calendar, in two variants. */
export interface CalendarFacet {
  /** Part of its address, e.g. `committees/hsju`. */
  id: string;
  name: string;
  /** Page that shows the same. */
  page: string;
  hearings: ListedHearing[];
  /** The sources it rests on. */
  scope: Scope;
}

/** Meetings older than this are not in calendars: readers fetch the whole file each time. */
const daysBack = 90;

/** @returns the path of a calendar; `full` keeps cancelled and postponed meetings, marked. */
export function calendarAddress(id: string, variant: 'clean' | 'full'): string {
  return `/calendars/${variant === 'full' ? 'all/' : ''}${id}.ics`;
}

let making: Promise<Map<string, CalendarFacet>> | undefined;

/**
 * @returns every calendar of the site by id: all, by chamber, committee, topic, place, and one per meeting. A committee has one before it meets, so
 * that it can be followed; a meeting as long as its committee's calendar has it, and one that waits for a new day until it has one.
 */
export function calendarFacets(): Promise<Map<string, CalendarFacet>> {
  making ??= make().then((facets) => new Map(facets.map((facet) => [facet.id, facet])));
  return making;
}

async function make(): Promise<CalendarFacet[]> {
  const { committees, jurisdictions } = await siteContent();
  const { all: known, waiting, byCommittee, byTopic, byPlace } = await hearingIndexes();
  const oldest = new Date(Date.parse(buildNow) - daysBack * 86_400_000).toISOString();
  const recent = ({ hearing }: ListedHearing) => hearing.date.length === 10 && hearing.date >= dayInZone(oldest, hearing.timeZone);
  const all = known.filter(recent);
  const facet = (
    id: string,
    name: string,
    page: string,
    hearings: readonly ListedHearing[],
    scope: Scope = 'everything',
  ): CalendarFacet => ({
    scope,
    id,
    name: `${config.site.name}: ${name}`,
    page,
    hearings: [...new Set(hearings)].filter(recent).sort(bySoonest),
  });
  const chamber = (wanted: Hearing['chamber']) => all.filter(({ hearing }) => hearing.chamber === wanted);
  const ofCommittee = (four: string) => [...byCommittee].filter(([code]) => code.startsWith(four)).flatMap(([, list]) => list);
  const sitting = [...committees.values()].filter(({ parent, former }) => parent === undefined && former !== true).map(({ code }) => code);
  const full = [...new Set([...sitting, ...byCommittee.keys()].map((code) => code.slice(0, 4)))].sort();
  const subs = [...byCommittee.keys()].filter((code) => !code.endsWith('00')).sort();
  return [
    facet('hearings', 'all hearings', '/hearings/', all),
    facet('house', 'House', '/committees/', chamber('house'), { chamber: 'house' }),
    facet('senate', 'Senate', '/committees/', chamber('senate'), { chamber: 'senate' }),
    ...full.map((four) =>
      facet(
        `committees/${four}`,
        committeeName(`${four}00`, committees),
        addressOf.committee(`${four}00`),
        ofCommittee(four),
        scopeOfCommittee(`${four}00`, committees),
      ),
    ),
    ...subs.map((code) =>
      facet(
        `committees/${code}`,
        committeeName(code, committees),
        addressOf.committee(code),
        byCommittee.get(code)!,
        scopeOfCommittee(code, committees),
      ),
    ),
    ...config.topics.map(({ id, name }) => facet(`topics/${id}`, name, addressOf.topic(id), byTopic.get(id) ?? [])),
    ...[...byPlace.keys()]
      .sort()
      .map((place) => facet(place, placeName(place, jurisdictions), addressOf.place(place), byPlace.get(place)!, { place })),
    ...[...new Set([...waiting.filter(({ hearing }) => hearing.date.length === 10), ...all])].map((listed) => ({
      id: `hearing/${listed.id}`,
      name: `${config.site.name}: ${clip(ownTitle(listed.hearing, bodiesOf(listed.hearing, { committees, jurisdictions })), 60)}`,
      page: addressOf.hearing(listed.id),
      hearings: [listed],
      scope: { sources: listed.hearing.seenIn.map(({ source }) => source) },
    })),
  ];
}
