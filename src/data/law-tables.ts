import { headlineWords } from '#model/answer-words.ts';
import { answerSchema } from '#model/answer-schema.ts';
import { jurisdictionSchema, type Jurisdiction } from '#model/jurisdiction.ts';
import { measureEventSchema, measureSchema, provisionSchema, type Measure, type MeasureEvent, type Provision } from '#model/measure.ts';
import type { Answer } from '#model/status-on.ts';
import { factsOf, listOf } from './field.ts';
import { column, defineTable, fields, rowIds, type Table } from './table.ts';

const { coverage, population } = jurisdictionSchema.shape;
const { enforcement, bill } = measureSchema.shape;
const { headline, headlineTier, headlineMeasure } = answerSchema.shape;

/** A provision or event with the measure it belongs to. */
type OfMeasure<Row> = Row & { measure: string };

/** A step with its place among the steps of its measure, from 1. */
type Step = OfMeasure<MeasureEvent> & { step: number };

export const lawTables: readonly Table[] = [
  defineTable<Jurisdiction & { answer: Answer }>({
    name: 'jurisdictions',
    title: 'Places',
    description: 'Every place with a record, with the headline of its answer on the day of the build.',
    id: 'Id of the place; also the address of its page.',
    rows: ({ jurisdictions, answers }) => [...jurisdictions].map(([id, place]) => [id, { ...place, answer: answers.get(id)! }]),
    columns: [
      ...fields(jurisdictionSchema.shape, 'name', 'kind', 'governedAs', 'ocdId', 'geoid', 'counties', 'latitude', 'longitude', 'timeZone'),
      column('population', factsOf(population.unwrap().shape.count), (row) => row.population?.count),
      column('populationYear', factsOf(population.unwrap().shape.year), (row) => row.population?.year),
      column('coverage', factsOf(coverage.shape.state), (row) => row.coverage.state),
      column('checkedOn', factsOf(coverage.shape.checkedOn), (row) => row.coverage.checkedOn),
      column('searched', factsOf(coverage.shape.searched), (row) => row.coverage.searched),
      column('headline', factsOf(headline), (row) => row.answer.headline),
      column('headlineWords', 'The same as the page says it.', (row) => headlineWords[row.answer.headline]),
      column('headlineTier', factsOf(headlineTier), (row) => row.answer.rests?.lead?.tier),
      column('headlineMeasure', factsOf(headlineMeasure), (row) => row.answer.rests?.lead?.measure),
      column(
        'headlineOn',
        { type: 'date', description: 'Day for which the headline holds: that of the build, in the place.' },
        (row) => row.answer.on,
      ),
    ],
  }),
  defineTable<Measure>({
    name: 'measures',
    title: 'Laws, policies and bills',
    description: 'One row a measure; its rules are in provisions.csv, its steps in measure-events.csv.',
    id: 'Id of the measure.',
    rows: ({ measures }) => measures,
    references: [{ column: 'jurisdiction', table: 'jurisdictions' }],
    columns: [
      ...fields(
        measureSchema.shape,
        ...(['name', 'officialTitle', 'jurisdiction', 'kind', 'instrument', 'mechanisms', 'status', 'statusNote', 'citations'] as const),
        ...(['legislation', 'agency', 'summary', 'preemptsLocal'] as const),
      ),
      column('billCongress', factsOf(bill.unwrap().shape.congress), (row) => row.bill?.congress),
      column('billNumber', factsOf(bill.unwrap().shape.number), (row) => row.bill?.number),
      column('billChamber', factsOf(bill.unwrap().shape.chamber), (row) => row.bill?.chamber),
      column('billSponsor', factsOf(bill.unwrap().shape.sponsor), (row) => row.bill?.sponsor),
      column('privateRightOfAction', factsOf(enforcement.shape.privateRightOfAction), (row) => row.enforcement.privateRightOfAction),
      column('evidenceSuppression', factsOf(enforcement.shape.evidenceSuppression), (row) => row.enforcement.evidenceSuppression),
      column('remedies', 'What can be claimed or imposed; empty = not found.', (row) => row.enforcement.remedies),
      column('sources', listOf('Addresses of the texts it rests on.'), (row) => row.sources.map(({ url }) => url)),
      ...fields(measureSchema.shape, 'confidence', 'conflicts', 'lastChecked'),
    ],
  }),
  defineTable<OfMeasure<Provision>>({
    name: 'provisions',
    title: 'Provisions',
    description: 'One row a rule: who is bound, to what, from when until when, on which clause.',
    id: 'Id of the measure, # and the id of the provision inside it.',
    rows: ({ measures }) =>
      [...measures].flatMap(([measure, { provisions }]) =>
        rowIds(
          measure,
          provisions.map((provision) => ({ ...provision, measure })),
          ({ id }) => id,
        ),
      ),
    references: [{ column: 'measure', table: 'measures' }],
    columns: [
      column('measure', 'Id of the measure.', (row) => row.measure),
      ...fields(
        provisionSchema.shape,
        ...([
          'says',
          'binds',
          'acts',
          'rule',
          'subject',
          'force',
          'from',
          'fromBasis',
          'notBefore',
          'until',
          'untilBasis',
          'clause',
          'basis',
        ] as const),
        ...(['exceptions', 'doubt', 'sources'] as const),
      ),
    ],
  }),
  defineTable<Step>({
    name: 'measure-events',
    title: 'Steps of measures',
    description: 'One row a step: introduced, passed, signed, in effect, amended, repealed.',
    id: 'Id of the measure, # and day and kind of the step.',
    rows: ({ measures }) =>
      [...measures].flatMap(([measure, { events }]) =>
        rowIds(
          measure,
          events.map((event, index) => ({ ...event, measure, step: index + 1 })),
          ({ date, kind }) => `${date}-${kind}`,
        ),
      ),
    references: [{ column: 'measure', table: 'measures' }],
    columns: [
      column('measure', 'Id of the measure.', (row) => row.measure),
      column(
        'step',
        {
          type: 'integer',
          description: 'Place among the steps of the measure, from 1: their order where days are the same, or not known.',
        },
        (row) => row.step,
      ),
      ...fields(measureEventSchema.shape, 'date', 'kind', 'note', 'entered', 'sources'),
    ],
  }),
];
