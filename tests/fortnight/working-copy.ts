import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gitIn, type Git } from '../../scripts/scheduled/git.ts';

/** A working copy of this project that follows two sources, and the remote it pushes to. */
export interface WorkingCopy {
  folder: string;
  /** Git in the bare repository that everybody pushes to. */
  remote: Git;
  /** Runs `npm run pull:scheduled` with these parameters. @returns its exit status and what it said */
  pull: (...parameters: string[]) => Promise<{ status: number; said: string }>;
}

/** Nobody's own settings of git take part. */
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Robot',
  GIT_AUTHOR_EMAIL: 'robot@example.org',
  GIT_COMMITTER_NAME: 'Robot',
  GIT_COMMITTER_EMAIL: 'robot@example.org',
  GITHUB_STEP_SUMMARY: undefined,
  GITHUB_OUTPUT: undefined,
};

/** Copies what a pull needs, without what the mirror's pull had written, and makes a repository of it. @param root an empty folder */
export async function makeWorkingCopy(root: string, sources: readonly string[]): Promise<WorkingCopy> {
  const folder = path.join(root, 'robot');
  await mkdir(folder);
  for (const part of ['content', 'scripts', 'src', 'package.json', 'tsconfig.json', '.gitignore'])
    await cp(part, path.join(folder, part), { recursive: true });
  const config = await readFile('banwatch.config.ts', 'utf8');
  const own = config.replace(/ {2}sources: \[[^\]]*\]/, `  sources: ${JSON.stringify(sources)}`);
  if (own === config) throw new Error('the list of sources was not found in banwatch.config.ts');
  await writeFile(path.join(folder, 'banwatch.config.ts'), own);
  for (const written of ['hearings/119', 'legislation', 'notices', 'source-health.yaml', '.pull'])
    await rm(path.join(folder, 'content', written), { recursive: true, force: true });
  await writeFile(path.join(folder, 'content', 'source-health.yaml'), '[]\n');
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  const copy = gitIn(folder, environment);
  await gitIn(root, environment)(['init', '--quiet', '--bare', '--initial-branch=main', 'remote.git']);
  await copy(['init', '--quiet', '--initial-branch=main']);
  await writeFile(path.join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  await copy(['add', '--all']);
  await copy(['commit', '--quiet', '--message', 'Begin']);
  await copy(['remote', 'add', 'origin', path.join(root, 'remote.git')]);
  await copy(['push', '--quiet', 'origin', 'main']);
  const pull = (...parameters: string[]) =>
    new Promise<{ status: number; said: string }>((resolve) => {
      execFile(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', 'scripts/pull-scheduled.ts', ...parameters],
        { cwd: folder, env: environment, maxBuffer: 1e8 },
        (error, out, wrong) => resolve({ status: error === null ? 0 : Number(error.code), said: out + wrong }),
      );
    });
  return { folder, remote: gitIn(path.join(root, 'remote.git'), environment), pull };
}
