import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Digest of every content file by its path; the pull's own work folder is no content. */
export type Checksums = Map<string, string>;

/** @returns the checksums of all files under `folder`, hidden folders left out */
export async function checksums(folder: string): Promise<Checksums> {
  const files = globSync('**/*.{mdx,yaml}', { cwd: folder }).sort();
  const sums = await Promise.all(
    files.map(
      async (file) =>
        [
          file,
          createHash('sha256')
            .update(await readFile(path.join(folder, file)))
            .digest('hex'),
        ] as const,
    ),
  );
  return new Map(sums);
}

/** @returns the files that are not the same in both */
export function differing(before: Checksums, after: Checksums): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

/** Makes the content files of `folder` those of `from` again; touches only what differs. */
export async function restore(folder: string, from: string): Promise<void> {
  for (const file of differing(await checksums(from), await checksums(folder))) {
    await rm(path.join(folder, file), { force: true });
    await cp(path.join(from, file), path.join(folder, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** What no source follows only takes time to read; what the stand-ins tell must be new at first. */
const left = ['jurisdictions', 'programs', 'explainers', 'sources.yaml', 'retired.yaml', 'hearings/119', 'legislation', 'notices'];

/** Copies what the sources follow, and of the hearings those of earlier Congresses. */
export async function copyFollowed(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter(file) {
      const name = path.relative(from, file).replaceAll(path.sep, '/');
      if (left.includes(name) || name.startsWith('.pull')) return false;
      // Of the measures, those that name a file in San Francisco or a bill.
      return !/^measures\/.*\.mdx$/.test(name) || /sfgov\/|^bill:/m.test(readFileSync(file, 'utf8'));
    },
  });
}
