/**
 * `node scripts/source-issues.ts [--state FILE]`: after a pull on GitHub: opens one issue for each source that has failed for a day, and closes
 * it when the source answers again. Needs GITHUB_REPOSITORY and GITHUB_TOKEN with "issues: write".
 */
import path from 'node:path';
import { carryOut, openIssues, type GitHub } from './scheduled/github.ts';
import { healthFile, readHealth } from './scheduled/source-health.ts';
import { issueActions } from './scheduled/source-issues.ts';
import { readOptions } from './options.ts';

try {
  await main();
} catch (error) {
  console.error(`source-issues: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = readOptions('node scripts/source-issues.ts [--state FILE] [--now ISO]', {
    options: { state: { type: 'string', default: path.join('.cache', 'source-health.yaml') }, now: { type: 'string' } },
  });
  const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = process.env;
  if (repository === undefined || token === undefined)
    throw new Error('set GITHUB_REPOSITORY and GITHUB_TOKEN; without GitHub there are no issues');
  const github: GitHub = { api, repository, token };
  const actions = issueActions(
    await readHealth(values.state, path.join('content', healthFile)),
    await openIssues(github),
    values.now ?? new Date().toISOString(),
  );
  for (const action of actions) {
    await carryOut(github, action);
    console.log(`${action.kind}: ${action.source}`);
  }
  if (actions.length === 0) console.log('no issue to open, update or close');
}
