import config from '#config';
import { publishedCollections, type OtherNoun, type PublishedCollection } from '#data/record-schemas.ts';
import { inOrder } from '#data/table.ts';
import { answerJson } from '#model/answer-json.ts';
import { contentLicense } from '#model/content-license.ts';
import { goneRecords } from '#model/retired.ts';
import { absolute } from './addresses.ts';
import { buildNow, isDemonstration } from './clock.ts';
import { publishedContent, publishedNames } from './published-data.ts';
import { siteContent } from './site-content.ts';
import { healthJson } from './source-status.ts';

/** A file of the API. */
export interface ApiFile {
  /** Path below `/api/v1/`, without `.json`. */
  path: string;
  text: () => Promise<string>;
}

/** @returns every file below `/api/v1/`; a text is made when its file is written, so that the build never holds all of them. */
export async function apiFiles(): Promise<ApiFile[]> {
  const content = await siteContent();
  const records = publishedNames.flatMap((name) => [
    { path: name, text: async () => asJson(await collectionOf(name)) },
    ...[...content[name].keys()].map((id) => ({ path: `${name}/${id}`, text: async () => asJson(await recordOf(name, id)) })),
  ]);
  const answers = [...content.jurisdictions.keys()].map((id) => ({ path: `answers/${id}`, text: async () => asJson(await answerOf(id)) }));
  const gone = goneRecords(content.retired, content.hearings).filter(({ collection }) => publishedNames.includes(collection));
  const oldAddresses = gone.flatMap(({ collection, record }) => {
    const text = () => Promise.resolve(asJson(record));
    const folders = collection === 'jurisdictions' ? [collection, 'answers'] : [collection];
    return folders.map((folder) => ({ path: `${folder}/${record.id}`, text }));
  });
  return [
    { path: 'index', text: async () => asJson(await apiIndex()) },
    { path: 'health', text: async () => asJson(await healthJson()) },
    { path: 'retired', text: async () => asJson(content.retired) },
    ...records,
    ...answers,
    ...oldAddresses,
  ];
}

async function collectionOf(name: PublishedCollection): Promise<unknown[]> {
  return inOrder<object>((await siteContent())[name]).map(([id, record]) => ({ id, ...record }));
}

async function recordOf(name: PublishedCollection, id: string): Promise<unknown> {
  return { id, ...(await siteContent())[name].get(id)! };
}

async function answerOf(id: string): Promise<unknown> {
  const { jurisdictions, answers } = await publishedContent();
  return answerJson(answers.get(id)!, { id, ...jurisdictions.get(id)! });
}

/** What there is, how many, how old, under which license. */
async function apiIndex(): Promise<unknown> {
  const content = await siteContent();
  // Not `absolute()` for the whole: it would encode the braces of a template.
  const api = (path: string) => `${absolute('/api/v1/')}${path}.json`;
  const schema = (noun: (typeof publishedCollections)[PublishedCollection]['noun'] | OtherNoun) => absolute(`/schemas/${noun}.json`);
  return {
    name: config.site.name,
    description: config.site.tagline,
    version: 'v1',
    built: buildNow,
    demonstration: isDemonstration,
    license: contentLicense.name,
    notice: 'A description of public records. Not legal advice.',
    collections: publishedNames.map((name) => ({
      name,
      count: content[name].size,
      all: api(name),
      // A URI Template (RFC 6570): the + keeps the slashes of an id.
      one: api(`${name}/{+id}`),
      schema: schema(publishedCollections[name].noun),
    })),
    answers: { count: content.jurisdictions.size, one: api('answers/{+id}'), schema: schema('answer') },
    retired: { count: content.retired.length, all: api('retired'), schema: schema('retired') },
    // What stands at the old address of a record.
    gone: { schema: schema('gone') },
    // Its address alone, as programs know it.
    health: api('health'),
    healthSchema: schema('health'),
    links: {
      site: absolute('/'),
      tables: absolute('/data/datapackage.json'),
      codebook: absolute('/data/codebook/'),
      feeds: absolute('/feeds/'),
      repository: config.site.repository,
    },
  };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
