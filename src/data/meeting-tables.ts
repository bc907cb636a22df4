import { hearingChangeSchema, type HearingChange } from '#model/change.ts';
import { committeeSchema, type Committee } from '#model/committee.ts';
import { hearingSchema, locationSchema, transcriptSchema, type Hearing } from '#model/hearing.ts';
import { legislationSchema, type Legislation } from '#model/legislation.ts';
import { measuresByFile } from '#model/linked-files.ts';
import { noticeSchema, type Notice } from '#model/notice.ts';
import { factsOf, listOf } from './field.ts';
import { column, defineTable, fields, rowIds, type Table } from './table.ts';

const topicIds = listOf('Ids of topics the classifier found or an editor set.');

export const meetingTables: readonly Table[] = [
  defineTable<Hearing>({
    name: 'hearings',
    title: 'Hearings, markups and meetings',
    description: 'One row a sitting, as last known; what changed before is in hearing-changes.csv.',
    id: 'Id of the hearing.',
    rows: ({ hearings }) => hearings,
    references: [{ column: 'jurisdiction', table: 'jurisdictions' }],
    columns: [
      ...fields(
        hearingSchema.shape,
        ...(['title', 'kind', 'access', 'jurisdiction', 'congress', 'chamber', 'eventId', 'committees', 'body'] as const),
        ...(['date', 'dateNote', 'startsAt', 'endsAt', 'timeZone', 'status'] as const),
      ),
      column('room', factsOf(locationSchema.shape.room), (row) => row.location?.room),
      column('building', factsOf(locationSchema.shape.building), (row) => row.location?.building),
      column('address', factsOf(locationSchema.shape.address), (row) => row.location?.address),
      column('placeNote', factsOf(locationSchema.shape.note), (row) => row.location?.note),
      column('topics', topicIds, (row) => row.topics.map(({ topic }) => topic)),
      column('witnesses', listOf('Names, with position and organization where given.'), (row) =>
        row.witnesses.map(({ name, position, organization }) => [name, position, organization].filter((part) => part !== null).join(', ')),
      ),
      ...fields(hearingSchema.shape, 'witnessesComplete'),
      column('bills', listOf('Numbers of bills and nominations, as printed.'), (row) => row.bills.flatMap(({ number }) => number ?? [])),
      column('transcriptCitation', factsOf(transcriptSchema.shape.citation), (row) => row.transcript?.citation),
      column('transcriptUrl', 'Address of the printed hearing; empty = none yet.', (row) => row.transcript?.url),
      ...fields(hearingSchema.shape, 'videos'),
      column('documents', listOf('Addresses of its papers.'), (row) => row.documents.map(({ url }) => url)),
      column('links', listOf('Addresses of other pages about it.'), (row) => row.links.map(({ url }) => url)),
      ...fields(hearingSchema.shape, 'url', 'origin', 'firstSeen', 'confidence', 'lastChecked'),
    ],
  }),
  defineTable<HearingChange & { hearing: string }>({
    name: 'hearing-changes',
    title: 'Changes of hearings',
    description: 'One row a material change: what the record said before, what a source says now, and when we saw it.',
    id: 'Id of the hearing, # and when the change was seen and in which field.',
    rows: ({ hearings }) =>
      [...hearings].flatMap(([hearing, { changes }]) =>
        rowIds(
          hearing,
          changes.map((change) => ({ ...change, hearing })),
          ({ seenAt, field }) => `${seenAt}-${field}`,
        ),
      ),
    references: [{ column: 'hearing', table: 'hearings' }],
    columns: [
      column('hearing', 'Id of the hearing.', (row) => row.hearing),
      ...fields(hearingChangeSchema.shape, 'seenAt', 'field', 'source'),
      column('from', 'What the record said before; text as it is, anything else as JSON; empty = nothing.', ({ from }) => asText(from)),
      column('to', 'What the source says now; text as it is, anything else as JSON; empty = nothing.', ({ to }) => asText(to)),
    ],
  }),
  defineTable<Legislation & { measures: readonly string[] }>({
    name: 'legislation',
    title: 'Council files, bills and proposed rules',
    description: 'One row a file in the system of a city, of Congress or of the Federal Register.',
    id: 'Id of the file: name of the system and file number.',
    rows: ({ legislation, measures }) => {
      const linked = measuresByFile(measures, legislation);
      return [...legislation].map(([id, file]) => [id, { ...file, measures: linked.get(id) ?? [] }]);
    },
    references: [{ column: 'jurisdiction', table: 'jurisdictions' }],
    columns: [
      ...fields(
        legislationSchema.shape,
        ...(['title', 'jurisdiction', 'client', 'file', 'number', 'kind', 'status', 'body', 'introduced', 'onAgenda', 'passed'] as const),
        ...(['enacted', 'enactmentNumber', 'commentsClose', 'summary', 'sponsors'] as const),
      ),
      column('topics', topicIds, (row) => row.topics.map(({ topic }) => topic)),
      column(
        'measures',
        listOf('Ids of the measures it belongs to: those that name it, and those an editor named in it.'),
        (row) => row.measures,
      ),
      ...fields(legislationSchema.shape, 'url', 'source', 'firstSeen'),
    ],
  }),
  defineTable<Notice>({
    name: 'notices',
    title: 'Notices of committees',
    description: 'One row an announcement in a committee’s own feed.',
    id: 'Id of the notice: committee and key.',
    rows: ({ notices }) => notices,
    columns: [
      ...fields(noticeSchema.shape, 'title', 'committee', 'published', 'summary', 'hearing'),
      column('topics', topicIds, (row) => row.topics.map(({ topic }) => topic)),
      ...fields(noticeSchema.shape, 'url', 'source', 'firstSeen'),
    ],
  }),
  defineTable<Committee>({
    name: 'committees',
    title: 'Committees',
    description: 'One row a committee or subcommittee of Congress.',
    id: 'Code of the committee.',
    rows: ({ committees }) => committees,
    columns: fields(committeeSchema.shape, 'name', 'shortName', 'chamber', 'parent', 'url', 'rss', 'youtube', 'former', 'note'),
  }),
];

function asText(value: unknown): string | null {
  return value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
}
