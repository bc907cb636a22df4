import { explainerSchema, type Explainer } from '#model/explainer.ts';
import { programSchema, type Program } from '#model/program.ts';
import { factsOf, listOf } from './field.ts';
import { column, defineTable, fields, rowIds, type Table } from './table.ts';

const { licensesRegardlessOfStatus } = programSchema.shape;
type Figure = Explainer['figures'][number] & { explainer: string };

export const programTables: readonly Table[] = [
  defineTable<Program>({
    name: 'programs',
    title: 'Searches of license photos',
    description: 'One row a state: what is documented on searches of its license photos by face.',
    id: 'Id of the program.',
    rows: ({ programs }) => programs,
    references: [{ column: 'jurisdiction', table: 'jurisdictions' }],
    columns: [
      ...fields(programSchema.shape, 'jurisdiction', 'agency', 'findings', 'since', 'howRequested'),
      column('counts', listOf('Numbers as reported, in words.'), (row) =>
        row.counts.map(({ qualifier, value, what, period }) =>
          [qualifier, `${value} ${what}`, period === null ? null : `(${period})`]
            .filter((part) => part !== null && part !== undefined)
            .join(' '),
        ),
      ),
      ...fields(programSchema.shape, 'policyToday'),
      column(
        'licensesRegardlessOfStatus',
        factsOf(licensesRegardlessOfStatus.shape.issues),
        (row) => row.licensesRegardlessOfStatus.issues,
      ),
      ...fields(programSchema.shape, 'measures', 'notes'),
      column('sources', listOf('Addresses of the texts it rests on.'), (row) => row.sources.map(({ url }) => url)),
      ...fields(programSchema.shape, 'confidence', 'lastChecked'),
    ],
  }),
  defineTable<Figure>({
    name: 'figures',
    title: 'Figures of the explainers',
    description: 'One row a number that an explainer shows.',
    id: 'Id of the explainer, # and the id of the figure inside it.',
    rows: ({ explainers }) =>
      [...explainers].flatMap(([explainer, { figures }]) =>
        rowIds(
          explainer,
          figures.map((figure) => ({ ...figure, explainer })),
          ({ id }) => id,
        ),
      ),
    columns: [
      column('explainer', 'Id of the explainer.', (row) => row.explainer),
      ...fields(explainerSchema.shape.figures.unwrap().element.shape, 'value', 'unit', 'qualifier', 'what', 'period', 'note', 'sources'),
    ],
  }),
];
