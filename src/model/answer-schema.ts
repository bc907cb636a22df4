import { z } from 'astro/zod';
import { actorList, actorStateList, standingList, tierList } from './closed-lists-answer.ts';
import { headlineList } from './closed-lists-records.ts';
import { jurisdictionId, jurisdictionSchema } from './jurisdiction.ts';
import { provisionSchema } from './measure.ts';
import { day, partialDate } from './partial-date-schema.ts';

const { rule, subject, force, from, fromBasis, clause, says, exceptions, until, untilBasis } = provisionSchema.shape;
const { ocdId, coverage } = jurisdictionSchema.shape;

const measure = z.string().min(1);
const provision = z
  .string()
  .min(1)
  .describe(
    'Id of the provision inside the measure. Both together name a row of layers, and as <measure>#<provision> one of provisions.csv.',
  );

const actorSchema = z.strictObject({
  actor: actorList.describe('Who might use it in or on the place.'),
  state: actorStateList.describe('How the row is to be read.'),
  rule: rule.nullable().describe('The rule that leads; null where none applies.'),
  since: partialDate
    .nullable()
    .describe('Since when the rule has applied without a break, or has been in doubt, as far as known; sinceBasis says what day that is.'),
  sinceBasis: fromBasis
    .nullable()
    .describe('What the day in since is: the effective day, or the nearest one found; null = since is null, or the day a doubt began.'),
  until: partialDate.nullable().describe('First day without the rule, when an end is known; where it ended, that day.'),
  force: force.nullable().describe('Is the rule that leads, or ended last, law or only a policy? null = there is none.'),
  measure: measure.nullable().describe('Id of the measure that leads, or ended last; null = none.'),
  provision: provision.nullable(),
  clause: clause.describe('Section of the law or code; null = not found, or no rule.'),
  says: says.nullable().describe('The provision in one plain sentence; null = no rule.'),
  exceptions,
  sources: z.array(z.string()).describe('Ids of those sources of the measure that support it.'),
  lastChecked: day.nullable().describe('Last day somebody checked the measure, or without one, looked for rules; null = never.'),
  also: z
    .array(z.strictObject({ measure: measure.describe('Id of the measure.'), provision, rule }))
    .describe('Other rules that apply or may apply to the same actor, strongest first.'),
});

const layerSchema = z.strictObject({
  measure: measure.describe('Id of the measure.'),
  provision: provision.describe('Id of the provision inside the measure.'),
  jurisdiction: jurisdictionId.describe('Id of the place that made it.'),
  actors: z.array(actorList).describe('Rows of the answer it speaks to.'),
  standing: standingList.describe('Where it stands on the day of the answer.'),
  ...{ rule, subject, force, from, fromBasis },
  until: until.unwrap().nullable().describe('First day it no longer applies; null = no end known.'),
  untilBasis: untilBasis.unwrap().nullable().describe('Why it stopped; null = no end known.'),
  clause: clause.describe('Section of the law or code; null = not found.'),
  says,
  lastChecked: day.describe('Last day somebody checked the measure.'),
});

/** An answer as programs read it: what `npm run status -- --json` prints and `/api/v1/answers/` publishes. */
export const answerSchema = z
  .strictObject({
    place: z.string().min(1).describe('Name of the place.'),
    id: jurisdictionId.describe('Id of the place; also the address of its page.'),
    ocdId: ocdId.nullable().describe('Open Civic Data division id; null for a place without a record.'),
    on: day.describe('Day for which it holds: that of the build, in the place.'),
    headline: headlineList.describe(
      'The answer for its own government in one word, computed. The law of its state can decide it, also where nobody has looked for law of the place itself.',
    ),
    headlineTier: tierList.nullable().describe('Whose law the headline rests on; null = no rule decides it.'),
    headlineMeasure: measure.nullable().describe('Id of the measure the headline rests on; null = none.'),
    actors: z.array(actorSchema).describe('One row for each who might use it in or on the place.'),
    layers: z.array(layerSchema).describe('Every rule there is or was for the place, newest first.'),
    coverage,
  })
  .describe('The answer for a place on a day, computed from the provisions of measures. Not legal advice.');

export type AnswerJson = z.infer<typeof answerSchema>;
