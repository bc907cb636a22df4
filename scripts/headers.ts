/** `npm run headers [-- --check]`: writes what nginx, Cloudflare Pages and Netlify say with each file from `scripts/headers/policy.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { headerFiles } from './headers/files.ts';
import { readOptions } from './options.ts';

const { values } = readOptions('npm run headers [-- --check]', { options: { check: { type: 'boolean', default: false } } });
let different = 0;
for (const [file, text] of headerFiles()) {
  if ((await readFile(file, 'utf8').catch(() => null)) === text) continue;
  different += 1;
  if (values.check) console.error(`${file} is not what scripts/headers/policy.ts says: run "npm run headers"`);
  else await writeFile(file, text);
}
if (!values.check) console.log(`${different} files written`);
process.exitCode = values.check && different > 0 ? 1 : 0;
