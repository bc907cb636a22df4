/**
 * `npm run check [-- --content DIR] [--now ISO]`: the settings, and every content file against its schema, its references and the rules of
 * src/model/content-rules.ts. Exit 1 on an error; warnings ask somebody to look.
 */
import path from 'node:path';
import config from '#config';
import { findConfigProblems, findForeignContent } from '#model/config-rules.ts';
import { findContentProblems } from '#model/content-rules.ts';
import { findBrokenReferences } from '#model/references.ts';
import { allSources } from '#sources/index.ts';
import { findExplainerProblems } from './content/explainers.ts';
import { lineOf, readContent } from './content/read.ts';
import { findSourceRecordProblems } from './content/source-records.ts';
import { readText } from './content/texts.ts';
import { readOptions, refuse } from './options.ts';

const takes = 'npm run check [-- --content DIR] [--now ISO]';
const { values } = readOptions(takes, {
  options: { content: { type: 'string', default: 'content' }, now: { type: 'string' } },
});
if (values.now !== undefined && Number.isNaN(Date.parse(values.now)))
  refuse(`--now "${values.now}" is not a time such as 2026-07-25T18:00:00Z`, takes);
const dayOf = (time: Date) => time.toISOString().slice(0, 10);
const thisDay = dayOf(new Date());
const today = values.now === undefined ? thisDay : dayOf(new Date(values.now));
const { records, files, problems } = await readContent(values.content).catch((error: Error) =>
  refuse(`--content: ${error.message}`, takes),
);

const sourceIds = allSources.map(({ id }) => id);
const lines = [
  ...findConfigProblems(config),
  ...config.sources.filter((id) => !sourceIds.includes(id)).map((id) => `sources names "${id}", which does not exist`),
].map((message) => `error   banwatch.config.ts  ${message}`);
const inFiles = [...problems, ...findSourceRecordProblems(values.content, sourceIds), ...findExplainerProblems(values.content, records)];
for (const { file, line, message } of inFiles) lines.push(say('error', file, line, message));
for (const { record, message } of [...findBrokenReferences(records), ...findForeignContent(config, records)])
  lines.push(say('error', fileOf(record), undefined, message));
const findings = findContentProblems(records, today, config.began, today > thisDay ? today : thisDay);
for (const { severity, record, key, message } of findings) {
  const file = fileOf(record);
  lines.push(say(severity, file, lineOf(readText(path.join(values.content, file)), key), message));
}
for (const line of lines) console.error(line);
const errors = lines.filter((line) => line.startsWith('error')).length;
const counts = Object.entries(records).map(([name, map]) => `${map.size} ${name}`);
console.log(`${counts.join(', ')}; ${errors} errors, ${lines.length - errors} warnings`);
process.exitCode = errors === 0 ? 0 : 1;

function fileOf(record: string): string {
  return files.get(record) ?? (record.startsWith('committees/') ? 'committees.yaml' : record);
}

function say(severity: string, file: string, line: number | undefined, message: string): string {
  return `${severity.padEnd(7)} ${values.content}/${file}${line === undefined ? '' : `:${line}`}  ${message}`;
}
