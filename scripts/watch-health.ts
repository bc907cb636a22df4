/**
 * `npm run watch-health -- URL [--max-age HOURS]`, or `node scripts/watch-health.ts …`: fails when the published site at URL is old or gone. Exit 0
 * fresh, 1 old, unreadable or unreachable. Imports nothing that has to be installed, so that it works where and when the project does not; run it from another place than
 * the pull, see deploy/README.md.
 */
import { appendFileSync } from 'node:fs';
import { judgeHealth, readHealthFile } from './health/judge.ts';
import { readOptions } from './options.ts';

const patienceMs = 30_000;

try {
  process.exitCode = await main();
} catch (error) {
  tell(`watch-health: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = readOptions('npm run watch-health -- URL [--max-age HOURS]', {
    allowPositionals: true,
    options: { 'max-age': { type: 'string', default: '30' } },
  });
  const [site] = positionals;
  if (site === undefined || !URL.canParse(site)) throw new Error('name the address of the site, e.g. https://example.org/');
  const maxAge = Number(values['max-age']);
  if (!(maxAge > 0)) throw new Error(`--max-age "${values['max-age']}" is not a number of hours`);
  const address = new URL('api/v1/health.json', site.endsWith('/') ? site : `${site}/`);
  const { complaints, notes } = judgeHealth(readHealthFile(await fetchText(address)), new Date().toISOString(), maxAge);
  for (const note of notes) console.log(`note: ${note}`);
  for (const complaint of complaints) tell(`${address.href}: ${complaint}`);
  if (complaints.length === 0) console.log(`${address.href} is fresh`);
  return complaints.length === 0 ? 0 : 1;
}

/** Asks past caches. @throws Error naming the address when there is no good answer */
async function fetchText(address: URL): Promise<string> {
  const answer = await fetch(address, { headers: { 'cache-control': 'no-cache' }, signal: AbortSignal.timeout(patienceMs) }).catch(
    (error: Error) => {
      const { cause } = error as { cause?: Error };
      throw new Error(`${address.href} cannot be reached: ${cause?.message ?? error.message}`, { cause: error });
    },
  );
  if (!answer.ok) throw new Error(`${address.href} answered ${answer.status}: is the site published, and is this its address?`);
  return answer.text();
}

/** Says it to people and, in a GitHub job, at the top of the run. */
function tell(line: string): void {
  console.error(line);
  const { GITHUB_ACTIONS: inJob, GITHUB_STEP_SUMMARY: summary } = process.env;
  if (inJob === 'true') console.log(`::error title=The published site is old::${line.replaceAll('%', '%25').replaceAll('\n', '%0A')}`);
  if (summary !== undefined) appendFileSync(summary, `### The published site is old\n\n${line.replaceAll(/[<>&`*_[\]]/g, ' ')}\n`);
}
