import { findRecords, readTypedPlace, slugOf, stateNames } from '#model/find-place.ts';
import { jurisdictionId, type Jurisdiction } from '#model/jurisdiction.ts';
import { httpAddress } from '#model/outside-text.ts';
import { stateOf } from '#model/place-id.ts';
import { subjects } from '#model/subjects.ts';
import {
  acts,
  bindsNobody,
  boundParties,
  forces,
  fromBases,
  instruments,
  measureEventKinds,
  measureKinds,
  mechanisms,
  rules,
  type MeasureStatus,
} from '#model/vocabulary.ts';
import { dateProblem, dayProblem, listOf, oneOf, wordProblem, type Answers, type Question } from './ask.ts';
import type { Draft } from './draft.ts';

/**
 * What is asked for every measure.
 * @param places every place with a record
 */
export function measureQuestions(places: ReadonlyMap<string, Jurisdiction>): Question[] {
  return [
    {
      flag: 'PLACE',
      what: 'The place that made it, as us/ma/springfield or "Springfield, MA"',
      problem: (text) => {
        const found = findPlace(text, places);
        return 'id' in found ? coverageProblem(found.id, places.get(found.id)!) : found.problem;
      },
    },
    { flag: 'title', what: 'Short name for lists, such as "Surveillance oversight ordinance"', problem: () => null },
    oneOf('kind', 'How people file it', measureKinds),
    oneOf('event', 'The step your source shows', measureEventKinds),
    { flag: 'date', what: 'Day of that step as far as the source goes: 2026, 2026-03 or 2026-03-10', problem: dateProblem },
    {
      flag: 'source',
      what: "Link to the text itself, or to the body's own record of it (docs/reviewing-facts.md)",
      problem: (text) => (httpAddress(text) === null ? 'must be an http or https address without user name' : null),
    },
    { flag: 'source-title', what: 'Title of that page or document', problem: () => null },
  ];
}

/**
 * @param given the mechanisms as the command line has them
 * @returns the question how the limit works, unless the kind says it
 */
export function mechanismQuestions({ kind }: Answers, given: string | undefined): Question[] {
  if (given === undefined && impliedMechanism[kind!] !== undefined) return [];
  return [
    {
      flag: 'mechanisms',
      what: `How the limit works, several with commas: ${mechanisms.join(', ')}`,
      problem: (text) =>
        listOf(text)
          .map((word) => wordProblem(word, mechanisms))
          .find((wrong) => wrong !== null) ?? null,
    },
  ];
}

/** These kinds mean the mechanism; the others leave it open. */
const impliedMechanism: Readonly<Record<string, (typeof mechanisms)[number]>> = {
  ban: 'prohibition',
  moratorium: 'moratorium',
  'private-consent': 'notice-or-consent',
  repeal: 'repeal',
  proposal: 'proposal',
  bill: 'proposal',
};

function findPlace(text: string, places: ReadonlyMap<string, Jurisdiction>): { id: string } | { problem: string } {
  const isId = jurisdictionId.safeParse(text).success;
  const [id, ...others] = isId ? (places.has(text) ? [text] : []) : findRecords(readTypedPlace(text), places);
  if (others.length > 0) return { problem: `could be ${[id, ...others].join(' or ')}: give the id` };
  if (id !== undefined) return { id };
  const state = isId ? stateOf(text) : readTypedPlace(text).state;
  if (state === null || stateNames[state] === undefined)
    return { problem: `is no place in a state that we know; the states are ${Object.keys(stateNames).join(', ')}` };
  return { problem: 'is no place with a record yet: add it with "npm run new-place"' };
}

/** The check refuses a measure of a place of which it is said that there is none. */
function coverageProblem(id: string, { coverage }: Jurisdiction): string | null {
  if (coverage.state === 'found') return null;
  return (
    `the coverage of jurisdictions/${id}.mdx says "${coverage.state}". Now that there is a measure, ` +
    'write there state: "found", the day you looked as checkedOn, and what you searched as searched; then try again'
  );
}

/** What may be said of a measure beside the answers; what is absent is not known. */
export interface MeasureOptions {
  officialTitle: string | undefined;
  instrument: string | undefined;
  citations: readonly string[];
  summary: string | undefined;
  /** The step in plain words. */
  note: string | undefined;
  publisher: string | undefined;
  /** When the source was published. */
  published: string | undefined;
  sourceId: string | undefined;
  /** Name of the file behind the year. */
  slug: string | undefined;
  checkedOn: string;
}

/**
 * Makes the record of a measure from one step and one source. It has no provisions, so no answer changes yet.
 * @param answers to `measureQuestions` and `mechanismQuestions`
 * @throws Error when an option is not good
 */
export function measureDraft(answers: Answers, options: MeasureOptions, places: ReadonlyMap<string, Jurisdiction>, today: string): Draft {
  const { title, kind, event, date, source } = answers as Record<'title' | 'kind' | 'event' | 'date' | 'source', string>;
  const place = findPlace(answers.PLACE!, places) as { id: string };
  refuse('--instrument', options.instrument, (word) => wordProblem(word, instruments));
  refuse('--published', options.published, dateProblem);
  refuse('--checked-on', options.checkedOn, (text) => dayProblem(text, today));
  refuse('--slug', options.slug, (text) => (slugOf(text) === text ? null : 'must be lower-case letters, digits and dashes'));
  refuse('--source-id', options.sourceId, (text) => (/^[a-z0-9-]+$/.test(text) ? null : 'must be lower-case letters, digits and dashes'));
  const implied = impliedMechanism[kind];
  const status = statusAfter[event] ?? 'unknown';
  const sourceId = options.sourceId ?? new URL(source).hostname.replace(/^www\./, '').replace(/[^a-z0-9]+/g, '-');
  return {
    collection: 'measures',
    id: `${place.id}/${date.slice(0, 4)}-${options.slug ?? shortName(title, places.get(place.id)!.name)}`,
    record: {
      name: title,
      officialTitle: options.officialTitle ?? null,
      jurisdiction: place.id,
      kind,
      instrument: options.instrument ?? null,
      mechanisms: answers.mechanisms === undefined ? [implied] : listOf(answers.mechanisms),
      status,
      statusNote:
        status === 'unknown'
          ? `One step is entered so far (${event}, ${date}); whether it applies today was not found yet.`
          : `Rests on one step (${event}, ${date}); whether others followed was not found yet.`,
      citations: options.citations,
      summary: options.summary ?? 'Whom it binds, and to what, was not found yet.',
      provisions: [],
      events: [
        {
          date,
          kind: event,
          note: options.note ?? stepWords[event as keyof typeof stepWords],
          entered: options.checkedOn,
          sources: [sourceId],
        },
      ],
      enforcement: { privateRightOfAction: null, remedies: null, evidenceSuppression: null },
      sources: [
        {
          id: sourceId,
          title: answers['source-title'],
          publisher: options.publisher ?? null,
          url: httpAddress(source),
          published: options.published ?? null,
        },
      ],
      confidence: 'low',
      conflicts: null,
      notFound: [],
      lastChecked: options.checkedOn,
    },
    comments: commentsFor(status),
  };
}

function refuse(flag: string, text: string | undefined, problem: (text: string) => string | null): void {
  const wrong = text === undefined ? null : problem(text);
  if (wrong !== null) throw new Error(`${flag} "${text}": ${wrong}`);
}

/** The status that one step shows; a step that leaves open whether the measure applies today is not here. */
const statusAfter: Readonly<Record<string, MeasureStatus>> = {
  introduced: 'proposed',
  hearing: 'proposed',
  vetoed: 'failed',
  failed: 'failed',
  repealed: 'repealed',
  expired: 'expired',
};

const stepWords: Readonly<Record<(typeof measureEventKinds)[number], string>> = {
  introduced: 'Introduced.',
  hearing: 'Heard.',
  passed: 'Passed.',
  vetoed: 'Vetoed.',
  signed: 'Signed.',
  ballot: 'Put to the voters.',
  effective: 'Took effect.',
  amended: 'Amended.',
  weakened: 'Weakened.',
  repealed: 'Repealed.',
  expired: 'Expired.',
  failed: 'Failed.',
  court: 'Before a court.',
  published: 'Published.',
};

/** Long enough to tell measures apart, short enough for an address. */
const longestName = 60;

/** @returns the title as a file name, without the place and the year, which its path says already. */
function shortName(title: string, place: string): string {
  const words = slugOf(title).split('-');
  const named = slugOf(place).split('-');
  const rest = (named.every((word, index) => words[index] === word) ? words.slice(named.length) : words).filter(
    (word, index) => index > 0 || !/^\d{4}$/.test(word),
  );
  let name = '';
  for (const word of rest) {
    if (name.length + word.length >= longestName) break;
    name += name === '' ? word : `-${word}`;
  }
  if (name === '') throw new Error(`no file name can be made of the title "${title}": give one with --slug`);
  return name;
}

function commentsFor(status: MeasureStatus): Draft['comments'] {
  const binds = !bindsNobody.includes(status);
  return {
    name: [
      'Next, and take these lines out as you go (docs/writing-measures.md has the rules):',
      '1. Read the text itself. Fill in officialTitle, instrument, citations and summary, in your own plain words.',
      '2. Add the other steps to events, oldest first, each with its source and the day you enter it; then correct status and statusNote.',
      binds
        ? '3. Write its provisions: the answers for the place come from nothing else, and without them it changes none.'
        : '3. Leave provisions empty as long as it binds nobody.',
      '4. npm run check, then npm run status -- "Name, ST": is the answer true?',
      '5. Somebody else reviews it (docs/reviewing-facts.md).',
    ],
    instrument: [`One of: ${instruments.join(', ')}.`],
    citations: ['Numbers as printed: "Ordinance No. 107-19".'],
    provisions: binds ? provisionTemplate : [],
    confidence: ['low: one source. high: the text itself, or sources that do not copy each other.'],
    notFound: ['What you looked for and did not find, one each.'],
  };
}

const provisionTemplate = [
  'One for each rule, in place of []:',
  'provisions:',
  '  - id: "short-name"',
  '    says: "Who may not (or may only) do what, in one sentence."',
  `    binds: []  # ${boundParties.join(', ')}`,
  `    acts: []  # ${acts.join(', ')}`,
  `    rule: ""  # ${rules.join(', ')}`,
  `    subject: ""  # ${subjects.join(', ')}`,
  `    force: ""  # ${forces.join(', ')}`,
  '    from: ""',
  `    fromBasis: ""  # ${fromBases.join(', ')}`,
  '    clause: null  # the section as printed; while it is null, basis says what it rests on',
  '    basis: ""',
  '    exceptions: []',
  '    sources: []  # ids from "sources" below',
];
