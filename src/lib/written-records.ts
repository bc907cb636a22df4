import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { parseContentFile } from '#model/front-matter.ts';

/**
 * Loads `.mdx` files as modules. Astro reads front matter with a reader of its own that follows aliases however much they stand for: what
 * `parseContentFile` does not take stops the build before that.
 * @param base folder, from the project root
 */
export function writtenRecords(base: string): Loader {
  const records = glob({ base, pattern: '**/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });
  return {
    ...records,
    async load(context) {
      const root = path.resolve(fileURLToPath(context.config.root), base);
      const names = await readdir(root, { recursive: true }).catch(() => []);
      for (const name of names.filter((one) => one.endsWith('.mdx'))) {
        try {
          parseContentFile(await readFile(path.join(root, name), 'utf8'));
        } catch (error) {
          throw new Error(`${base}/${name} cannot be read: ${(error as Error).message}`, { cause: error });
        }
      }
      await records.load(context);
    },
  };
}
