import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '#config';
import type { StateBook } from '#lib/state-books.ts';
import { answerSchema } from '#model/answer-schema.ts';
import { healthSchema } from '#model/health-json.ts';
import type { Jurisdiction } from '#model/jurisdiction.ts';
import type { Measure } from '#model/measure.ts';
import { retiredSchema } from '#model/retired.ts';
import { lawBook, statusOn, type ActorAnswer } from '#model/status-on.ts';
import { buildApart } from './build-apart.ts';

const dist = 'dist';
const text = (...parts: string[]) => readFileSync(path.join(dist, ...parts), 'utf8');
const json = <T>(...parts: string[]) => JSON.parse(text(...parts)) as T;
const filesBelow = (root: string, folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();

interface Package {
  created: string;
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema: { fields: { name: string; type: string; description: string; constraints?: { enum?: string[] } }[] };
  }[];
}
type Row = Record<string, string>;
type Records = { id: string; [key: string]: unknown }[];

const index = json<{ built: string; demonstration: boolean; collections: { name: string; count: number }[] }>('api/v1/index.json');
const described = json<Package>('data/datapackage.json');
const csvFiles = readdirSync(path.join(dist, 'data')).filter((name) => name.endsWith('.csv'));
const readCsv = (name: string) => parse<Row>(text('data', name), { columns: true, record_delimiter: '\r\n' });
const collection = (name: string) => json<Records>('api/v1', `${name}.json`);
const inside = (name: string, key: string) => collection(name).flatMap((record) => record[key] as unknown[]).length;

/** How many rows a file must have, counted in the API. */
const rowsOf: Record<string, () => number> = {
  'provisions.csv': () => inside('measures', 'provisions'),
  'measure-events.csv': () => inside('measures', 'events'),
  'hearing-changes.csv': () => inside('hearings', 'changes'),
  'figures.csv': () => inside('explainers', 'figures'),
  'record-sources.csv': () =>
    ['measures', 'programs', 'explainers', 'hearings']
      .filter((name) => index.collections.some((one) => one.name === name))
      .reduce((sum, name) => sum + inside(name, 'sources'), 0),
};

describe('tables', () => {
  test.each(csvFiles)('%s has a row for every record, each with an id of its own, and no formula', (name) => {
    const rows = readCsv(name);
    expect(rows).toHaveLength((rowsOf[name] ?? (() => collection(name.replace('.csv', '')).length))());
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const cells = rows.flatMap((row) => Object.values(row)).filter((cell) => !/^-\d+(\.\d+)?$/.test(cell));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('the data package names every file and every column, with a meaning, and its sums are right', () => {
    expect(described.resources.map((resource) => resource.path).sort()).toEqual([...csvFiles].sort());
    expect(described.created).toBe(index.built);
    for (const { path: file, schema, bytes, hash } of described.resources) {
      const [header] = parse(text('data', file), { to: 1 }) as string[][];
      expect(schema.fields.map(({ name }) => name)).toEqual(header);
      expect(schema.fields.filter(({ description }) => description === '')).toEqual([]);
      expect(Buffer.byteLength(text('data', file))).toBe(bytes);
      expect(`sha256:${sha256(text('data', file))}`).toBe(hash);
    }
  });

  test('every cell is of the type the package says', () => {
    const forms: Record<string, RegExp> = {
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
      datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
    };
    for (const { path: file, schema } of described.resources)
      for (const { name, type } of schema.fields) {
        const form = forms[type];
        if (form === undefined) continue;
        const odd = readCsv(file)
          .map((row) => row[name]!)
          .filter((cell) => cell !== '' && !form.test(cell));
        expect(odd, `${file} ${name}`).toEqual([]);
      }
  });

  test('SHA256SUMS holds for every data file', () => {
    const lines = text('data/SHA256SUMS').trimEnd().split('\n');
    expect(lines.map((line) => line.slice(66)).sort()).toEqual([...csvFiles, 'datapackage.json'].sort());
    for (const line of lines) expect(sha256(text('data', line.slice(66))), line).toBe(line.slice(0, 64));
  });

  test('the codebook explains every column', () => {
    const codebook = text('data/codebook/index.html');
    for (const { path: file, schema } of described.resources) {
      expect(codebook).toContain(`${file}:`);
      for (const { name } of schema.fields) expect(codebook, name).toContain(`<code>${name}</code>`);
    }
  });

  test('the codebook explains every value of a column and every key of an answer', () => {
    const codebook = text('data/codebook/values/index.html');
    const keys = text('data/codebook/keys/index.html');
    const listed = new Set([...codebook.matchAll(/<dt[^>]*>\s*<code[^>]*>([^<]+)<\/code>/g)].map(([, value]) => value));
    // Names of fields and tables explain themselves.
    const values = described.resources.flatMap(({ schema }) =>
      schema.fields.flatMap(({ name, constraints }) => (name === 'field' || name === 'collection' ? [] : (constraints?.enum ?? []))),
    );
    expect(values.filter((value) => !listed.has(value))).toEqual([]);
    for (const key of Object.keys(answerSchema.shape)) expect(keys).toContain(`<code>${key}</code>`);
  });
});

describe('the API', () => {
  test.each(index.collections)('$name has $count records, in order, each with a file of its own', ({ name, count }) => {
    const records = collection(name);
    expect(records).toHaveLength(count);
    const ids = records.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    for (const record of records) expect(json('api/v1', name, `${record.id}.json`)).toEqual(record);
  });

  test.each([
    ...['jurisdictions/jurisdiction', 'measures/measure', 'explainers/explainer'],
    ...((config.programs as readonly string[]).length === 0 ? [] : ['programs/program']),
    ...['hearings/hearing', 'legislation/legislation', 'notices/notice', 'committees/committee'],
  ])('records fit their schema: %s', (names) => {
    const [name, noun] = names.split('/') as [string, string];
    const schema = json<{ $id: string; properties: Record<string, unknown>; required: string[] }>('schemas', `${noun}.json`);
    expect(schema.$id.endsWith(`/schemas/${noun}.json`)).toBe(true);
    for (const record of collection(name)) {
      expect(
        schema.required.filter((key) => !(key in record)),
        record.id,
      ).toEqual([]);
      expect(
        Object.keys(record).filter((key) => !(key in schema.properties)),
        record.id,
      ).toEqual([]);
    }
  });

  test('every address in the index leads to a file, those with {+id} for every record', () => {
    const {
      collections,
      answers,
      retired,
      health,
      healthSchema: ofHealth,
    } = json<{
      collections: { name: string; all: string; one: string; schema: string }[];
      answers: { one: string; schema: string };
      retired: { all: string; schema: string };
      health: string;
      healthSchema: string;
    }>('api/v1/index.json');
    const lists = [...collections, { name: 'jurisdictions', ...answers }];
    const records = lists.flatMap(({ name, one }) => collection(name).map(({ id }) => one.replace('{+id}', id)));
    const all = [...records, ...collections.map(({ all: list }) => list), retired.all, health, ofHealth, retired.schema];
    const missing = [...all, ...lists.map(({ schema }) => schema)].filter(
      (address) => !existsSync(path.join(dist, new URL(address).pathname)),
    );
    expect(missing).toEqual([]);
  });

  test('answers, health and what was taken out fit their schemas, and an answer leads to its provision', () => {
    const ids = new Set(readCsv('provisions.csv').map(({ id }) => id));
    for (const { id } of collection('jurisdictions')) {
      const answer = answerSchema.parse(json('api/v1/answers', `${id}.json`));
      for (const { measure, provision, state, since, sinceBasis } of answer.actors) {
        if (provision !== null) expect([id, ids.has(`${measure}#${provision}`)]).toEqual([id, true]);
        // A first day without saying what day it is would be taken for the effective one.
        if (state === 'in-force') expect([id, since === null]).toEqual([id, sinceBasis === null]);
      }
    }
    healthSchema.parse(json('api/v1/health.json'));
    for (const entry of json<unknown[]>('api/v1/retired.json')) retiredSchema.parse(entry);
  });

  test('the bans of the table are told apart by whose law they are', () => {
    const banned = readCsv('jurisdictions.csv').filter(({ headline }) => headline!.startsWith('banned'));
    expect(banned.filter(({ headlineTier }) => headlineTier === '')).toEqual([]);
    for (const { id, headlineTier, headlineMeasure } of banned)
      expect([id, headlineTier === 'own']).toEqual([
        id,
        collection('measures').some((one) => one.id === headlineMeasure && one['jurisdiction'] === id),
      ]);
  });

  test('the answer for a place is what the command prints', async () => {
    const answer = json<{ on: string }>('api/v1/answers/us/ma/somerville.json');
    const command = ['--disable-warning=ExperimentalWarning', 'scripts/status.ts', 'Somerville, MA', '--on', answer.on, '--json'];
    const { stdout } = await promisify(execFile)('node', command);
    expect(answer).toEqual(JSON.parse(stdout));
    const gone = json<{ collection: string }[]>('api/v1/retired.json').filter((entry) => entry.collection === 'jurisdictions');
    expect(filesBelow(dist, 'api/v1/answers')).toHaveLength(collection('jurisdictions').length + gone.length);
  });

  test('no file holds an e-mail address', () => {
    const address = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;
    const found = [...filesBelow(dist, 'api'), ...filesBelow(dist, 'data')].filter((file) => address.test(text(file)));
    expect(found).toEqual([]);
  });
});

describe('cards', () => {
  const places = collection('jurisdictions').map(({ id }) => id);

  test('every place has a badge that is well-formed and runs nothing', () => {
    for (const id of places) {
      const svg = text('badges', `${id}.svg`);
      expect(XMLValidator.validate(svg), id).toBe(true);
      expect(svg).not.toMatch(/<script|<a |href|on\w+=/i);
      const { title } = (new XMLParser().parse(svg) as { svg: { title: string } }).svg;
      expect(title).toMatch(/As of .+ check again after /);
    }
  });

  test('every place has a page to embed, without script, that says until when it holds', () => {
    for (const id of places) {
      const page = text('embed', id, 'index.html');
      expect(page).not.toMatch(/<script|<header|javascript:/i);
      expect(page).toContain('content="noindex"');
      expect(page).toMatch(/Valid until/);
    }
    expect(text('sitemap-0.xml')).not.toContain('/embed/');
  });
});

describe('structured data', () => {
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/s;
  const read = (file: string) => JSON.parse(block.exec(text(file, 'index.html'))![1]!) as Record<string, unknown>;

  test('a measure is a Legislation, a hearing with a day an Event', () => {
    for (const { id, name } of collection('measures'))
      expect(read(`measures/${id}`)).toMatchObject({ '@type': 'Legislation', name, legislationJurisdiction: expect.anything() as unknown });
    for (const { id, date, startsAt } of collection('hearings')) {
      const page = text('hearings', id, 'index.html');
      if (String(date).length < 10) expect(page).not.toMatch(block);
      else expect(read(`hearings/${id}`)).toMatchObject({ '@type': 'Event', startDate: startsAt ?? date });
    }
  });

  test('no two hearings are said to be the same thing', () => {
    const dated = collection('hearings').filter(({ date }) => String(date).length === 10);
    const same = dated.flatMap(({ id }) => read(`hearings/${id}`)['sameAs'] ?? []);
    expect(same.length > 0).toBe(dated.length > 0);
    expect(new Set(same).size).toBe(same.length);
  });
});

describe('two builds of the same content', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'banwatch-again-'));
    const build = await buildApart(path.join(folder, 'project'));
    await build({ content: 'content', now: index.built, demonstration: index.demonstration, outDir: path.join(folder, 'dist') });
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(['feeds', 'calendars', 'api', 'data', 'schemas', 'badges'])('give the same bytes in %s', (part) => {
    const again = path.join(folder, 'dist');
    const files = filesBelow(dist, part);
    expect(filesBelow(again, part)).toEqual(files);
    const differing = files.filter((file) => !readFileSync(path.join(dist, file)).equals(readFileSync(path.join(again, file))));
    expect(differing).toEqual([]);
  });
});

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

test('the book of a state, which the check page reads, gives the answers of the built pages for every place in it', () => {
  const inShort = (actors: readonly Pick<ActorAnswer, 'actor' | 'state' | 'rule' | 'since'>[]) =>
    actors.map(({ actor, state, rule, since }) => [actor, state, rule, since]);
  let asked = 0;
  for (const file of filesBelow(dist, path.join('check', 'states'))) {
    const { measures, places, subjects } = json<StateBook>(file);
    const book = lawBook(
      new Map(Object.entries(measures)) as unknown as Map<string, Measure>,
      new Map(Object.entries(places)) as unknown as Map<string, Jurisdiction>,
      subjects,
    );
    for (const [id, place] of Object.entries(places)) {
      const built = json<{ on: string; headline: string; actors: ActorAnswer[] }>('api', 'v1', 'answers', `${id}.json`);
      const answer = statusOn(built.on, id, place, book);
      expect([id, answer.headline, inShort(answer.actors)]).toEqual([id, built.headline, inShort(built.actors)]);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(100);
});
