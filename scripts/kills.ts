/**
 * `npm run test:kills [-- --kills N --records N --seed S]`: kills a pull that rewrites 500 records at 200 random moments, then fills the
 * disk, takes away the right to write, runs two pulls at once and sets the clock back. Exit 1 when anything was lost.
 */
import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hazards } from './kills/hazards.ts';
import { drawMoments, killOnce } from './kills/kill.ts';
import { preparePlace } from './kills/place.ts';
import { readOptions, refuse } from './options.ts';

const takes = 'npm run test:kills [-- --kills N] [--records N] [--seed S]';
const { values } = readOptions(takes, {
  options: { kills: { type: 'string', default: '200' }, records: { type: 'string', default: '500' }, seed: { type: 'string' } },
});
const [kills, records] = [Number(values.kills), Number(values.records)];
if (!(kills > 0 && records > 0)) refuse(`--kills "${values.kills}" or --records "${values.records}" is not a number`, takes);
if (Number.isNaN(Number(values.seed ?? 0))) refuse(`--seed "${values.seed}" is not a number`, takes);
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
console.log(`seed ${seed}: the same moments with --seed ${seed}`);

const place = await preparePlace(records);
const states = { old: 0, mixed: 0, new: 0 };
let lossless = 0;
try {
  for (const [index, moment] of drawMoments(kills, seed).entries()) {
    const { state, problems } = await killOnce(place, moment);
    states[state] += 1;
    if (problems.length === 0) lossless += 1;
    else console.log(`kill ${index + 1} ${JSON.stringify(moment)}: ${told(problems)}`);
    if ((index + 1) % 20 === 0) console.log(`${index + 1} kills, ${lossless} lost nothing`);
  }
  console.log(`the files after a kill: ${states.old} times all old, ${states.mixed} times some new, ${states.new} times all new`);
  console.log(`${lossless} of ${kills} kills lost nothing`);
  let failed = 0;
  for (const { name, run } of hazards) {
    const outcome = await run(place);
    const [word, more] =
      'skipped' in outcome ? ['skipped', outcome.skipped] : outcome.length === 0 ? ['ok', ''] : ['FAILED', told(outcome)];
    if (word === 'FAILED') failed += 1;
    console.log(`${word}: ${name}${more === '' ? '' : `: ${more}`}`);
  }
  process.exitCode = lossless === kills && failed === 0 ? 0 : 1;
} finally {
  await rm(place.folder, { recursive: true, force: true });
}

function told(problems: readonly string[]): string {
  return `${problems.slice(0, 5).join('; ')}${problems.length > 5 ? `; and ${problems.length - 5} more` : ''}`;
}
