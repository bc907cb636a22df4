/** `npm run status -- "Somerville, MA" [--on 2021-05-01] [--json]`: the same answer the page gives. Exit 1 when the place is not known. */
import config from '#config';
import { phrasesOf } from '#model/tracker-config.ts';
import { answerJson } from '#model/answer-json.ts';
import { english } from '#model/answer-words-en.ts';
import { stateNames } from '#model/find-place.ts';
import { gazetteer } from '#model/gazetteer.ts';
import { isPartialDate } from '#model/partial-date.ts';
import { textOf } from '#model/phrase.ts';
import { resolvePlaces, type ResolvedPlace } from '#model/resolve-place.ts';
import { lawBook, statusOn, type Answer } from '#model/status-on.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { readContent } from './content/read.ts';
import { readOptions } from './options.ts';

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`status: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = readOptions('npm run status -- "NAME, ST" [--on DAY] [--json] [--content DIR]', {
    allowPositionals: true,
    options: { on: { type: 'string' }, json: { type: 'boolean', default: false }, content: { type: 'string', default: 'content' } },
  });
  const typed = positionals.join(' ');
  if (typed === '') throw new Error('name a place, e.g. npm run status -- "Somerville, MA"');
  const on = values.on ?? dayInZone(new Date().toISOString(), 'America/New_York');
  if (on.length !== 10 || !isPartialDate(on)) throw new Error(`--on "${on}" is not a day such as 2021-05-01`);
  const { records, problems } = await readContent(values.content);
  if (problems.length > 0) throw new Error(`${values.content} has ${problems.length} invalid files; run npm run check`);
  const found = resolvePlaces(typed, records.jurisdictions, gazetteer());
  if (found.length === 0) throw new Error(`no place "${typed}" is known; write it as "Name, ST"`);
  if (found.length > 1) {
    const names = found.map(({ name, id }) => `${name}, ${id.split('/')[1]?.toUpperCase()}`);
    throw new Error(
      `"${typed}" could be ${names.slice(0, 12).join('; ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}: add the state`,
    );
  }
  const [place] = found as [ResolvedPlace];
  const answer = statusOn(on, place.id, place.asked, lawBook(records.measures, records.jurisdictions, config.topics));
  const nameOf = (id: string) => records.jurisdictions.get(id)?.name ?? id;
  console.log(values.json ? JSON.stringify(answerJson(answer, place), null, 2) : asText(answer, place, nameOf));
  return 0;
}

function asText(answer: Answer, place: ResolvedPlace, nameOf: (id: string) => string): string {
  const state = place.id.split('/')[1]?.toUpperCase();
  const name = state === undefined || place.id.split('/').length === 2 ? place.name : `${place.name}, ${state}`;
  const names = { subject: config.subject, phrases: phrasesOf(config.topics), date: (date: string) => date, nameOf };
  const rows = answer.actors.map((row) => `  ${english.actors[row.actor].padEnd(42)} ${textOf(english.row(row, names))}`);
  const layers = answer.layers.map(
    ({ provision, measure, standing }) =>
      `  ${provision.from}${provision.until === undefined ? '' : ` to ${provision.until}`}  ${standing.padEnd(7)}  ${provision.rule.padEnd(14)}  ${measure}#${provision.id}`,
  );
  return [
    `${name}${state === undefined ? '' : ` (${stateNames[state]})`}: ${english.headlines[answer.headline]}`,
    textOf(english.sentence(answer, name, names)),
    '',
    ...rows,
    ...(layers.length === 0 ? [] : ['', 'Layers:', ...layers]),
    '',
    'Not legal advice.',
  ].join('\n');
}
