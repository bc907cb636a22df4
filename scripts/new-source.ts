/** `npm run new-source -- legistar springfield-ma --client springfieldma`: adds a city to a family of sources. See `--help`. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import config from '#config';
import { jurisdictionId, type Jurisdiction } from '#model/jurisdiction.ts';
import { Http } from '#pull/fetch.ts';
import { mirrorFile } from '#pull/mirror.ts';
import { SourceError } from '#pull/source.ts';
import type { Family } from '#sources/family.ts';
import { legistar } from '#sources/legistar/recorded.ts';
import { primegov } from '#sources/primegov/recorded.ts';
import { readContent } from './content/read.ts';
import { clientsIn, literal, withCity, withSource } from './new-source/insert.ts';
import { withSourceRow } from './new-source/source-row.ts';
import { readOptions } from './options.ts';

const families: readonly Family[] = [legistar, primegov];

const takes = 'npm run new-source -- FAMILY PLACE --client NAME [options]';
const help = `${takes}

  FAMILY             ${families.map(({ id }) => id).join(' or ')}
  PLACE              the city as "springfield-ma"
  --client NAME      the city's name inside the family's system
  --jurisdiction ID  the place it belongs to, when that is not us/<state>/<name>
  --mirror DIR|URL   ask a folder or another address instead of the real host
  --root DIR         the project to change (default: this one)

Adds the city's row, its source id in banwatch.config.ts, its entry in content/sources.yaml, a recorded answer and a test that you complete.
Exit status: 0 added (also when the city did not answer), 1 nothing was changed.`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`new-source: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = readOptions(
    `${takes}, which --help lists`,
    {
      allowPositionals: true,
      options: {
        client: { type: 'string' },
        jurisdiction: { type: 'string' },
        mirror: { type: 'string' },
        root: { type: 'string', default: '.' },
      },
    },
    help,
  );
  const [familyId = '', place = '', ...rest] = positionals;
  const family = families.find(({ id }) => id === familyId);
  if (family === undefined) throw new Error(`no family "${familyId}"; there are: ${families.map(({ id }) => id).join(', ')} (see --help)`);
  if (place === '' || rest.length > 0) throw new Error('name one place, such as springfield-ma (see --help)');
  const client = readClient(family, values.client);
  const id = values.jurisdiction ?? jurisdictionOf(place);
  const jurisdiction = await findJurisdiction(values.root, id);

  const source = `${family.id}-${client}`;
  const at = (...parts: string[]) => path.join(values.root, ...parts);
  const folder = at('scripts', 'sources', family.id);
  const files = {
    cities: path.join(folder, 'cities.ts'),
    config: at('banwatch.config.ts'),
    sources: at('content', 'sources.yaml'),
    test: path.join(folder, `${client}.test.ts`),
  };
  const before = {
    cities: readFileSync(files.cities, 'utf8'),
    config: readFileSync(files.config, 'utf8'),
    sources: readFileSync(files.sources, 'utf8'),
  };
  if (clientsIn(before.cities).includes(client)) throw new Error(`${client} is there already, in ${files.cities}`);
  if (existsSync(files.test)) throw new Error(`${files.test} is there already`);
  // Everything is worked out before anything is written.
  const row = { client, name: jurisdiction.name, jurisdiction: id, timeZone: jurisdiction.timeZone };
  const after = {
    cities: withCity(before.cities, row),
    config: withSource(before.config, source),
    sources: withSourceRow(before.sources, family.id, row),
  };

  console.log(`Asking ${family.question(client)}`);
  const answer = await ask(family, client, values.mirror ?? null);
  if ('text' in answer) {
    const file = mirrorFile(path.join(folder, 'fixtures', client), new URL(family.question(client)));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, answer.text);
  }
  const name = literal(`what was recorded of ${jurisdiction.name} holds what a person looked up`);
  await writeFile(files.test, family.test({ client, name }));
  await writeFile(files.cities, after.cities);
  await writeFile(files.config, after.config);
  await writeFile(files.sources, after.sources);
  console.log(report(family, { source, client, id, root: values.root }, answer));
  return 0;
}

function readClient({ title, whereClient }: Family, client: string | undefined): string {
  if (client === undefined) throw new Error(`give --client, the city's name inside ${title}: ${whereClient}`);
  // It becomes part of addresses, ids and file names.
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(client))
    throw new Error(`--client "${client}" is no name inside ${title}: lower-case letters, digits and dashes; ${whereClient}`);
  return client;
}

/** "springfield-ma" → `us/ma/springfield` */
function jurisdictionOf(place: string): string {
  const [, name, state] = /^([a-z0-9-]+)-([a-z]{2})$/.exec(place) ?? [];
  if (name === undefined) throw new Error(`"${place}" is no place: write it as name and state, such as springfield-ma`);
  return `us/${state}/${name}`;
}

async function findJurisdiction(root: string, id: string): Promise<Jurisdiction> {
  if (!jurisdictionId.safeParse(id).success) throw new Error(`"${id}" is no jurisdiction: write it as us/ma/springfield`);
  const content = path.join(root, 'content');
  const file = `jurisdictions/${id}.mdx`;
  const { records, problems } = await readContent(content, ['jurisdictions']);
  const found = records.jurisdictions.get(id);
  if (found !== undefined) return found;
  const problem = problems.find((one) => one.file === file);
  if (problem !== undefined) throw new Error(`${content}/${file} is not valid: ${problem.message}`);
  throw new Error(`${id} is not a place we know: there is no ${content}/${file}. Add it with "npm run new-place", and try again`);
}

type Asked = { text: string; what: string } | { reason: string };

/** Asks once, through the only network code there is. */
async function ask(family: Family, client: string, mirror: string | null): Promise<Asked> {
  const http = new Http({ userAgent: config.site.userAgent, mirror, record: null, cache: null });
  try {
    const { fetchText } = http.forSource(`${family.id}-${client}`, [family.hostOf(client)]);
    const { text } = await fetchText(family.question(client), { accept: 'application/json' });
    return family.keep(text);
  } catch (error) {
    return { reason: error instanceof SourceError ? error.message : `the answer is not good: ${(error as Error).message}` };
  } finally {
    await http.close();
  }
}

function report(family: Family, made: { source: string; client: string; id: string; root: string }, answer: Asked): string {
  const { source, client, id } = made;
  const folder = `scripts/sources/${family.id}`;
  const test = `${folder}/${client}.test.ts`;
  const recorded =
    'what' in answer
      ? [`Recorded ${answer.what} under ${folder}/fixtures/${client}/, without contacts.`]
      : [
          `NO USABLE ANSWER: ${answer.reason}`,
          `${family.whenSilent} Is "${client}" the right name? In ${family.title} ${family.whereClient}.`,
          `Nothing was recorded, so the test has nothing to read. To try again, delete the row in ${folder}/cities.ts,`,
          `'${source}' in banwatch.config.ts, its entry in content/sources.yaml, and ${test}.`,
        ];
  return `${recorded.join('\n')}
Added ${source} to ${folder}/cities.ts, banwatch.config.ts and content/sources.yaml, and the test ${test}.

Next:
  1. Open ${test} and put in what you know of the city; until then it fails:
       npx vitest run --project unit ${folder}
  2. Ask the city without writing anything:
       npm run pull -- ${source} --dry-run
  3. Add to content/jurisdictions/${id}.mdx, above "coverage:", unless it is there:
       legislationSystem:
         name: "${family.title}"
         client: "${client}"
  4. Read its entry in content/sources.yaml, which readers see on /sources/, and add what you found that it lacks.
  5. npm run check && npm run format && npm run lint, then commit and open a pull request.`;
}
