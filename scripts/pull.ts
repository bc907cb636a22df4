/** `npm run pull -- [source…] [options]`: asks the sources and writes what is new into the content folder. See `--help`. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import config from '#config';
import { isAddress, sourcesInMirror } from '#pull/mirror.ts';
import { asMarkdown, asTable, columnMeanings } from '#pull/report.ts';
import { runPull } from '#pull/run.ts';
import { allSources } from '#sources/index.ts';
import { readOptions } from './options.ts';

const takes = 'npm run pull -- [source…] [options]';
const help = `${takes}

  --mirror DIR|URL   ask a folder or another address instead of the real hosts; without a source, those that DIR/mirror.json lists
  --content DIR      content folder (default: content)
  --now ISO          the pull's clock (default: now)
  --record DIR       keep live answers in the mirror layout
  --dry-run          show what would be written, write nothing
  --report FILE      write the result as JSON
  --cache FILE|none  HTTP cache, and beside it which answers left nothing to do (default: .cache/http.sqlite; none with --mirror DIR)
  --since ISO        ask for what changed since then, where a source can say (default: for three days, and after a silence for three days before the
                     last good answer that content/source-health.yaml knows of; for 90 days at most)
  --full             ask for everything, not only for what changed
  --accept-losses ID believe this source even if it lost many of its records or their hours, moved all by the same time or exchanged ids
  --time-limit SEC   with a mirror: give an answer up that is not whole after so many seconds (default and most: 15)
  --quiet            no progress lines

Columns of the report:
${columnMeanings.map(([column, meaning]) => `  ${column.padEnd(18)} ${meaning}`).join('\n')}

Sources: ${allSources.map(({ id }) => id).join(', ')}
Exit status: 0 all fine, 2 a source failed (what worked is kept), 1 nothing done.`;

/** A mirror needs no key; sources that would not ask without one are given this word, and no real key ever goes to a mirror. */
const mirrorKeys = new Proxy<Record<string, string>>({}, { get: (_, name) => (typeof name === 'string' ? 'mirror' : undefined) });

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`pull: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = readOptions(
    `${takes}, which --help lists`,
    {
      allowPositionals: true,
      options: {
        mirror: { type: 'string' },
        content: { type: 'string', default: 'content' },
        now: { type: 'string' },
        record: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
        cache: { type: 'string' },
        since: { type: 'string' },
        full: { type: 'boolean', default: false },
        'accept-losses': { type: 'string', multiple: true, default: [] },
        'time-limit': { type: 'string' },
        quiet: { type: 'boolean', default: false },
      },
    },
    help,
  );
  const now = isoOrNull('--now', values.now) ?? secondsOf(new Date());
  const inMirror = values.mirror === undefined || isAddress(values.mirror) ? null : sourcesInMirror(values.mirror);
  const usual: string[] = [...config.sources];
  const lacking = positionals.length > 0 || inMirror === null ? [] : usual.filter((id) => !inMirror.includes(id));
  const wanted = positionals.length > 0 ? positionals : usual.filter((id) => !lacking.includes(id));
  if (wanted.length === 0 && lacking.length > 0)
    throw new Error(`${values.mirror}/mirror.json lists no source that banwatch.config.ts names: nothing to ask`);
  const sources = wanted.map((id) => {
    const source = allSources.find((known) => known.id === id);
    if (source === undefined) throw new Error(`no source "${id}"; there are: ${allSources.map((known) => known.id).join(', ')}`);
    return source;
  });
  const believed = values['accept-losses'].find((id) => !wanted.includes(id));
  if (believed !== undefined) throw new Error(`--accept-losses "${believed}" is none of the sources that are asked: ${wanted.join(', ')}`);
  const cache = await cacheFile(values.cache, values.mirror);
  const report = await runPull({
    sources,
    topics: config.topics,
    content: values.content,
    now,
    dryRun: values['dry-run'],
    acceptLosses: values['accept-losses'],
    since: isoOrNull('--since', values.since),
    full: values.full,
    // Keys stay in the environment and go into headers only; see each source for the one it needs.
    keys: values.mirror === undefined ? process.env : mirrorKeys,
    // An answer is only known to be the same where answers are kept.
    repeated: cache === null ? null : path.join(path.dirname(cache), 'repeated-answers.json'),
    http: {
      userAgent: config.site.userAgent,
      mirror: values.mirror ?? null,
      record: values.record ?? null,
      cache,
      patience: { whole: millisecondsOf('--time-limit', values['time-limit']) },
    },
    progress: values.quiet ? () => {} : (line) => console.error(line),
  });
  console.log(asTable(report));
  if (lacking.length > 0) console.log(`not asked, because ${values.mirror}/mirror.json has no answers of them: ${lacking.join(', ')}`);
  if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`);
  const jobSummary = process.env['GITHUB_STEP_SUMMARY'];
  if (jobSummary !== undefined) await appendFile(jobSummary, asMarkdown(report));
  return report.exitStatus;
}

async function cacheFile(asked: string | undefined, mirror: string | undefined): Promise<string | null> {
  if (asked === 'none' || (asked === undefined && mirror !== undefined)) return null;
  const file = asked ?? path.join('.cache', 'http.sqlite');
  await mkdir(path.dirname(file), { recursive: true });
  return file;
}

/** @returns the instant in UTC with seconds, or null when the option was not given. */
function isoOrNull(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) throw new Error(`${option} "${value}" is not a time such as 2026-07-25T18:00:00Z`);
  return secondsOf(time);
}

/** @returns `Infinity` when the option was not given. */
function millisecondsOf(option: string, value: string | undefined): number {
  const seconds = value === undefined ? Infinity : Number(value);
  if (!(seconds > 0)) throw new Error(`${option} "${value}" is not a number of seconds`);
  return seconds * 1000;
}

function secondsOf(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
