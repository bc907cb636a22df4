import type { SearchRecord } from '#search/records.ts';
import { addressOf } from './addresses.ts';
import { clip, committeeName, formatDate } from './format.ts';
import { placeName } from './places.ts';
import { siteContent } from './site-content.ts';

/** @returns everything search knows, in a stable order. */
export async function searchRecords(): Promise<SearchRecord[]> {
  const { jurisdictions, measures, hearings, committees, programs, explainers, legislation } = await siteContent();
  const join = (...parts: (string | null | undefined)[]) =>
    parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
  return [
    ...[...jurisdictions].map(([id, place]) => ({
      url: addressOf.place(id),
      title: placeName(id, jurisdictions),
      kind: 'place' as const,
      text: join(place.kind, id.split('/')[1] === undefined ? '' : jurisdictions.get(id.split('/').slice(0, 2).join('/'))?.name),
    })),
    ...[...measures].map(([id, measure]) => ({
      url: addressOf.measure(id),
      title: measure.name,
      kind: 'law' as const,
      text: join(placeName(measure.jurisdiction, jurisdictions), measure.officialTitle, ...measure.citations, measure.bill?.number),
      date: measure.events.at(-1)?.date ?? measure.lastChecked,
    })),
    ...[...hearings].map(([id, hearing]) => ({
      url: addressOf.hearing(id),
      title: clip(hearing.title, 140),
      kind: 'hearing' as const,
      text: join(
        ...hearing.committees.flatMap((code) => [committeeName(code, committees), code.toUpperCase()]),
        hearing.body,
        formatDate(hearing.date),
        ...hearing.witnesses.map(({ name, organization }) => join(name, organization)),
        ...hearing.bills.slice(0, 8).map(({ number, title }) => join(number, title)),
        ...hearing.topics.map(({ topic }) => topic.replaceAll('-', ' ')),
      ),
      date: hearing.date,
    })),
    ...[...committees.values()].map((committee) => ({
      url: addressOf.committee(committee.code),
      title: committeeName(committee.code, committees),
      kind: 'committee' as const,
      text: join(committee.name, committee.code.toUpperCase(), committee.code.slice(0, 4).toUpperCase()),
    })),
    ...[...legislation].map(([id, file]) => ({
      url: addressOf.legislation(id),
      title: clip(file.title, 140),
      kind: 'file' as const,
      text: join(file.number, file.file, file.enactmentNumber, placeName(file.jurisdiction, jurisdictions), ...file.sponsors),
      date: file.history.at(-1)?.date ?? file.introduced ?? file.firstSeen.slice(0, 10),
    })),
    ...[...programs].map(([id, program]) => ({
      url: `/${id}/`,
      title: `License photos in ${placeName(program.jurisdiction, jurisdictions)}`,
      kind: 'program' as const,
      text: join(program.agency, 'driver license DMV face search'),
    })),
    ...[...explainers].map(([id, explainer]) => ({
      url: `/explainers/${id}/`,
      title: explainer.title,
      kind: 'explainer' as const,
      text: explainer.summary,
    })),
  ];
}
