/** `npm run bench -- <build|pull|feeds|search|pages> […]`: measures, prints tables; `--save FILE` keeps the figures, `--compare FILE` prints ratios to kept ones. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runBuildBench } from './build/run.ts';
import { runFeedsBench } from './feeds/run.ts';
import { runPagesBench } from './pages/run.ts';
import { runPullBench } from './pull/run.ts';
import { runSearchBench } from './search/run.ts';
import { table } from './table.ts';

const benches: Record<string, (parameters: readonly string[]) => Promise<Record<string, number>>> = {
  build: runBuildBench,
  pull: runPullBench,
  feeds: runFeedsBench,
  search: runSearchBench,
  pages: runPagesBench,
};
/** They look at the site in `dist/`; the others make what they measure. */
const needSite = ['search', 'pages'];

const { save, compare, rest } = readParameters(process.argv.slice(2));
const [name, ...parameters] = rest;
const bench = benches[name ?? ''];
if (bench === undefined) {
  console.error(`bench: name one of ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}
if (needSite.includes(name!) && !existsSync('dist/index.html')) {
  console.error('bench: there is no built site in dist/: run "npm run build" first');
  process.exit(1);
}
// What we compare with is no part of the product, so it is installed when a bench first asks for it.
const { dependencies } = JSON.parse(readFileSync('bench/peers/package.json', 'utf8')) as { dependencies: Record<string, string> };
if (Object.keys(dependencies).some((peer) => !existsSync(`bench/peers/node_modules/${peer}`)))
  spawnSync('npm', ['ci', '--prefix', 'bench/peers'], { stdio: 'inherit', shell: process.platform === 'win32' });
const figures = await bench(parameters);
if (save !== undefined) writeFileSync(save, `${JSON.stringify(figures, null, 2)}\n`);
if (compare !== undefined) {
  const before = JSON.parse(readFileSync(compare, 'utf8')) as Record<string, number>;
  const rows = Object.entries(figures).flatMap(([key, value]) => {
    const old = before[key];
    return old === undefined ? [] : [[key, old.toFixed(2), value.toFixed(2), old === 0 ? '' : (value / old).toFixed(2)]];
  });
  console.log(`\n${table(['figure', 'before', 'now', 'ratio'], rows)}`);
}

function readParameters(all: readonly string[]): { save?: string; compare?: string; rest: string[] } {
  const rest: string[] = [];
  const read: { save?: string; compare?: string } = {};
  for (let at = 0; at < all.length; at += 1) {
    if (all[at] === '--save' || all[at] === '--compare') read[all[at]!.slice(2) as 'save' | 'compare'] = all[(at += 1)]!;
    else rest.push(all[at]!);
  }
  return { ...read, rest };
}
