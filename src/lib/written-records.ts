import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { parseContentFile } from '#model/front-matter.ts';
import { utf8Text } from '#model/utf8-text.ts';
import { naming } from './data-records.ts';

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
        naming(`${base}/${name}`, () => {
          const bytes = readFileSync(path.join(root, name));
          return parseContentFile(utf8Text(bytes.toString('utf8'), () => bytes));
        });
      }
      await records.load(context);
    },
  };
}
