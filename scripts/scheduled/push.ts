import { commitMark } from './commit-text.ts';
import { healthFile } from './source-health.ts';
import { GitError, type Git } from './git.ts';

/** What only the pull writes; see CONTRIBUTING.md for what people may add to these files. */
export const pulledPaths: readonly string[] = ['content/hearings/', 'content/legislation/', 'content/notices/', `content/${healthFile}`];

/** Where a working copy belongs. */
export interface Upstream {
  remote: string;
  branch: string;
}

/**
 * @returns true when an interrupted pull left changes behind
 * @throws Error when there are changes of anybody else: a schedule needs a working copy of its own
 */
export async function leftover(git: Git): Promise<boolean> {
  const lines = (await git(['status', '--porcelain', '--no-renames', '--untracked-files=all'])).split('\n').filter((line) => line !== '');
  const files = lines.map((line) => line.slice(3).replaceAll('"', ''));
  const foreign = files.filter((file) => !pulledPaths.some((own) => file.startsWith(own)));
  if (foreign.length > 0) {
    throw new Error(
      `there are changes here that no pull made (${foreign.slice(0, 5).join(', ')}): commit them or give the schedule its own clone`,
    );
  }
  return files.length > 0;
}

/** Commits all of `content/`. @returns false when there was nothing to commit */
export async function commitContent(git: Git, text: string): Promise<boolean> {
  await git(['add', '--all', '--', 'content']);
  if (await isQuiet(git, ['diff', '--cached', '--quiet'])) return false;
  await git(['commit', '--quiet', '--no-verify', '--cleanup=whitespace', '--file=-'], text);
  return true;
}

/**
 * Fetches and puts our commits on top of what others pushed. Where both changed the same lines, a pull's commits are dropped, because the next
 * pull makes them anew.
 * @returns `dropped` when the pull has to be done again
 * @throws Error when people's commits are in the way, or the remote cannot be read
 */
export async function catchUp(git: Git, { remote, branch }: Upstream): Promise<'up to date' | 'dropped'> {
  await git(['fetch', '--quiet', remote, branch]);
  const theirs = (await git(['rev-parse', 'FETCH_HEAD'])).trim();
  if (await isQuiet(git, ['merge-base', '--is-ancestor', theirs, 'HEAD'])) return 'up to date';
  try {
    await git(['rebase', '--quiet', theirs]);
    return 'up to date';
  } catch (error) {
    await git(['rebase', '--abort']).catch(() => '');
    const subjects = (await git(['log', '--format=%s', `${theirs}..HEAD`])).split('\n').filter((subject) => subject !== '');
    const foreign = subjects.find((subject) => !subject.startsWith(commitMark));
    if (foreign !== undefined) {
      const step = `run "git rebase ${remote}/${branch}" in the working copy and push`;
      throw new Error(`the commit "${foreign}" does not fit on ${remote}/${branch}: ${step}`, { cause: error });
    }
    await git(['reset', '--quiet', '--hard', theirs]);
    return 'dropped';
  }
}

/**
 * Pushes, and when somebody was faster, catches up and tries again.
 * @param pause waits before the next try; gets the number of tries so far
 * @returns `pushed`, `nothing` when the remote has it all, or `dropped` when the pull has to be done again
 * @throws Error when the last try failed, too
 */
export async function pushWithRetry(
  git: Git,
  upstream: Upstream,
  tries: number,
  pause: (tried: number) => Promise<void>,
): Promise<'pushed' | 'nothing' | 'dropped'> {
  for (let tried = 1; ; tried += 1) {
    if ((await catchUp(git, upstream)) === 'dropped') return 'dropped';
    if ((await git(['rev-list', '--count', 'FETCH_HEAD..HEAD'])).trim() === '0') return 'nothing';
    try {
      await git(['push', '--quiet', upstream.remote, `HEAD:refs/heads/${upstream.branch}`]);
      return 'pushed';
    } catch (error) {
      if (tried >= tries) {
        throw new Error(`${tries} tries to push failed; the commit is kept and goes with the next pull: ${(error as Error).message}`, {
          cause: error,
        });
      }
      await pause(tried);
    }
  }
}

/** Runs a git command that answers by its exit status. */
async function isQuiet(git: Git, parameters: readonly string[]): Promise<boolean> {
  try {
    await git(parameters);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return false;
    throw error;
  }
}
