import type { Hearing } from '#model/hearing.ts';
import type { Measure } from '#model/measure.ts';
import { bindsNobody, type ShownStatus } from '#model/vocabulary.ts';
import { clip } from './format.ts';

/** What schema.org descriptions need from the site. */
export interface DescribedPage {
  /** Full address of the page. */
  url: string;
  /** Body that holds the hearing, or place that made the measure, in words; "" = not named. */
  by: string;
}

/** "unlisted" has no word there: nobody said whether the meeting stands, so nothing is said. */
const eventStatuses: Partial<Record<Hearing['status'], string>> = {
  scheduled: 'EventScheduled',
  held: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

/**
 * @param name its title where nothing beside it says who meets
 * @param sameAs an official page about this hearing and nothing else; null = none
 * @returns a schema.org Event, or null when not even the day is known
 */
export function hearingEvent(
  hearing: Hearing,
  { url, by, name, sameAs }: DescribedPage & { name: string; sameAs: string | null },
): Record<string, unknown> | null {
  if (hearing.date.length < 10) return null;
  const status = eventStatuses[hearing.status];
  const before = hearing.changes.findLast(({ field, from }) => (field === 'startsAt' || field === 'date') && typeof from === 'string');
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: clip(name, 200),
    startDate: hearing.startsAt ?? hearing.date,
    ...(hearing.endsAt === undefined ? {} : { endDate: hearing.endsAt }),
    ...(hearing.status === 'rescheduled' && before !== undefined ? { previousStartDate: before.from } : {}),
    ...(status === undefined ? {} : { eventStatus: `https://schema.org/${status}` }),
    ...locationOf(hearing),
    ...(by === '' ? {} : { organizer: { '@type': 'GovernmentOrganization', name: by } }),
    ...(sameAs === null ? {} : { sameAs }),
  };
}

function locationOf({ location }: Hearing): Record<string, unknown> {
  if (location === null) return {};
  const name = [location.building, location.room].filter((part) => part !== undefined).join(', ');
  const address = location.address ?? location.note;
  if (name === '' && address === undefined) return {};
  return {
    location: { '@type': 'Place', ...(name === '' ? {} : { name }), ...(address === undefined ? {} : { address }) },
  };
}

const legalForce: Partial<Record<ShownStatus, string>> = {
  'in-force': 'InForce',
  amended: 'InForce',
  weakened: 'InForce',
  repealed: 'NotInForce',
  expired: 'NotInForce',
  proposed: 'NotInForce',
  failed: 'NotInForce',
  lapsed: 'NotInForce',
  'not-begun': 'NotInForce',
};

type Step = Measure['events'][number];
/** Steps that make a text law, and those that show that it is one already. */
const adopting: readonly Step['kind'][] = ['passed', 'signed', 'ballot', 'published'];
const afterwards: readonly Step['kind'][] = ['effective', 'amended', 'weakened', 'repealed', 'expired'];

/** @returns the day a measure was adopted: the last step before it took effect, never a later amendment; null when it was not. */
function adoptionOf({ status, events }: Measure): string | null {
  if (bindsNobody.includes(status)) return null;
  const end = events.findIndex(({ kind }) => afterwards.includes(kind));
  const before = events.slice(0, end === -1 ? undefined : end).findLast(({ kind }) => adopting.includes(kind));
  return (before ?? events.find(({ kind }) => adopting.includes(kind)))?.date ?? null;
}

/**
 * @param status as the page shows it, see `statusShown`
 * @returns a schema.org Legislation
 */
export function measureLegislation(
  id: string,
  measure: Measure,
  { url, by, status }: DescribedPage & { status: ShownStatus },
): Record<string, unknown> {
  const adopted = adoptionOf(measure);
  const force = legalForce[status];
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: measure.name,
    ...(measure.officialTitle === null ? {} : { alternateName: measure.officialTitle }),
    abstract: measure.summary,
    identifier: id,
    legislationIdentifier: measure.citations.length === 0 ? id : measure.citations,
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: by },
    ...(measure.instrument === null ? {} : { legislationType: measure.instrument }),
    ...(adopted === null ? {} : { legislationDate: adopted }),
    ...(force === undefined ? {} : { legislationLegalForce: `https://schema.org/${force}` }),
  };
}

/** @returns text for a `<script type="application/ld+json">`: no `<` is left that could end it. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
