/**
 * `npm run pull:scheduled -- hearings|cities|everything [options]`: what a schedule does, with or without GitHub: catches up with the remote,
 * pulls, commits what worked with the report's text, pushes (again, when somebody was faster). Exit status of the pull: 0 all fine, 2 a source
 * failed, 1 nothing done or not pushed. See deploy/README.md.
 */
import { spawn } from 'node:child_process';
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import config from '#config';
import { lockContent } from '#pull/lock.ts';
import type { PullReport } from '#pull/report.ts';
import { commitText, keepAliveText, leftoverText } from './scheduled/commit-text.ts';
import { gitIn, withToken, type Git } from './scheduled/git.ts';
import { jobSummary } from './scheduled/job-summary.ts';
import { catchUp, commitContent, leftover, pushWithRetry, type Upstream } from './scheduled/push.ts';
import { groupNamed, groupOfCron, schedules, sourcesOf } from './scheduled/schedules.ts';
import { keepHealth, type SourcesHealth } from './scheduled/source-health.ts';
import { readOptions } from './options.ts';

const help = `npm run pull:scheduled -- hearings|cities|everything [options]

  --schedule CRON    instead of a group: the line of the timetable that started the run
  --remote NAME      where to push (default: origin)
  --branch NAME      branch there (default: main)
  --state FILE       how each source has answered so far (default: .cache/source-health.yaml)
  --report FILE      the pull's report (default: .cache/pull-report.json)
  --mirror DIR|URL   as for npm run pull
  --now ISO          as for npm run pull

The timetable, in UTC:
${schedules.map(({ cron, group, inNewYork }) => `  ${cron.padEnd(18)} ${group.padEnd(10)} New York: ${inNewYork}`).join('\n')}`;

const pushTries = 5;
/** A pull whose commit met a change of the same lines is done once more on top of it. */
const rounds = 2;
const { PUSH_TOKEN: token, GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_STEP_SUMMARY, GITHUB_OUTPUT, ...rest } = process.env;
/** The pull knows neither the token nor the summary, which is written here. */
const environment = { ...rest };
delete environment['GITHUB_TOKEN'];

const { values, positionals } = readOptions(
  'npm run pull:scheduled -- hearings|cities|everything [options], which --help lists',
  {
    allowPositionals: true,
    options: {
      schedule: { type: 'string' },
      remote: { type: 'string', default: 'origin' },
      branch: { type: 'string', default: 'main' },
      state: { type: 'string', default: path.join('.cache', 'source-health.yaml') },
      report: { type: 'string', default: path.join('.cache', 'pull-report.json') },
      mirror: { type: 'string' },
      now: { type: 'string' },
    },
  },
  help,
);

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`pull:scheduled: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const asked = values.schedule === undefined || values.schedule === '' ? groupNamed(positionals[0] ?? '') : groupOfCron(values.schedule);
  const unlock = lockContent(path.join('.cache', 'scheduled'));
  try {
    return await scheduled(sourcesOf(asked, config.sources));
  } finally {
    unlock();
  }
}

async function scheduled(sources: readonly string[]): Promise<number> {
  const git = gitIn(process.cwd(), withToken(environment, server, token));
  const upstream: Upstream = { remote: values.remote, branch: values.branch };
  if (await leftover(git)) await commitContent(git, leftoverText);
  await catchUp(git, upstream);
  for (let round = 1; round <= rounds; round += 1) {
    const report = await pull(sources);
    const health = await keepHealth(report, values.state, 'content');
    const committed = await commitContent(git, commitText(report));
    if (!committed) await keepAlive(git, report.now);
    const pushed = await pushWithRetry(git, upstream, pushTries, (tried) => setTimeout(tried * 3000));
    if (pushed === 'dropped') {
      console.error('somebody changed the same lines: pulling again on top of that');
      continue;
    }
    await tell(
      report,
      health,
      pushed === 'pushed' ? `pushed as ${(await git(['rev-parse', '--short', 'HEAD'])).trim()}` : 'nothing to push',
    );
    return report.exitStatus;
  }
  throw new Error(`${rounds} pulls in a row met changes of the same lines; the next scheduled pull tries again`);
}

/** Runs `npm run pull` in a process of its own. @throws Error when it did nothing */
async function pull(sources: readonly string[]): Promise<PullReport> {
  await mkdir(path.dirname(values.report), { recursive: true });
  await rm(values.report, { force: true });
  const options = (['mirror', 'now'] as const).flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
  const parameters = ['--disable-warning=ExperimentalWarning', 'scripts/pull.ts', ...sources, '--report', values.report, ...options];
  const status = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { stdio: 'inherit', env: environment });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  });
  if (status !== 0 && status !== 2) throw new Error('the pull did nothing; its message is above');
  return JSON.parse(await readFile(values.report, 'utf8')) as PullReport;
}

async function keepAlive(git: Git, now: string): Promise<void> {
  const text = keepAliveText((await git(['log', '-1', '--format=%cI'])).trim(), now);
  if (text !== null) await git(['commit', '--quiet', '--allow-empty', '--no-verify', '--file=-'], text);
}

/** Says what was done, also to GitHub when it is listening. */
async function tell(report: PullReport, health: SourcesHealth, pushed: string): Promise<void> {
  console.log(pushed);
  if (GITHUB_STEP_SUMMARY !== undefined) await appendFile(GITHUB_STEP_SUMMARY, jobSummary(report, health, pushed));
  if (GITHUB_OUTPUT !== undefined) await appendFile(GITHUB_OUTPUT, `pushed=${pushed.startsWith('pushed')}\n`);
}
