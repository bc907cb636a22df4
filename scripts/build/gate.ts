import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { gitIn, GitError } from '../scheduled/git.ts';

/** What a build is made from, from the project's folder. The environment that changes it is `environmentKeys`. */
const inputs = ['content', 'src', 'public', 'astro.config.ts', 'banwatch.config.ts', 'package-lock.json', 'tsconfig.json'];
const environmentKeys = ['SITE_URL', 'BANWATCH_CONTENT', 'BANWATCH_DEMONSTRATION'];

const stampFile = path.join('.cache', 'build-stamp');
const healthSchema = z.object({ builtAt: z.iso.datetime(), holdsUntil: z.iso.datetime() });

/**
 * Names the state of everything a build reads, by git's own ids of unchanged files and by the contents of changed ones.
 * @param folder the project
 * @param environment of the build
 * @returns a digest, or null where git cannot tell: no repository, or content from elsewhere
 */
export async function inputStamp(folder: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  if (environment['BANWATCH_CONTENT'] !== undefined) return null;
  const git = gitIn(folder, environment);
  const digest = createHash('sha256').update(JSON.stringify(environmentKeys.map((key) => environment[key] ?? '')));
  try {
    digest.update(await git(['ls-files', '--stage', '-z', '--', ...inputs]));
    // The project may be a folder of a larger repository; git names changed files from the top of that.
    const root = (await git(['rev-parse', '--show-toplevel'])).trimEnd();
    const changed = await git(['status', '--porcelain', '--no-renames', '--untracked-files=all', '-z', '--', ...inputs]);
    for (const line of changed.split('\0').filter((one) => one !== '')) {
      const contents = await readFile(path.join(root, line.slice(3))).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return 'gone';
        throw error;
      });
      digest.update(`\0${line}\0`).update(contents);
    }
  } catch (error) {
    if (error instanceof GitError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return digest.digest('hex');
}

/**
 * @param stamp of the inputs as they are now
 * @param now ISO 8601
 * @returns why `dist/` can stay as it is, or null when it has to be built
 */
export async function reasonToKeep(folder: string, stamp: string | null, now: string): Promise<string | null> {
  if (stamp === null || !existsSync(path.join(folder, 'dist', 'index.html'))) return null;
  const health = await readHealth(path.join(folder, 'dist', 'api', 'v1', 'health.json'));
  if (health === null) return null;
  const { builtAt, holdsUntil } = health;
  // With its hour: somebody may have built other content into `dist/` without us.
  if ((await readFile(path.join(folder, stampFile), 'utf8').catch(() => '')) !== `${stamp} ${builtAt}`) return null;
  // A clock that cannot be read is neither: the build says what is wrong with it.
  const holds = Date.parse(now) >= Date.parse(builtAt) && Date.parse(now) < Date.parse(holdsUntil);
  if (!holds) return null;
  return `nothing it is made from changed since ${builtAt}, and it holds until ${holdsUntil}`;
}

/** @returns null for a file that is not there, or was cut off when a disk was full. */
async function readHealth(file: string): Promise<z.infer<typeof healthSchema> | null> {
  try {
    return healthSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Remembers what `dist/` was made from, and the build's clock; null = nobody can tell. */
export async function keepStamp(folder: string, stamp: string | null, now: string): Promise<void> {
  await mkdir(path.join(folder, '.cache'), { recursive: true });
  await writeFile(path.join(folder, stampFile), stamp === null ? '' : `${stamp} ${now}`);
}
