/** `npm start`: pulls from the mirror that ships with the project, builds the site for the mirror's date, and serves it on port 4321. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import config from '#config';
import type { PullReport } from '#pull/report.ts';
import { keepHealth } from './scheduled/source-health.ts';

const { asOf, sources } = z
  .object({ asOf: z.iso.datetime(), sources: z.array(z.string()) })
  .parse(JSON.parse(readFileSync('mirror/mirror.json', 'utf8')));
/** The mirror has answers of more sources than a tracker may want. */
const asked: readonly string[] = config.sources;
const environment = { ...process.env, BANWATCH_NOW: asOf, BANWATCH_DEMONSTRATION: '1' };

const report = path.join('.cache', 'demonstration-report.json');
mkdirSync(path.dirname(report), { recursive: true });

const pulled = await run([
  'node',
  '--disable-warning=ExperimentalWarning',
  'scripts/pull.ts',
  ...sources.filter((id) => asked.includes(id)),
  '--mirror',
  'mirror',
  '--now',
  asOf,
  '--report',
  report,
]);
if (pulled === 1) process.exit(1);
await keepHealth(JSON.parse(readFileSync(report, 'utf8')) as PullReport, path.join('.cache', 'demonstration-health.yaml'), 'content');
const built = await run(['astro', 'build', '--silent']);
if (built !== 0) process.exit(built);
console.log('The site is at http://localhost:4321/ (Ctrl-C stops it).');
process.exitCode = await run(['astro', 'preview', '--port', '4321']);

/** @returns the exit status; the programs come from node_modules/.bin, which npm puts first in the path. */
function run([program, ...parameters]: [string, ...string[]]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: 'inherit', env: environment, shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  });
}
