import { z } from 'astro/zod';
import { closedList } from './closed-list.ts';
import { confidenceList } from './closed-lists-records.ts';
import { programFindings } from './vocabulary.ts';
import { day, partialDate } from './partial-date-schema.ts';
import { jurisdictionId } from './jurisdiction.ts';
import { citedSources, refuseUnknownSources, sourceReference } from './source-reference.ts';
import { refuseRepeatedIds } from './unique-ids.ts';

const programFindingList = closedList('Findings on license photos', programFindings, {
  'searched-for-ice': 'The photos were searched by face for ICE.',
  'requests-received': 'Requests for searches by face are documented.',
  'ice-had-access': 'ICE could search the system itself.',
  'fbi-face-services-agreement': 'The state had an agreement with the FBI’s face search unit.',
  suspended: 'Searches were suspended.',
  'prohibited-by-law': 'A law bars such searches, at least in part.',
  unknown: 'Not known.',
});

/** A documented use of face recognition on a state's driver-license photos. The id is the file's path. */
export const programSchema = z
  .strictObject({
    jurisdiction: jurisdictionId.describe('The state.'),
    agency: z.string().min(1).describe('Who holds the photos, and who runs the searches when that is somebody else.'),
    findings: z.array(programFindingList).min(1).describe('What is documented, main finding first.'),
    since: partialDate.nullable().describe('Since when; null = not found.'),
    howRequested: z.string().min(1).nullable().describe('What a requester had to bring; null = not found.'),
    counts: z
      .array(
        z.strictObject({
          value: z.int().nonnegative().describe('The number as reported.'),
          qualifier: z.string().min(1).optional().describe('e.g. "at least", "nearly"; absent = exact as reported.'),
          what: z.string().min(1).describe('What was counted.'),
          period: z.string().min(1).nullable().describe('In which time; null = not said.'),
          sources: citedSources,
        }),
      )
      .describe('Numbers of searches and requests, as reported.'),
    policyToday: z.string().min(1).nullable().describe('Law and practice as last checked; null = not found.'),
    licensesRegardlessOfStatus: z
      .strictObject({
        issues: z.boolean().nullable().describe('Does the state license drivers whatever their immigration status? null = not found.'),
        law: z.string().min(1).nullable().describe('On which law; null = not found.'),
        since: partialDate.nullable().describe('Since when; null = not found.'),
      })
      .describe('Whether people without legal status can get a license, and so stand in the photo base.'),
    measures: z.array(z.string()).default([]).describe('Ids of measures that bear on it.'),
    events: z
      .array(z.strictObject({ date: partialDate, note: z.string().min(1), sources: citedSources }))
      .describe('What happened, oldest first.'),
    notes: z.array(z.string().min(1)).default([]).describe('Doubts and disagreements a reader must see.'),
    sources: z.array(sourceReference).min(1).describe('The texts the record rests on.'),
    confidence: confidenceList.describe('How well the sources support the record.'),
    lastChecked: day.describe('Last day somebody checked this record against its sources.'),
  })
  .superRefine((program, context) => {
    refuseRepeatedIds(program.sources, 'sources', context);
    refuseUnknownSources(program.sources, { counts: program.counts, events: program.events }, context);
  })
  .describe(
    'A documented use of face recognition on a state’s license photos. Beyond this schema: ids in "sources" lists are ids of the record’s own sources, no two of which have one id.',
  );

export type Program = z.infer<typeof programSchema>;
