import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);

// A clone in which npm and rsync only note that they were called.
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'publish-'));
  mkdirSync(at('clone/deploy'), { recursive: true });
  mkdirSync(at('clone/dist/_astro'), { recursive: true });
  mkdirSync(at('bin'));
  cpSync('deploy/publish.sh', at('clone/deploy/publish.sh'));
  writeFileSync(at('clone/package-lock.json'), '{}');
  writeFileSync(at('calls'), '');
  for (const program of ['npm', 'rsync']) {
    writeFileSync(at('bin', program), `#!/bin/sh\necho "${program} $*" >>'${at('calls')}'\n`);
    chmodSync(at('bin', program), 0o755);
  }
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...parameters], { cwd: at('clone') });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'x');
});
afterEach(() => rmSync(folder, { recursive: true }));

function publish(): Promise<{ status: number; err: string; installs: number }> {
  const env = { ...process.env, PATH: `${at('bin')}:${process.env['PATH']}`, PUBLIC: at('public') };
  return new Promise((resolve) => {
    execFile('sh', ['deploy/publish.sh', '--force'], { cwd: at('clone'), env }, (error, _out, err) => {
      const installs = readFileSync(at('calls'), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('npm ci')).length;
      resolve({ status: error === null ? 0 : (error.code as number), err, installs });
    });
  });
}

/** What npm leaves behind when it has installed; `age` in seconds. */
function installed(age: number): void {
  mkdirSync(at('clone/node_modules'));
  writeFileSync(at('clone/node_modules/.package-lock.json'), '{}');
  const then = Date.now() / 1000 - age;
  utimesSync(at('clone/node_modules/.package-lock.json'), then, then);
}

test('what was just installed by hand is not installed again, and another lock file is', async () => {
  installed(-60);
  expect(await publish()).toMatchObject({ status: 0, installs: 0 });
  writeFileSync(at('clone/package-lock.json'), '{"name": "x"}');
  expect(await publish()).toMatchObject({ status: 0, installs: 1 });
  expect(await publish()).toMatchObject({ status: 0, installs: 1 });
});

test('packages that are older than the lock file are installed anew', async () => {
  installed(60);
  expect(await publish()).toMatchObject({ status: 0, installs: 1 });
});

test('a node_modules that is a link is refused, because npm would empty the folder behind it', async () => {
  mkdirSync(at('elsewhere'));
  symlinkSync(at('elsewhere'), at('clone/node_modules'));
  const { status, err, installs } = await publish();
  expect({ status, installs }).toEqual({ status: 1, installs: 0 });
  expect(err).toContain(`node_modules is a link to ${at('elsewhere')}`);
});
