import { spawnSync } from 'node:child_process';
import { cp, mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const parts = [
  'src',
  'public',
  'scripts',
  'astro.config.ts',
  'banwatch.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.gitignore',
];

/**
 * Makes a working copy of this project with other content, committed, as a machine has it that pulls and builds.
 * @param folder a new folder
 * @param content moved into it
 */
export async function copyProject(folder: string, content: string): Promise<void> {
  await mkdir(folder);
  for (const part of parts) await cp(part, path.join(folder, part), { recursive: true });
  await rename(content, path.join(folder, 'content'));
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  git(folder, 'init', '--quiet');
  await writeFile(path.join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', 'commit', '--quiet', '--message', 'Begin');
}

function git(folder: string, ...parameters: string[]): void {
  const { status, stderr } = spawnSync('git', parameters, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${parameters[0]} ended with ${status}: ${stderr}`);
}
