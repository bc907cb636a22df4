import { z } from 'astro/zod';
import {
  accessList,
  chamberList,
  hearingKindList,
  hearingOriginList,
  hearingRelevanceList,
  hearingStatusList,
} from './closed-lists-hearing.ts';
import { confidenceList } from './closed-lists-records.ts';
import { committeeCode } from './committee.ts';
import { hearingChangeSchema } from './change.ts';
import { day, partialDate } from './partial-date-schema.ts';
import { instant, timeZone } from './zoned-time.ts';
import { jurisdictionId } from './jurisdiction.ts';
import { recordId } from './record-id.ts';
import { link, sourceReference } from './source-reference.ts';

export const locationSchema = z.strictObject({
  room: z.string().min(1).optional().describe('Room as the source writes it: "SD-342", "2154", "WEBEX".'),
  building: z.string().min(1).optional().describe('Building as the source writes it.'),
  address: z.string().min(1).optional().describe('Street and city of a meeting outside the usual rooms.'),
  note: z.string().min(1).optional().describe('What else was said about the place, e.g. "Held by video".'),
});

export const billReferenceSchema = z.strictObject({
  congress: z.int().min(1),
  number: z.string().min(1).nullable().describe('As printed: "S. 4084", "H.R. 188", "PN 12"; null = not found.'),
  title: z.string().min(1).nullable(),
});

export const witnessSchema = z.strictObject({
  name: z.string().min(1).describe('As announced.'),
  position: z.string().min(1).nullable().describe('null = not said.'),
  organization: z.string().min(1).nullable().describe('null = not said.'),
});

export const documentSchema = z.strictObject({
  title: z.string().min(1),
  kind: z.string().min(1).nullable().describe('The source’s own word for it; null = not said.'),
  url: link,
});

export const transcriptSchema = z
  .strictObject({
    package: z
      .string()
      .regex(/^CHRG-[0-9a-z]+$/)
      .nullable()
      .describe('govinfo package id; null = not found.'),
    citation: z.string().min(1).nullable().describe('e.g. "S. Hrg. 112-851"; null = not found.'),
    url: link,
  })
  .describe('The printed hearing, months or years later; evidence that the hearing was held.');

/**
 * What one source says of a hearing. Every key may be missing: then that source is silent about it, which is not the same as
 * saying that there is none.
 */
export const hearingClaimSchema = z.strictObject({
  title: z.string().min(1).optional(),
  kind: hearingKindList.optional(),
  access: accessList.optional().describe('Absent = not said.'),
  committees: z.array(committeeCode).optional().describe('All bodies that sit, full committee or subcommittee codes.'),
  startsAt: instant.nullable().optional().describe('Start; null = the day is known and the hour is not announced.'),
  endsAt: instant.optional().describe('Planned end.'),
  date: day.optional().describe('Day of the start in the room’s own calendar.'),
  timeZone: timeZone.optional(),
  status: hearingStatusList.optional(),
  location: locationSchema.optional(),
  description: z.string().min(1).optional().describe('What it is about, when the source says more than the title.'),
  witnesses: z.array(witnessSchema).optional(),
  bills: z.array(billReferenceSchema).optional(),
  documents: z.array(documentSchema).optional(),
  videos: z.array(link).optional().describe('Where it can be watched; the Senate’s own addresses are sometimes wrong.'),
  transcript: transcriptSchema.optional(),
  url: link.optional().describe('The page for people about this hearing.'),
});

export type HearingClaim = z.infer<typeof hearingClaimSchema>;

/** Kept by people inside a pulled file. The pull never touches it; what is given here wins over what was pulled. */
export const hearingCuratedSchema = z.strictObject({
  title: z.string().min(1).optional(),
  kind: hearingKindList.optional(),
  status: hearingStatusList.optional(),
  summary: z.string().min(1).optional().describe('One or two sentences on why it matters here.'),
  topics: z.array(z.string()).optional().describe('Topic ids; replaces what the classifier found.'),
  measures: z.array(z.string()).optional().describe('Ids of measures it bears on.'),
  relevance: hearingRelevanceList.optional().describe('How near the sitting is to what is tracked.'),
  note: z.string().min(1).optional().describe('A correction or doubt a reader must see.'),
});

/** A meeting, hearing or markup of a committee. The id is the file's path: `<congress>/<chamber>/<event id>` for Congress. */
export const hearingSchema = z.strictObject({
  title: z.string().min(1).describe('What it is about, as announced.'),
  kind: hearingKindList.describe('What sort of sitting.'),
  access: accessList.nullable().describe('null = not said.'),
  jurisdiction: jurisdictionId.describe('us for Congress.'),
  congress: z.int().min(1).nullable().describe('Number of the Congress; null outside Congress.'),
  chamber: chamberList.nullable().describe('Whose numbering the event id belongs to; null outside Congress.'),
  eventId: z.string().min(1).nullable().describe('The system’s own id; null = not found.'),
  committees: z.array(committeeCode).describe('Codes of all bodies that sit.'),
  body: z.string().min(1).optional().describe('Name of the body where no committee code exists.'),
  startsAt: instant.nullable().describe('Start; null = hour not announced or not found.'),
  endsAt: instant.optional().describe('Planned end; absent = not given.'),
  date: partialDate.describe('Day of the start in the room’s calendar; less than a day when that is all that is known.'),
  dateNote: z.string().min(1).optional().describe('What the date rests on when it is not a day.'),
  timeZone,
  status: hearingStatusList.describe('Where it stands, as last known.'),
  location: locationSchema.nullable().describe('null = not given.'),
  description: z.string().min(1).optional().describe('What the notice says beyond the title; absent = nothing.'),
  topics: z
    .array(z.strictObject({ topic: z.string(), because: z.array(z.string()).describe('What was matched, and where.') }))
    .default([])
    .describe('What the classifier found and why.'),
  witnesses: z.array(witnessSchema).default([]).describe('Who is announced to testify, or did.'),
  witnessesComplete: z.boolean().optional().describe('False when the list is known to be partial.'),
  bills: z.array(billReferenceSchema).default([]).describe('Bills and nominations on the agenda.'),
  documents: z.array(documentSchema).default([]).describe('Papers of the sitting.'),
  videos: z.array(link).default([]).describe('Where it can be watched.'),
  transcript: transcriptSchema.optional(),
  url: link.nullable().describe('The official page for people; null = not found.'),
  links: z
    .array(z.strictObject({ label: z.string(), url: link }))
    .default([])
    .describe('Other pages about it.'),
  origin: hearingOriginList.describe('How the record came here.'),
  firstSeen: instant.nullable().describe('When a pull first met it; null for hearings entered from the record.'),
  announced: z
    .boolean()
    .optional()
    .describe('False when an import brought it in: known from the start, not news. Absent = news on firstSeen.'),
  seenIn: z
    .array(z.strictObject({ source: z.string(), url: link, id: z.string().describe('Its id in that source.') }))
    .default([])
    .describe('Which sources name it.'),
  formerIds: z
    .array(recordId)
    .optional()
    .describe('Ids the record had before its event id was known; their addresses lead here. Absent = none.'),
  claims: z.record(z.string(), hearingClaimSchema).optional().describe('What each source says, kept when more than one names the hearing.'),
  changes: z.array(hearingChangeSchema).default([]).describe('Material changes, oldest first.'),
  sources: z.array(sourceReference).default([]).describe('For hearings entered from the record: the texts they rest on.'),
  confidence: confidenceList.optional().describe('For hearings entered from the record.'),
  lastChecked: day.optional().describe('For hearings entered from the record.'),
  curated: hearingCuratedSchema.optional().describe('What editors added; it already stands in the fields above.'),
});

export type Hearing = z.infer<typeof hearingSchema>;
export type HearingLocation = z.infer<typeof locationSchema>;
export type Witness = z.infer<typeof witnessSchema>;

/** Order of the keys in a hearing's file; `curated` comes last, kept byte for byte. */
export const hearingKeys = Object.keys(hearingSchema.shape) as (keyof Hearing)[];
