/** `npm run empty-content -- --yes`: takes out what is known on one subject, so that a tracker of another can begin. See `--help`. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { emptyContent } from './content/empty.ts';
import { readOptions } from './options.ts';

const takes = 'npm run empty-content [-- --yes] [--content DIR]';
const help = `${takes}

  --yes          do it; without it, only say what would be done
  --content DIR  default: content

Removes every measure, program, explainer, hearing, file and notice, the list of retired records, and how the sources have answered.
Keeps places, committees and what is said of the sources; every place counts as "not checked". Only for a tracker of another subject
(docs/another-topic.md). What is not committed to git would be lost, so nothing is done while there is any of it.
Exit status: 0 done or said, 1 nothing was done.`;

try {
  process.exitCode = main();
} catch (error) {
  console.error(`empty-content: ${(error as Error).message}`);
  process.exitCode = 1;
}

function main(): number {
  const options = { yes: { type: 'boolean', default: false }, content: { type: 'string', default: 'content' } } as const;
  const { values } = readOptions(takes, { options }, help);
  if (!existsSync(values.content)) throw new Error(`there is no folder ${values.content}`);
  const open = execFileSync('git', ['status', '--porcelain', '--', '.'], { cwd: values.content, encoding: 'utf8' });
  if (open !== '') throw new Error(`not committed, and would be lost:\n${open}Commit or remove it first.`);
  const { removed, places } = emptyContent(values.content, values.yes);
  const counts = Object.entries(removed).map(([name, count]) => `${count} ${name}`);
  console.log(`${values.yes ? 'Removed' : 'Would remove'} ${counts.join(', ')}; ${places} places are "not checked".`);
  if (!values.yes) console.log('Nothing was changed: say --yes to do it.');
  return 0;
}
