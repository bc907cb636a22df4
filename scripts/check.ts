/** `npm run check [-- --content DIR]`: every content file against its schema, every reference, every rule. Exit 1 on an error. */
import { parseArgs } from 'node:util';
import { readContent } from './content/read.ts';
import { findBrokenReferences } from '#model/references.ts';

const { values } = parseArgs({ options: { content: { type: 'string', default: 'content' } } });
const { records, files, problems } = await readContent(values.content);
for (const { record, message } of findBrokenReferences(records)) {
  problems.push({ file: files.get(record) ?? record, message });
}
for (const { file, line, message } of problems) {
  console.error(`error ${values.content}/${file}${line === undefined ? '' : `:${line}`}  ${message}`);
}
const counts = Object.entries(records).map(([name, map]) => `${map.size} ${name}`);
console.log(`${counts.join(', ')}; ${problems.length} errors`);
process.exitCode = problems.length === 0 ? 0 : 1;
