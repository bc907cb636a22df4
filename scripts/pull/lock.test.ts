import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockContent } from './lock.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'banwatch-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a second lock is refused with a message, and can be had once the first is given back', async () => {
  const content = await newFolder();
  const unlock = lockContent(content);
  expect(() => lockContent(content)).toThrow(`another pull is at work in ${content}: wait for it to end, nothing was done`);
  unlock();
  lockContent(content)();
});

test('two content folders have two locks', async () => {
  const unlocks = [lockContent(await newFolder()), lockContent(await newFolder())];
  expect(unlocks).toHaveLength(2);
  for (const unlock of unlocks) unlock();
});

test('a lock held by another process is refused, and free again when that process is killed', async () => {
  const content = await newFolder();
  const program = `
    import { lockContent } from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)};
    globalThis.unlock = lockContent(process.argv[1]);
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, content], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('held\n');
  expect(() => lockContent(content)).toThrow('another pull is at work');

  child.kill('SIGKILL');
  const [, signal] = (await once(child, 'exit')) as [null, string];
  expect(signal).toBe('SIGKILL');
  lockContent(content)();
});

test('a folder that cannot be made is named', async () => {
  const file = path.join(await newFolder(), 'a-file');
  await writeFile(file, '');
  expect(() => lockContent(file)).toThrow(`${file} cannot be written`);
});

// Root may write everywhere; `npm run test:kills` tries a read-only file system as root.
test.skipIf(process.getuid?.() === 0)('a folder that may not be written is named, though its lock could be had', async () => {
  const content = await newFolder();
  lockContent(content)();
  await chmod(path.join(content, '.pull'), 0o555);
  expect(() => lockContent(content)).toThrow(`${content} cannot be written`);
  await chmod(path.join(content, '.pull'), 0o755);
});
