import config from '#config';
import { catalogueOf } from '#i18n/catalogue.ts';
import { headlineWords } from '#model/answer-words.ts';
import { stateNames } from '#model/find-place.ts';
import { stateOf } from '#model/place-id.ts';
import { bindsNobody } from '#model/vocabulary.ts';
import { distinctWords, initialsIn, initialsOf, names } from '#search/distinct-words.ts';
import type { SearchRecord } from '#search/records.ts';
import { addressOf } from './addresses.ts';
import { answerFor, statusToday } from './answers.ts';
import { clip, committeeName, formatDate } from './format.ts';
import { bodiesOf, ownTitle } from './hearing-words.ts';
import { licensePhotoWords } from './license-photos.ts';
import { placeName } from './places.ts';
import { siteContent, type SiteContent } from './site-content.ts';

type Of<K extends keyof SiteContent> = SiteContent[K] extends Map<string, infer T> ? T : never;

let making: Promise<readonly SearchRecord[]> | undefined;

/** @returns everything search knows, in a stable order, made once per build. */
export function searchRecords(): Promise<readonly SearchRecord[]> {
  making ??= make();
  return making;
}

async function make(): Promise<SearchRecord[]> {
  const content = await siteContent();
  const { measures, hearings, committees, programs, explainers, legislation } = content;
  const places = await Promise.all([...content.jurisdictions.keys()].map((id) => placeRecord(id, content)));
  return [
    ...places,
    ...[...measures].map(([id, measure]) => lawRecord(id, measure, content)),
    ...[...hearings].map(([id, hearing]) => hearingRecord(id, hearing, content)),
    ...[...committees.values()].map((committee) => committeeRecord(committee, content)),
    ...[...legislation].map(([id, file]) => fileRecord(id, file, content)),
    ...[...programs].map(([id, program]) => programRecord(id, program, content)),
    ...config.topics.map(({ id, name, terms }) =>
      record({ url: addressOf.topic(id), title: name, kind: 'topic', rank: 3 }, '', `topic ${terms.map(({ term }) => term).join(' ')}`),
    ),
    ...[...explainers].map(([id, { title, summary }]) =>
      record({ url: `/explainers/${id}/`, title, kind: 'explainer', rank: 3 }, '', summary),
    ),
  ];
}

async function placeRecord(id: string, { jurisdictions, measures }: SiteContent): Promise<SearchRecord> {
  const place = jurisdictions.get(id)!;
  const [, code, local] = id.split('/');
  const { headline } = await answerFor(id);
  const hasLaw = [...measures.values()].some(({ jurisdiction }) => jurisdiction === id);
  const counties = place.counties.map((county) => jurisdictions.get(county)?.name);
  const also =
    local === undefined
      ? join(code?.toUpperCase() ?? 'U.S. USA federal')
      : join(stateNames[code!.toUpperCase()], ...policeInitials(place.name));
  return record(
    {
      url: addressOf.place(id),
      title: placeName(id, jurisdictions),
      kind: 'place',
      state: state(id),
      rank: local === undefined || hasLaw ? 3 : 2,
    },
    also,
    join(place.kind, place.governedAs, ...counties, headlineWords[headline], config.subject, 'ban law rules police status'),
  );
}

/** A city's police department goes by its initials: SFPD, NYPD. */
function policeInitials(name: string): string[] {
  const initials = (name.match(/\p{Lu}/gu) ?? []).join('');
  return initials.length < 2 ? [`${name[0]!}PD`] : [initials, `${initials}PD`];
}

function lawRecord(id: string, measure: Of<'measures'>, { jurisdictions }: SiteContent): SearchRecord {
  const { bill, jurisdiction, status } = measure;
  const place = placeName(jurisdiction, jurisdictions);
  const lastStep = measure.events.at(-1)?.date;
  return record(
    {
      url: addressOf.measure(id),
      title: measure.name,
      kind: 'law',
      ...(lastStep === undefined ? {} : { date: lastStep }),
      state: state(jurisdiction),
      status: statusToday(measure, jurisdictions),
      ...(bill === undefined ? {} : { chamber: bill.chamber }),
      rank: bindsNobody.includes(status) ? 1 : 2,
    },
    join(
      place,
      stateNames[state(jurisdiction)],
      ...measure.citations,
      bill?.number,
      bill === undefined ? '' : `${bill.congress}th Congress`,
      initialsOf(measure.officialTitle ?? ''),
      initialsOf(measure.name),
    ),
    join(
      measure.officialTitle,
      measure.instrument,
      ...measure.mechanisms,
      measure.kind,
      bill === undefined ? 'law' : `bill ${bill.chamber}`,
      bill?.sponsor,
      measure.agency,
      measure.summary,
      ...measure.provisions.flatMap(({ says, binds }) => [says, ...binds]),
    ),
  );
}

function hearingRecord(id: string, hearing: Of<'hearings'>, { jurisdictions, committees }: SiteContent): SearchRecord {
  return record(
    {
      url: addressOf.hearing(id),
      title: clip(ownTitle(hearing, bodiesOf(hearing, { committees, jurisdictions })), 140),
      kind: 'hearing',
      date: hearing.date,
      state: state(hearing.jurisdiction),
      status: hearing.status,
      ...(hearing.chamber === null ? {} : { chamber: hearing.chamber }),
      rank: hearing.topics.length > 0 ? 2 : 0,
    },
    join(
      ...hearing.committees.flatMap((code) => [
        ...new Set([committeeName(code, committees, hearing.congress), committeeName(code, committees)]),
        code,
        code.slice(0, 4),
      ]),
      hearing.body,
      hearing.date,
      formatDate(hearing.date),
      hearing.eventId,
    ),
    join(
      'hearing',
      hearing.kind,
      hearing.jurisdiction === 'us' ? 'Congress' : placeName(hearing.jurisdiction, jurisdictions),
      hearing.title,
      ...hearing.witnesses.map(({ name, organization }) => join(name, organization)),
      ...hearing.bills.slice(0, 12).map(({ number, title }) => join(number, title === null ? '' : clip(title, 60))),
      ...hearing.topics.map(({ topic }) => config.topics.find(({ id }) => id === topic)?.name),
    ),
  );
}

function committeeRecord(committee: Of<'committees'>, { committees }: SiteContent): SearchRecord {
  const { code, name, formerNames = [], chamber, parent, former } = committee;
  const initials = parent === undefined ? initialsOf(name.replace(/^.*?committee on /i, '')) : '';
  return record(
    {
      url: addressOf.committee(code),
      title: committeeName(code, committees),
      kind: 'committee',
      state: 'US',
      chamber,
      rank: former === true ? 0 : parent === undefined ? 3 : 1,
    },
    join(code, code.slice(0, 4), initials, initials === '' ? '' : `${initials}C`),
    join(name, ...formerNames.map((once) => once.name), parent === undefined ? 'committee' : 'subcommittee', 'hearings'),
  );
}

function fileRecord(id: string, file: Of<'legislation'>, { jurisdictions }: SiteContent): SearchRecord {
  const congress = file.jurisdiction === 'us';
  return record(
    {
      url: addressOf.legislation(id),
      title: clip(file.title, 140),
      kind: 'file',
      date: file.history.at(-1)?.date ?? file.introduced ?? file.firstSeen.slice(0, 10),
      state: state(file.jurisdiction),
    },
    join(placeName(file.jurisdiction, jurisdictions), file.number, file.file, file.enactmentNumber),
    join(file.title, ...file.sponsors, congress ? 'bill Congress' : 'ordinance council file'),
  );
}

function programRecord(id: string, program: Of<'programs'>, { jurisdictions }: SiteContent): SearchRecord {
  const name = placeName(program.jurisdiction, jurisdictions);
  return record(
    { url: `/${id}/`, title: catalogueOf('en').photos.in(name), kind: 'program', state: state(program.jurisdiction), rank: 2 },
    join(name, state(program.jurisdiction), licensePhotoWords.typed),
    join(
      program.agency,
      config.subject,
      'searches',
      ...program.findings,
      program.howRequested,
      program.policyToday,
      ...program.counts.map(({ what }) => what),
      ...program.events.map(({ note }) => note),
    ),
  );
}

function record(base: Omit<SearchRecord, 'also' | 'text'>, also: string, text: string): SearchRecord {
  return { ...base, also: names(also, base.title), text: distinctWords(join(text, initialsIn(join(base.title, text))), base.title, also) };
}

function state(place: string): string {
  return stateOf(place) ?? 'US';
}

/** Parts stay apart, so that no name is read across two of them. */
function join(...parts: (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' | ');
}
