/**
 * `npm run test:fuzz [-- --mutations N --source ID --seed S]`: spoils the recorded answers of every source in N ways (10,000 when not
 * said) and counts what becomes of them. Exit 1 on a crash, or when the memory went over 500 MB.
 */
import { randomInt } from 'node:crypto';
import { countMutations } from './fuzz/count.ts';
import { readRecordings } from './fuzz/recordings.ts';
import { readOptions, refuse } from './options.ts';

const mostMegabytes = 500;

const takes = 'npm run test:fuzz [-- --mutations N] [--source ID] [--seed S]';
const { values } = readOptions(takes, {
  options: { mutations: { type: 'string', default: '10000' }, source: { type: 'string' }, seed: { type: 'string' } },
});
if (!(Number(values.mutations) > 0)) refuse(`--mutations "${values.mutations}" is not a number`, takes);
if (Number.isNaN(Number(values.seed ?? 0))) refuse(`--seed "${values.seed}" is not a number`, takes);
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
console.log(`seed ${seed}: the same mutations with --seed ${seed}`);

const recordings = Object.groupBy(
  await readRecordings(values.source ?? null).catch((error: unknown) => {
    if (values.source === undefined) throw error;
    return refuse((error as Error).message, takes);
  }),
  ({ folder }) => folder,
);
let crashes = 0;
for (const ofSource of Object.values(recordings)) {
  const count = await countMutations(ofSource!, Number(values.mutations), seed);
  const crashed = count.crashes.reduce((sum, { times }) => sum + times, 0);
  crashes += crashed;
  const { folder, mutations, refused, read, records, skipped } = count;
  console.log(
    `${folder}: ${mutations} mutations of ${ofSource!.length} recordings, ${refused} refused, ${read} read (${records} records, ${skipped} skipped), ${crashed} crashes`,
  );
  for (const { reason, times, first, recording } of count.crashes) {
    console.log(`  ${times} times: ${reason}\n    first in ${recording}: ${JSON.stringify(first)}`);
  }
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${crashes} crashes; at most ${megabytes} MB of memory`);
process.exitCode = crashes === 0 && megabytes < mostMegabytes ? 0 : 1;
