import { execFile } from 'node:child_process';
import { cp, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const parts = ['src', 'public', 'astro.config.ts', 'banwatch.config.ts', 'package.json', 'tsconfig.json'];

/** What one build differs in from the site that all tests look at. */
export interface OtherBuild {
  /** Folder of the content. */
  content: string;
  /** ISO 8601. */
  now: string;
  /** Where the site goes; absent = `dist` in the copy. */
  outDir?: string;
  demonstration?: boolean;
}

/**
 * Copies the project, without its content, and returns what builds sites in the copy, one after the other. Two builds in one folder share
 * `.astro/`, where each removes what the other has just bundled, and several tests build at the same time (seen in November 2026).
 * @param folder a new folder
 */
export async function buildApart(folder: string): Promise<(build: OtherBuild) => Promise<void>> {
  await mkdir(folder);
  for (const part of parts) await cp(part, path.join(folder, part), { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  const astro = path.join('node_modules', 'astro', 'bin', 'astro.mjs');
  return async ({ content, now, outDir = 'dist', demonstration = false }) => {
    const env = {
      ...process.env,
      BANWATCH_CONTENT: path.resolve(content),
      BANWATCH_CACHE: path.join(folder, 'cache'),
      BANWATCH_NOW: now,
      BANWATCH_DEMONSTRATION: demonstration ? '1' : '',
    };
    await promisify(execFile)(process.execPath, [astro, 'build', '--silent', '--outDir', outDir], { cwd: folder, env });
  };
}
