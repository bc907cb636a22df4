import { z } from 'astro/zod';
import {
  actList,
  boundPartyList,
  forceList,
  fromBasisList,
  instrumentList,
  measureEventKindList,
  measureKindList,
  measureRelationList,
  measureStatusList,
  mechanismList,
  ruleList,
  untilBasisList,
} from './closed-lists-law.ts';
import { chamberList } from './closed-lists-hearing.ts';
import { confidenceList } from './closed-lists-records.ts';
import { day, partialDate } from './partial-date-schema.ts';
import { jurisdictionId } from './jurisdiction.ts';
import { subjectList } from './subjects.ts';
import { citedSources, refuseUnknownSources, sourceReference } from './source-reference.ts';
import { refuseRepeatedIds } from './unique-ids.ts';

/** One rule inside a measure. */
export const provisionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('Unique inside the measure; part of the address of the clause.'),
  says: z.string().min(1).describe('One sentence in plain words: who may not (or may only) do what.'),
  binds: z.array(boundPartyList).min(1).describe('Who is bound, named from the place that made the rule.'),
  acts: z.array(actList).min(1).describe('What the rule is about doing.'),
  rule: ruleList.describe('What the rule is, strongest first.'),
  subject: subjectList.describe('What the clause is about: a topic of the tracker; oversight laws speak of technology at large.'),
  force: forceList.describe('law, or policy (a resolution, directive or department policy); unknown = not found.'),
  from: partialDate.describe('First day it applies, as far as known.'),
  fromBasis: fromBasisList.describe('What that day is: the effective day, or the nearest one found.'),
  notBefore: partialDate
    .optional()
    .describe('Day before which it certainly did not apply, such as that of the first vote; only with fromBasis seen-in-force.'),
  until: partialDate.optional().describe('First day it no longer applies; absent = no end known.'),
  untilBasis: untilBasisList.optional().describe('Why it stopped; required with until.'),
  clause: z.string().min(1).nullable().describe('Section of the law or code; null = not found, then basis is required.'),
  basis: z.string().min(1).optional().describe('What the provision rests on where the clause was not found.'),
  exceptions: z.array(z.string().min(1)).default([]).describe('What stays allowed, one each, in plain words.'),
  doubt: z.string().min(1).optional().describe('What is uncertain about this provision.'),
  sources: citedSources,
});

export type Provision = z.infer<typeof provisionSchema>;

export const measureEventSchema = z.strictObject({
  date: partialDate.describe('Day of the step, as far as known.'),
  kind: measureEventKindList.describe('What happened.'),
  note: z.string().min(1).describe('The step in plain words.'),
  entered: day
    .optional()
    .describe('Day on which the step was entered here, which dates it in feeds; absent = it was known when the record began, or foreseen.'),
  sources: citedSources,
});

export type MeasureEvent = z.infer<typeof measureEventSchema>;

/** A law, rule, policy, ballot measure or bill on the tracked subject, curated by people. The id is the file's path. */
export const measureSchema = z
  .strictObject({
    name: z.string().min(1).describe('Short name used in lists.'),
    key: z
      .string()
      .min(1)
      .optional()
      .describe('Names the measure for good in feeds: its first id, set when the file gets another name; absent = the id itself.'),
    officialTitle: z.string().min(1).nullable().describe('Title as enacted or introduced; null = not found.'),
    jurisdiction: jurisdictionId.describe('Id of the place that made it.'),
    kind: measureKindList.describe('How people file it; the answer for a place comes from the provisions, never from this word.'),
    instrument: instrumentList.nullable().describe('What sort of text it is; null = not found.'),
    mechanisms: z.array(mechanismList).min(1).describe('How the limit works, whatever the kind.'),
    status: measureStatusList.describe(
      'Where it stood when it was last checked. Pages also go by the day: a rule that begins or runs out, and a Congress that ends, change no record.',
    ),
    statusNote: z.string().min(1).optional().describe('Needed where the status is unknown; otherwise what qualifies it.'),
    citations: z.array(z.string().min(1)).describe('Ordinance, chapter, file and bill numbers as printed.'),
    legislation: z
      .array(z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9._-]+$/))
      .default([])
      .describe(
        'Files in the place’s own system, <client>/<file number>; the pull keeps those, and what it has not read yet is no record here.',
      ),
    bill: z
      .strictObject({
        congress: z.int().min(93).describe('Number of the Congress.'),
        number: z.string().nullable().describe('As printed, e.g. "S. 4084"; null = not found.'),
        chamber: chamberList.describe('Where it was introduced.'),
        sponsor: z.string().nullable().describe('Name with party and state; null = not found.'),
        lineage: z.string().nullable().describe('Family of bills brought again in later Congresses; null = none found.'),
      })
      .optional()
      .describe('Only for bills in Congress.'),
    agency: z.string().min(1).optional().describe('Only for acts of an agency.'),
    summary: z.string().min(1).describe('Two or three sentences anyone can read.'),
    provisions: z
      .array(provisionSchema)
      .describe('Empty only where the measure binds nobody, or its status is unknown and no rule of it was found.'),
    events: z.array(measureEventSchema).describe('Steps of the measure itself, in order of time.'),
    votes: z
      .array(
        z.strictObject({
          date: partialDate.nullable(),
          body: z.string().min(1),
          ayes: z.int().nonnegative(),
          noes: z.int().nonnegative(),
          note: z.string().optional(),
          sources: citedSources,
        }),
      )
      .default([])
      .describe('Votes on it, as far as found.'),
    enforcement: z
      .strictObject({
        privateRightOfAction: z.boolean().nullable().describe('May a person sue? null = not found.'),
        remedies: z.string().min(1).nullable().describe('null = not found.'),
        evidenceSuppression: z.boolean().nullable().describe('Is evidence got in breach kept out? null = not found.'),
        residents: z.string().min(1).optional().describe('What a resident can do with it, when a source says.'),
      })
      .describe('How it is enforced.'),
    preemptsLocal: z.boolean().nullable().optional().describe('Does it stop cities from going further? null = not found.'),
    relatedMeasures: z
      .array(z.strictObject({ measure: z.string().min(1), relation: measureRelationList }))
      .default([])
      .describe('Ids of other measures and how this one relates to them.'),
    relatedEvents: z
      .array(z.strictObject({ date: partialDate, note: z.string().min(1), sources: citedSources }))
      .default([])
      .describe('Lawsuits and changes of practice beside the path to law.'),
    sources: z.array(sourceReference).min(1).describe('The texts the record rests on.'),
    confidence: confidenceList.describe('How well the sources support the record.'),
    conflicts: z.string().min(1).nullable().describe('Where sources disagree or are thin; null = none noted.'),
    notFound: z.array(z.string().min(1)).default([]).describe('What was looked for and not found.'),
    lastChecked: day.describe('Last day somebody checked this record against its sources.'),
  })
  .superRefine((measure, context) => {
    refuseRepeatedIds(measure.provisions, 'provisions', context);
    refuseRepeatedIds(measure.sources, 'sources', context);
    const { events, votes, relatedEvents, provisions } = measure;
    refuseUnknownSources(measure.sources, { events, votes, relatedEvents, provisions }, context);
    provisions.forEach((provision, index) => {
      const path = ['provisions', index];
      if (provision.notBefore !== undefined && provision.fromBasis !== 'seen-in-force') {
        context.addIssue({
          code: 'custom',
          path,
          message: 'notBefore goes with fromBasis "seen-in-force"; drop it, or say what `from` is',
        });
      }
      if ((provision.until === undefined) !== (provision.untilBasis === undefined)) {
        context.addIssue({ code: 'custom', path, message: 'until and untilBasis go together' });
      }
      if (provision.clause === null && provision.basis === undefined) {
        context.addIssue({ code: 'custom', path, message: 'needs a clause, or a basis that says what it rests on' });
      }
    });
    if (measure.status === 'unknown' && measure.statusNote === undefined) {
      context.addIssue({ code: 'custom', path: ['statusNote'], message: 'an unknown status needs a note that says what is known' });
    }
  })
  .describe(
    'A law, rule, policy, ballot measure or bill. Beyond this schema: ids in "sources" lists are ids of the record’s own sources; no two provisions and no two sources have one id; until and untilBasis go together; notBefore goes with fromBasis seen-in-force; a provision has a clause or a basis; an unknown status has a statusNote.',
  );

export type Measure = z.infer<typeof measureSchema>;
