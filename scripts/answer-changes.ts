/**
 * `npm run answer-changes -- BEFORE AFTER [--on DAY] [--out FILE]`: for two content folders, which places get another answer, and which.
 * Writes Markdown to the terminal, to FILE, and to the summary of a GitHub job. Exit 1 when a folder cannot be read.
 */
import { appendFile, writeFile } from 'node:fs/promises';
import { isPartialDate } from '#model/partial-date.ts';
import { dayInZone } from '#model/zoned-time.ts';
import { asComment } from './answer-changes/as-comment.ts';
import { answerChanges, type LegalRecords } from './answer-changes/compare.ts';
import { readContent } from './content/read.ts';
import { readOptions } from './options.ts';

try {
  await main();
} catch (error) {
  console.error(`answer-changes: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = readOptions('npm run answer-changes -- BEFORE AFTER [--on DAY] [--out FILE]', {
    allowPositionals: true,
    options: { on: { type: 'string' }, out: { type: 'string' } },
  });
  const [before, after] = positionals;
  if (before === undefined || after === undefined) throw new Error('name two content folders: npm run answer-changes -- BEFORE AFTER');
  const on = values.on ?? dayInZone(new Date().toISOString(), 'America/New_York');
  if (on.length !== 10 || !isPartialDate(on)) throw new Error(`--on "${on}" is not a day such as 2021-05-01`);
  const text = asComment(answerChanges(await read(before), await read(after), on), on);
  console.log(text);
  if (values.out !== undefined) await writeFile(values.out, text);
  const jobSummary = process.env['GITHUB_STEP_SUMMARY'];
  if (jobSummary !== undefined) await appendFile(jobSummary, text);
}

async function read(folder: string): Promise<LegalRecords> {
  const { records, problems } = await readContent(folder, ['jurisdictions', 'measures']);
  const [first] = problems;
  if (first !== undefined) {
    const more = problems.length === 1 ? '' : `, and ${problems.length - 1} more`;
    throw new Error(`${folder}/${first.file} is not valid (${first.message})${more}: run "npm run check" there first`);
  }
  return records;
}
