/**
 * `npm run test:faults -- [word…] [--part 2/4]`: every source against every fault. Words choose faults and sources whose names have them; a part
 * is every so-many-th fault, so that several machines share the work.
 */
import { faults } from './faults/cases/index.ts';
import { openBench, type Verdict } from './faults/bench.ts';
import { asTable } from './faults/table.ts';
import { standIns } from './faults/stand-ins/index.ts';
import { readOptions, refuse } from './options.ts';

const takes = 'npm run test:faults [-- WORD…] [--part 2/4]; a word is a source, or part of the name of a fault';
const { values, positionals: words } = readOptions(takes, {
  allowPositionals: true,
  options: { part: { type: 'string', default: '1/1' } },
});
const [part, parts] = /^(\d+)\/(\d+)$/.exec(values.part)?.slice(1).map(Number) ?? [];
if (part === undefined || parts === undefined || part < 1 || part > parts) refuse(`--part "${values.part}" is not like 2/4`, takes);
const chosenSources = standIns.filter(({ source }) => words.includes(source));
const names = words.filter((word) => !chosenSources.some(({ source }) => source === word));
const unknown = names.find((word) => !faults.some(({ name }) => name.includes(word)));
if (unknown !== undefined)
  refuse(`"${unknown}" is no source and in no fault's name; sources: ${standIns.map(({ source }) => source).join(', ')}`, takes);
const chosen = faults
  .filter(({ name }) => names.length === 0 || names.some((word) => name.includes(word)))
  .filter((_, index) => index % parts === part - 1);
const bench = await openBench();
const verdicts: Verdict[] = [];
try {
  for (const fault of chosen) {
    const row: Verdict[] = [];
    for (const standIn of chosenSources.length === 0 ? standIns : chosenSources) row.push(await bench.tryCell(standIn, fault));
    verdicts.push(...row);
    console.error(`${fault.name}: ${row.map(({ complaints }) => (complaints.length === 0 ? '.' : 'X')).join('')}`);
  }
} finally {
  await bench.close();
}
console.log(asTable(verdicts));
process.exitCode = verdicts.some(({ complaints }) => complaints.length > 0) ? 1 : 0;
