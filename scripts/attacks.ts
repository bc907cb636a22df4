/**
 * `npm run test:attacks [-- parameters of vitest]`: every attack string in every field of every source and of every proposal, and every page
 * that shows one in a real browser. `npm test` runs a fixed small part of it.
 */
import { spawn } from 'node:child_process';

const files = ['tests/trial-site.test.ts', 'tests/attacks'];
const child = spawn('vitest', ['run', '--project', 'site', ...files, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, BANWATCH_ATTACKS: 'all' },
  shell: process.platform === 'win32',
});
child.once('exit', (status) => (process.exitCode = status ?? 1));
