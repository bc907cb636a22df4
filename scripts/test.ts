/**
 * `npm test`: format, lint, types, content, unit tests, build, then the tests that read the built site (feeds, calendars, links, browser).
 * Ends with `N passed, N failed`, where every tool counts as one and every test as one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';

const results = 'test-results';
mkdirSync(results, { recursive: true });
const { asOf } = z.object({ asOf: z.iso.datetime() }).parse(JSON.parse(readFileSync('mirror/mirror.json', 'utf8')));
// The mirror's date makes the build the same on every day it is tested.
const demonstration = { BANWATCH_NOW: asOf, BANWATCH_DEMONSTRATION: '1' };

const steps: { name: string; command: [string, ...string[]]; env?: Record<string, string>; counts?: string }[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'content', command: ['node', 'scripts/check.ts'] },
  vitest('unit'),
  { name: 'build', command: ['astro', 'build', '--silent'], env: demonstration },
  vitest('site'),
];

function vitest(project: string) {
  const counts = `${results}/${project}.json`;
  return {
    name: `tests: ${project}`,
    command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${counts}`] as [
      string,
      ...string[],
    ],
    counts,
  };
}

let passed = 0;
let failed = 0;
for (const { name, command, env = {}, counts } of steps) {
  const started = performance.now();
  const status = await run(command, env);
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  const counted = counts === undefined ? null : readCounts(counts);
  if (counted === null) status === 0 ? (passed += 1) : (failed += 1);
  else {
    passed += counted.numPassedTests;
    // A file that cannot even be loaded has no failed test, yet the run has failed.
    failed += counted.numFailedTests === 0 && status !== 0 ? 1 : counted.numFailedTests;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function readCounts(file: string): { numPassedTests: number; numFailedTests: number } | null {
  try {
    return z.object({ numPassedTests: z.int(), numFailedTests: z.int() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function run([program, ...parameters]: [string, ...string[]], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}
