/**
 * `npm run build -- [--force] [--incremental] [what astro build takes]`: builds the site into `dist/`, unless nothing it is made from has changed
 * since the last build and the clock has not passed anything it speaks of. `--incremental` keeps rendered pages in `.cache/` and renders only what
 * changed: for a machine that builds again and again.
 */
import { spawn } from 'node:child_process';
import { inputStamp, keepStamp, reasonToKeep } from './build/gate.ts';
import { besideOldSite } from './build/old-site.ts';

const help = `npm run build -- [--force] [--incremental] [options of astro build]

  --force            build although nothing has changed
  --incremental      keep rendered pages in .cache/, and render only what changed
  --silent           print warnings and errors only

Builds the site into dist/, unless nothing it is made from has changed since the last build. SITE_URL=https://example.org/path/ names another address
than site.url of banwatch.config.ts, BANWATCH_NOW=2026-07-25T18:00:37Z another clock. "npx astro build --help" lists the options of Astro.`;

const own = ['--force', '--incremental'];
const parameters = process.argv.slice(2);
if (parameters.includes('--help') || parameters.includes('-h')) {
  console.log(help);
  process.exit(0);
}
const environment = {
  ...process.env,
  BANWATCH_NOW: process.env['BANWATCH_NOW'] ?? new Date().toISOString(),
  ...(parameters.includes('--incremental') ? { BANWATCH_INCREMENTAL: '1' } : {}),
};
const astroParameters = parameters.filter((parameter) => !own.includes(parameter));
// Another address, folder or mode makes another site than the one that may be in `dist/`; that nothing is said does not.
const isOther = astroParameters.some((parameter) => parameter !== '--silent');
// Built elsewhere, the site in `dist/` is nobody's business.
const isElsewhere = astroParameters.some((parameter) => parameter.startsWith('--outDir'));
const stamp = isOther ? null : await inputStamp(process.cwd(), environment);
const reason = parameters.includes('--force') ? null : await reasonToKeep(process.cwd(), stamp, environment.BANWATCH_NOW);
if (reason !== null) console.log(`build: dist/ is kept: ${reason}`);
else {
  const run = () => astro(astroParameters);
  process.exitCode = await (isElsewhere ? run() : intoDist(run));
}

async function intoDist(run: () => Promise<number>): Promise<number> {
  // While it is being built, and when that fails, nothing may take it for finished.
  await keepStamp(process.cwd(), null, environment.BANWATCH_NOW);
  const status = await besideOldSite(process.cwd(), run);
  if (status === 0) await keepStamp(process.cwd(), stamp, environment.BANWATCH_NOW);
  return status;
}

/** @returns the exit status; `astro` comes from node_modules/.bin, which npm puts first in the path. */
function astro(more: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('astro', ['build', ...more], { stdio: 'inherit', env: environment, shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}
