import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseContentFile } from '#model/front-matter.ts';
import { measureEventKinds, measureKinds } from '#model/vocabulary.ts';
import { readContent } from '../content/read.ts';
import { complete, lineOf, type Answers } from './ask.ts';
import { formatDraft, problemsOf, type Draft } from './draft.ts';
import { measureDraft, measureQuestions, mechanismQuestions, type MeasureOptions } from './measure.ts';

const content = await readContent('content');
const places = content.records.jurisdictions;
const today = '2026-11-24';
const nothing: MeasureOptions = {
  officialTitle: undefined,
  instrument: undefined,
  citations: [],
  summary: undefined,
  note: undefined,
  publisher: undefined,
  published: undefined,
  sourceId: undefined,
  slug: undefined,
  checkedOn: today,
};
const example = {
  PLACE: 'us/ma/springfield',
  title: 'Springfield face recognition ban',
  kind: 'ban',
  event: 'passed',
  date: '2026-03-10',
  source: 'https://www.council.example/ordinances/12',
  'source-title': 'Ordinance 12',
};

/** What the command does between its flags and the file. */
async function draft(given: Record<string, string>, some: Partial<MeasureOptions> = {}): Promise<Draft> {
  let answers: Answers = await complete({}, measureQuestions(places), given, null);
  answers = await complete(answers, mechanismQuestions(answers, given.mechanisms), given, null);
  return measureDraft(answers, { ...nothing, ...some }, places, today);
}

test('one step and one source make a record that claims no more', async () => {
  const made = await draft(example);
  expect(made.id).toBe('us/ma/springfield/2026-face-recognition-ban');
  expect(made.record).toEqual({
    name: 'Springfield face recognition ban',
    officialTitle: null,
    jurisdiction: 'us/ma/springfield',
    kind: 'ban',
    instrument: null,
    mechanisms: ['prohibition'],
    status: 'unknown',
    statusNote: 'One step is entered so far (passed, 2026-03-10); whether it applies today was not found yet.',
    citations: [],
    summary: 'Whom it binds, and to what, was not found yet.',
    provisions: [],
    events: [{ date: '2026-03-10', kind: 'passed', note: 'Passed.', entered: '2026-11-24', sources: ['council-example'] }],
    enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
    sources: [
      { id: 'council-example', title: 'Ordinance 12', publisher: null, url: 'https://www.council.example/ordinances/12', published: null },
    ],
    confidence: 'low',
    conflicts: null,
    notFound: [],
    lastChecked: today,
  });
  expect(problemsOf(made, content, today)).toEqual([]);
});

test('what a person knows beside that is written, too', async () => {
  const made = await draft(
    { ...example, kind: 'oversight', mechanisms: 'council-approval, reporting' },
    {
      officialTitle: 'An ordinance',
      instrument: 'ordinance',
      citations: ['Ordinance 12'],
      summary: 'The police need permission.',
      note: 'Passed 9 to 0.',
      publisher: 'City of Springfield',
      published: '2026-03',
      sourceId: 'text',
      slug: 'permission',
      checkedOn: '2026-11-20',
    },
  );
  expect(made.id).toBe('us/ma/springfield/2026-permission');
  expect(made.record).toMatchObject({
    officialTitle: 'An ordinance',
    instrument: 'ordinance',
    mechanisms: ['council-approval', 'reporting'],
    citations: ['Ordinance 12'],
    events: [{ note: 'Passed 9 to 0.', sources: ['text'] }],
    sources: [{ id: 'text', publisher: 'City of Springfield', published: '2026-03' }],
    lastChecked: '2026-11-20',
  });
  expect(problemsOf(made, content, today)).toEqual([]);
});

test.each(measureEventKinds)('the check accepts a measure of which only the step "%s" is known', async (event) => {
  const made = await draft({ ...example, event });
  expect(problemsOf(made, content, today)).toEqual([]);
  expect(made.record.status).not.toBe('in-force');
});

test.each(measureKinds)('the check accepts a measure of the kind "%s"', async (kind) => {
  expect(problemsOf(await draft({ ...example, kind, mechanisms: 'use-rules' }), content, today)).toEqual([]);
});

test('the rules to write stand as comments above the provisions, unless nobody is bound', async () => {
  expect(formatDraft(await draft(example))).toMatch(/^#     rule: ""  # prohibited, paused, .*\n(#.*\n)+provisions: \[\]$/m);
  expect(formatDraft(await draft({ ...example, event: 'introduced' }))).not.toContain('# provisions:');
});

test.each([
  ['Springfield, MA', 'us/ma/springfield'],
  ['us/wa/king-county', 'us/wa/king-county'],
  ['Massachusetts', 'us/ma'],
  ['us', 'us'],
])('the place may be written %s', async (PLACE, id) => {
  expect((await draft({ ...example, PLACE })).record.jurisdiction).toBe(id);
});

test.each([
  ['Springfield 2026 moratorium', '2026-moratorium'],
  ['2026 moratorium', '2026-moratorium'],
  ['“Señor” & Co.’s ban!', '2026-senor-cos-ban'],
  [
    'An ordinance about a great many things, among them all sorts of cameras',
    '2026-an-ordinance-about-a-great-many-things-among-them-all-sorts',
  ],
])('the title %s makes the file name %s', async (title, name) => {
  expect((await draft({ ...example, title })).id).toBe(`us/ma/springfield/${name}`);
});

test('whatever is typed stays text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
      const title = lineOf(typed);
      fc.pre(title !== undefined);
      const made = await draft({ ...example, title: typed, 'source-title': typed }, { slug: 'x', note: title, citations: [title!] });
      const { data, body } = parseContentFile(formatDraft(made));
      expect(data).toMatchObject({ name: title, citations: [title], kind: 'ban', lastChecked: today });
      expect(body).toBe('');
    }),
    { numRuns: 40 },
  );
});

describe('a measure is refused', () => {
  test.each<[why: string, given: Record<string, string>, options: Partial<MeasureOptions>, message: string]>([
    ['of a place without a record', { PLACE: 'us/ma/lowell' }, {}, 'add it with "npm run new-place"'],
    ['in an unknown state', { PLACE: 'us/zz/lowell' }, {}, 'the states are AL, AK,'],
    ['of a place outside the folder', { PLACE: '../../etc' }, {}, 'the states are AL, AK,'],
    ['of a place of which it is said that there is none', { PLACE: 'us/ma/hampden-county' }, {}, 'write there state: "found"'],
    ['of an unknown kind', { kind: 'law' }, {}, 'must be one of ban, moratorium,'],
    ['with an unknown step', { event: 'done' }, {}, 'must be one of introduced, hearing,'],
    ['with an unknown mechanism', { mechanisms: 'prohibition, magic' }, {}, 'must be one of prohibition, moratorium,'],
    ['of a kind that leaves the mechanism open', { kind: 'oversight' }, {}, '--mechanisms  How the limit works'],
    ['with a day that is none', { date: '2026-02-30' }, {}, 'must be a date'],
    ['with a script for a link', { source: 'javascript:alert(1)' }, {}, 'must be an http or https address'],
    ['with a file for a link', { source: 'file:///etc/passwd' }, {}, 'must be an http or https address'],
    ['with a password in the link', { source: 'https://a:b@council.example/' }, {}, 'must be an http or https address'],
    ['with a file name that leaves the folder', {}, { slug: '../../x' }, 'must be lower-case letters, digits and dashes'],
    ['with no more than the place for a title', { title: 'Springfield' }, {}, 'give one with --slug'],
    ['without letters for a file name', { title: '禁止' }, {}, 'give one with --slug'],
    ['with an unknown instrument', {}, { instrument: 'decree' }, 'must be one of constitution, statute,'],
    ['published on no day', {}, { published: 'May' }, 'must be a date'],
    ['with a source id that is none', {}, { sourceId: 'a b' }, 'must be lower-case letters'],
    ['checked on a day to come', {}, { checkedOn: '2027-01-01' }, 'is still to come'],
  ])('%s', async (_, given, options, message) => {
    await expect(draft({ ...example, ...given }, options)).rejects.toThrow(message);
  });
});
