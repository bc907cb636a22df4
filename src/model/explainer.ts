import { z } from 'astro/zod';
import { closedList } from './closed-list.ts';
import { confidenceList } from './closed-lists-records.ts';
import { day, partialDate } from './partial-date-schema.ts';
import { citedSources, refuseUnknownSources, sourceReference } from './source-reference.ts';
import { refuseRepeatedIds } from './unique-ids.ts';

const unitList = closedList('Units', ['count', 'percent'], { count: 'A number of things.', percent: 'A share, in percent.' });

const happeningList = closedList('Kinds of happenings', ['report', 'vendor', 'letter', 'agency', 'hearing', 'survey'], {
  report: 'A report or testimony was published.',
  vendor: 'A company did or announced something.',
  letter: 'People or groups wrote an open letter.',
  agency: 'An agency did or published something.',
  hearing: 'A committee held a hearing.',
  survey: 'People or agencies were asked.',
});

/** A longer text for readers. Its figures live in the front matter, each with its source, and the prose shows them from there. */
export const explainerSchema = z
  .strictObject({
    title: z.string().min(1).describe('Title of the text.'),
    summary: z.string().min(1).describe('One or two sentences for lists and search.'),
    figures: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^[a-z0-9-]+$/)
            .describe('Unique inside the text.'),
          value: z.number().describe('The number as reported, unrounded.'),
          unit: unitList.default('count').describe('What the number counts in.'),
          qualifier: z.string().min(1).optional().describe('e.g. "more than"; absent = exact as reported.'),
          what: z.string().min(1).describe('What was counted.'),
          period: z.string().min(1).nullable().describe('What time it covers or when it was true.'),
          note: z.string().min(1).optional().describe('What a reader should know about the number.'),
          sources: citedSources,
        }),
      )
      .default([])
      .describe('Numbers the text shows, each with its source.'),
    events: z
      .array(
        z.strictObject({
          date: partialDate,
          kind: happeningList.describe('What sort of happening.'),
          note: z.string().min(1),
          sources: citedSources,
        }),
      )
      .default([])
      .describe('Dated happenings that belong to no measure, oldest first.'),
    sources: z.array(sourceReference).default([]).describe('The texts it rests on.'),
    confidence: confidenceList.optional().describe('How well the sources support the record.'),
    lastChecked: day.describe('Last day somebody checked it against its sources.'),
  })
  .superRefine((explainer, context) => {
    refuseRepeatedIds(explainer.figures, 'figures', context);
    refuseRepeatedIds(explainer.sources, 'sources', context);
    refuseUnknownSources(explainer.sources, { figures: explainer.figures, events: explainer.events }, context);
  })
  .describe(
    'A longer text with its figures. Beyond this schema: ids in "sources" lists are ids of the record’s own sources; no two figures and no two sources have one id.',
  );

export type Explainer = z.infer<typeof explainerSchema>;
