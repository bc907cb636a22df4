/** `npm run test:faults -- [word…]`: every source against every fault. Words choose faults and sources whose names have them. */
import { faults } from './faults/cases/index.ts';
import { openBench, type Verdict } from './faults/bench.ts';
import { asTable } from './faults/table.ts';
import { standIns } from './faults/stand-ins/index.ts';

const words = process.argv.slice(2);
const chosenSources = standIns.filter(({ source }) => words.includes(source));
const names = words.filter((word) => !chosenSources.some(({ source }) => source === word));
const chosen = faults.filter(({ name }) => names.length === 0 || names.some((word) => name.includes(word)));
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
